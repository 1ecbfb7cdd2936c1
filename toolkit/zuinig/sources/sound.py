"""Read whole records of delimited text in which nothing is odd, the records of nearly every file, as fast as can be.

The bytes are cut into cells as they stand. Only columns with signs beyond ASCII are decoded, and only columns with a
cell that may need it are looked at for blanks: both are small parts of an export, and cost most of the time otherwise.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import numpy as np
import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
from pyarrow import compute as pc
from pyarrow import csv as pa_csv

from zuinig.sources import mixed
from zuinig.sources.layout import Layout
from zuinig.sources.pieces import count_sign, last_line
from zuinig.sources.quotes import QUOTE, is_open
from zuinig.sources.table import NBSP, Notes, empty_to_null
from zuinig.sources.text import Encoding

LINE_FEED, CARRIAGE_RETURN = b"\n\r"
# The first byte from where Windows-1252 is Latin-1, which Python decodes twenty times as fast; as a signed byte.
LATIN_1 = 0xA0 - 256
SPACE = 0x20  # the highest of the ASCII blanks, and as a signed byte above all bytes beyond ASCII
# Whether a blank begins with this byte in UTF-8 (other signs may too).
BEGINS_BLANK = np.isin(np.arange(256), [*range(SPACE + 1), 0xC2, 0xE1, 0xE2, 0xE3])
# The last byte of a non-breaking space, as a signed byte.
NBSP_END = NBSP.encode()[-1] - 256

# The bytes are UTF-8 by then, or ASCII.
AS_VIEWS = pc.CastOptions(target_type=pa.string_view(), allow_invalid_utf8=True)


def read_sound(text: memoryview, layout: Layout, notes: Notes) -> pl.DataFrame | None:
    """Read whole records of which no cell stays open, in the encoding of the file.

    Returns:
        a frame in which empty cells are null, or None where anything is odd: rows of another length, cells of several
        lines, other line ends, signs that are not of the encoding. `notes` are filled only where a frame is given.
    """
    if layout.newline != b"\n":
        return None
    if count_sign(text, QUOTE) and (_has_lone_returns(text) or _ends_open(text, layout)):
        return None
    table = cut_cells(text, layout, pa.binary() if layout.encoding.single_byte else pa.string())
    # A cell of several lines makes for fewer rows, a lone carriage return for more.
    return _frame(table, layout, notes) if table is not None and table.num_rows == _count_lines(text) else None


def count_sound(text: memoryview, layout: Layout) -> int | None:
    """Count the records of what `read_sound` takes, at a fraction of its time; None where something may be odd."""
    if layout.newline != b"\n" or _has_lone_returns(text):
        return None
    lines = _count_lines(text)
    if not count_sign(text, QUOTE):
        return lines
    if _ends_open(text, layout):
        return None
    table = cut_cells(text, layout, pa.binary(), columns=1)
    return lines if table is not None and table.num_rows == lines else None


def cut_cells(
    text: bytes | memoryview,
    layout: Layout,
    kind: pa.DataType,
    on_odd_row: Callable[[pa_csv.InvalidRow], str] | None = None,
    columns: int | None = None,
) -> pa.Table | None:
    """Cut records into cells with pyarrow, empty ones null; None where it cannot.

    Args:
        text: whole records.
        layout: how they are laid out.
        kind: type of all columns; text must be UTF-8, binary takes anything.
        on_odd_row: takes a row of another length and says "skip"; without it such a row makes the answer None.
        columns: how many are wanted; all unless given.
    """
    names = [str(n) for n in range(layout.width)]
    try:
        return pa_csv.read_csv(
            pa.BufferReader(text),
            # Only a reading without threads tells row numbers; it also takes a sixth less processor time.
            pa_csv.ReadOptions(column_names=names, block_size=len(text) + 1, use_threads=False),
            pa_csv.ParseOptions(
                delimiter=layout.delimiter,
                ignore_empty_lines=False,
                newlines_in_values=True,
                invalid_row_handler=on_odd_row,
            ),
            pa_csv.ConvertOptions(
                column_types=dict.fromkeys(names, kind),
                include_columns=names[:columns],
                null_values=[""],
                strings_can_be_null=True,
                quoted_strings_can_be_null=True,
            ),
        )
    except pa.ArrowInvalid:
        return None


def _count_lines(text: memoryview) -> int:
    """Count the lines; a carriage return at the end of the text ends none."""
    return count_sign(text, b"\n") + (bytes(text[-1:]) not in (b"\n", b"\r"))


def _has_lone_returns(text: memoryview) -> bool:
    """Whether carriage returns stand elsewhere than at the ends of lines, for pyarrow ends a row there."""
    signs = np.frombuffer(text, np.int8)
    returns = signs == CARRIAGE_RETURN
    return bool(np.count_nonzero(returns) != np.count_nonzero(returns[:-1] & (signs[1:] == LINE_FEED)))


def _ends_open(text: memoryview, layout: Layout) -> bool:
    """Whether the last line ends inside a quoted cell, which goes on after it."""
    last = last_line(text)
    return QUOTE in last and is_open(last.rstrip(b"\r\n"), layout)


def _frame(table: pa.Table, layout: Layout, notes: Notes) -> pl.DataFrame:
    """Make text of the bytes, and null of the blank cells."""
    names, views, spaced = layout.header.columns, [], []
    for name, column in zip(names, table.columns, strict=True):
        text, lowest = column.chunk(0), _lowest(column.chunk(0))
        if lowest < 0 and layout.encoding.single_byte:
            text = _decode(text, lowest, layout.encoding, notes)
        if lowest <= SPACE and _may_have_blanks(text):
            spaced.append(name)
        # polars takes views over as they are, and takes twice as long to make them itself.
        views.append(pc.cast(text, options=AS_VIEWS))
    frame = pl.from_arrow(pa.table(views, names=list(names)))
    assert isinstance(frame, pl.DataFrame)
    return frame.with_columns(empty_to_null(frame.select(spaced))) if spaced else frame


def _lowest(column: pa.Array) -> int:
    """The lowest byte of a column, one beyond ASCII if there is any; what is above a blank needs no closer look."""
    signs = _signs(column)
    return int(signs.min()) if signs.size else SPACE + 1


def _decode(column: pa.Array, lowest: int, encoding: Encoding, notes: Notes) -> pa.Array:
    """Decode a column of bytes, all cells at once."""
    validity, places, _content = column.buffers()
    signs = _signs(column)
    beyond = np.flatnonzero(signs < 0)
    if mixed.may_be_mixed(signs.view(np.uint8), beyond):
        cells = [cell and mixed.decode_single_bytes(cell, encoding.codec, notes) for cell in column.to_pylist()]
        notes.odd_signs += sum(cell.count("\ufffd") for cell in cells if cell)
        return pa.array(cells, pa.string())
    text = str(signs.data, "latin-1" if lowest >= LATIN_1 else encoding.codec, "replace")
    notes.odd_signs += text.count("\ufffd")
    # A cell begins as many bytes later as the signs before it take more than one.
    starts = np.frombuffer(places, np.int32)
    more = _extra_bytes(encoding.codec)[signs[beyond].view(np.uint8)]
    later = np.bincount(np.searchsorted(starts, beyond, side="right"), more, len(starts)).cumsum()
    places, content = _buffer(starts + later.astype(np.int32)), _buffer(text.encode())
    return pa.Array.from_buffers(pa.string(), len(column), [validity, places, content], column.null_count)


def _buffer(data: np.ndarray | bytes) -> pa.Buffer:
    """Copy into memory of pyarrow's own; a thread of polars that lets go of Python's as Python ends ends it badly."""
    signs = np.frombuffer(data, np.uint8)
    buffer = pa.allocate_buffer(signs.size)
    np.frombuffer(buffer, np.uint8)[:] = signs
    return buffer


@cache
def _extra_bytes(codec: str) -> np.ndarray:
    """Say of every byte how many bytes more than one its sign takes in UTF-8."""
    return np.array([len(bytes([byte]).decode(codec, "replace").encode()) - 1 for byte in range(256)])


def _may_have_blanks(column: pa.Array) -> bool:
    """Whether a cell begins with a blank, or with a sign beyond ASCII that may be one, or ends with such a blank."""
    signs = _signs(column)
    offsets = np.frombuffer(column.buffers()[1], np.int32)
    # An empty cell gives a sign of its neighbour, which costs time at worst.
    first = signs.take(offsets[:-1], mode="clip")
    last = signs.take(offsets[1:] - 1, mode="clip")
    begins = first.min() <= SPACE and BEGINS_BLANK[first.view(np.uint8)].any()
    return bool(begins or (last.min() < 0 and (last == NBSP_END).any()))


def _signs(column: pa.Array) -> np.ndarray:
    """All bytes of a column; those beyond ASCII are negative."""
    content = column.buffers()[2]
    return np.frombuffer(content, np.int8) if content is not None and content.size else np.empty(0, np.int8)
