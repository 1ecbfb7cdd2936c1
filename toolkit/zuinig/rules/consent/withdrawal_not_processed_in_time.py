"""A withdrawal was carried out later than the board's own term, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per list of consents, out of the withdrawals of which it is known whether and when."""
    consents = facts.consents
    if consents is None:
        return pd.DataFrame()
    withdrawn = consents[consents["withdrawal_days"].notna() & consents["withdrawal_term"].notna()]
    found = counted(withdrawn, withdrawn["withdrawal_days"] > withdrawn["withdrawal_term"])
    return found.merge(withdrawn.groupby("dataset", as_index=False).agg(days=("withdrawal_term", "max")), on="dataset")
