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
from pyarrow import csv as pa_csv

from zuinig.sources import mixed
from zuinig.sources.layout import Layout
from zuinig.sources.quotes import QUOTE, is_open
from zuinig.sources.table import NBSP, Notes, empty_to_null
from zuinig.sources.text import Encoding

LINE_FEED, CARRIAGE_RETURN = b"\n\r"
SPACE = 0x20  # the highest of the ASCII blanks, and as a signed byte above all bytes beyond ASCII
# Whether a blank begins with this byte in UTF-8 (other signs may too).
BEGINS_BLANK = np.isin(np.arange(256), [*range(SPACE + 1), 0xC2, 0xE1, 0xE2, 0xE3])
# The last byte of a non-breaking space, as a signed byte.
NBSP_END = NBSP.encode()[-1] - 256


def read_sound(text: bytes, layout: Layout, notes: Notes) -> pl.DataFrame | None:
    """Read whole records of which no cell stays open, in the encoding of the file.

    Returns:
        a frame in which empty cells are null, or None where anything is odd: rows of another length, cells of several
        lines, other line ends, signs that are not of the encoding. `notes` are filled only where a frame is given.
    """
    lines = _count_lines(text) if layout.newline == b"\n" else None
    if lines is None or _ends_open(text, layout):
        return None
    table = cut_cells(text, layout, pa.binary() if layout.encoding.single_byte else pa.string())
    # A cell of several lines makes for fewer rows.
    return _frame(table, layout, notes) if table is not None and table.num_rows == lines else None


def count_sound(text: bytes, layout: Layout) -> int | None:
    """Count the records of what `read_sound` takes, at a fraction of its time; None where something may be odd."""
    lines = _count_lines(text) if layout.newline == b"\n" else None
    if lines is None or QUOTE not in text:
        return lines
    if _ends_open(text, layout):
        return None
    table = cut_cells(text, layout, pa.binary(), columns=1)
    return lines if table is not None and table.num_rows == lines else None


def cut_cells(
    text: bytes,
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
            # Only a reading without threads tells row numbers.
            pa_csv.ReadOptions(column_names=names, block_size=len(text) + 1, use_threads=on_odd_row is None),
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


def _count_lines(text: bytes) -> int | None:
    """Count the lines; None where carriage returns stand elsewhere than at their ends, for pyarrow ends a row there."""
    signs = np.frombuffer(text, np.int8)  # bytes.count takes three times as long
    ends = np.flatnonzero(signs == LINE_FEED)
    returns = np.count_nonzero(signs == CARRIAGE_RETURN)
    if returns and returns != np.count_nonzero(signs[ends - 1] == CARRIAGE_RETURN):
        return None
    return ends.size + (not text.endswith(b"\n"))


def _ends_open(text: bytes, layout: Layout) -> bool:
    """Whether the last line ends inside a quoted cell, which goes on after it."""
    last = text[text.rfind(b"\n", 0, -1) + 1 :]
    return QUOTE in last and is_open(last.rstrip(b"\r\n"), layout)


def _frame(table: pa.Table, layout: Layout, notes: Notes) -> pl.DataFrame:
    """Make text of the bytes, and null of the blank cells."""
    columns = [_as_text(column.chunk(0), layout.encoding, notes) for column in table.columns]
    # polars takes views over as they are, and takes twice as long to make them itself.
    views = [column.cast(pa.string_view()) for column in columns]
    frame = pl.from_arrow(pa.table(views, names=list(layout.header.columns)))
    assert isinstance(frame, pl.DataFrame)
    spaced = [name for name, column in zip(frame.columns, columns, strict=True) if _may_have_blanks(column)]
    return frame.with_columns(empty_to_null(frame.select(spaced))) if spaced else frame


def _as_text(column: pa.Array, encoding: Encoding, notes: Notes) -> pa.Array:
    """Decode a column of bytes, all cells at once."""
    if column.type == pa.string():
        return column
    validity, places, content = column.buffers()
    signs = _signs(column)
    beyond = np.flatnonzero(signs < 0) if signs.size and signs.min() < 0 else None
    if beyond is not None and mixed.may_be_mixed(signs.view(np.uint8), beyond):
        cells = [cell and mixed.decode_single_bytes(cell, encoding.codec, notes) for cell in column.to_pylist()]
        notes.odd_signs += sum(cell.count("\ufffd") for cell in cells if cell)
        return pa.array(cells, pa.string())
    if beyond is not None:
        text = signs.tobytes().decode(encoding.codec, "replace")
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
    if not signs.size:
        return False
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
