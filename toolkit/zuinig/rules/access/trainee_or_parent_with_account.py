"""A parent has a working account, or a guest such as a trainee has one without an end date."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per list of accounts, out of the working ones of known roles; suppliers have other rules."""
    accounts = facts.accounts
    if accounts is None:
        return pd.DataFrame()
    known = accounts[accounts["active"] & (accounts["role_kinds"] != "") & ~accounts["supplier_account"].fillna(False)]
    endless = (known["keeping"] == "guest") & known["end_kept"] & known["ends_in_days"].isna()
    return counted(known, (known["keeping"] == "outsider") | endless)
