"""The enrolment form asks for ordinary personal data that enrolment does not need."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_rows

if TYPE_CHECKING:
    from zuinig.facts import Facts

ENDED_SCHEME = ("parent_education", "weight")  # found by parents-education-on-form


def check(facts: Facts) -> pd.DataFrame:
    """One finding per field; national numbers, special categories and the ended scheme have rules of their own."""
    fields = facts.form_fields
    if fields is None:
        return pd.DataFrame()
    elsewhere = fields["special"] | (fields["category"] == "national_id") | fields["detail"].isin(ENDED_SCHEME)
    return of_rows(fields[~elsewhere & (fields["allowance"] == "forbidden")])
