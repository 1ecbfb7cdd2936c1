"""Data went to another party without a duty or task in law and without consent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import per_party

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per list and party; what the list itself calls a legal duty counts only where the norm knows it."""
    disclosures = facts.disclosures
    if disclosures is None:
        return pd.DataFrame()
    consented = (disclosures["ground"] == "consent") & disclosures["consent_given"].fillna(False)
    groundless = ~disclosures["duty_in_norm"].fillna(False) & ~consented
    return per_party(disclosures, groundless)
