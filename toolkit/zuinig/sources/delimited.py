"""Delimited text (CSV and its kin): encoding, delimiter, quoting and header are found, every cell is read as text.

The file is cut into pieces of whole records, and each is read as a whole. Only pieces with something odd in them (a row
with too many or too few fields, a cell of several lines, a quotation mark that nothing closes) are looked at closer.
"""

from __future__ import annotations

import csv
import io
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
from pyarrow import csv as pa_csv

from zuinig.sources.layout import Layout, find_layout
from zuinig.sources.lines import cut_text, line_start
from zuinig.sources.pieces import last_line, read_pieces
from zuinig.sources.quotes import MOST_CELL_BYTES, QUOTE, Piece, cells_of, close_quotes, is_open
from zuinig.sources.sound import count_sound, cut_cells, read_sound
from zuinig.sources.source import Source
from zuinig.sources.table import Notes, Span, Spans, Table, empty_to_null, frame_of, without_blank_end
from zuinig.sources.text import as_utf8

PIECE_BYTES = 4 << 20
# Every column of every piece costs some time, whatever its size: pieces of wide tables are larger. At 600 columns
# reading takes half the time that it takes in pieces of 4 MB. Cutting a piece into cells takes four times its memory.
PIECE_COLUMNS = 200
MOST_PIECE_BYTES = 32 << 20
# A row with one of these is not blank. None of them is a delimiter.
FILLED = re.compile(rb"[A-Za-z0-9]")


def open_delimited(source: Source) -> list[Table]:
    """Open delimited text as one table.

    Raises:
        SourceError: the file is empty, or it is not text.
    """
    layout = find_layout(source)
    headered = layout.header.row is not None
    notes = Notes(title_rows=layout.title_rows)
    size = _size(source)
    return [
        Table(
            file=source.file,
            name=source.name,
            columns=layout.header.columns,
            headered=headered,
            batches=lambda: _read(source, layout, size, notes),
            first_row=layout.skip_rows + 1,
            notes=notes,
            spans=text_spans(source, layout, size),
        )
    ]


def _size(source: Source) -> int:
    """How many bytes are read, also when more are added meanwhile; of what is packed that is not known."""
    return source.size() if source.seekable else sys.maxsize


def text_spans(source: Source, layout: Layout, size: int) -> Spans:
    """Say how the first `size` bytes of the text are read in stretches; what is packed is one."""
    return Spans(
        cut=partial(cut_text, source, layout, size, _piece_bytes(layout)),
        settle=partial(_settle, source, layout, size),
        read=partial(_read_span, source, layout, size),
    )


def _read(source: Source, layout: Layout, size: int, notes: Notes) -> Iterator[pl.DataFrame]:
    notes.start_again()
    yield from _read_span(source, layout, size, Span(layout.encoding.mark, size), notes)


def _read_span(source: Source, layout: Layout, size: int, span: Span, notes: Notes) -> Iterator[pl.DataFrame]:
    yield from without_blank_end(_frames(source, layout, notes, span), notes)
    notes.changed = span.end >= size and source.seekable and source.size() != size


