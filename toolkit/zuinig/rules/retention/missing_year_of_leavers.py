"""Of a school year within the term of five years no leaver is left, although years before and after it have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig import norms

if TYPE_CHECKING:
    from zuinig.facts import Facts

# domain.md 2.6: a school year runs from 1 August to 31 July; it is called after the year in which it begins.
FIRST_MONTH = 8


def check(facts: Facts) -> pd.DataFrame:
    """One finding per dataset: the school years without leavers between years with leavers."""
    retention = facts.retention
    if retention is None:
        return pd.DataFrame()
    leavers = retention[retention["role"] == "pupils"]
    today = pd.Timestamp(facts.reference_date)
    left_on = today - pd.to_timedelta(leavers["days_since_leaving"], unit="D")
    years = (left_on.dt.year - (left_on.dt.month < FIRST_MONTH)).groupby(leavers["dataset"], sort=False)
    due = today - pd.Timedelta(days=norms.load().terms["administration"].minimum_days or 0)
    first_whole = due.year + (due.month >= FIRST_MONTH)  # the first school year that must still be there in full
    found = years.agg(lambda seen: _gaps(set(seen), first_whole)).rename("years").reset_index()
    found["checked"] = years.size().to_numpy()
    return found[found["years"] != ""]


def _gaps(seen: set[int], first_whole: int) -> str:
    between = range(max(min(seen) + 1, first_whole), max(seen))
    return ", ".join(f"{year}-{year + 1}" for year in between if year not in seen)
