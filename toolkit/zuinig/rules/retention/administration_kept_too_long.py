"""Data of a pupil that left are kept longer than the five years and eight weeks of the pupil administration."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig import norms
from zuinig.rules.shape import TABLE, counted

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per dataset and table."""
    retention = facts.retention
    if retention is None:
        return pd.DataFrame()
    leavers = retention[retention["role"] == "pupils"]
    overdue = leavers["days_since_leaving"] > norms.load().terms["funding"].maximum_days
    return counted(leavers, overdue, by=TABLE)
