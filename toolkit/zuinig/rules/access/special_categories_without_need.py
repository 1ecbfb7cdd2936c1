"""Someone whose role does not need it may see the special categories."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted, nearly_all

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per list of accounts, out of those with that right; where nearly all have it that is another rule."""
    accounts = facts.accounts
    if accounts is None:
        return pd.DataFrame()
    working = accounts[accounts["active"]]
    known = working[working["special"].notna()]
    may_see = known["special"].eq(True)
    seeing = known[may_see & ~nearly_all(known, may_see)]
    return counted(seeing, (seeing["special_allowance"] == "forbidden") & ~seeing["exception"])
