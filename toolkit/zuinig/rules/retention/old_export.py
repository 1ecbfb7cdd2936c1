"""A copy of an export is kept longer than a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig import norms

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per dataset."""
    exports = facts.exports
    if exports is None:
        return pd.DataFrame()
    found = exports[exports["days_since_export"] > norms.load().terms["export_copy"].maximum_days]
    return found.assign(days=found["days_since_export"])
