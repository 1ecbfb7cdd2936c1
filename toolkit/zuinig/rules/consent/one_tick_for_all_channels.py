"""One question asks consent for all channels at once, so that parents cannot choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted

if TYPE_CHECKING:
    from zuinig.facts import Facts

MANY = 3  # channels in one question; two that go together, such as newsletter and school guide, are often one choice


def check(facts: Facts) -> pd.DataFrame:
    """One finding per list of consents, out of the answers "yes" that still count."""
    consents = facts.consents
    if consents is None:
        return pd.DataFrame()
    given = consents[(consents["answer"] == "yes") & ~consents["withdrawn"]]
    return counted(given, given["general"] | (given["channels"] >= MANY))
