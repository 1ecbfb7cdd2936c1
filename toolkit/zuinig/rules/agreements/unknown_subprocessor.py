"""A supplier works with a sub-processor that the register does not name with the agreement."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_lines

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per line of the list; where the register refers elsewhere (`see annex 1`) nothing is known."""
    lines = facts.subprocessors
    return pd.DataFrame() if lines is None else of_lines(lines[lines["named"].eq(False)])
