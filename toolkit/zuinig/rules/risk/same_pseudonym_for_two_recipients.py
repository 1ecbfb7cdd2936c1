"""Two recipients that get no names get the same pseudonym of a pupil."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import joinable

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per delivery and kind of identifier; it names the other recipients."""
    links, recipients = facts.links, facts.recipients
    if links is None or recipients is None:
        return pd.DataFrame()
    return joinable(links, recipients, ~links["other_direct"])
