"""Something about a pupil was published although consent was refused or never asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per list of publications."""
    publications = facts.publications
    if publications is None:
        return pd.DataFrame()
    return counted(publications, publications["consent"].isin(["no", "missing"]))
