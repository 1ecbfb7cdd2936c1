"""A sub-processor of a supplier keeps data outside the EEA without a safeguard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_lines

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per line; a list without a column for safeguards says nothing about them."""
    lines = facts.subprocessors
    if lines is None:
        return pd.DataFrame()
    return of_lines(lines[(lines["location"] == "outside") & lines["safeguard"].isin(["none", ""])])
