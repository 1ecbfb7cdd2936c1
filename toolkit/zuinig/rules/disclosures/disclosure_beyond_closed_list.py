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
    found = counted(beyond, beyond["row"] > 0, by=keys)
    sure = beyond.groupby(keys)["allowance_confirmed"].all()
    exchanges = disclosures.groupby(["dataset", "label"]).size()
    looked_at = exchanges.reindex(pd.MultiIndex.from_frame(found[["dataset", "label"]]))
    confirmed = sure.reindex(pd.MultiIndex.from_frame(found[keys]))
    found = found.assign(checked=looked_at.to_numpy(), allowance_confirmed=confirmed.to_numpy())
    return found.rename(columns={"label": "recipient"})
