"""An agreement lists a kind of data of which its recipient may get nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig import norms
from zuinig.rules.shape import of_lines

if TYPE_CHECKING:
    from zuinig.facts import Facts

LINE = ["dataset", "row", "recipient", "annex"]


def check(facts: Facts) -> pd.DataFrame:
    """One finding per line and number of the annex of which the recipient may have no category at all."""
    declared = facts.declared
    if declared is None:
        return pd.DataFrame()
    known = declared[declared["recipient"] != ""]
    none_allowed = known["allowance"].eq("forbidden").groupby([known[key] for key in LINE]).transform("all")
    found = (
        known[none_allowed]
        .groupby(LINE, as_index=False, sort=False)
        .agg(
            label=("label", "first"),
            category=("category", "first"),
            subject=("subject", "first"),
            allowance_confirmed=("allowance_confirmed", "all"),
        )
    )
    titles = {number: str(entry.title) for number, entry in norms.load().annex.items()}
    return of_lines(found).assign(annex_title=found["annex"].map(titles))
