"""A yes was only spoken, so that it is hard to prove."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per list of consents, out of the answers "yes" that still count and whose way is known."""
    consents = facts.consents
    if consents is None:
        return pd.DataFrame()
    given = consents[(consents["answer"] == "yes") & ~consents["withdrawn"]]
    known = given[given["way"] != ""]
    return counted(known, known["way"] == "spoken")
