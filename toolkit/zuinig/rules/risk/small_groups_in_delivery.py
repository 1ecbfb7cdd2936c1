"""A delivery without names holds traits that fewer than five pupils share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per table that names nobody: pupils who share their traits with one to three others."""
    risks = facts.risks
    if risks is None:
        return pd.DataFrame()
    counted = risks.assign(few=risks["small_rows"] - risks["unique_rows"])
    found = counted[~counted["direct"] & (counted["few"] > 0)]
    most = found.sort_values(["few", "columns"], ascending=[False, True], kind="stable")
    worst = most.drop_duplicates(["dataset", "table"]).sort_index()
    return worst.assign(checked=worst["rows"], rows=worst["few"], subject="pupil")
