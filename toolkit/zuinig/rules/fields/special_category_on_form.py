"""The enrolment form asks for health, religion or ethnicity."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_rows

if TYPE_CHECKING:
    from zuinig.facts import Facts

SEVERITIES = {"forbidden": "high", "with_reason": "medium"}


def check(facts: Facts) -> pd.DataFrame:
    """One finding per field; where the norm asks for a reason, the form has to give it."""
    fields = facts.form_fields
    if fields is None:
        return pd.DataFrame()
    found = fields[fields["special"] & fields["allowance"].isin(list(SEVERITIES))]
    return of_rows(found).assign(severity=found["allowance"].map(SEVERITIES))
