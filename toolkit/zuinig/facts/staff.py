"""The fact table `staff_leavers`: who left and is still in the staff list."""

from __future__ import annotations

from datetime import date

import pandas as pd

from zuinig.facts.reading import InputTable


def staff_leavers_table(staff: InputTable, reference_date: date) -> pd.DataFrame:
    """One row per member of staff that left before the reference date; see `zuinig.tables.facts.StaffLeavers`.

    Args:
        staff: frame after `zuinig.tables.inputs.Staff`.
        reference_date: the day of judgement.
    """
    days = (pd.Timestamp(reference_date) - staff.frame["leave_date"]).dt.days
    left = staff.frame[days > 0]
    return pd.DataFrame(
        {"dataset": staff.dataset, "row": left["row"], "days_since_leaving": days[days > 0].astype(int)}
    )
