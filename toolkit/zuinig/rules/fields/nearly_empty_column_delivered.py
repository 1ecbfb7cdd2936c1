"""A delivered column is filled for hardly any pupil."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_columns

if TYPE_CHECKING:
    from zuinig.facts import Facts

FEWEST_ROWS = 40  # below, a share says little
MOST_FILLED = 0.05  # of the rows
# Filled for few by nature: a remark, a date of leaving, a result of the highest group.
BY_NATURE = ["free_text", "school", "result", "behaviour", "financial"]


def check(facts: Facts) -> pd.DataFrame:
    """One finding per column that is not needed and filled in at most one row in twenty."""
    columns = facts.columns
    if columns is None:
        return pd.DataFrame()
    return of_columns(
        columns[
            (columns["role"] == "delivery")
            & columns["personal"]
            & ~columns["special"]
            & columns["allowance"].isin(["allowed", "with_reason"])
            & ~columns["category"].isin(BY_NATURE)
            & (columns["detail"] != "prefix")
            & (columns["rows"] >= FEWEST_ROWS)
            & (columns["filled"] > 0)
            & (columns["filled"] <= MOST_FILLED * columns["rows"])
        ]
    )
