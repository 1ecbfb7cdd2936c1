"""The pupil administration holds the ethnic origin of pupils."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_columns

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per filled column."""
    columns = facts.columns
    if columns is None:
        return pd.DataFrame()
    kept = (columns["role"] == "pupils") & (columns["category"] == "ethnicity") & columns["personal"]
    return of_columns(columns[kept & (columns["filled"] > 0)])
