"""A delivery holds a national number (BSN, education number or a part of it) that its recipient may not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig import norms
from zuinig.rules.shape import by_board, of_columns, seen_empty

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per column; an empty column weighs less, but its header shows that it can fill tomorrow.

    A line of the board itself cannot allow what only a law can (UAVG 46): it counts where the norm's kind may have it.
    """
    columns = facts.columns
    if columns is None:
        return pd.DataFrame()
    lawful = {name for name, kind in norms.load().recipients.items() if kind.national_number}
    beyond_law = by_board(columns) & ~columns["recipient_kind"].isin(lawful)
    found = columns[
        (columns["role"] == "delivery")
        & (columns["category"] == "national_id")
        & ((columns["allowance"] == "forbidden") | beyond_law)
    ]
    return of_columns(found).assign(severity=seen_empty(found).map({True: "low", False: "high"}))
