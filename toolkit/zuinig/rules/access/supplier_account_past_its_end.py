"""The account of a supplier still works after its end date."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per list of accounts, out of the working accounts of suppliers with an end date."""
    accounts = facts.accounts
    if accounts is None:
        return pd.DataFrame()
    suppliers = accounts[accounts["active"] & accounts["supplier_account"].eq(True) & accounts["ends_in_days"].notna()]
    return counted(suppliers, suppliers["ends_in_days"] < 0)
