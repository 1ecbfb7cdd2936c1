"""A child that was put on the list and never came is still in the administration after a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig import norms
from zuinig.rules.shape import TABLE, counted

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per dataset and table; a child that may still come is none."""
    applications = facts.applications
    if applications is None:
        return pd.DataFrame()
    overdue = applications["days_since_application"] > norms.load().terms["unused_application"].maximum_days
    return counted(applications, overdue & ~applications["may_still_come"], by=TABLE)
