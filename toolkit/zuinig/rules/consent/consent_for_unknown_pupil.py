"""The list of consents has pupils that no pupil export knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per list of consents, out of the lines of which it is known; see `Consents.pupil_known`."""
    consents = facts.consents
    if consents is None:
        return pd.DataFrame()
    known = consents[consents["pupil_known"].notna()]
    return counted(known, known["pupil_known"].eq(False))
