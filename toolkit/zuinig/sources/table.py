"""What every reader gives: a `Table` that streams text, and `Notes` on what could not be read as it stood."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import polars as pl

from zuinig.i18n import ngettext, number

BATCH_ROWS = 65_536
# Row numbers of damaged rows are kept to point at them; a file in which every row is damaged must not fill the memory.
MOST_PLACES = 10_000
NBSP = "\u00a0"

Batches = Callable[[], Iterator[pl.DataFrame]]


@dataclass
class Notes:
    """What was not read as it stood. Counts and row numbers are filled while a table is read, afresh at each reading.

    Attributes:
        short_rows, long_rows: rows with too few fields (the rest is empty) or too many (the extra ones are dropped).
        long_places: spreadsheet row numbers of the long rows, at most `MOST_PLACES`.
        blank_rows: rows in which nothing stands, among the others; those at the end of a table are left out.
        title_rows: rows above the header, not examined.
        unclosed_quotes: rows with a quotation mark that nothing closes; it was taken as an ordinary character.
        odd_signs: NUL signs that were left out, and signs that the encoding does not know.
        comments: remarks between the elements of an XML file, not examined.
        skipped: sentences on sheets or members of the same file that were not read; they stand with the first table.
    """

    short_rows: int = 0
    long_rows: int = 0
    long_places: list[int] = field(default_factory=list)
    blank_rows: int = 0
    title_rows: int = 0
    unclosed_quotes: int = 0
    odd_signs: int = 0
    comments: int = 0
    skipped: list[str] = field(default_factory=list)

    def start_again(self) -> None:
        """Forget what an earlier reading counted."""
        self.short_rows = self.long_rows = self.blank_rows = self.unclosed_quotes = self.odd_signs = 0
        self.long_places = []

    def add_long(self, row: int) -> None:
        """Count a row with too many fields."""
        self.long_rows += 1
        if len(self.long_places) < MOST_PLACES:
            self.long_places.append(row)

    def sentences(self) -> list[str]:
        """Say all of it, for the coverage statement; no values."""
        counted = [
            (self.title_rows, _titles),
            (self.short_rows, _short),
            (self.long_rows, _long),
            (self.blank_rows, _blank),
            (self.unclosed_quotes, _unclosed),
            (self.odd_signs, _odd),
            (self.comments, _comments),
        ]
        return [say(n).format(n=number(n)) for n, say in counted if n] + self.skipped


def _titles(n: int) -> str:
    return ngettext("{n} row above the header was not examined.", "{n} rows above the header were not examined.", n)


def _short(n: int) -> str:
    return ngettext(
        "{n} row has too few fields; the missing ones count as empty.",
        "{n} rows have too few fields; the missing ones count as empty.",
        n,
    )


def _long(n: int) -> str:
    return ngettext(
        "{n} row has too many fields; the extra ones were not examined.",
        "{n} rows have too many fields; the extra ones were not examined.",
        n,
    )


def _blank(n: int) -> str:
    return ngettext("{n} row between the others is blank.", "{n} rows between the others are blank.", n)


def _unclosed(n: int) -> str:
    return ngettext(
        "{n} row has a quotation mark that is not closed; it was read as an ordinary character.",
        "{n} rows have a quotation mark that is not closed; it was read as an ordinary character.",
        n,
    )


def _odd(n: int) -> str:
    return ngettext("{n} sign could not be read.", "{n} signs could not be read.", n)


def _comments(n: int) -> str:
    return ngettext("{n} XML comment was not examined.", "{n} XML comments were not examined.", n)


@dataclass(frozen=True)
class Table:
    """One table of one file.

    Attributes:
        file: the file (or folder) as given.
        name: sheet, XML record path, JSON path, or member of a folder or zip; None where the file is one table.
        columns: headers as they stand; `Unnamed: n` for an empty one, `.1` for a repeated one, `#n` without header.
        headered: False where the file has no header row.
        batches: gives a fresh iterator over frames with these columns, all String, null = empty.
        first_row: number of the first record: as a spreadsheet shows it for delimited text and Excel; 1 for XML,
            JSON and Parquet, where rows are counted within their table.
        notes: what was not read as it stood.
    """

    file: Path
    name: str | None
    columns: tuple[str, ...]
    headered: bool
    batches: Batches
    first_row: int
    notes: Notes


def frame_of(rows: Iterable[Iterable[str | None]], columns: tuple[str, ...]) -> pl.DataFrame:
    """Make one batch of text out of rows of equal length."""
    schema = dict.fromkeys(columns, pl.String)
    return pl.DataFrame(list(rows), schema=schema, orient="row")


def tidy(batches: Iterator[pl.DataFrame], notes: Notes) -> Iterator[pl.DataFrame]:
    """Make empty cells null, and leave out the blank rows at the end."""
    return without_blank_end(map(empty_to_null, batches), notes)


def without_blank_end(batches: Iterator[pl.DataFrame], notes: Notes) -> Iterator[pl.DataFrame]:
    """Leave out the blank rows at the end (spreadsheets export thousands)."""
    held: list[pl.DataFrame] = []
    for frame in batches:
        filled = frame.select(pl.any_horizontal(pl.all().is_not_null())).to_series() if frame.width else pl.Series([])
        last = filled.arg_true().max() if frame.height else None
        if last is None:
            held.append(frame)
            continue
        for blank in held:
            notes.blank_rows += blank.height
            yield blank
        end = int(last) + 1  # type: ignore[arg-type]
        notes.blank_rows += end - int(filled.sum())
        yield frame[:end]
        held = [frame[end:]] if end < frame.height else []


def empty_to_null(frame: pl.DataFrame) -> pl.DataFrame:
    """Make cells without a visible sign null, and take non-breaking spaces from both ends of the others."""
    if not frame.width:
        return frame
    every = pl.all().str
    return frame.select(pl.when(every.strip_chars() != "").then(every.strip_chars(NBSP)))
