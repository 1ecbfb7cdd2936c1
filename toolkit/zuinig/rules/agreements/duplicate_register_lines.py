"""The register has two lines in force for the same supplier, product and schools."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_lines

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per line that repeats an earlier one."""
    lines = facts.register_lines
    if lines is None:
        return pd.DataFrame()
    found = lines[lines["duplicate_of"].notna()]
    return of_lines(found).assign(first_row=found["duplicate_of"])
