"""A delivery holds a column of free text, and the board gave no reason for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import by_norm, of_columns

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per filled column where the norm asks for a reason; text that may not go at all is found as such."""
    columns = facts.columns
    if columns is None:
        return pd.DataFrame()
    return of_columns(
        columns[
            (columns["role"] == "delivery")
            & columns["personal"]
            & (columns["category"] == "free_text")
            & ~columns["special"]
            & (columns["filled"] > 0)
            & (columns["allowance"] == "with_reason")
            & by_norm(columns)
        ]
    )
