"""The board's privacy regulation is past the term that the board set itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding, with the `days` since its end."""
    regulation = facts.regulation
    if regulation is None:
        return pd.DataFrame()
    found = regulation[regulation["ends_in_days"].lt(0)]
    return found.assign(days=-found["ends_in_days"])
