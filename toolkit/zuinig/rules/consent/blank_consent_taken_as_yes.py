"""Something about a pupil was published although the question for consent was left open: silence is no consent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted, on_channels

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per list of publications."""
    publications = facts.publications
    if publications is None:
        return pd.DataFrame()
    published = on_channels(publications)
    return counted(published, published["consent"] == "blank")
