"""A party that may get a fixed list of data by law got something that is not on that list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per list, party and kind of data; the national number has a rule of its own."""
    disclosed, disclosures = facts.disclosed, facts.disclosures
    if disclosed is None or disclosures is None:
        return pd.DataFrame()
    in_law = disclosures.loc[disclosures["duty_in_norm"].fillna(False), ["dataset", "row"]]
    given = disclosed.merge(in_law, on=["dataset", "row"])
    beyond = given[(given["allowance"] == "forbidden") & (given["category"] != "national_id")]
    keys = ["dataset", "label", "category", "subject"]
    found = counted(beyond, beyond["row"].notna(), by=keys).drop(columns="checked")
    looked_at = disclosures.groupby(["dataset", "label"], as_index=False).agg(checked=("row", "size"))
    sure = beyond.groupby(keys, as_index=False).agg(allowance_confirmed=("allowance_confirmed", "all"))
    return found.merge(looked_at, on=["dataset", "label"]).merge(sure, on=keys).rename(columns={"label": "recipient"})
