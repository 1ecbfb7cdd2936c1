"""Contact data of a family were shared with other parents without consent for that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted

if TYPE_CHECKING:
    from zuinig.facts import Facts

WITHOUT = ("no", "missing", "blank", "withdrawn")  # what came later is consent-after-publication


def check(facts: Facts) -> pd.DataFrame:
    """One finding per list of publications, out of the lines that stand for a contact list."""
    publications = facts.publications
    if publications is None:
        return pd.DataFrame()
    shared = publications[publications["channel"] == "contact_list"]
    return counted(shared, shared["consent"].isin(WITHOUT))
