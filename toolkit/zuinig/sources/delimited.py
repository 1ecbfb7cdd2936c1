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

from zuinig.i18n import _
from zuinig.sources.layout import Layout, find_layout
from zuinig.sources.lines import cut_text, line_start
from zuinig.sources.quotes import MOST_CELL_BYTES, QUOTE, Piece, cells_of, close_quotes, is_open
from zuinig.sources.sound import count_sound, cut_cells, read_sound
from zuinig.sources.source import Source
from zuinig.sources.table import Notes, Span, Spans, Table, empty_to_null, frame_of, without_blank_end
from zuinig.sources.text import as_utf8, byte_chunks

PIECE_BYTES = 4 << 20
# Every column of every piece costs some time, whatever its size: pieces of wide tables are larger.
PIECE_COLUMNS = 500
# No record of a table has a longer line; looking into one takes twenty times its size of memory.
MOST_LINE_BYTES = 16 << 20
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
    return PIECE_BYTES * max(1, layout.width // PIECE_COLUMNS)


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
    rows, rest, text, notes = 0, b"", b"", Notes()
    for lines in _whole_lines(source, _below_header(source, layout, notes, span), layout.newline):
        text = rest + lines
        count, rest = count_sound(text, layout), b""
        if count is None:
            piece, rest = close_quotes(text, layout, notes, final=not text.endswith(layout.newline))
            count = _count_odd(piece, layout)
        rows += count
    if rest and last:
        rows += _count_odd(close_quotes(rest, layout, notes, final=True)[0], layout)
    return rows, bool(rest), _may_end_blank(text, layout)


def _count_odd(piece: Piece, layout: Layout) -> int:
    """Count the records that `_read_odd` gives."""
    table = cut_cells(piece.text, layout, pa.binary(), columns=1)
    if table is not None and (QUOTE not in piece.text or table.num_rows == piece.records(layout.newline)):
        return int(table.num_rows)
    return _read_odd(piece, layout, Notes(), 0).height


def _may_end_blank(text: bytes, layout: Layout) -> bool:
    """Whether the last row may be blank; a carriage return ends a row too where it stands alone."""
    text = text.removesuffix(b"\n").removesuffix(b"\r")
    line = text[max(text.rfind(b"\n"), text.rfind(b"\r")) + 1 :]
    # Fields beyond the width do not count; those of a cell of several lines cannot be told from here.
    fields = line.split(layout.delimiter.encode())[: layout.width]
    return bool(line.count(QUOTE) & 1) or not any(map(FILLED.search, fields))


def _frames(source: Source, layout: Layout, notes: Notes, span: Span) -> Iterator[pl.DataFrame]:
    row, rest = layout.skip_rows + 1 + span.start, b""
    for lines in _whole_lines(source, _below_header(source, layout, notes, span), layout.newline):
        text = rest + lines
        frame, rest = read_sound(text, layout, notes), b""
        if frame is None:
            piece, rest = close_quotes(text, layout, notes, final=not text.endswith(layout.newline))
            frame = _read_odd(piece, layout, notes, row)
            notes.ends_short = _ends_short(text, layout)
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


def _below_header(source: Source, layout: Layout, notes: Notes, span: Span) -> Iterator[bytes]:
    skip, carry = layout.skip_lines, b""
    if span.begin > layout.encoding.mark:
        skip = 0
    for chunk in byte_chunks(source, layout.encoding, notes, _piece_bytes(layout), (span.begin, span.end)):
        data = carry + chunk
        carry = b""
        if skip:
            lines = data.split(layout.newline, skip)
            if len(lines) <= skip:
                _check_line(source, len(data))
                carry = data
                continue
            as_utf8(layout.newline.join(lines[:-1]), layout.encoding, notes)  # counts the signs that are none
            data, skip = lines[-1], 0
        if data:
            yield data


def _whole_lines(source: Source, chunks: Iterator[bytes], newline: bytes) -> Iterator[bytes]:
    """Cut the stream after lines; only the last one may lack its end."""
    held: list[bytes | memoryview] = []  # joined once, for one line can be longer than many chunks
    for chunk in chunks:
        _check_line(source, sum(map(len, held)))
        cut = chunk.rfind(newline) + 1
        if cut:
            yield b"".join([*held, memoryview(chunk)[:cut]])
            held = []
        held.append(memoryview(chunk)[cut:])
    if any(held):
        yield b"".join(held)


def _check_line(source: Source, size: int) -> None:
    """Refuse what cannot be a line of a table before it fills the memory."""
    if size > MOST_LINE_BYTES:
        sentence = _("a line of the file is longer than {n} MB; export it again with one record per line.")
        raise source.error(sentence.format(n=MOST_LINE_BYTES >> 20))


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
