"""The register calls a supplier a participant of the education covenant that is not on the list of participants."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_lines

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per line of the register; low where the list has a name that is much like it."""
    lines = facts.agreements
    if lines is None:
        return pd.DataFrame()
    found = lines[lines["participant_claimed"] & lines["participant_listed"].eq(False)]
    return of_lines(found).assign(severity=found["participant_near"].map({True: "low", False: "medium"}))
