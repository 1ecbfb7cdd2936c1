"""The register has a data protection impact assessment (DPIA) that is older than three years."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_lines

if TYPE_CHECKING:
    from zuinig.facts import Facts

# The rhythm in which the sector repeats the DPIA of its administration systems (SIVON); with the leap day.
THREE_YEARS_DAYS = 3 * 365 + 1


def check(facts: Facts) -> pd.DataFrame:
    """One finding per line of the register, with the `days` since the DPIA."""
    lines = facts.agreements
    if lines is None:
        return pd.DataFrame()
    agreed = lines["agreed"].fillna(True)  # what the register leaves open is looked at; only "no" is not
    found = lines[agreed & lines["dpia_days"].gt(THREE_YEARS_DAYS)]
    return of_lines(found).assign(days=found["dpia_days"])
