"""A yes is older than the term after which the board wants to remind parents of it; advice, no breach."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per list of consents, out of the dated answers "yes" that still count."""
    consents = facts.consents
    if consents is None:
        return pd.DataFrame()
    given = consents[(consents["answer"] == "yes") & ~consents["withdrawn"]]
    dated = given[given["age_days"].notna()]
    found = counted(dated, dated["age_days"] > dated["reminder_days"])
    return found.merge(dated.groupby("dataset", as_index=False).agg(days=("reminder_days", "max")), on="dataset")
