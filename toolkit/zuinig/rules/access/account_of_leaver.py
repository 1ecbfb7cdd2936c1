"""Someone who left still has a working account."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per list of accounts."""
    accounts = facts.accounts
    if accounts is None:
        return pd.DataFrame()
    return counted(accounts, accounts["active"] & accounts["days_since_leaving"].gt(0))
