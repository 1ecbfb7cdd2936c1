"""Lines of the register were not checked for more than a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted

if TYPE_CHECKING:
    from zuinig.facts import Facts

# A yearly check is our advice; a leap year counts as one.
YEAR_DAYS = 366


def check(facts: Facts) -> pd.DataFrame:
    """One finding per register that keeps the date of the last check."""
    lines = facts.register_lines
    if lines is None:
        return pd.DataFrame()
    kept = lines[lines["checks_kept"]]
    return counted(kept, kept["checked_days"].gt(YEAR_DAYS).fillna(True))
