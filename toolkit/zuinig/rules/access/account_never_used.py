"""A working account was never used."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted

if TYPE_CHECKING:
    from zuinig.facts import Facts

SETTLING_IN = 42  # days; the summer holiday, in which a new colleague does not log in yet


def check(facts: Facts) -> pd.DataFrame:
    """One finding per list of accounts, out of the working ones with known logins; a new one gets some weeks."""
    accounts = facts.accounts
    if accounts is None:
        return pd.DataFrame()
    working = accounts[accounts["active"]]
    known = working[working["never_used"].notna()]
    recent = known["days_since_granted"].le(SETTLING_IN).fillna(False)
    return counted(known, known["never_used"] & ~recent)
