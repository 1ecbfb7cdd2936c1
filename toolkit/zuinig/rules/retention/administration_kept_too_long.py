"""Data of a pupil that left are kept longer than the five years and eight weeks of the pupil administration."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted

if TYPE_CHECKING:
    from zuinig.facts import Facts

# Five years (with one leap day) to be kept and eight weeks to delete: 1826 + 56 (bekost).
ADMINISTRATION_DAYS = 1882


def check(facts: Facts) -> pd.DataFrame:
    """One finding per dataset."""
    retention = facts.retention
    if retention is None:
        return pd.DataFrame()
    leavers = retention[retention["role"] == "pupils"]
    return counted(leavers, leavers["days_since_leaving"] > ADMINISTRATION_DAYS)
