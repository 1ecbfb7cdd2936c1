"""What was examined: the other half of every chart, so that silence never looks like approval."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.charts.small import in_words as cell_in_words

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
        `recipient`, `seen` (at least one delivery was examined; False too where there is no file), `unexamined` (number
        of deliveries that were not).
    """
    done = datasets(audit)
    rows = []
    for recipient in audit.project.recipient:
        files = [dataset.name for dataset in audit.project.with_role("delivery") if dataset.recipient == recipient.name]
        examined = [name for name in files if name in done]
        rows.append((recipient.name, bool(examined), len(files) - len(examined)))
    return pd.DataFrame(rows, columns=["recipient", "seen", "unexamined"]).astype({"seen": bool, "unexamined": "Int64"})


def in_words(cells: pd.Series) -> list[str]:
    """Write counts for a reader; a missing one was not examined."""
    return [cell_in_words(pd.NA if pd.isna(cell) else cell) for cell in cells]
