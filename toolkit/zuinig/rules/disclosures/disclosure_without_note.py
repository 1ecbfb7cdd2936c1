"""The list says that no note was made in the pupil’s file of what was given to whom."""

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
    return per_party(disclosures, disclosures["noted"].eq(False))
