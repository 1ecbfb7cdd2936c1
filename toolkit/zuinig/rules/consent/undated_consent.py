"""A consent has no date, so that it cannot be proved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per list of consents, out of the answers "yes"."""
    consents = facts.consents
    if consents is None:
        return pd.DataFrame()
    given = consents[consents["answer"] == "yes"]
    return counted(given, ~given["dated"])
