"""The register has an agreement in force with a supplier whose product is not in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_lines

if TYPE_CHECKING:
    from zuinig.facts import Facts

# Longer than a school year with its holidays: our own choice, no term of law.
LONG_AGO_DAYS = 400


def check(facts: Facts) -> pd.DataFrame:
    """One finding per line that says so, or that was last used more than a year ago."""
    lines = facts.agreements
    if lines is None:
        return pd.DataFrame()
    agreed = lines["agreed"].fillna(True)  # what the register leaves open is looked at; only "no" is not
    ended = lines["ends_in_days"].lt(0).fillna(False) & ~lines["renews"].fillna(False)
    unused = lines["in_use"].eq(False).fillna(False) | (
        lines["in_use"].isna() & lines["last_used_days"].gt(LONG_AGO_DAYS).fillna(False)
    )
    return of_lines(lines[agreed & ~ended & unused])
