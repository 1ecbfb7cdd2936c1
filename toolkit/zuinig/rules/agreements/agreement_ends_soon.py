"""The register has a processor agreement that ends within 180 days and does not renew by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_lines

if TYPE_CHECKING:
    from zuinig.facts import Facts

# Time to ask, read and sign before the end, and the nearer the graver; our own choice, no terms of law.
STEPS = {30: "high", 90: "medium", 180: "low"}


def check(facts: Facts) -> pd.DataFrame:
    """One finding per line of the register, with the `days` that are left and the step (`within`) that they fall in."""
    lines = facts.agreements
    if lines is None:
        return pd.DataFrame()
    agreed = lines["agreed"].fillna(True)  # what the register leaves open is looked at; only "no" is not
    found = lines[agreed & ~lines["renews"].fillna(False) & lines["ends_in_days"].between(0, max(STEPS))]
    within = found["ends_in_days"].map(lambda days: min(step for step in STEPS if days <= step))
    return of_lines(found).assign(days=found["ends_in_days"], within=within, severity=within.map(STEPS))
