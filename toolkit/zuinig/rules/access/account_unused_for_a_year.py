"""Nobody used a working account for over a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted

if TYPE_CHECKING:
    from zuinig.facts import Facts

YEAR = 365  # days; shorter would find everyone who was on long leave


def check(facts: Facts) -> pd.DataFrame:
    """One finding per list of accounts, out of the working ones of which the last login is known."""
    accounts = facts.accounts
    if accounts is None:
        return pd.DataFrame()
    working = accounts[accounts["active"]]
    known = working[working["days_since_login"].notna()]
    return counted(known, known["days_since_login"] > YEAR)
