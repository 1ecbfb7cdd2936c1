"""The register has one supplier under several names, by number, web domain or likeness."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.i18n import Text
from zuinig.tables import join_places

if TYPE_CHECKING:
    from zuinig.facts import Facts

SURE = Text(nl="zeker", en="surely")
LIKELY = Text(nl="waarschijnlijk", en="probably")


def check(facts: Facts) -> pd.DataFrame:
    """One finding per supplier, at all its lines; a person confirms the likely ones."""
    matches = facts.matches
    if matches is None:
        return pd.DataFrame()
    pairs = matches[(matches["recipient"] == "") & matches["other_row"].notna()]
    found = pairs.groupby(["dataset", "other_row"], as_index=False, sort=False).agg(
        recipient=("other_label", "first"), rows=("row", "size"), later=("row", list), sure=("sure", "all")
    )
    everywhere = [[first, *later] for first, later in zip(found["other_row"], found["later"], strict=True)]
    return found.assign(
        rows=found["rows"] + 1,
        checked=found["rows"] + 1,
        places=[join_places(rows) for rows in everywhere],
        certainty=found["sure"].map({True: str(SURE), False: str(LIKELY)}),
    )
