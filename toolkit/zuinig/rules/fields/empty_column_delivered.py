"""A delivery has a column that is allowed but empty: it is not used, and can fill unnoticed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_columns

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per column; a file without records says nothing about its columns."""
    columns = facts.columns
    if columns is None:
        return pd.DataFrame()
    found = columns[
        (columns["role"] == "delivery")
        & columns["personal"]
        & columns["allowance"].isin(["needed", "allowed", "with_reason"])  # forbidden is found by other rules
        & (columns["rows"] > 0)
        & (columns["filled"] == 0)
    ]
    return of_columns(found)
