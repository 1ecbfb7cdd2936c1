"""What every reader gives: a `Table` that streams text, and `Notes` on what could not be read as it stood."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

import polars as pl

from zuinig.i18n import _, ngettext, number
from zuinig.location import Location

BATCH_ROWS = 65_536
# Row numbers of damaged rows are kept to point at them; a file in which every row is damaged must not fill the memory.
MOST_PLACES = 10_000
FEW_SHORT_ROWS = 2
MOST_FILES = 20  # in a sentence
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
        other_encoding: signs of another encoding than the rest, read as that: exports that were pasted together.
        ends_short: the last line of the file has too few fields for a record, and no end.
        changed: the file grew or shrank while it was read; what was there at the start was read.
        comments: remarks between the elements of an XML file, not examined.
        skipped: sentences on sheets or members of the same file that were not read; they stand with the first table.
        unread: how many files that do hold a table are among those.
        files: those that the table consists of and the row at which each begins, where there are several.
    """

    short_rows: int = 0
    long_rows: int = 0
    long_places: list[int] = field(default_factory=list)
    blank_rows: int = 0
    title_rows: int = 0
    unclosed_quotes: int = 0
    odd_signs: int = 0
    other_encoding: int = 0
    ends_short: bool = False
    changed: bool = False
    comments: int = 0
    skipped: list[str] = field(default_factory=list)
    unread: int = 0
    files: list[tuple[str, int]] = field(default_factory=list)

    def start_again(self) -> None:
        """Forget what an earlier reading counted."""
        self.short_rows = self.long_rows = self.blank_rows = self.unclosed_quotes = self.odd_signs = 0
        self.other_encoding = 0
        self.ends_short = self.changed = False
        self.long_places = []
        self.files = []

    def add_long(self, row: int) -> None:
        """Count a row with too many fields."""
        self.long_rows += 1
        if len(self.long_places) < MOST_PLACES:
            self.long_places.append(row)

    def take(self, other: Notes, shift: int) -> None:
        """Add what was counted while reading another file, of which the row numbers are `shift` lower."""
        self.add(replace(other, long_places=[row + shift for row in other.long_places]))
        self.comments += other.comments

    def add(self, later: Notes) -> None:
        """Add what was counted while a later stretch of the same table was read."""
        self.short_rows += later.short_rows
        self.long_rows += later.long_rows
        self.long_places = [*self.long_places, *later.long_places][:MOST_PLACES]
        self.blank_rows += later.blank_rows
        self.unclosed_quotes += later.unclosed_quotes
        self.odd_signs += later.odd_signs
        self.other_encoding += later.other_encoding
        self.ends_short |= later.ends_short
        self.changed |= later.changed

    @property
    def cut_off(self) -> bool:
        """Whether the file ends in the middle of a record; in a ragged file a short last row says nothing."""
        return self.ends_short and bool(self.unclosed_quotes or 0 < self.short_rows <= FEW_SHORT_ROWS)

    def sentences(self) -> list[str]:
        """Say all of it, for the coverage statement; no values."""
        counted = [
            (self.title_rows, _titles),
            (self.short_rows, _short),
            (self.long_rows, _long),
            (self.blank_rows, _blank),
            (self.unclosed_quotes, _unclosed),
            (self.odd_signs, _odd),
            (self.other_encoding, _other_encoding),
            (int(self.cut_off), _cut_off),
            (int(self.changed), _changed),
            (self.comments, _comments),
        ]
        return [say(n).format(n=number(n)) for n, say in counted if n] + self.skipped + self._of_files()

    def _of_files(self) -> list[str]:
        if not self.files:
            return []
        listed = ", ".join(f"{name} ({number(row)})" for name, row in self.files[:MOST_FILES])
        rest = len(self.files) - MOST_FILES
        more = _(" and {n} more").format(n=number(rest)) if rest > 0 else ""
        sentence = _("{n} files are one table; their rows are counted on, from the number behind each: {listed}.")
        return [sentence.format(n=number(len(self.files)), listed=listed + more)]


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


def _other_encoding(n: int) -> str:
    return ngettext(
        "{n} sign is in another encoding than the rest of the file and was read in that one.",
        "{n} signs are in another encoding than the rest of the file and were read in that one.",
        n,
    )


def _cut_off(_n: int) -> str:
    return _("The file ends in the middle of a record: it was probably cut off. Export or copy it again.")


def _changed(_n: int) -> str:
    return _("The file changed while it was read; what was in it at the start was examined.")


def _comments(n: int) -> str:
    return ngettext("{n} XML comment was not examined.", "{n} XML comments were not examined.", n)


@dataclass(frozen=True)
class Span:
    """A stretch of a table that can be read by itself.

    Attributes:
        begin, end: the first and the one after the last, of bytes of a text or row groups of Parquet.
        start: how many records of the table come before it.
        rows: how many it has; None where that was not counted yet.
        blank: how many of them, at its end, are blank.
    """

    begin: int
    end: int
    start: int = 0
    rows: int | None = None
    blank: int = 0


SpanReader = Callable[[Span, Notes], Iterator[pl.DataFrame]]


@dataclass(frozen=True)
class Spans:
    """How a table is read in stretches; all of it can travel to another machine.

    Attributes:
        cut: takes a number of bytes and gives spans of about that size. Where these have no `rows`, they are proposals.
        settle: moves the ends of a proposal to where a record ends, and counts its rows. The span before it may turn
            out to end later than this one begins; then the proposal is settled again, from that end on.
        read: gives the batches of a settled span, as `Table.batches` does of the whole, without the blank rows at its
            end; notes on these rows only are filled.
    """

    cut: Callable[[int], list[Span]]
    settle: Callable[[Span], Span]
    read: SpanReader


@dataclass(frozen=True)
class Table:
    """One table of one file.

    Attributes:
        file: the file, folder, pattern or URL as given.
        name: sheet, XML record path, JSON path, table of a database, or member of a folder or zip; None where the
            file (or all files of a folder together) is one table.
        columns: headers as they stand; `Unnamed: n` for an empty one, `.1` for a repeated one, `#n` without header.
        headered: False where the file has no header row.
        batches: gives a fresh iterator over frames with these columns, all String, null = empty.
        first_row: number of the first record: as a spreadsheet shows it for delimited text and Excel; 1 for XML,
            JSON and Parquet, where rows are counted within their table.
        notes: what was not read as it stood.
        spans: how it is read in stretches; None where it can only be read here, as a whole.
        files: the files that it consists of, by name, where there are several; each has the columns of the whole.
    """

    file: Location
    name: str | None
    columns: tuple[str, ...]
    headered: bool
    batches: Batches
    first_row: int
    notes: Notes
    spans: Spans | None = None
    files: tuple[tuple[str, Table], ...] = ()


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
        filled = _filled_rows(frame)
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


def _filled_rows(frame: pl.DataFrame) -> pl.Series:
    """Say per row whether something stands in it."""
    if not frame.width:
        return pl.Series([])
    # Nearly every table has a column that is always filled, and that is known at once.
    if not all(column.null_count() for column in frame.iter_columns()):
        return pl.repeat(True, frame.height, dtype=pl.Boolean, eager=True)
    return frame.select(pl.any_horizontal(pl.all().is_not_null())).to_series()


def empty_to_null(frame: pl.DataFrame) -> pl.DataFrame:
    """Make cells without a visible sign null, and take non-breaking spaces from both ends of the others."""
    if not frame.width:
        return frame
    every = pl.all().str
    return frame.select(pl.when(every.strip_chars() != "").then(every.strip_chars(NBSP)))
