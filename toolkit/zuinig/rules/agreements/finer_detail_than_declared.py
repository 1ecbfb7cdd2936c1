"""A delivery holds data in finer detail than the annex of the agreement with its recipient lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_columns
from zuinig.vocabulary import ladders

if TYPE_CHECKING:
    from zuinig.facts import Facts

KIND_OF_DATA = ["recipient", "category", "subject"]


def check(facts: Facts) -> pd.DataFrame:
    """One finding per filled column whose level is above all that the recipient's agreements declare."""
    columns, declared = facts.columns, facts.declared
    if columns is None or declared is None:
        return pd.DataFrame()
    levelled = (columns["role"] == "delivery") & columns["personal"] & (columns["level"] != "")
    delivered = columns[levelled & (columns["filled"] > 0)]
    unlimited = declared["level"].eq("").groupby([declared[key] for key in KIND_OF_DATA]).transform("any")
    limited = declared[~unlimited]
    listed = limited.groupby(KIND_OF_DATA, as_index=False, sort=False).agg(limits=("level", list))
    compared = delivered.merge(listed, on=KIND_OF_DATA)
    finer = [
        all(ladders.is_finer(category, level, limit) for limit in limits)
        for category, level, limits in zip(compared["category"], compared["level"], compared["limits"], strict=True)
    ]
    found = compared[pd.Series(finer, index=compared.index, dtype=bool)]
    widest = [
        max(limits, key=ladders.levels(category).index)
        for category, limits in zip(found["category"], found["limits"], strict=True)
    ]
    return of_columns(found).assign(level_declared=widest)
