"""A delivery holds a special category of personal data (health, religion, ethnicity) without a ground for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import by_norm, of_columns, seen_empty

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per column; where the norm asks for a reason, the board's own line in audit.toml is that reason."""
    columns = facts.columns
    if columns is None:
        return pd.DataFrame()
    no_reason = (columns["allowance"] == "with_reason") & by_norm(columns)
    found = columns[
        (columns["role"] == "delivery") & columns["special"] & (no_reason | (columns["allowance"] == "forbidden"))
    ]
    severity = found["allowance"].map({"forbidden": "high", "with_reason": "medium"})
    return of_columns(found).assign(severity=severity.mask(seen_empty(found), "low"))
