"""Lines of the register give no legal basis."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per register; without a column for it nothing is known."""
    lines = facts.register_lines
    return pd.DataFrame() if lines is None else counted(lines, lines["ground"].eq(False))
