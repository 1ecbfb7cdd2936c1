"""A yes has a date after the day of the audit, so that the date cannot be right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per list of consents, out of the dated answers "yes"."""
    consents = facts.consents
    if consents is None:
        return pd.DataFrame()
    dated = consents[(consents["answer"] == "yes") & consents["age_days"].notna()]
    return counted(dated, dated["age_days"] < 0)