def _piece_bytes(layout: Layout) -> int:
    return min(PIECE_BYTES * max(1, layout.width // PIECE_COLUMNS), MOST_PIECE_BYTES)


def _settle(source: Source, layout: Layout, size: int, span: Span) -> Span:
    """Let a proposed span begin and end between records, and count these.

    It begins after a line, and goes on to the first end of a line at which no quoted cell is open, as reading from the
    beginning of the file would find it. Whether it begins inside such a cell shows when the span before it is settled.
    """
    begin = line_start(source, layout, span.begin)
    end = span.end
    while True:
        last = end >= size
        settled = Span(begin, end if last else max(begin, line_start(source, layout, end)))
        rows, is_open, may_be_blank = _count(source, layout, settled, last=last)
        if last or not is_open:
            break
        end = min(size, end + _piece_bytes(layout))
    filled = sum(batch.height for batch in _read_span(source, layout, size, settled, Notes())) if may_be_blank else rows
    return replace(settled, rows=rows, blank=rows - filled)


def _count(source: Source, layout: Layout, span: Span, *, last: bool) -> tuple[int, bool, bool]:
    """Count the records of a span; say whether it ends in a quoted cell, and whether in a row that may be blank.

    Keep in step with `_frames`.
    """
    rows, rest, may_be_blank, notes = 0, b"", True, Notes()
    for lines in read_pieces(source, layout, notes, _piece_bytes(layout), span):
        text = memoryview(rest + lines) if rest else lines
        may_be_blank = _may_end_blank(text, layout)
        count, rest = count_sound(text, layout), b""
        if count is None:
            piece, rest = _close_quotes(text, layout, notes)
            count = _count_odd(piece, layout)
        rows += count
    if rest and last:
        rows += _count_odd(close_quotes(rest, layout, notes, final=True)[0], layout)
    return rows, bool(rest), may_be_blank


def _count_odd(piece: Piece, layout: Layout) -> int:
    """Count the records that `_read_odd` gives."""
    table = cut_cells(piece.text, layout, pa.binary(), columns=1)
    if table is not None and (QUOTE not in piece.text or table.num_rows == piece.records(layout.newline)):
        return int(table.num_rows)
    return _read_odd(piece, layout, Notes(), 0).height


def _close_quotes(text: memoryview, layout: Layout, notes: Notes) -> tuple[Piece, bytes]:
    return close_quotes(bytes(text), layout, notes, final=text[-1:] != layout.newline)


def _may_end_blank(text: memoryview, layout: Layout) -> bool:
    """Whether the last row may be blank; a carriage return ends a row too where it stands alone."""
    line = last_line(text).removesuffix(b"\n").removesuffix(b"\r")
    line = line[line.rfind(b"\r") + 1 :]
    # Fields beyond the width do not count; those of a cell of several lines cannot be told from here.
    fields = line.split(layout.delimiter.encode())[: layout.width]
    return bool(line.count(QUOTE) & 1) or not any(map(FILLED.search, fields))


def _frames(source: Source, layout: Layout, notes: Notes, span: Span) -> Iterator[pl.DataFrame]:
    row, rest = layout.skip_rows + 1 + span.start, b""
    for lines in read_pieces(source, layout, notes, _piece_bytes(layout), span):
        text = memoryview(rest + lines) if rest else lines
        frame, rest = read_sound(text, layout, notes), b""
        if frame is None:
            piece, rest = _close_quotes(text, layout, notes)
            frame = _read_odd(piece, layout, notes, row)
            notes.ends_short = _ends_short(bytes(text), layout)
        row += frame.height
        yield frame
    if rest:
        yield _read_odd(close_quotes(rest, layout, notes, final=True)[0], layout, notes, row)


def _ends_short(text: bytes, layout: Layout) -> bool:
    """Whether the last line of the file has too few fields for a record, and no end."""
    line = text[text.rfind(layout.newline) + 1 :]
    if not line.strip() or len(line) > MOST_CELL_BYTES:
        return False
    return len(cells_of(line, layout)) < layout.width or is_open(line, layout)


def _read_odd(piece: Piece, layout: Layout, notes: Notes, first_row: int) -> pl.DataFrame:
    """Read whole records, the odd ones by hand."""
    odd: list[tuple[int, list[str]]] = []

    def keep(row: pa_csv.InvalidRow) -> str:
        odd.append((row.number - 1, cells_of(row.text.encode(), layout)))
        return "skip"

    piece = Piece(as_utf8(piece.text, layout.encoding, notes), piece.joined)
    table = cut_cells(piece.text, layout, pa.string())
    if table is None or (QUOTE in piece.text and table.num_rows != piece.records(layout.newline)):
        piece, _nothing = close_quotes(piece.text, layout, notes, final=True, careful=True)
        table = cut_cells(piece.text, layout, pa.string(), keep)
    if table is None:
        return empty_to_null(_by_hand(piece.text, layout, notes, first_row))
    frame = pl.from_arrow(table)
    assert isinstance(frame, pl.DataFrame)
    frame.columns = list(layout.header.columns)
    return empty_to_null(_put_back(frame, odd, layout, notes, first_row) if odd else frame)


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
