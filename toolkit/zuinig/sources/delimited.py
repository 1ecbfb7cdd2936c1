"""Delimited text (CSV and its kin): encoding, delimiter, quoting and header are found, every cell is read as text.

The file is cut into pieces of whole records, and each is read as a whole. Only pieces with something odd in them (a row
with too many or too few fields, a cell of several lines, a quotation mark that nothing closes) are looked at closer.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
from pyarrow import csv as pa_csv

from zuinig.sources.layout import Layout, find_layout
from zuinig.sources.quotes import QUOTE, Piece, cells_of, close_quotes
from zuinig.sources.sound import cut_cells, read_sound
from zuinig.sources.source import Source
from zuinig.sources.table import Notes, Table, empty_to_null, frame_of, without_blank_end
from zuinig.sources.text import as_utf8, byte_chunks

PIECE_BYTES = 4 << 20
# Every column of every piece costs some time, whatever its size: pieces of wide tables are larger.
PIECE_COLUMNS = 500


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
    return without_blank_end(_frames(source, layout, notes), notes)


def _frames(source: Source, layout: Layout, notes: Notes) -> Iterator[pl.DataFrame]:
    row, rest = layout.skip_rows + 1, b""
    for lines in _whole_lines(_below_header(source, layout, notes), layout.newline):
        text = rest + lines
        frame, rest = read_sound(text, layout, notes), b""
        if frame is None:
            piece, rest = close_quotes(text, layout, notes, final=not text.endswith(layout.newline))
            frame = _read_odd(piece, layout, notes, row)
        row += frame.height
        yield frame
    if rest:
        yield _read_odd(close_quotes(rest, layout, notes, final=True)[0], layout, notes, row)


def _below_header(source: Source, layout: Layout, notes: Notes) -> Iterator[bytes]:
    skip, carry = layout.skip_lines, b""
    size = PIECE_BYTES * max(1, layout.width // PIECE_COLUMNS)
    for chunk in byte_chunks(source, layout.encoding, notes, size):
        data = carry + chunk
        carry = b""
        if skip:
            lines = data.split(layout.newline, skip)
            if len(lines) <= skip:
                carry = data
                continue
            as_utf8(layout.newline.join(lines[:-1]), layout.encoding, notes)  # counts the signs that are none
            data, skip = lines[-1], 0
        if data:
            yield data


def _whole_lines(chunks: Iterator[bytes], newline: bytes) -> Iterator[bytes]:
    """Cut the stream after lines; only the last one may lack its end."""
    held: list[bytes | memoryview] = []  # joined once, for one line can be longer than many chunks
    for chunk in chunks:
        cut = chunk.rfind(newline) + 1
        if cut:
            yield b"".join([*held, memoryview(chunk)[:cut]])
            held = []
        held.append(memoryview(chunk)[cut:])
    if any(held):
        yield b"".join(held)


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
