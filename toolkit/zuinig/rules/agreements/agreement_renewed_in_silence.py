"""The register has a processor agreement whose end date passed and that renewed by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_lines

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per line of the register, with the `days` since the end date."""
    lines = facts.agreements
    if lines is None:
        return pd.DataFrame()
    agreed = lines["agreed"].fillna(True)  # what the register leaves open is looked at; only "no" is not
    found = lines[agreed & lines["renews"].fillna(False) & lines["ends_in_days"].lt(0)]
    return of_lines(found).assign(days=-found["ends_in_days"])
