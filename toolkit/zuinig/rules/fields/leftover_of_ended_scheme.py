"""The pupil administration still holds data of the weighting scheme for pupils, which ended on 1 August 2019."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_columns

if TYPE_CHECKING:
    from zuinig.facts import Facts

# Pupil weight and the education of the parents it was computed from; neither has had a purpose since (lumen-opl).
LEFTOVERS = ["weight", "parent_education"]


def check(facts: Facts) -> pd.DataFrame:
    """One finding per filled column."""
    columns = facts.columns
    if columns is None:
        return pd.DataFrame()
    return of_columns(
        columns[(columns["role"] == "pupils") & columns["detail"].isin(LEFTOVERS) & (columns["filled"] > 0)]
    )
