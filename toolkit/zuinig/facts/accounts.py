"""The fact table `accounts`: who has a live account, and whether that person still works here."""

from __future__ import annotations

from datetime import date

import pandas as pd

from zuinig.facts.cells import bare
from zuinig.facts.reading import InputTable

IDENTIFIERS = ("staff_number", "email", "full_name")  # in this order: the surest first


def accounts_table(access: InputTable, staff: pd.DataFrame | None, reference_date: date) -> pd.DataFrame:
    """One row per account; see `zuinig.tables.facts.Accounts`.

    A person is looked up in the staff list by staff number, else by e-mail address, else by name. An account of which
    the list does not say whether it is active counts as active: it is on the list of who may get in.

    Args:
        access: frame after `zuinig.tables.inputs.Access`.
        staff: after `zuinig.tables.inputs.Staff`, None where there is no staff list.
        reference_date: the day of judgement.
    """
    accounts = access.frame
    person = _person(accounts, staff)
    left = accounts["leave_date"]
    if staff is not None:
        left = pd.to_datetime(person.map(staff["leave_date"])).fillna(left)
    ends = accounts["exception_end"].notna()
    exception = (~accounts["exception"].map(bare).isin(NO_EXCEPTION)) | ends
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
        }
    )


NO_EXCEPTION = frozenset({"", "-", "n", "nee", "no", "geen", "none", "nvt", "n.v.t.", "n/a", "0"})


def _keys(people: pd.DataFrame) -> pd.DataFrame:
    """The identifiers of people as they are compared; a name is put together where a list keeps it in parts."""
    parts = people[["call_name", "prefix", "surname"]].agg(" ".join, axis=1)
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
