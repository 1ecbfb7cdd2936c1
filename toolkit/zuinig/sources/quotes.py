"""Quotation marks in delimited text: cells of several lines are kept whole, marks that nothing closes are ordinary.

All of it works on bytes in which ASCII stands for itself, so on Windows-1252 as well as on UTF-8.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass

from zuinig.sources.layout import Layout
from zuinig.sources.table import Notes

# A quoted cell with more lines or bytes than this is taken for a forgotten quotation mark; one in a row with another
# number of fields than the others already with more lines than `FEW_CELL_LINES`.
MOST_CELL_LINES = 20_000
FEW_CELL_LINES = 50
MOST_CELL_BYTES = 1 << 20
FEWEST_RECORDS = 3  # lines of as many fields as a record that are no chance
QUOTE = b'"'

# csv refuses fields above 131,072 signs by default; our pieces are bounded already.
csv.field_size_limit(1 << 30)


@dataclass(frozen=True)
class Piece:
    """Whole records; `joined` line breaks stand in quoted cells."""

    text: bytes
    joined: int

    def records(self, newline: bytes) -> int:
        """How many records there should be."""
        return self.text.count(newline) + (not self.text.endswith(newline)) - self.joined


def close_quotes(
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
        if suspect[at] and is_open(lines[at], layout):
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
    literal_fits = _fits(lines[at], layout)
    for end in range(at + 1, min(len(lines), at + MOST_CELL_LINES)):
        if QUOTE not in lines[end]:
            continue
        record = layout.newline.join(lines[at : end + 1])
        if len(record) > MOST_CELL_BYTES:
            return None
        if is_open(record, layout):
            continue
        if literal_fits and (not _ends_well(record, layout) or _are_records(lines[at + 1 : end], layout)):
            return None
        fits = len(cells_of(_flat(record), layout)) == layout.width
        return end if fits or (not literal_fits and end - at < FEW_CELL_LINES) else None
    return None


def _fits(line: bytes, layout: Layout) -> bool:
    """Whether a line is a whole record when its quotation marks are ordinary signs."""
    return line.count(layout.delimiter.encode()) + 1 == layout.width


def _ends_well(record: bytes, layout: Layout) -> bool:
    """Whether a delimiter follows each closing mark; after one that opens a cell further on, its text follows."""
    line = _flat(record.rstrip(b"\r\n")).decode("utf-8", "replace")
    try:
        next(csv.reader([line], delimiter=layout.delimiter, strict=True), [])
    except csv.Error:
        return False
    return True


def _are_records(lines: Sequence[bytes], layout: Layout) -> bool:
    """Whether the lines between two marks are records: each of them forgot its second one."""
    return layout.width > 1 and len(lines) >= FEWEST_RECORDS and all(_fits(line, layout) for line in lines)


def cells_of(text: bytes, layout: Layout) -> list[str]:
    """Split one record."""
    try:
        return next(csv.reader([text.decode("utf-8", "replace")], delimiter=layout.delimiter), [])
    except csv.Error:  # a line break outside quotation marks
        return next(csv.reader([_flat(text).decode("utf-8", "replace")], delimiter=layout.delimiter), [])


def _flat(text: bytes) -> bytes:
    """The same record on one line, which csv always reads."""
    return text.replace(b"\r", b" ").replace(b"\n", b" ")


def is_open(line: bytes, layout: Layout) -> bool:
    """Whether the line ends inside a quoted cell: then the delimiter does not end the cell."""
    line = _flat(line)
    return len(cells_of(line + layout.delimiter.encode(), layout)) == len(cells_of(line, layout))


def _literal(line: bytes, layout: Layout) -> bytes:
    """Write a line so that its quotation marks are ordinary signs."""
    delimiter, bare = layout.delimiter.encode(), line.removesuffix(b"\r")
    cells = (QUOTE + cell.replace(QUOTE, QUOTE * 2) + QUOTE for cell in bare.split(delimiter))
    return delimiter.join(cells) + line[len(bare) :]
