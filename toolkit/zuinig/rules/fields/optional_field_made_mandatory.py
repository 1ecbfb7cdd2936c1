"""The form makes an answer mandatory that the school may ask for with a reason only."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_rows

if TYPE_CHECKING:
    from zuinig.facts import Facts

# Who may decide for the child must be known before anyone is called or written to; that the identity was seen, is the
# tick that stands in the place of a copy.
EXPECTED = ("custody", "relationship", "identity_document")


def check(facts: Facts) -> pd.DataFrame:
    """One finding per field; special categories on the form have a rule of their own."""
    fields = facts.form_fields
    if fields is None:
        return pd.DataFrame()
    asked_with_reason = (fields["allowance"] == "with_reason") & ~fields["special"] & ~fields["detail"].isin(EXPECTED)
    return of_rows(fields[asked_with_reason & fields["mandatory"].fillna(False)])
