"""Nearly every account may see the special categories, such as medical data."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted, nearly_all

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per list of accounts, out of the working ones of which it is known."""
    accounts = facts.accounts
    if accounts is None:
        return pd.DataFrame()
    working = accounts[accounts["active"]]
    known = working[working["special"].notna()]
    return counted(known, known["special"].eq(True) & nearly_all(known, known["special"].eq(True)))
