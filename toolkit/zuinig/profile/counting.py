"""The different values of a batch, all columns together: which column each stands in, and in how many of its rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import polars as pl

from zuinig.detectors.signs import Mask, Raw, bytes_of

# What is trimmed from a cell: all white space, the no-break spaces and zero-width signs of web pages and spreadsheets.
BLANKS = " \t\r\n\u00a0\u2007\u202f\u200b\u200c\u200d\ufeff"
# From this number of rows columns are counted one by one; short ones, of which there can be thousands, all at once.
LONG_BATCH = 5_000
SAMPLE = 1_000  # cells, spread over a column
NEARLY_ALL = 0.99  # different ones in the sample: counting would save less than it takes

Ints = npt.NDArray[np.int64]
Hashes = npt.NDArray[np.uint64]


@dataclass(frozen=True)
class Counted:
    """Values of some columns: each different one once, in a column of nearly all different values each cell.

    Attributes:
        cells: the columns, blanks at the edges of their cells taken off.
        text: their values, column after column, stripped and not empty.
        rows: per value in how many rows of its column it stands.
        ends: per column where its values end.
        hashes: one per value; equal values of a column have equal ones.
        cell_rows: per column the rows of its values, value after value; None where that is still to be found out.
        values_of: per column what was found out: the value of each row.
    """

    cells: list[pl.Series]
    text: pl.Series
    rows: Ints
    ends: Ints
    hashes: Hashes
    cell_rows: list[Ints | None]
    values_of: dict[int, Ints] = field(default_factory=dict)

    @cached_property
    def raw(self) -> Raw:
        """The bytes of the values."""
        return bytes_of(self.text)

    @cached_property
    def column(self) -> Ints:
        """Per value the place of its column in `cells`."""
        return np.repeat(np.arange(len(self.cells)), np.diff(self.ends, prepend=0))

    @cached_property
    def repeated(self) -> Ints:
        """The places of values that stand in more than one row."""
        return np.flatnonzero(self.rows > 1)

    def part(self, column: int) -> slice:
        """Where the values of a column stand."""
        return slice(int(self.ends[column - 1]) if column else 0, int(self.ends[column]))

    @property
    def long_parts(self) -> list[slice]:
        """The same of columns with so many values that it pays to look at them as a whole."""
        parts = (self.part(column) for column in range(len(self.cells)))
        return [part for part in parts if part.stop - part.start >= LONG_BATCH]

    def _value_of(self, column: int) -> Ints:
        """Per row of a column the place of its value among those of the column; -1 for an empty cell."""
        if column not in self.values_of:
            text = self.text[self.part(column)].alias("text").to_frame().with_row_index("value")
            cells = self.cells[column].alias("text").to_frame()
            found = cells.join(text, on="text", how="left", maintain_order="left")["value"]
            self.values_of[column] = found.cast(pl.Int64).fill_null(-1).to_numpy()
        return self.values_of[column]

    def rows_of(self, column: int, places: Ints) -> Ints:
        """The rows of a column in which the values at these places stand."""
        part, known = self.part(column), self.cell_rows[column]
        if known is None:
            wanted = np.zeros(part.stop - part.start, np.bool_)
            wanted[places - part.start] = True
            value = self._value_of(column)
            return np.flatnonzero(wanted[value] & (value >= 0))
        if len(known) == part.stop - part.start:  # each value stands in one row
            return np.asarray(known[places - part.start])
        ends = np.cumsum(self.rows[part])[places - part.start]
        counts = self.rows[places]
        shifts = np.repeat(ends - np.cumsum(counts), counts)
        return np.asarray(known[np.arange(len(shifts)) + shifts])


def count(cells: list[pl.Series]) -> Counted:
    """Count the different values of columns of one length."""
    found = _count(cells)
    dirty = np.zeros(len(cells), np.bool_)
    dirty[found.column[_has_blank_edge(found.text, found.raw)]] = True
    if not dirty.any():
        return found
    stripped = [_strip(series) if edged else series for series, edged in zip(cells, dirty, strict=True)]
    return _count(stripped)


def _count(cells: list[pl.Series]) -> Counted:
    return _one_by_one(cells) if len(cells[0]) >= LONG_BATCH else _all_at_once(cells)


def _one_by_one(cells: list[pl.Series]) -> Counted:
    text, rows, cell_rows = zip(*map(_values_of, cells), strict=True)
    together = pl.concat(text, rechunk=True)
    ends = np.cumsum([len(values) for values in text])
    return Counted(cells, together, np.concatenate(rows), ends, hash_values(together), list(cell_rows))


def _values_of(cells: pl.Series) -> tuple[pl.Series, Ints, Ints | None]:
    filled = cells.drop_nulls().rename("")
    if len(filled) > SAMPLE:
        sample = filled.gather_every(len(filled) // SAMPLE)
        if sample.n_unique() >= NEARLY_ALL * len(sample):
            places = np.arange(len(cells)) if len(filled) == len(cells) else cells.is_not_null().arg_true().to_numpy()
            return filled, np.ones(len(filled), np.int64), places.astype(np.int64)
    counted = filled.value_counts(name="n")
    return counted[""], counted["n"].to_numpy().astype(np.int64), None


def _all_at_once(cells: list[pl.Series]) -> Counted:
    """Sort the hashes of each column; equal ones stand for equal values.

    That two different values of a column share one of 64 bits happens once in some 10^14 columns of 1,000 values.
    """
    values = pl.concat([series.alias("") for series in cells], rechunk=True)
    height = len(cells[0])
    by_row = hash_values(values).reshape(len(cells), height)
    order = np.argsort(by_row, axis=1).ravel()
    hashes = np.take_along_axis(by_row, order.reshape(by_row.shape), axis=1).ravel()
    new = np.append(True, hashes[1:] != hashes[:-1])
    new[::height] = True
    begins = np.flatnonzero(new)
    rows = np.diff(begins, append=len(hashes))
    first = order[begins] + begins // height * height
    filled = values.is_not_null().to_numpy()[first]
    starts = begins[filled]
    ends = np.searchsorted(starts, np.arange(1, len(cells) + 1) * height)
    rows = rows[filled]
    cell_rows = order[_ranges(starts, rows)]
    edges = np.concatenate([[0], np.cumsum(rows)])[np.concatenate([[0], ends])]
    return Counted(
        cells,
        values.gather(first[filled]),
        rows,
        ends,
        hashes[starts],
        [cell_rows[begin:end] for begin, end in pairwise(edges)],
    )


def _ranges(starts: Ints, counts: Ints) -> Ints:
    """The numbers from each start on, as many as its count says."""
    return np.arange(counts.sum()) + np.repeat(starts - np.cumsum(counts) + counts, counts)


def hash_values(values: pl.Series) -> Hashes:
    """Hash texts with polars' own function: the same in every run, process and machine with the same polars."""
    return values.hash(seed=0).to_numpy()


def _has_blank_edge(text: pl.Series, raw: Raw) -> Mask:
    """Is empty, or begins or ends with a blank."""
    signs, offsets = raw
    begins, ends = offsets[:-1], offsets[1:]
    empty = begins == ends
    able = np.arange(256) >= 128  # the first and last bytes of blanks, and of much else
    able[[ord(sign) for sign in BLANKS if sign.isascii()]] = True
    if not len(signs):
        return np.asarray(empty)
    # an empty text at the end has no first sign
    able_edge = ~empty & (able[signs.take(begins, mode="clip")] | able[signs[ends - 1]])
    places = np.flatnonzero(able_edge)
    edged = text.gather(places)
    empty[places] = (edged != edged.str.strip_chars(BLANKS)).to_numpy()
    return np.asarray(empty)


def _strip(cells: pl.Series) -> pl.Series:
    stripped = cells.str.strip_chars(BLANKS)
    return stripped.set(stripped == "", None)
