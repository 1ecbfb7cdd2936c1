"""A delivery holds data that the annex of the agreement with its recipient does not list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_columns

if TYPE_CHECKING:
    from zuinig.facts import Facts

KIND_OF_DATA = ["recipient", "listed", "subject"]


def check(facts: Facts) -> pd.DataFrame:
    """One finding per filled column that the norm does allow; a register line without categories says nothing."""
    columns, agreements, declared = facts.columns, facts.agreements, facts.declared
    if columns is None or agreements is None or declared is None:
        return pd.DataFrame()
    declaring = agreements.loc[agreements["declares"], "recipient"]
    delivered = columns[
        (columns["role"] == "delivery")
        & columns["personal"]
        & (columns["filled"] > 0)
        & columns["allowance"].isin(["needed", "allowed", "with_reason"])  # forbidden is found by other rules
        & columns["recipient"].isin(declaring)
    ]
    # An annex that lists the birth date covers the age, which tells less of it.
    delivered = delivered.assign(listed=delivered["category"].mask(delivered["detail"] == "age", "birth_date"))
    listed = declared.rename(columns={"category": "listed"})[KIND_OF_DATA]
    compared = delivered.merge(listed, on=KIND_OF_DATA, how="left", indicator="in_annex")
    return of_columns(compared[compared["in_annex"] == "left_only"])
