"""A file holds passwords or pin codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_columns

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per filled column of any dataset; a form asks for a password, it does not hold one."""
    columns = facts.columns
    if columns is None:
        return pd.DataFrame()
    return of_columns(
        columns[(columns["role"] != "form") & (columns["detail"] == "password") & (columns["filled"] > 0)]
    )
