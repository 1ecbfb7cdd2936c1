"""The pupil file of a pupil that left is kept longer than two years."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig import norms
from zuinig.rules.shape import TABLE, counted

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per dataset and table; what is over all terms is found by the rule on that."""
    retention = facts.retention
    if retention is None:
        return pd.DataFrame()
    leavers = retention[retention["role"] == "pupils"]
    terms = norms.load().terms
    overdue = leavers["days_since_leaving"] > terms["pupil_file"].maximum_days
    all_overdue = leavers["days_since_leaving"] > terms["funding"].maximum_days
    return counted(leavers, overdue & ~all_overdue & (leavers["dossier_fields"] > 0), by=TABLE)
