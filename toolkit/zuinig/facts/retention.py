"""The fact table `retention`: pupils that left and are still in a file, by how long ago that was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import polars as pl

from zuinig import norms
from zuinig.classify import Column
from zuinig.facts.cells import day
from zuinig.facts.totals import is_record
from zuinig.i18n import _, ngettext, number
from zuinig.project import Dataset
from zuinig.sources import Table
from zuinig.tables import join_places
from zuinig.vocabulary.headers import split_words
from zuinig.vocabulary.inputs import columns_of, find_header

# The pupil file (dossier), kept shorter than the administration: domain facts part 3, "didactic part: tests, reports,
# conversations, plans", with health, religion and ethnicity as what hangs on it.
DOSSIER = frozenset({"result", "behaviour", "health", "religion", "ethnicity", "free_text"})
# Of what must stay for five years: who it was. Without two of these kinds an export does not say whether it stayed.
KEPT = frozenset({"name", "birth_date", "national_id"})
KINDS_THAT_TELL = 2
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
    groups = field_groups(found, header)
    wrong: list[int] = []
    dated = 0
    for record in _records(table, header, groups):
        row, text = record.pop("row"), record.pop("left")
        try:
            left_on = day(text)
        except ValueError:
            wrong.append(row)
            continue
        dated += left_on is not None
        if left_on and left_on < reference_date:
            days = (reference_date - left_on).days
            leavers.rows.append({**_whose(dataset, table), "row": row, "days_since_leaving": days, **record})
    if wrong and not dated:  # a yes or no under a header like "Uitgeschreven"
        said = _("Column “{header}” holds no dates, so retention was not tested here.")
        leavers.notes.append(said.format(header=header))
        return leavers
    if wrong:
        leavers.notes.append(_unread(header, wrong))
    leavers.tested, leavers.complete = True, not wrong
    return leavers


def _whose(dataset: Dataset, table: Table) -> dict[str, object]:
    return {
        "dataset": dataset.name,
        "role": dataset.role,
        "recipient": dataset.recipient if dataset.role == "delivery" else "",
        "school": dataset.school,
        "table": table.name or "",
    }


def field_groups(found: Sequence[Column], leave_header: str) -> dict[str, list[str] | None]:
    """Say which columns count in each of the numbers of filled fields; None where that number would say nothing.

    Args:
        found: what the columns of a table hold.
        leave_header: the column with the leaving date, which is a field of neither the file nor the rest.
    """
    personal = [column for column in found if column.personal and column.column != leave_header]
    dossier = [column.column for column in personal if column.category in DOSSIER]
    kept = {column.column: column.category for column in personal if column.category in KEPT}
    return {
        "dossier_fields": dossier,
        "other_fields": [column.column for column in personal if column.column not in dossier],
        "referral_fields": [name for name in dossier if _is_referral(name)],
        "photo_fields": [column.column for column in personal if column.category == "image"],
        "kept_fields": list(kept) if len(set(kept.values())) >= KINDS_THAT_TELL else None,
    }


def _is_referral(header: str) -> bool:
    """Whether a column of the pupil file is about a referral to special education.

    >>> _is_referral("TLV afgegeven op"), _is_referral("Datum verwijzing SBO"), _is_referral("Cito-score")
    (True, True, False)
    """
    said = " ".join(split_words(header))
    return any(f" {word} " in f" {said} " for word in norms.load().terms["special_education_referral"].words)


def pupil_header(name: str, dataset: Dataset, table: Table) -> str | None:
    """Which column is that one: as audit.toml says, else by its words; of an XML path only the last part is a name."""
    own = dataset.columns.get(name)
    if own in table.columns:
        return own
    last_parts = {header.rsplit("/", 1)[-1]: header for header in reversed(table.columns)}
    found = find_header(columns_of("pupils")[name], list(last_parts))
    return last_parts[found] if found else None


def _records(table: Table, header: str, groups: dict[str, list[str] | None]) -> Iterator[dict[str, Any]]:
    """Row number, leaving date as text, and filled fields per group; only rows with a date."""
    first = table.first_row
    for batch in table.batches():
        counted = batch.select(
            pl.int_range(first, first + batch.height).alias("row"),
            pl.col(header).alias("left"),
            is_record().alias("record"),
            *(_filled(columns).alias(name) for name, columns in groups.items()),
        )
        yield from counted.filter(pl.col("left").is_not_null() & pl.col("record")).drop("record").iter_rows(named=True)
        first += batch.height


def _filled(columns: Sequence[str] | None) -> pl.Expr:
    if columns is None:
        return pl.lit(None, dtype=pl.Int64)
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
