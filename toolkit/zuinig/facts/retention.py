"""The fact table `retention`: pupils that left and are still in a file, by how long ago that was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

import polars as pl

from zuinig.classify import Column
from zuinig.facts.cells import day
from zuinig.i18n import _, ngettext, number
from zuinig.project import Dataset
from zuinig.sources import Table
from zuinig.tables import join_places
from zuinig.vocabulary.inputs import columns_of, find_header

# The pupil file (dossier), kept shorter than the administration: domain facts part 3, "didactic part: tests, reports,
# conversations, plans", with health, religion and ethnicity as what hangs on it.
DOSSIER = frozenset({"result", "behaviour", "health", "religion", "ethnicity", "free_text"})
MOST_PLACES = 10  # row numbers in a note; the rest is a count


@dataclass
class Leavers:
    """Rows of pupils that left (`zuinig.tables.facts.Retention`), and how far the table could be tested.

    Attributes:
        tested: whether it is a table of pupils with a leaving date.
        complete: whether every leaving date was understood.
        notes: sentences for the coverage statement.
    """

    tested: bool = False
    complete: bool = True
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
    if not any(column.personal and column.subject == "pupil" for column in found):
        return leavers
    header = pupil_header("leave_date", dataset, table)
    if header is None:
        if dataset.role == "pupils":
            leavers.notes.append(_("There is no column with the leaving date, so retention was not tested here."))
        return leavers
    dossier = [column.column for column in found if column.personal and column.category in DOSSIER]
    other = [column.column for column in found if column.personal and column.column not in [*dossier, header]]
    wrong: list[int] = []
    dated = 0
    for row, text, dossier_fields, other_fields in _records(table, header, dossier, other):
        try:
            left_on = day(text)
        except ValueError:
            wrong.append(row)
            continue
        dated += left_on is not None
        if left_on and left_on < reference_date:
            days = (reference_date - left_on).days
            leavers.rows.append(_leaver(dataset, row, days, dossier_fields, other_fields))
    if wrong and not dated:  # a yes or no under a header like "Uitgeschreven"
        said = _("Column “{header}” holds no dates, so retention was not tested here.")
        leavers.notes.append(said.format(header=header))
        return leavers
    if wrong:
        leavers.notes.append(_unread(header, wrong))
    leavers.tested, leavers.complete = True, not wrong
    return leavers


def _leaver(dataset: Dataset, row: int, days: int, dossier_fields: int, other_fields: int) -> dict[str, object]:
    return {
        "dataset": dataset.name,
        "role": dataset.role,
        "recipient": dataset.recipient if dataset.role == "delivery" else "",
        "school": dataset.school,
        "row": row,
        "days_since_leaving": days,
        "dossier_fields": dossier_fields,
        "other_fields": other_fields,
    }


def pupil_numbers(dataset: Dataset, table: Table) -> set[str]:
    """The pupil numbers of a table, none where it has no such column; they live no longer than the gathering."""
    header = pupil_header("pupil_number", dataset, table)
    if header is None:
        return set()
    return {one for batch in table.batches() for one in batch[header].drop_nulls().str.strip_chars()}


def pupil_header(name: str, dataset: Dataset, table: Table) -> str | None:
    """Which column is that one: as audit.toml says, else by its words; of an XML path only the last part is a name."""
    own = dataset.columns.get(name)
    if own in table.columns:
        return own
    last_parts = {header.rsplit("/", 1)[-1]: header for header in reversed(table.columns)}
    found = find_header(columns_of("pupils")[name], list(last_parts))
    return last_parts[found] if found else None


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


def _unread(header: str, rows: list[int]) -> str:
    more = _(" and {n} more").format(n=number(len(rows) - MOST_PLACES)) if len(rows) > MOST_PLACES else ""
    return ngettext(
        "{n} leaving date in column “{header}” is not an existing date (row {rows}); "
        "that pupil was not tested against the retention terms.",
        "{n} leaving dates in column “{header}” are no dates that exist (rows {rows}); "
        "those pupils were not tested against the retention terms.",
        len(rows),
    ).format(n=number(len(rows)), header=header, rows=join_places(rows[:MOST_PLACES]) + more)
