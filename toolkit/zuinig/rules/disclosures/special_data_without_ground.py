"""Data on health, religion or origin went to a party without a ground in law and without consent."""

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
    in_law = disclosures["duty_in_norm"].fillna(False)
    consented = (disclosures["ground"] == "consent") & disclosures["consent_given"].fillna(False)
    return per_party(disclosures, disclosures["special"] & ~in_law & ~consented)
