"""A recipient that processes data for the board has no processor agreement in the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per recipient that gets data, or of which the register itself says that there is no agreement."""
    recipients, lines = facts.recipients, facts.agreements
    if recipients is None or lines is None:
        return pd.DataFrame()
    # A line that does not say whether there is an agreement, but does say that it was signed, counts as one.
    covered = lines.loc[lines["agreed"].fillna(lines["signed"]), "recipient"]
    denied = lines.loc[lines["agreed"].eq(False), "recipient"]
    active = (recipients["delivered_columns"] > 0) | recipients["recipient"].isin(denied)
    found = recipients[recipients["needs_agreement"] & active & ~recipients["recipient"].isin(covered)]
    return found.assign(dataset=found["datasets"], rows=found["delivered_columns"], checked=found["delivered_columns"])
