"""An agreement lists data that its recipient does not get: it allows more than is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.tables import join_places

if TYPE_CHECKING:
    from zuinig.facts import Facts

KIND_OF_DATA = ["recipient", "category", "subject"]


def check(facts: Facts) -> pd.DataFrame:
    """One finding per recipient, category and subject; a delivery without records shows nothing."""
    columns, declared = facts.columns, facts.declared
    if columns is None or declared is None:
        return pd.DataFrame()
    delivered = columns[(columns["role"] == "delivery") & (columns["rows"] > 0)]
    known = declared[declared["recipient"].isin(delivered["recipient"])]
    present = delivered.loc[delivered["filled"] > 0, KIND_OF_DATA]
    compared = known.merge(present, on=KIND_OF_DATA, how="left", indicator="in_delivery")
    absent = compared[compared["in_delivery"] == "left_only"]
    return absent.groupby(["dataset", *KIND_OF_DATA], as_index=False, sort=False).agg(places=("row", join_places))
