"""The list does not say on which ground data went to a party, although the law has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import per_party

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per list and party."""
    disclosures = facts.disclosures
    if disclosures is None:
        return pd.DataFrame()
    unrecorded = disclosures["duty_in_norm"] & (disclosures["ground"] == "")
    return per_party(disclosures, unrecorded)
