"""It is not on record which text a yes was an answer to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per list of consents, out of the answers "yes" that still count; without such a column, none."""
    consents = facts.consents
    if consents is None:
        return pd.DataFrame()
    given = consents[(consents["answer"] == "yes") & ~consents["withdrawn"]]
    return counted(given, given["worded"].eq(False))
