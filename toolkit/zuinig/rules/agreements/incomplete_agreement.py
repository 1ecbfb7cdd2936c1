"""An agreement lacks parts that GDPR article 28(3) requires."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig import norms
from zuinig.rules.shape import of_lines

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per line of the register, with the `parts` that lack; what it leaves open is not known."""
    parts = facts.agreement_parts
    if parts is None:
        return pd.DataFrame()
    titles = {part: str(entry.title) for part, entry in norms.load().agreement.part.items()}
    lacking = parts[parts["part"].isin(list(titles)) & parts["present"].eq(False)]
    lines = lacking.assign(parts=lacking["part"].map(titles)).groupby(
        ["dataset", "row", "recipient", "label"], as_index=False, sort=False
    )
    return of_lines(lines.agg(parts=("parts", "; ".join)))
