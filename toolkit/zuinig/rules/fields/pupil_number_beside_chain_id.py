"""A learning tool gets the pupil number although every pupil has an ECK iD."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_columns

if TYPE_CHECKING:
    from zuinig.facts import Facts

# Kinds in the chain for learning materials, which the ECK iD was made for (uwlr23, kn-nv).
CHAIN = ["learning_method", "monitoring_system", "test_supplier", "sso_hub"]
KEY_OF_FORMAT = "@key"  # EDEXML asks for it: a reader cannot do without


def check(facts: Facts) -> pd.DataFrame:
    """One finding per pupil number in a table whose ECK iD is filled in every row."""
    columns = facts.columns
    if columns is None:
        return pd.DataFrame()
    of_chain = columns[
        (columns["role"] == "delivery") & columns["recipient_kind"].isin(CHAIN) & (columns["subject"] == "pupil")
    ]
    whole = (of_chain["category"] == "chain_id") & (of_chain["filled"] == of_chain["rows"])
    number = (
        (of_chain["category"] == "pupil_number")
        & (of_chain["filled"] > 0)
        & ~of_chain["column"].str.endswith(KEY_OF_FORMAT)
    )
    tables = of_chain.loc[whole, ["dataset", "table"]].drop_duplicates()
    return of_columns(of_chain[number].merge(tables, on=["dataset", "table"]))
