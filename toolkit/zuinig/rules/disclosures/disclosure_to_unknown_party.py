"""Data went to a party of which nobody can say what kind it is."""

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
    unknown = disclosures["kind"] == ""
    return per_party(disclosures, unknown)
