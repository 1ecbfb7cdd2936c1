"""A member of staff that left more than two years ago is still in the staff list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig import norms
from zuinig.rules.shape import counted

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per staff list."""
    staff_leavers = facts.staff_leavers
    if staff_leavers is None:
        return pd.DataFrame()
    overdue = staff_leavers["days_since_leaving"] > norms.load().terms["staff_file"].maximum_days
    return counted(staff_leavers, overdue)
