"""A delivery gives something in more detail than its line allows: a date where a year will do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_columns, seen_empty

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per column whose level of detail is known; an empty column tells nothing."""
    columns = facts.columns
    if columns is None:
        return pd.DataFrame()
    allowed = columns["allowance"] != "forbidden"  # what may not go at all is found as such
    found = columns[columns["too_fine"].fillna(value=False) & allowed & ~seen_empty(columns)]
    return of_columns(found).assign(allowance_confirmed=found["allowance_confirmed"] & found["level_confirmed"])
