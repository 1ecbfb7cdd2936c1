"""The fact tables `columns` and `contents`: what every column holds, and what stands inside its text."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from zuinig.classify import Column
from zuinig.facts.policy import Effective, of_column
from zuinig.project import Dataset, Project
from zuinig.tables import join_places
from zuinig.vocabulary.ladders import is_finer, level_of, on_ladder

Scanned = Sequence[tuple[Dataset, Sequence[Column]]]


def columns_table(project: Project, scanned: Scanned) -> pd.DataFrame:
    """One row per column; see `zuinig.tables.facts.Columns`."""
    return pd.DataFrame([_column_row(project, dataset, column) for dataset, found in scanned for column in found])


def _column_row(project: Project, dataset: Dataset, column: Column) -> dict[str, object]:
    recipient = project.recipient_named(dataset.recipient)
    ladder = on_ladder(column.category, column.detail)
    line = Effective("", "", confirmed=True)
    if dataset.role == "delivery" and column.personal:
        line = of_column(project, dataset, column.subject, ladder, column.detail)
    level = level_of(ladder, column.detail)
    return {
        "dataset": dataset.name,
        "role": dataset.role,
        "recipient": dataset.recipient if dataset.role == "delivery" else "",
        "recipient_kind": recipient.kind if recipient and dataset.role == "delivery" else "",
        "school": dataset.school,
        "file": dataset.shown_path,
        "table": column.table or "",
        "column": column.column,
        "position": column.position,
        "category": column.category,
        "subject": column.subject,
        "personal": column.personal,
        "special": column.special,
        "detail": column.detail,
        "confidence": column.confidence,
        "rows": column.rows,
        "filled": column.filled,
        "distinct": column.distinct,
        "allowance": line.allowance,
        "allowance_origin": line.origin,
        "allowance_confirmed": line.confirmed,
        "level": level,
        "level_allowed": line.at_most,
        "too_fine": is_finer(ladder, level, line.at_most),
        "level_confirmed": line.at_most_confirmed,
    }


def contents_table(scanned: Scanned) -> pd.DataFrame:
    """One row per column and category inside its text; see `zuinig.tables.facts.Contents`."""
    return pd.DataFrame(
        [
            {
                "dataset": dataset.name,
                "table": column.table or "",
                "column": column.column,
                "category": category,
                "rows": rows,
                "places": join_places(column.content_rows.get(category, [])),
            }
            for dataset, found in scanned
            for column in found
            for category, rows in column.contains.items()
        ]
    )
