"""A working account belongs to nobody on the staff list and is not an account of a supplier."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per list of accounts, out of the working ones; without a staff list nothing is known."""
    accounts = facts.accounts
    if accounts is None:
        return pd.DataFrame()
    working = accounts[accounts["active"]]
    return counted(working, working["person_known"].eq(False) & ~working["supplier_account"].fillna(False))
