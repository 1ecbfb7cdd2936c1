"""The form asks for a copy of an identity document; looking at the document is enough."""

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
    return of_rows(fields[fields["detail"] == "identity_copy"])
