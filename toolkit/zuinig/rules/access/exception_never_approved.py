"""A right outside the role has no approval on record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per list of accounts, out of the working ones with an exception of which it is known."""
    accounts = facts.accounts
    if accounts is None:
        return pd.DataFrame()
    exceptions = accounts[accounts["active"] & accounts["exception_approved"].notna()]
    return counted(exceptions, exceptions["exception_approved"].eq(False))
