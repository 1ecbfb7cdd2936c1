"""The fact table `exports`: how long ago a file was made, where audit.toml or the file itself says so."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pandas as pd

from zuinig.facts.cells import day
from zuinig.project import Dataset
from zuinig.sources import Table

# EDEXML: the school block names the day that the data speaks about and the day on which the file was made.
DAY_FIELDS = ("peildatum", "aanmaakdatum")


def export_row(dataset: Dataset, tables: Iterable[Table], reference_date: date) -> pd.DataFrame | None:
    """One row, see `zuinig.tables.facts.Exports`; None where nothing says when the file was made.

    What audit.toml says (`exported`) wins over the file.
    """
    made = dataset.exported or next((found for table in tables if (found := _made_on(table))), None)
    if made is None:
        return None
    return pd.DataFrame(
        [
            {
                "dataset": dataset.name,
                "role": dataset.role,
                "recipient": dataset.recipient if dataset.role == "delivery" else "",
                "days_since_export": (reference_date - made).days,
            }
        ]
    )


def _made_on(table: Table) -> date | None:
    """The day in the block `school` of an EDEXML file."""
    parts = {header.rsplit("/", 1)[-1]: header for header in table.columns}
    if (table.name or "").rsplit("/", 1)[-1] != "school":
        return None
    batch = next(iter(table.batches()), None)
    if batch is None or not batch.height:
        return None
    said = (batch[parts[name]][0] for name in DAY_FIELDS if name in parts)
    return next((found for text in said if (found := _day(text))), None)


def _day(text: str | None) -> date | None:
    try:
        return day(text or "")
    except ValueError:
        return None
