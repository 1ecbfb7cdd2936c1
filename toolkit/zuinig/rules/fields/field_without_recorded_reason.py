"""A field goes along that needs a reason, and the board recorded none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import by_norm, of_columns

if TYPE_CHECKING:
    from zuinig.facts import Facts

# Found by rules of their own, with words of their own.
ELSEWHERE = ["free_text", "national_id"]


def check(facts: Facts) -> pd.DataFrame:
    """One finding per filled column whose line is the norm's own; the board's line in audit.toml is the reason."""
    columns = facts.columns
    if columns is None:
        return pd.DataFrame()
    return of_columns(
        columns[
            (columns["role"] == "delivery")
            & columns["personal"]
            & ~columns["special"]
            & ~columns["category"].isin(ELSEWHERE)
            & (columns["filled"] > 0)
            & (columns["allowance"] == "with_reason")
            & by_norm(columns)
        ]
    )
