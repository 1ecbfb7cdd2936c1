"""A file of pupils holds what stands on an identity document, or says that a copy is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_columns

if TYPE_CHECKING:
    from zuinig.facts import Facts

TICK = 2  # different values: a yes or no that the document was seen is what should be there
# A tick under such a header says that there is a copy, whatever its values made of the column.
COPY = r"(?i)\b(?:kopie|copy|scan)\W.{0,12}(?:\bid\b|identi|paspoort|passport)"


def check(facts: Facts) -> pd.DataFrame:
    """One finding per filled column; a tick that the identity was checked is none, a tick that there is a copy is."""
    columns = facts.columns
    if columns is None:
        return pd.DataFrame()
    document = (columns["detail"] == "identity_document") & (columns["distinct"] > TICK)
    copied = (columns["detail"] == "identity_copy") | columns["column"].str.contains(COPY)
    return of_columns(
        columns[
            columns["role"].isin(["pupils", "delivery"])
            & columns["personal"]
            & (columns["filled"] > 0)
            & (document | copied)
        ]
    )
