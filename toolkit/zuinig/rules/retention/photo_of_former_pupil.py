"""The photo by which a pupil is recognised is still there after the pupil left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import TABLE, counted

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per dataset and table."""
    retention = facts.retention
    if retention is None:
        return pd.DataFrame()
    leavers = retention[retention["role"] == "pupils"]
    return counted(leavers, leavers["photo_fields"] > 0, by=TABLE)
