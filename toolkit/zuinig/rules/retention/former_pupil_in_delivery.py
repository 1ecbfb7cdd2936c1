"""A delivery holds pupils that left the school, to a recipient that has nothing to do with them any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig import norms
from zuinig.rules.shape import counted

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per table of a delivery, out of all its rows."""
    retention, columns = facts.retention, facts.columns
    if retention is None or columns is None:
        return pd.DataFrame()
    handling = [name for name, kind in norms.load().recipients.items() if kind.handles_leavers]
    served = columns.loc[columns["recipient_kind"].isin(handling), "dataset"]
    leavers = retention[(retention["role"] == "delivery") & ~retention["dataset"].isin(served)]
    found = counted(leavers, leavers["days_since_leaving"] > 0, by=("dataset", "table", "recipient"))
    lengths = columns.groupby(["dataset", "table"])["rows"].max()
    return found.assign(checked=lengths.reindex(pd.MultiIndex.from_frame(found[["dataset", "table"]])).to_numpy())
