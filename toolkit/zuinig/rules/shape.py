"""The shapes in which findings come; the rules say which rows, these say what a finding about them looks like."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from zuinig.tables import join_places


def of_columns(columns: pd.DataFrame) -> pd.DataFrame:
    """One finding per column: how many of its rows are filled; the whole column is meant, so no places."""
    return columns.assign(rows=columns["filled"], checked=columns["rows"])


def seen_empty(columns: pd.DataFrame) -> pd.Series:
    """Which columns were looked into and found empty; without rows only their header was seen, so they may be full."""
    return (columns["filled"] == 0) & (columns["rows"] > 0)


def of_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """One finding per row of a list: that row."""
    return rows.assign(rows=1, checked=1, places=rows["row"].astype(str))


def of_lines(lines: pd.DataFrame) -> pd.DataFrame:
    """One finding per line of the register of processors, named after its label."""
    return of_rows(lines).assign(recipient=lines["label"])


def counted(among: pd.DataFrame, hit: pd.Series, by: Sequence[str] = ("dataset",)) -> pd.DataFrame:
    """One finding per group: the rows that are hit, out of all rows of that group.

    Args:
        among: the rows that were looked at; needs `row` and the columns of `by`.
        hit: which of them are wrong (yes/no, index of `among`); not known counts as no.
        by: what makes a group.

    Returns:
        `by`, `rows`, `checked` and `places` of the groups with at least one hit.
    """
    keys = list(by)
    found = among[hit.astype("boolean").fillna(False)].groupby(keys, as_index=False, sort=False)
    looked_at = among.groupby(keys, as_index=False, sort=False).agg(checked=("row", "size"))
    return found.agg(rows=("row", "size"), places=("row", join_places)).merge(looked_at, on=keys)
