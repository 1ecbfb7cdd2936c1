"""The pupil administration holds the home situation or the occupation of parents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_columns

if TYPE_CHECKING:
    from zuinig.facts import Facts

# What the list of data that a school may record does not name (wbp-vrijst, domain facts 1.2 no. 4).
BEYOND = ["family", "parent_occupation"]


def check(facts: Facts) -> pd.DataFrame:
    """One finding per filled column about the parents or the family; who has authority is needed and no part of it."""
    columns = facts.columns
    if columns is None:
        return pd.DataFrame()
    # An occupation of a pupil is a role in a system, that of a parent is not.
    work = (columns["detail"] == "occupation") & (columns["subject"] == "guardian")
    told = (columns["detail"].isin(BEYOND) & columns["subject"].isin(["pupil", "guardian"])) | work
    return of_columns(columns[(columns["role"] == "pupils") & columns["personal"] & told & (columns["filled"] > 0)])
