"""Delimited text (CSV and its kin): encoding, delimiter, quoting and header are found, every cell is read as text.

The file is cut into pieces of whole records; pyarrow reads each piece. Only pieces with something odd in them (a row
with too many or too few fields, a quotation mark that nothing closes) are looked at row by row.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
from pyarrow import csv as pa_csv

from zuinig.sources.layout import Layout, find_layout
from zuinig.sources.source import Source
from zuinig.sources.table import Notes, Table, frame_of, tidy
from zuinig.sources.text import utf8_chunks

PIECE_BYTES = 8 << 20
# A quoted cell with more lines or bytes than this is taken for a forgotten quotation mark; one in a row with another
# number of fields than the others already with more lines than `FEW_CELL_LINES`.
MOST_CELL_LINES = 2_000
FEW_CELL_LINES = 50
MOST_CELL_BYTES = 1 << 20
QUOTE = b'"'

# csv refuses fields above 131,072 signs by default; our pieces are bounded already.
csv.field_size_limit(1 << 30)


@dataclass(frozen=True)
class Piece:
    """Whole records as text; `joined` line breaks stand in quoted cells."""

    text: bytes
    joined: int

    def records(self, newline: bytes) -> int:
        """How many records there should be."""
        return self.text.count(newline) + (not self.text.endswith(newline)) - self.joined


def open_delimited(source: Source) -> list[Table]:
    """Open delimited text as one table.

    Raises:
        SourceError: the file is empty, or it is not text.
    """
    layout = find_layout(source)
    headered = layout.header.row is not None
    notes = Notes(title_rows=layout.title_rows)
    return [
        Table(
            file=source.file,
            name=source.name,
            columns=layout.header.columns,
            headered=headered,
            batches=lambda: _read(source, layout, notes),
            first_row=layout.skip_rows + 1,
            notes=notes,
        )
    ]


def _read(source: Source, layout: Layout, notes: Notes) -> Iterator[pl.DataFrame]:
    notes.start_again()
    return tidy(_pieces(source, layout, notes), notes)


def _pieces(source: Source, layout: Layout, notes: Notes) -> Iterator[pl.DataFrame]:
    row = layout.skip_rows + 1
    for piece in _whole_records(_below_header(source, layout, notes), layout, notes):
        frame = _parse(piece, layout, notes, row)
        row += frame.height
        yield frame


def _below_header(source: Source, layout: Layout, notes: Notes) -> Iterator[bytes]:
    skip, carry = layout.skip_lines, b""
    for chunk in utf8_chunks(source, layout.encoding, notes, PIECE_BYTES):
        data = carry + chunk
        carry = b""
        if skip:
            lines = data.split(layout.newline, skip)
            if len(lines) <= skip:
                carry = data
                continue
            data, skip = lines[-1], 0
        if data:
            yield data


def _whole_records(chunks: Iterator[bytes], layout: Layout, notes: Notes) -> Iterator[Piece]:
    """Cut the stream after records, never inside one."""
    carry = b""
    for chunk in chunks:
        data = carry + chunk
        cut = data.rfind(layout.newline) + 1
        piece, opened = _close_quotes(data[:cut], layout, notes)
        carry = opened + data[cut:]
        if piece.text:
            yield piece
    if carry:
        yield _close_quotes(carry, layout, notes, final=True)[0]


def _close_quotes(
    text: bytes, layout: Layout, notes: Notes, *, final: bool = False, careful: bool = False
) -> tuple[Piece, bytes]:
    """Give the records of `text` that are whole, and what begins a quoted cell that goes on after it.

    A line with an odd number of quotation marks begins or ends a cell of several lines. Where no end comes, or where
    the line has the right number of fields without it, the mark is an ordinary sign. `careful` looks at lines with an
    even number of marks too: one can be an ordinary sign and the other begin a cell.
    """
    if QUOTE not in text:
        return Piece(text, 0), b""
    lines = text.split(layout.newline)
    suspect = [line.count(QUOTE) if careful else line.count(QUOTE) & 1 for line in lines]
    if not any(suspect):
        return Piece(text, 0), b""
    done: list[bytes] = []
    at = joined = 0
    while at < len(lines):
        end = at
        if suspect[at] and _is_open(lines[at], layout):
            found = _find_end(lines, at, layout)
            if found is None and not final and _may_go_on(lines, at):
                return Piece(layout.newline.join([*done, b""]), joined), layout.newline.join(lines[at:])
            if found is None:
                notes.unclosed_quotes += 1
                lines[at] = _literal(lines[at], layout)
            end = found or at
        done.extend(lines[at : end + 1])
        joined += end - at
        at = end + 1
    return Piece(layout.newline.join(done), joined), b""


def _may_go_on(lines: Sequence[bytes], at: int) -> bool:
    """Whether a cell that begins in line `at` is still of a size that a cell can have."""
    return len(lines) - at < MOST_CELL_LINES and sum(map(len, lines[at:])) < MOST_CELL_BYTES


def _find_end(lines: Sequence[bytes], at: int, layout: Layout) -> int | None:
    """Find the line in which the quoted cell that begins in line `at` ends; None where it is no such cell."""
    literal_fits = lines[at].count(layout.delimiter.encode()) + 1 == layout.width
    for end in range(at + 1, min(len(lines), at + MOST_CELL_LINES)):
        if QUOTE not in lines[end]:
            continue
        record = layout.newline.join(lines[at : end + 1])
        if len(record) > MOST_CELL_BYTES:
            return None
        if _is_open(record, layout):
            continue
        fits = len(_cells(_flat(record), layout)) == layout.width
        return end if fits or (not literal_fits and end - at < FEW_CELL_LINES) else None
    return None


def _cells(text: bytes, layout: Layout) -> list[str]:
    """Split one record."""
    try:
        return next(csv.reader([text.decode("utf-8", "replace")], delimiter=layout.delimiter), [])
    except csv.Error:  # a line break outside quotation marks
        return next(csv.reader([_flat(text).decode("utf-8", "replace")], delimiter=layout.delimiter), [])


def _flat(text: bytes) -> bytes:
    """The same record on one line, which csv always reads."""
    return text.replace(b"\r", b" ").replace(b"\n", b" ")


def _is_open(line: bytes, layout: Layout) -> bool:
    """Whether the line ends inside a quoted cell: then the delimiter does not end the cell."""
    line = _flat(line)
    return len(_cells(line + layout.delimiter.encode(), layout)) == len(_cells(line, layout))


def _literal(line: bytes, layout: Layout) -> bytes:
    """Write a line so that its quotation marks are ordinary signs."""
    delimiter, bare = layout.delimiter.encode(), line.removesuffix(b"\r")
    cells = (QUOTE + cell.replace(QUOTE, QUOTE * 2) + QUOTE for cell in bare.split(delimiter))
    return delimiter.join(cells) + line[len(bare) :]


def _parse(piece: Piece, layout: Layout, notes: Notes, first_row: int) -> pl.DataFrame:
    """Read whole records, the odd ones by hand."""
    odd: list[tuple[int, list[str]]] = []
    table = _arrow(piece.text, layout, odd=None)
    if table is None or (QUOTE in piece.text and table.num_rows != piece.records(layout.newline)):
        piece, _nothing = _close_quotes(piece.text, layout, notes, final=True, careful=True)
        table = _arrow(piece.text, layout, odd)
    if table is None:
        return _by_hand(piece.text, layout, notes, first_row)
    frame = pl.from_arrow(table)
    assert isinstance(frame, pl.DataFrame)
    frame.columns = list(layout.header.columns)
    return _put_back(frame, odd, layout, notes, first_row) if odd else frame


def _arrow(piece: bytes, layout: Layout, odd: list[tuple[int, list[str]]] | None) -> pa.Table | None:
    """Read with pyarrow. Without `odd` a row of another length gives None; with it such rows are put there.

    Only a reading without threads tells row numbers.
    """

    def keep(row: pa_csv.InvalidRow) -> str:
        if odd is None:
            return "error"
        odd.append((row.number - 1, _cells(row.text.encode(), layout)))
        return "skip"

    names = [str(n) for n in range(layout.width)]
    try:
        return pa_csv.read_csv(
            pa.BufferReader(piece),
            pa_csv.ReadOptions(column_names=names, block_size=len(piece) + 1, use_threads=odd is None),
            pa_csv.ParseOptions(
                delimiter=layout.delimiter, ignore_empty_lines=False, newlines_in_values=True, invalid_row_handler=keep
            ),
            pa_csv.ConvertOptions(
                column_types=dict.fromkeys(names, pa.string()),
                null_values=[""],
                strings_can_be_null=True,
                quoted_strings_can_be_null=True,
            ),
        )
    except pa.ArrowInvalid:
        return None


def _put_back(
    frame: pl.DataFrame, odd: Sequence[tuple[int, list[str]]], layout: Layout, notes: Notes, first_row: int
) -> pl.DataFrame:
    """Put the rows that were mended among the others, where they stood."""
    places = {at for at, _cells in odd}
    at_rest = [at for at in range(frame.height + len(odd)) if at not in places]
    mended = frame_of((_mend(cells, layout.width, notes, first_row + at) for at, cells in odd), layout.header.columns)
    order = pl.Series([*at_rest, *(at for at, _cells in odd)]).arg_sort()
    return pl.concat([frame, mended])[order]


def _mend(cells: list[str], width: int, notes: Notes, row: int) -> list[str]:
    if any(cell.strip() for cell in cells[width:]):
        notes.add_long(row)
    elif len(cells) < width and cells:
        notes.short_rows += 1
    return [*cells, *[""] * (width - len(cells))][:width]


def _by_hand(piece: bytes, layout: Layout, notes: Notes, first_row: int) -> pl.DataFrame:
    """Read with Python's reader, which reads anything."""
    text = io.StringIO(piece.decode("utf-8", "replace"), newline="")
    rows = csv.reader(text, delimiter=layout.delimiter)
    mended = (_mend(row, layout.width, notes, first_row + n) for n, row in enumerate(rows))
    return frame_of(mended, layout.header.columns)
