"""Someone has a right outside the role, without an end date."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per list of accounts, out of the exceptions."""
    accounts = facts.accounts
    if accounts is None:
        return pd.DataFrame()
    exceptions = accounts[accounts["exception"]]
    return counted(exceptions, exceptions["exception_ends"].eq(False))
