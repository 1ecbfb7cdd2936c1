"""A delivery holds ordinary personal data that this kind of recipient does not need."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_columns, seen_empty

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per column; national numbers, special categories and passwords have rules of their own."""
    columns = facts.columns
    if columns is None:
        return pd.DataFrame()
    elsewhere = columns["special"] | (columns["category"] == "national_id") | (columns["detail"] == "password")
    found = columns[
        (columns["role"] == "delivery") & columns["personal"] & ~elsewhere & (columns["allowance"] == "forbidden")
    ]
    return of_columns(found).assign(severity=seen_empty(found).map({True: "low", False: "medium"}))
