"""A line of the register has a name that is much like that of a recipient without a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_rows

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per line that is about no recipient, named after the recipient that it may be."""
    matches = facts.matches
    if matches is None:
        return pd.DataFrame()
    return of_rows(matches[(matches["recipient"] != "") & ~matches["sure"]])
