"""A delivery without names holds traits that together belong to one pupil only."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per table that names nobody: the set of traits that singles out most pupils."""
    risks = facts.risks
    if risks is None:
        return pd.DataFrame()
    found = risks[~risks["direct"] & (risks["unique_rows"] > 0)]
    most = found.sort_values(["unique_rows", "columns"], ascending=[False, True], kind="stable")
    worst = most.drop_duplicates(["dataset", "table"]).sort_index()
    return worst.assign(checked=worst["rows"], rows=worst["unique_rows"], subject="pupil")
