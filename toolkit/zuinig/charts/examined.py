"""What was examined: the other half of every chart, so that silence never looks like approval."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.charts.small import in_words as cell_in_words
from zuinig.i18n import ngettext, number

if TYPE_CHECKING:
    from zuinig.audit import Audit


def datasets(audit: Audit) -> set[str]:
    """Names of the datasets that were examined, wholly or in part: those with columns among the facts."""
    columns = audit.facts.columns
    return set(columns["dataset"]) if columns is not None else set()


def delivered(audit: Audit) -> pd.DataFrame:
    """The columns with personal data that recipients really get: an empty column passes nothing on.

    Where only headers were looked at, it is not known which columns are empty, so all of them count.
    """
    columns = audit.facts.columns
    if columns is None:
        return pd.DataFrame(columns=["recipient", "category", "allowance", "special", "dataset", "table", "column"])
    filled = (columns["filled"] > 0) | audit.coverage.headers_only
    return columns[(columns["role"] == "delivery") & columns["personal"] & filled]


def recipients(audit: Audit) -> pd.DataFrame:
    """Say per recipient of audit.toml whether its deliveries were examined.

    Returns:
        `recipient`, `files` (deliveries in audit.toml), `seen` (at least one of them was examined), `unexamined`
        (number of them that was not).
    """
    done = datasets(audit)
    deliveries = audit.project.with_role("delivery")
    rows = []
    for recipient in audit.project.recipient:
        files = [dataset.name for dataset in deliveries if dataset.recipient == recipient.name]
        examined = [name for name in files if name in done]
        rows.append((recipient.name, len(files), bool(examined), len(files) - len(examined)))
    frame = pd.DataFrame(rows, columns=["recipient", "files", "seen", "unexamined"])
    return frame.astype({"files": "Int64", "seen": bool, "unexamined": "Int64"})


def grouped_recipients(audit: Audit) -> pd.DataFrame:
    """The same for a chart: recipients without a file together on one line, which says how many they are."""
    parties = recipients(audit)
    without = parties[parties["files"] == 0]
    if without.empty:
        return parties
    n = len(without)
    text = ngettext("{n} recipient without a file", "{n} recipients without a file", n).format(n=number(n))
    line = pd.DataFrame({"recipient": [text], "files": [0], "seen": [False], "unexamined": [0]})
    return pd.concat([parties[parties["files"] > 0], line.astype(parties.dtypes)], ignore_index=True)


def in_words(cells: pd.Series) -> list[str]:
    """Write counts for a reader; a missing one was not examined."""
    return [cell_in_words(pd.NA if pd.isna(cell) else cell) for cell in cells]
