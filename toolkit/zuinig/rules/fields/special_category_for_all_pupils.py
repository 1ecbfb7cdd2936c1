"""Data on health are recorded of pupils who have no support plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from zuinig.facts import Facts

MOST = 0.5  # of the pupils with such data; a few allergies and medicines need no plan


def check(facts: Facts) -> pd.DataFrame:
    """One finding per column where most pupils with such data have no plan; only in files that say who has one."""
    fields = facts.special_fields
    if fields is None:
        return pd.DataFrame()
    found = fields[(fields["without_plan"] >= 5) & (fields["without_plan"] > MOST * fields["filled"])]
    return found.assign(rows=found["without_plan"], checked=found["filled"], category="health", subject="pupil")
