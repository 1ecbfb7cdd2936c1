"""A line of the register lacks parts that GDPR article 30 wants on record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig import norms
from zuinig.rules.shape import of_lines

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per line, with the `parts` that lack; purpose, term and location have rules of their own."""
    lines = facts.register_lines
    if lines is None:
        return pd.DataFrame()
    titles = {part: str(entry.title) for part, entry in norms.load().agreement.record.items()}
    named = lines[["dataset", "row", "recipient", "label"]]
    parts = pd.concat([named.assign(part=title, present=lines[part]) for part, title in titles.items()])
    lacking = parts[parts["present"].eq(False)].groupby([*named], as_index=False, sort=False)
    return of_lines(lacking.agg(parts=("part", ", ".join)).sort_values(["dataset", "row"]))
