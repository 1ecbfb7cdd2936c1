"""The fact table `retention`: pupils that left and are still in a file, by how long ago that was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

import pandas as pd
import polars as pl

from zuinig.classify import Column
from zuinig.facts.cells import day
from zuinig.i18n import ngettext, number
from zuinig.project import Dataset
from zuinig.sources import Table
from zuinig.vocabulary.headers import split_words
from zuinig.vocabulary.inputs import columns_of

# The pupil file (dossier), kept shorter than the administration: domain facts part 3, "didactic part: tests, reports,
# conversations, plans", with health, religion and ethnicity as what hangs on it.
DOSSIER = frozenset({"result", "behaviour", "health", "religion", "ethnicity", "free_text"})


@dataclass
class Leavers:
    """Rows of pupils that left (`zuinig.tables.facts.Retention`), and what could not be read on the way."""

    rows: list[dict[str, object]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def leavers_of(dataset: Dataset, table: Table, found: Sequence[Column], reference_date: date) -> Leavers:
    """Read a table once more for its leaving dates, if it is a table of pupils that has them.

    Args:
        dataset: its section in audit.toml.
        table: the table, streamed.
        found: what its columns hold.
        reference_date: pupils that left before this day are leavers.
    """
    leavers = Leavers()
    header = _leave_header(table)
    people = any(column.personal and column.subject == "pupil" for column in found)
    if header is None or not people:
        return leavers
    dossier = [column.column for column in found if column.category in DOSSIER]
    other = [column.column for column in found if column.personal and column.column not in [*dossier, header]]
    wrong = 0
    for row, left, dossier_fields, other_fields in _records(table, header, dossier, other):
        left_on = _date_or_none(left)
        wrong += left_on is None
        if left_on and left_on < reference_date:
            leavers.rows.append(
                {
                    "dataset": dataset.name,
                    "role": dataset.role,
                    "recipient": dataset.recipient if dataset.role == "delivery" else "",
                    "school": dataset.school,
                    "row": row,
                    "days_since_leaving": (reference_date - left_on).days,
                    "dossier_fields": dossier_fields,
                    "other_fields": other_fields,
                }
            )
    if wrong:
        leavers.notes.append(_unread(wrong))
    return leavers


def _leave_header(table: Table) -> str | None:
    """The column with the leaving date; of an XML path only its last part is a name."""
    words = columns_of("pupils")["leave_date"].words
    named = {" ".join(split_words(header.rsplit("/", 1)[-1])): header for header in table.columns}
    return next((named[word] for word in words if word in named), None)


def _records(
    table: Table, header: str, dossier: Sequence[str], other: Sequence[str]
) -> Iterator[tuple[int, str, int, int]]:
    """Row number, leaving date as text, filled fields of the pupil file and of the rest; only rows with a date."""
    first = table.first_row
    for batch in table.batches():
        counted = batch.select(
            pl.int_range(first, first + batch.height).alias("row"),
            pl.col(header).alias("left"),
            _filled(dossier).alias("dossier"),
            _filled(other).alias("other"),
        )
        yield from counted.filter(pl.col("left").is_not_null()).iter_rows()
        first += batch.height


def _filled(columns: Sequence[str]) -> pl.Expr:
    return pl.sum_horizontal([pl.col(name).is_not_null() for name in columns]) if columns else pl.lit(0)


def _date_or_none(text: str) -> date | None:
    try:
        return day(text)
    except ValueError:
        return None


def _unread(n: int) -> str:
    return ngettext(
        "{n} leaving date could not be read; that pupil was not tested against the retention terms.",
        "{n} leaving dates could not be read; those pupils were not tested against the retention terms.",
        n,
    ).format(n=number(n))


def retention_table(leavers: Sequence[dict[str, object]]) -> pd.DataFrame:
    """One row per pupil that left; see `zuinig.tables.facts.Retention`."""
    return pd.DataFrame(leavers)
