"""The name of a group tells that its pupils get care: “Zwakke lezers”."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from zuinig.facts import Facts

SEVERITIES = {"delivery": "medium", "pupils": "low"}


def check(facts: Facts) -> pd.DataFrame:
    """One finding per column; what leaves the school weighs more than what stays."""
    groups, columns = facts.care_groups, facts.columns
    if groups is None or columns is None:
        return pd.DataFrame()
    looked_at = columns[["dataset", "table", "column", "category", "subject", "filled"]]
    found = groups.merge(looked_at, on=["dataset", "table", "column"])
    return found.assign(checked=found["filled"], severity=found["role"].map(SEVERITIES))
