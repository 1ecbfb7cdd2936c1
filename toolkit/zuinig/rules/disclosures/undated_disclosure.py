"""The list does not say when data went to a party."""

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
    return per_party(disclosures, disclosures["dated"].eq(False))
