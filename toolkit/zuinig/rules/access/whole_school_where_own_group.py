"""Someone sees the whole school, although the board decided that this role sees its own group only."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per list of accounts, out of the working ones that the decision is about."""
    accounts = facts.accounts
    if accounts is None:
        return pd.DataFrame()
    working = accounts[accounts["active"]]
    known = working[working["beyond_group"].notna()]
    return counted(known, known["beyond_group"].eq(True) & ~known["exception"])
