"""Optional services of a supplier are on and the register does not say why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_lines

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per line of the register."""
    lines = facts.agreements
    if lines is None:
        return pd.DataFrame()
    agreed = lines["agreed"].fillna(True)  # what the register leaves open is looked at; only "no" is not
    return of_lines(lines[agreed & lines["optional_on"] & lines["optional_reason"].eq(False)])
