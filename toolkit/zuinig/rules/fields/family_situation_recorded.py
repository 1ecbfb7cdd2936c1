"""The pupil administration holds the home situation or the occupation of parents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_columns

if TYPE_CHECKING:
    from zuinig.facts import Facts

# What the list of data that a school may record does not name (wbp-vrijst, domain facts 1.2 no. 4).
BEYOND = ["family", "parent_occupation", "occupation"]


def check(facts: Facts) -> pd.DataFrame:
    """One finding per filled column about the parents or the family; who has authority is needed and no part of it."""
    columns = facts.columns
    if columns is None:
        return pd.DataFrame()
    kept = (columns["role"] == "pupils") & columns["detail"].isin(BEYOND) & columns["personal"]
    return of_columns(columns[kept & columns["subject"].isin(["pupil", "guardian"]) & (columns["filled"] > 0)])
