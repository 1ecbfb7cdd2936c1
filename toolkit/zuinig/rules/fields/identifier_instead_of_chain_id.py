"""A learning tool gets a pupil number or user name and no ECK iD."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_columns

if TYPE_CHECKING:
    from zuinig.facts import Facts

# Kinds in the chain for learning materials, which the ECK iD was made for (uwlr23, kn-nv).
CHAIN = ["learning_method", "monitoring_system", "test_supplier", "sso_hub"]
INSTEAD = ["pupil_number", "account"]


def check(facts: Facts) -> pd.DataFrame:
    """One finding per column with such an identifier, in a delivery without any filled ECK iD."""
    columns = facts.columns
    if columns is None:
        return pd.DataFrame()
    of_chain = columns[
        (columns["role"] == "delivery") & columns["recipient_kind"].isin(CHAIN) & (columns["subject"] == "pupil")
    ]
    filled = of_chain[of_chain["filled"] > 0]
    with_chain_id = filled.loc[filled["category"] == "chain_id", "dataset"]
    instead = filled["category"].isin(INSTEAD) & (filled["detail"] != "password") & filled["personal"]
    return of_columns(filled[instead & ~filled["dataset"].isin(with_chain_id)])
