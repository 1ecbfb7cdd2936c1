"""A supplier announced a sub-processor and the board neither approved nor objected."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_lines

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per line of the list, with the `days` since the announcement."""
    lines = facts.subprocessors
    if lines is None:
        return pd.DataFrame()
    found = lines[lines["approved"].eq(False) & lines["noticed_days"].ge(0)]
    return of_lines(found).assign(days=found["noticed_days"])
