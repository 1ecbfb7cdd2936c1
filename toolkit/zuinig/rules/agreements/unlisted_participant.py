"""The register calls a supplier a participant of the education covenant that is not on the list of participants."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_lines

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per line of the register; without a list of participants nothing is known."""
    lines = facts.agreements
    if lines is None:
        return pd.DataFrame()
    return of_lines(lines[lines["participant_claimed"] & lines["participant_listed"].eq(False)])
