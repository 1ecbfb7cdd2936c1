"""A transfer file went to another school before the parents could look at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import per_party

if TYPE_CHECKING:
    from zuinig.facts import Facts

# The kinds of party that get a transfer report (onderwijskundig rapport).
TRANSFERS = ("other_school", "transfer_file")


def check(facts: Facts) -> pd.DataFrame:
    """One finding per list and party."""
    disclosures = facts.disclosures
    if disclosures is None:
        return pd.DataFrame()
    transfers = disclosures[disclosures["kind"].isin(TRANSFERS)]
    return per_party(transfers, transfers["seen_by_parents"].eq(False))
