"""Several people use one working account."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per list of accounts, out of the working ones; an account of a supplier has rules of its own."""
    accounts = facts.accounts
    if accounts is None:
        return pd.DataFrame()
    working = accounts[accounts["active"]]
    return counted(working, working["shared"] & ~working["supplier_account"].fillna(False))
