"""The fact table `accounts`: who has a live account, whether that person still works here, and what it opens."""

from __future__ import annotations

from datetime import date

import pandas as pd

from zuinig.facts.cells import BLANK, NO, bare
from zuinig.facts.reading import InputTable
from zuinig.facts.roles import role_columns
from zuinig.facts.shared_accounts import is_shared
from zuinig.i18n import _, ngettext, number
from zuinig.tables import join_places

MOST_PLACES = 10  # row numbers in a note; the rest is a count
IDENTIFIERS = ("staff_number", "email", "full_name")  # in this order: the surest first


def accounts_table(
    access: InputTable, staff: pd.DataFrame | None, reference_date: date, *, own_group_only: bool = False
) -> pd.DataFrame:
    """One row per account; see `zuinig.tables.facts.Accounts`.

    A person is looked up in the staff list by staff number, else by e-mail address, else by name. An account of which
    the list does not say whether it is active counts as active: it is on the list of who may get in.

    Args:
        access: frame after `zuinig.tables.inputs.Access`.
        staff: after `zuinig.tables.inputs.Staff`, None where there is no staff list.
        reference_date: the day of judgement.
        own_group_only: whether the board decided that teachers see their own group only.
    """
    accounts = access.frame
    person = _person(accounts, staff)
    left = accounts["leave_date"]
    if staff is not None:
        left = pd.to_datetime(person.map(staff["leave_date"].to_dict())).fillna(left)
    ends = accounts["exception_end"].notna()
    exception = (~accounts["exception"].map(bare).isin(NO_EXCEPTION)) | ends
    functions = accounts["function"]
    if staff is not None:
        functions = functions.mask(functions == "", person.map(staff["function"].to_dict()).astype(object).fillna(""))
    return pd.DataFrame(
        {
            "dataset": access.dataset,
            "row": accounts["row"],
            "active": accounts["active"].fillna(True).astype(bool),
            "person_known": _known(accounts, staff, person),
            "days_since_leaving": _days_since(left, reference_date),
            "second_factor": accounts["second_factor"],
            "exception": exception,
            "exception_ends": ends.astype("boolean").where(exception),
            "supplier_account": accounts["supplier_account"],
            "days_since_login": _days_since(accounts["last_login"], reference_date),
            "never_used": _never_used(access),
            "days_since_granted": _days_since(accounts["granted_date"], reference_date),
            "shared": is_shared(accounts),
            **role_columns(access, functions, own_group_only=own_group_only),
            "special": accounts["special"],
            "exception_approved": _approved(access).where(exception),
            "ends_in_days": -_days_since(accounts["account_end"].fillna(accounts["exception_end"]), reference_date),
            "end_kept": not access.present.isdisjoint({"account_end", "exception_end"}),
        }
    )


def account_notes(access: InputTable, made: pd.DataFrame, *, own_group_only: bool) -> list[str]:
    """Say what of a list of accounts was not examined, and why; for the coverage statement.

    Args:
        access: the list.
        made: what `accounts_table` gave for it.
        own_group_only: whether the board decided that teachers see their own group only.
    """
    scope_kept = "scope" in access.present
    suppliers = made["supplier_account"].eq(True).any()
    lacking = (
        (
            scope_kept and not own_group_only,
            _(
                "audit.toml does not say `own_group_only = true` in [access], so it was not examined who sees more "
                "than the own group."
            ),
        ),
        (
            own_group_only and not scope_kept,
            _("There is no column with the scope of a role, so it was not examined who sees the whole school."),
        ),
        (
            made["exception"].any() and "approved" not in access.present,
            _("There is no column that says who approved an exception, so that was not examined."),
        ),
        (
            suppliers and not made["end_kept"].any(),
            _("There is no column with an end date, so that of supplier accounts was not examined."),
        ),
        (
            len(made) and made["beyond_function"].isna().all(),
            _("Of no account both role and function are known, so rights beyond the function were not examined."),
        ),
    )
    return [*(note for lacks, note in lacking if lacks), *_unknown_roles(made.loc[made["role_kinds"] == "", "row"])]


def _unknown_roles(rows: pd.Series) -> list[str]:
    if rows.empty:
        return []
    said = ngettext(
        "The role of {n} account is not one that the norm knows (row {rows}); what it may see was not examined.",
        "The roles of {n} accounts are none that the norm knows (rows {rows}); what they may see was not examined.",
        len(rows),
    )
    more = _(" and {n} more").format(n=number(len(rows) - MOST_PLACES)) if len(rows) > MOST_PLACES else ""
    return [said.format(n=number(len(rows)), rows=join_places(rows.tolist()[:MOST_PLACES]) + more)]


def _never_used(access: InputTable) -> pd.Series:
    """Whether nobody ever logged in; not known where the list keeps no logins, or has none filled at all."""
    logins = access.frame["last_login"]
    kept = "last_login" in access.present and logins.notna().any()
    return logins.isna().astype("boolean") if kept else pd.Series(pd.NA, index=logins.index, dtype="boolean")


def _approved(access: InputTable) -> pd.Series:
    """Whether somebody approved; not known where the list has no such column."""
    said = access.frame["approved"].map(bare)
    if "approved" not in access.present:
        return pd.Series(pd.NA, index=said.index, dtype="boolean")
    return (~said.isin(NO | BLANK | {"niet goedgekeurd", "not approved"})).astype("boolean")


NO_EXCEPTION = frozenset({"", "-", "n", "nee", "no", "geen", "none", "nvt", "n.v.t.", "n/a", "0"})


def _keys(people: pd.DataFrame) -> pd.DataFrame:
    """The identifiers of people as they are compared; a name is put together where a list keeps it in parts."""
    parts = people["call_name"] + " " + people["prefix"] + " " + people["surname"]
    full_name = people["name"].where((people["name"] != "") & (people["surname"] == ""), parts)
    keys = people[["staff_number", "email"]].assign(full_name=full_name)
    return pd.DataFrame({name: column.map(bare) for name, column in keys.items()})


def _person(accounts: pd.DataFrame, staff: pd.DataFrame | None) -> pd.Series:
    """The index of the person in the staff list, missing where there is none."""
    person = pd.Series(pd.NA, index=accounts.index, dtype="Int64")
    if staff is None:
        return person
    # Of two people with one name, the one who still works here counts: a name alone accuses nobody.
    ordered = staff.sort_values("leave_date", na_position="last", kind="stable")
    known, asked = _keys(ordered), _keys(accounts)
    for name in IDENTIFIERS:
        index_of = {key: index for index, key in known[name].items() if key}
        person = person.fillna(asked[name].map(index_of).astype("Int64"))
    return person


def _known(accounts: pd.DataFrame, staff: pd.DataFrame | None, person: pd.Series) -> pd.Series:
    """Whether the person was found; not known where the two lists share no kind of identifier."""
    if staff is not None:
        filled = (_keys(accounts) != "").any() & (_keys(staff) != "").any()
        if filled.any():
            return person.notna().astype("boolean")
    return pd.Series(pd.NA, index=accounts.index, dtype="boolean")


def _days_since(dates: pd.Series, reference_date: date) -> pd.Series:
    """Days up to the reference date; negative for a day that is still to come."""
    return (pd.Timestamp(reference_date) - pd.to_datetime(dates)).dt.days.astype("Int64")
