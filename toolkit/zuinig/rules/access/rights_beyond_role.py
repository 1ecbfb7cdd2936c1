"""A role in the administration asks for another function than the person has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per list of accounts, out of the working ones of which both are known; an exception passes."""
    accounts = facts.accounts
    if accounts is None:
        return pd.DataFrame()
    working = accounts[accounts["active"]]
    known = working[working["beyond_function"].notna()]
    return counted(known, known["beyond_function"].eq(True) & ~known["exception"])
