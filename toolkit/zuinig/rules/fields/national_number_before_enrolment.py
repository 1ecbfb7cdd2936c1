"""The form for a first application asks for the BSN, which a school may ask for at enrolment only."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_rows

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per field."""
    fields = facts.form_fields
    if fields is None:
        return pd.DataFrame()
    number = (fields["category"] == "national_id") & (fields["detail"] != "identity_copy")
    return of_rows(fields[number & (fields["stage"] == "application")])
