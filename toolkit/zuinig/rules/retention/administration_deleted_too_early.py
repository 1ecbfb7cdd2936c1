"""The administration of a pupil that left less than five years ago is gone, although it must stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig import norms
from zuinig.rules.shape import TABLE, counted

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per dataset and table; where the table does not tell who a pupil was, nothing can be said."""
    retention = facts.retention
    if retention is None:
        return pd.DataFrame()
    leavers = retention[(retention["role"] == "pupils") & retention["kept_fields"].notna()]
    within = leavers["days_since_leaving"] < norms.load().terms["administration"].minimum_days
    return counted(leavers, within & (leavers["kept_fields"] == 0), by=TABLE)
