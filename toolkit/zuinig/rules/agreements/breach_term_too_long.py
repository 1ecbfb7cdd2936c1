"""A supplier has so long to report a data breach that the board can hardly report in time itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_lines

if TYPE_CHECKING:
    from zuinig.facts import Facts

# What the covenant's model says: where possible within 24 hours.
MODEL_HOURS = 24
# The term in which the board itself has to report (to be confirmed): nothing of it is left then.
BOARD_HOURS = 72


def check(facts: Facts) -> pd.DataFrame:
    """One finding per line of the register, with the `hours`; low where some time is left for the board."""
    lines = facts.agreements
    if lines is None:
        return pd.DataFrame()
    agreed = lines["agreed"].fillna(True)  # what the register leaves open is looked at; only "no" is not
    found = lines[agreed & lines["breach_hours"].gt(MODEL_HOURS)]
    late = found["breach_hours"].ge(BOARD_HOURS)
    return of_lines(found).assign(hours=found["breach_hours"], severity=late.map({True: "medium", False: "low"}))
