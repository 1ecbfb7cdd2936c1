"""The enrolment form asks for ordinary personal data that enrolment does not need."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_rows

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per field; national numbers and special categories have rules of their own."""
    fields = facts.form_fields
    if fields is None:
        return pd.DataFrame()
    elsewhere = fields["special"] | (fields["category"] == "national_id")
    return of_rows(fields[~elsewhere & (fields["allowance"] == "forbidden")])
