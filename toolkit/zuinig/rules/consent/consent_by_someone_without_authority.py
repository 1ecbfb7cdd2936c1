"""A yes was given by someone who may not decide for the pupil."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted

if TYPE_CHECKING:
    from zuinig.facts import Facts

WITHOUT = ("relative", "staff")  # cannot decide for a pupil, unless the list says that they have authority


def check(facts: Facts) -> pd.DataFrame:
    """One finding per list of consents, out of the answers "yes" that still count; what it says of authority wins."""
    consents = facts.consents
    if consents is None:
        return pd.DataFrame()
    given = consents[(consents["answer"] == "yes") & ~consents["withdrawn"]]
    by_pupil = given["given_by"] == "pupil"
    too_young = by_pupil & given["sixteen"].eq(False).fillna(False)
    may = given["authority"].fillna(~given["given_by"].isin(WITHOUT) & ~too_young)
    return counted(given, ~may & ~(by_pupil & given["sixteen"].fillna(False)))
