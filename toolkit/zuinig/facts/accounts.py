"""The fact table `accounts`: who has a live account, and whether that person still works here."""

from __future__ import annotations

from datetime import date

import pandas as pd

from zuinig.facts.cells import bare


def accounts_table(
    dataset: str, access: pd.DataFrame, staff: pd.DataFrame | None, reference_date: date
) -> pd.DataFrame:
    """One row per account; see `zuinig.tables.facts.Accounts`.

    A person is looked up in the staff list by staff number, else by e-mail address. An account of which the list does
    not say whether it is active counts as active: it is on the list of who may get in.
    """
    person = _person(access, staff)
    known = pd.Series(pd.NA, index=access.index, dtype="boolean") if staff is None else person.notna().astype("boolean")
    leave_date = access["leave_date"]
    if staff is not None:
        leave_date = pd.to_datetime(person.map(staff["leave_date"])).fillna(leave_date)
    exception = (access["exception"] != "") | access["exception_end"].notna()
    ends = access["exception_end"].notna().astype("boolean")
    return pd.DataFrame(
        {
            "dataset": dataset,
            "row": access["row"],
            "active": access["active"].fillna(True).astype(bool),
            "person_known": known,
            "days_since_leaving": _days_since(leave_date, reference_date),
            "second_factor": access["second_factor"],
            "exception": exception,
            "exception_ends": ends.where(exception),
            "supplier_account": access["supplier_account"],
            "days_since_login": _days_since(access["last_login"], reference_date),
        }
    )


def _person(access: pd.DataFrame, staff: pd.DataFrame | None) -> pd.Series:
    """The index of the person in the staff list, missing where there is none."""
    person = pd.Series(pd.NA, index=access.index, dtype="Int64")
    if staff is None:
        return person
    for name in ("staff_number", "email"):
        keys = staff[name].map(bare)
        index_of = {key: index for index, key in keys.items() if key}
        person = person.fillna(access[name].map(bare).map(index_of).astype("Int64"))
    return person


def _days_since(dates: pd.Series, reference_date: date) -> pd.Series:
    """Days up to the reference date; negative for a day that is still to come."""
    return (pd.Timestamp(reference_date) - pd.to_datetime(dates)).dt.days.astype("Int64")
