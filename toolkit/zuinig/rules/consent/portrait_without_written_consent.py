"""A recognisable portrait stands on the website without a written consent of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per list of publications, out of the portraits on the website, where the list marks them."""
    publications = facts.publications
    if publications is None:
        return pd.DataFrame()
    portraits = publications[publications["portrait"].eq(True) & (publications["channel"] == "website")]
    return counted(portraits, portraits["portrait_consent"] != "yes")
