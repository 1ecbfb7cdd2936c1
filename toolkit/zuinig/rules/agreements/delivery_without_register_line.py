"""A party that needs no agreement gets data and has no line in a register that does list such parties."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per recipient; one that needs an agreement is found by `missing-agreement`."""
    recipients, lines = facts.recipients, facts.register_lines
    if recipients is None or lines is None or not lines["role"].eq("controller").any():
        return pd.DataFrame()
    absent = recipients["any_register_rows"].eq(0) & ~recipients["needs_agreement"]
    found = recipients[absent & (recipients["delivered_columns"] > 0)]
    return found.assign(dataset=found["datasets"], rows=found["delivered_columns"], checked=found["delivered_columns"])
