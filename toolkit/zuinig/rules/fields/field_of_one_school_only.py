"""One school records something about its pupils that no sister school records."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_columns

if TYPE_CHECKING:
    from zuinig.facts import Facts

FEWEST_SCHOOLS = 3  # with two, neither is the exception
# Categories that a school can do without or that are extra protected; a different name for a group says nothing.
TELLING = [
    *("health", "religion", "ethnicity", "origin", "behaviour", "financial", "image", "device", "location"),
]


def check(facts: Facts) -> pd.DataFrame:
    """One finding per column of the school that stands alone; a school has it where a column of it is filled."""
    columns = facts.columns
    if columns is None:
        return pd.DataFrame()
    pupils = columns[(columns["role"] == "pupils") & (columns["school"] != "")]
    if pupils["school"].nunique() < FEWEST_SCHOOLS or (pupils["rows"] == 0).all():
        return pd.DataFrame()
    kept = pupils[pupils["personal"] & (pupils["filled"] > 0) & pupils["category"].isin(TELLING)]
    schools = kept.groupby(["category", "subject"])["school"].transform("nunique")
    return of_columns(kept[schools == 1])
