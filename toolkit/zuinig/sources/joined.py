"""Several files that are one table: of the same format and with the same columns, one table in each.

They are read one after the other, in the order of their names. Their rows are counted on, from 1: the place of a
row says where it stands among all of them, and the notes say from which row each file goes.

Folders named `school=00AA`, as clusters write them, hold a column in their name; it is added to those of the files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import PurePosixPath
from urllib.parse import unquote

import polars as pl

from zuinig.i18n import _
from zuinig.location import Location
from zuinig.sources.source import suffix_of
from zuinig.sources.table import Batches, Notes, Span, SpanReader, Table

FIRST_ROW = 1
NO_VALUE = "__HIVE_DEFAULT_PARTITION__"
MOST_NAMED = 5  # columns in a message

Fit = Callable[[pl.DataFrame], pl.DataFrame]


@dataclass(frozen=True)
class Member:
    """One file of a folder or pattern: its name from there, and the tables in it."""

    name: str
    tables: Sequence[Table]

    @property
    def table(self) -> Table:
        """The first (of a part: the only) table."""
        return self.tables[0]

    @property
    def keys(self) -> dict[str, str | None]:
        """The columns that the names of its folders hold, and their value for this file."""
        pairs = [part.partition("=") for part in PurePosixPath(self.name).parts[:-1]]
        return {unquote(key): None if value == NO_VALUE else unquote(value) for key, equals, value in pairs if equals}

    @property
    def columns(self) -> tuple[str, ...]:
        """Those of the file, then those of its folders."""
        return (*self.table.columns, *self.keys)


def as_one(file: Location, members: Sequence[Member]) -> Table | None:
    """Join the tables of several files.

    Args:
        file: the folder or pattern.
        members: the files, in the order in which they are read.

    Returns:
        one table without a name, or None where the files are not parts of one table (or there is only one of them).
    """
    if len(members) < 2 or difference(members):
        return None
    first, notes = members[0], Notes()
    notes.title_rows = sum(member.table.notes.title_rows for member in members)
    notes.skipped = [sentence for member in members for sentence in member.table.notes.skipped]
    files = tuple((member.name, _fitted(member, first.table.columns)) for member in members)
    batches = partial(_read, files, notes)
    return Table(file, None, first.columns, first.table.headered, batches, FIRST_ROW, notes, files=files)


def difference(members: Sequence[Member]) -> str:
    """Say which file is the first that is no part of the same table as the first one, and why; "" where all are."""
    for member in members:
        if len(member.tables) > 1:
            return _("“{member}” holds several tables; give that file by itself.").format(member=member.name)
        if len(set(member.columns)) < len(member.columns):
            sentence = _("“{member}” stands in a folder that is named after a column that the file has too.")
            return sentence.format(member=member.name)
    return next(filter(None, (_differs(member, members[0]) for member in members[1:])), "")


def _differs(member: Member, first: Member) -> str:
    names = {"member": member.name, "first": first.name}
    if suffix_of(member.name) != suffix_of(first.name):
        sentence = _("“{member}” is of another format than “{first}”; files that are one table have the same.")
        return sentence.format(**names)
    if member.table.headered != first.table.headered:
        sentence = _("of “{member}” and “{first}” only one has a header row; files that are one table have the same.")
        return sentence.format(**names)
    every = dict.fromkeys((*first.columns, *member.columns))
    listed = [column for column in every if (column in first.columns) != (column in member.columns)]
    if not listed:
        return ""
    sentence = _("“{member}” has other columns than “{first}”; in only one of them stands {columns}.")
    return sentence.format(**names, columns=", ".join(f"“{column}”" for column in listed[:MOST_NAMED]))


def _fitted(member: Member, columns: tuple[str, ...]) -> Table:
    """Give the table of a file with the columns of the whole, in their order."""
    table, fit = member.table, partial(_fit, columns, member.keys)
    spans = table.spans and replace(table.spans, read=partial(_read_span, table.spans.read, fit))
    every = (*columns, *member.keys)
    return replace(table, columns=every, batches=partial(_read_file, table.batches, fit), spans=spans)


def _fit(columns: tuple[str, ...], keys: Mapping[str, str | None], batch: pl.DataFrame) -> pl.DataFrame:
    return batch.select(*columns, *(pl.lit(value or None, pl.String).alias(key) for key, value in keys.items()))


def _read_file(batches: Batches, fit: Fit) -> Iterator[pl.DataFrame]:
    return map(fit, batches())


def _read_span(read: SpanReader, fit: Fit, span: Span, notes: Notes) -> Iterator[pl.DataFrame]:
    return map(fit, read(span, notes))


def _read(files: Sequence[tuple[str, Table]], notes: Notes) -> Iterator[pl.DataFrame]:
    notes.start_again()
    row = FIRST_ROW
    for name, file in files:
        start = row
        for batch in file.batches():
            row += batch.height
            yield batch
        notes.take(file.notes, start - file.first_row)
        notes.files.append((name, start))
