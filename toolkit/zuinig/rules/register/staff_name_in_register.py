"""A column of the register holds names of the board's own staff."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_columns

if TYPE_CHECKING:
    from zuinig.facts import Facts

LISTS = ["register", "subprocessors"]
CONTACT = "contact|leverancier|supplier|vendor"


def check(facts: Facts) -> pd.DataFrame:
    """One finding per column; a contact at the supplier is needed to reach it after a breach."""
    columns = facts.columns
    if columns is None:
        return pd.DataFrame()
    names = columns[
        columns["role"].isin(LISTS)
        & (columns["category"] == "name")
        & (columns["subject"] == "staff")
        & (columns["filled"] > 0)
    ]
    return of_columns(names[~names["column"].str.casefold().str.contains(CONTACT)])
