"""Something about a pupil was published after consent for it was withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted, on_channels

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per list of publications; what was published before the withdrawal was lawful and passes."""
    publications = facts.publications
    if publications is None:
        return pd.DataFrame()
    published = on_channels(publications)
    return counted(published, published["consent"] == "withdrawn")
