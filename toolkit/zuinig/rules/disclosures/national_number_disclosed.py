"""A BSN went to a party that may not have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import per_party

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per list and party; a party that the norm does not know may not have it."""
    disclosures = facts.disclosures
    if disclosures is None:
        return pd.DataFrame()
    unlawful = disclosures["national_number"] & ~disclosures["national_number_allowed"].fillna(False)
    return per_party(disclosures, unlawful)
