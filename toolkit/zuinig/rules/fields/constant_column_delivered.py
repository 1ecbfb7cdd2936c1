"""A delivered column says the same for every pupil."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_columns

if TYPE_CHECKING:
    from zuinig.facts import Facts

FEWEST_ROWS = 20  # below, the same value in every row can be chance
# A school, year or group is the same for a whole file by nature; so is what follows from the kind of delivery.
BY_NATURE = ["school", "device", "account"]


def check(facts: Facts) -> pd.DataFrame:
    """One finding per column that is not needed and filled in every row with one value."""
    columns = facts.columns
    if columns is None:
        return pd.DataFrame()
    return of_columns(
        columns[
            (columns["role"] == "delivery")
            & (columns["subject"] == "pupil")
            & columns["personal"]
            & columns["allowance"].isin(["allowed", "with_reason"])
            & ~columns["category"].isin(BY_NATURE)
            & (columns["rows"] >= FEWEST_ROWS)
            & (columns["filled"] == columns["rows"])
            & (columns["distinct"] == 1)
        ]
    )
