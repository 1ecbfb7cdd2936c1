"""Someone from outside, a guest or a parent may change pupil data."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per list of accounts, out of the working ones of outsiders whose right is known."""
    accounts = facts.accounts
    if accounts is None:
        return pd.DataFrame()
    outside = accounts["keeping"].isin(["guest", "outsider"]) | accounts["supplier_account"].fillna(False)
    known = accounts[accounts["active"] & outside & accounts["writes"].notna()]
    return counted(known, known["writes"].eq(True) & ~known["exception"])
