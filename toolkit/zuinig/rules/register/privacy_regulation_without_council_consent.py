"""The consent of the council (GMR) to the privacy regulation is not on record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding; without `[regulation]` nothing is known."""
    regulation = facts.regulation
    return pd.DataFrame() if regulation is None else regulation[~regulation["council_consent"]]
