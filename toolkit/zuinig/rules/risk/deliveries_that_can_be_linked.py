"""A delivery without names can be joined to one with names by an identifier that both have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import joinable

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per delivery without names and kind of identifier; it names the recipients that can join it."""
    links, recipients = facts.links, facts.recipients
    if links is None or recipients is None:
        return pd.DataFrame()
    return joinable(links, recipients, links["other_direct"])
