"""The shapes in which findings come; the rules say which rows, these say what a finding about them looks like."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from zuinig.tables import join_places

TABLE = ("dataset", "table")  # row numbers mean something within one table only
# Kinds in the chain for learning materials: that the ECK iD is the same there is what it was made for (kn-nv).
CHAIN = ("learning_method", "monitoring_system", "test_supplier", "sso_hub")


def of_columns(columns: pd.DataFrame) -> pd.DataFrame:
    """One finding per column: how many of its rows are filled; the whole column is meant, so no places."""
    return columns.assign(rows=columns["filled"], checked=columns["rows"])


def seen_empty(columns: pd.DataFrame) -> pd.Series:
    """Which columns were looked into and found empty; without rows only their header was seen, so they may be full."""
    return (columns["filled"] == 0) & (columns["rows"] > 0)


def by_norm(columns: pd.DataFrame) -> pd.Series:
    """Which columns are judged by the norm itself: "norm library", where a line of the board is a file and its line."""
    return columns["allowance_origin"].str.fullmatch(r"norm \w+")


def by_board(columns: pd.DataFrame) -> pd.Series:
    """Which columns are judged by a line of the board; a column that is not judged has no line at all."""
    return (columns["allowance_origin"] != "") & ~by_norm(columns)


def of_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """One finding per row of a list: that row."""
    return rows.assign(rows=1, checked=1, places=rows["row"].astype(str))


def on_channels(publications: pd.DataFrame) -> pd.DataFrame:
    """The publications themselves; a list of contact data for other parents has a rule of its own."""
    return publications[publications["channel"] != "contact_list"]


def of_lines(lines: pd.DataFrame) -> pd.DataFrame:
    """One finding per line of the register of processors, named after its label."""
    return of_rows(lines).assign(recipient=lines["label"])


NEARLY_ALL = 0.9  # of the rows; a few without, such as the account of a supplier, do not make it a choice
FEWEST = 10  # rows; of a small group all may need it


def nearly_all(among: pd.DataFrame, hit: pd.Series) -> pd.Series:
    """Which rows are of a dataset in which nearly all rows are hit; never those of a small one.

    Args:
        among: the rows that were looked at; needs `dataset`.
        hit: which of them are meant (yes/no, index of `among`).
    """
    of_dataset = hit.astype(float).groupby(among["dataset"])
    return (of_dataset.transform("mean") >= NEARLY_ALL) & (of_dataset.transform("size") >= FEWEST)


def lacking(parts: pd.DataFrame, part: str) -> pd.DataFrame:
    """One finding per line of the register that does not have this part of the agreement on record."""
    return of_lines(parts[(parts["part"] == part) & parts["present"].eq(False)])


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
    found = among[hit.astype("boolean").fillna(False)]
    if found.empty:  # as it mostly is; grouping nothing takes as long as grouping a little
        return pd.DataFrame(columns=[*keys, "rows", "places", "checked"])
    groups = found.groupby(keys, sort=False)["row"]
    told = pd.DataFrame({"rows": groups.size(), "places": groups.agg(join_places)})
    checked = among.groupby(keys, sort=False)["row"].size().reindex(told.index)
    return told.assign(checked=checked).reset_index()


def per_party(disclosures: pd.DataFrame, hit: pd.Series) -> pd.DataFrame:
    """One finding per list of exchanges and party: the exchanges that are hit, out of all with that party."""
    return counted(disclosures, hit, by=("dataset", "label")).rename(columns={"label": "recipient"})


def joinable(links: pd.DataFrame, recipients: pd.DataFrame, among: pd.Series) -> pd.DataFrame:
    """One finding per delivery without names and kind of identifier by which other recipients can join it.

    Args:
        links: after `zuinig.tables.facts.Links`.
        recipients: after `zuinig.tables.facts.Recipients`.
        among: which links count (yes/no, index of `links`).

    Returns:
        `dataset`, `recipient`, `category`, `subject`, `rows` (most shared values) and `others` (who can join it).
    """
    of_chain = recipients.loc[recipients["kind"].isin(CHAIN), "recipient"]
    meant = (links["category"] == "chain_id") & links["recipient"].isin(of_chain)
    meant &= links["other_recipient"].isin(of_chain)
    found = links[~links["direct"] & among & ~meant].sort_values("other_recipient", kind="stable")
    joined = found.groupby(["dataset", "recipient", "category"], as_index=False)
    return joined.agg(rows=("shared", "max"), others=("other_recipient", ", ".join)).assign(subject="pupil")
