"""A supplier that is no participant of the education covenant uses the model that is for participants only."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_lines

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per line of the register; where the register claims it is one, `unlisted-participant` finds that."""
    lines = facts.agreements
    if lines is None:
        return pd.DataFrame()
    agreed = lines["agreed"].fillna(True)  # what the register leaves open is looked at; only "no" is not
    unlisted = lines["participant_listed"].eq(False) & ~lines["participant_claimed"].fillna(False)
    return of_lines(lines[agreed & (lines["model"] == "participants") & unlisted])
