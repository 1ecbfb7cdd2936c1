"""The different values of a batch, all columns together: which column each stands in, and in how many of its rows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

import numpy as np
import numpy.typing as npt
import polars as pl

from zuinig.detectors.signs import Bytes, Mask, Raw, bytes_of

# What is trimmed from a cell: all white space, the no-break spaces and zero-width signs of web pages and spreadsheets.
BLANKS = " \t\r\n\u00a0\u2007\u202f\u200b\u200c\u200d\ufeff"
LONG_COLUMN = 1_000  # values from which it pays to look at a column as a whole
TOGETHER = 1 << 16  # cells whose hashes stay near the processor

Ints = npt.NDArray[np.int64]
Number = TypeVar("Number", np.int32, np.uint64)
Hashes = npt.NDArray[np.uint64]
Places = npt.NDArray[np.int32]  # of half the size, for these arrays are new memory for every batch


@dataclass(frozen=True)
class Counted:
    """Values of some columns: each different one of a column once, in the order of their first rows.

    Attributes:
        cells: the columns, blanks at the edges of their cells taken off.
        text: their values, column after column, stripped and not empty.
        rows: per value in how many rows of its column it stands.
        ends: per column where its values end.
        hashes: one per value.
        by_hash: the places of the values of each column, ascending by hash.
        order: the rows of each column, ascending by the hash of their cell.
        begins: per value where its rows begin in `order`.
    """

    cells: list[pl.Series]
    text: pl.Series
    rows: Places
    ends: Ints
    hashes: Hashes
    by_hash: Places
    order: Places
    begins: Places

    @cached_property
    def raw(self) -> Raw:
        """The bytes of the values."""
        return bytes_of(self.text)

    @cached_property
    def column(self) -> Places:
        """Per value the place of its column in `cells`."""
        return np.repeat(np.arange(len(self.cells), dtype=np.int32), np.diff(self.ends, prepend=0))

    def part(self, column: int) -> slice:
        """Where the values of a column stand."""
        return slice(int(self.ends[column - 1]) if column else 0, int(self.ends[column]))

    @cached_property
    def filled(self) -> Ints:
        """Per column how many cells have a value."""
        return self.sums(self.rows)

    def sums(self, numbers: Ints | Places) -> Ints:
        """Add up per column what is given per value."""
        totals = np.append(0, np.cumsum(numbers, dtype=np.int64))[self.ends]
        return np.diff(totals, prepend=0)

    def rows_of(self, places: Ints) -> Ints:
        """The rows in which the values at these places stand, each in its own column."""
        counts = self.rows[places]
        shifts = np.repeat(self.begins[places] - np.cumsum(counts) + counts, counts)
        return self.order[np.arange(len(shifts)) + shifts].astype(np.int64)


def count(cells: list[pl.Series]) -> Counted:
    """Count the different values of columns of one length."""
    found = _count(cells)
    dirty = np.zeros(len(cells), np.bool_)
    dirty[found.column[_with_blank_edge(found.text, found.raw)]] = True
    if not dirty.any():
        return found
    return _count([_strip(series) if edged else series for series, edged in zip(cells, dirty, strict=True)])


def _count(cells: list[pl.Series]) -> Counted:
    step = max(1, TOGETHER // len(cells[0]))
    return _joined([_count_group(cells[start : start + step]) for start in range(0, len(cells), step)])


def _joined(groups: list[Counted]) -> Counted:
    values = np.cumsum([0, *(len(group.text) for group in groups)], dtype=np.int32)
    rows = np.cumsum([0, *(len(group.order) for group in groups)], dtype=np.int32)
    return Counted(
        cells=[series for group in groups for series in group.cells],
        text=pl.concat([group.text for group in groups], rechunk=True),
        rows=np.concatenate([group.rows for group in groups]),
        ends=np.concatenate([group.ends + before for group, before in zip(groups, values, strict=False)]),
        hashes=np.concatenate([group.hashes for group in groups]),
        by_hash=np.concatenate([group.by_hash + before for group, before in zip(groups, values, strict=False)]),
        order=np.concatenate([group.order for group in groups]),
        begins=np.concatenate([group.begins + before for group, before in zip(groups, rows, strict=False)]),
    )


def _count_group(cells: list[pl.Series]) -> Counted:
    """Sort the hashes of each column; equal ones stand for equal values.

    That two different values of a column share one of 64 bits happens once in some 10^10 columns of 50,000 values.
    """
    height = len(cells[0])
    values = pl.concat([series.alias("") for series in cells]).rechunk()
    order, hashes = _sort(hash_values(values).reshape(len(cells), height))
    begins, rows = _runs(hashes)
    found = hashes.ravel()[begins]
    if values.null_count():
        filled = np.flatnonzero(found != _HASH_OF_NULL)
        begins, rows, found = begins[filled], rows[filled], found[filled]
    first, by_hash = _ascending(order.ravel()[begins] + begins // height * height, len(values))
    return Counted(
        cells=cells,
        text=values.gather(first),
        rows=_put(rows.astype(np.int32), by_hash),
        ends=np.searchsorted(begins, np.arange(1, len(cells) + 1) * height),
        hashes=_put(found, by_hash),
        by_hash=by_hash,
        order=order.ravel(),
        begins=_put(begins.astype(np.int32), by_hash),
    )


def _sort(by_column: Hashes) -> tuple[Places, Hashes]:
    """Sort hashes, one row per column: the place of each in its column, and the hashes."""
    height = by_column.shape[1]
    # numbers are sorted in a quarter of the time of their places, so the last bits of each make room for its place
    bits = np.uint64((1 << max(1, height - 1).bit_length()) - 1)
    keys = by_column & ~bits
    keys |= np.arange(height, dtype=np.uint64)
    keys.sort(axis=1)
    keys &= bits
    order = keys.astype(np.int32)
    keys += np.arange(0, by_column.size, height, dtype=np.uint64)[:, None]
    hashes = by_column.ravel()[keys.view(np.int64)]
    if (hashes[:, 1:] < hashes[:, :-1]).any():  # some differ in their last bits only
        order, hashes = np.argsort(by_column, axis=1, kind="stable").astype(np.int32), np.sort(by_column, axis=1)
    return order, hashes


def _runs(hashes: Hashes) -> tuple[Ints, Ints]:
    """Where equal hashes of a column begin, and how many they are; they stand together."""
    new = np.ones(hashes.shape, np.bool_)
    np.not_equal(hashes[:, 1:], hashes[:, :-1], out=new[:, 1:])
    edges = np.append(np.flatnonzero(new), new.size)
    return edges[:-1], np.diff(edges)


def _ascending(places: Ints, size: int) -> tuple[Ints, Places]:
    """Put different places below `size` in their order, and say of each the how manieth it is."""
    taken = np.zeros(size, np.bool_)
    taken[places] = True
    ascending = np.flatnonzero(taken)
    number = np.empty(size, np.int32)
    number[ascending] = np.arange(len(ascending), dtype=np.int32)
    return ascending, number[places]


def _put(numbers: npt.NDArray[Number], places: Places) -> npt.NDArray[Number]:
    """The numbers, each at its place."""
    found = np.empty_like(numbers)
    found[places] = numbers
    return found


def hash_values(values: pl.Series) -> Hashes:
    """Hash texts with polars' own function: the same in every run, process and machine with the same polars."""
    return values.hash(seed=0).to_numpy()


def _with_blank_edge(text: pl.Series, raw: Raw) -> Ints:
    """The places of the values that are empty, or begin or end with a blank."""
    signs, offsets = raw
    begins, ends = offsets[:-1], offsets[1:]
    if not len(signs):
        return np.arange(len(text))
    # an empty text at the end has no first sign
    able = _may_be_blank(signs.take(begins, mode="clip")) | _may_be_blank(signs[ends - 1])
    places = np.flatnonzero(able | (begins == ends))
    edged = text.gather(places)
    return np.asarray(places[((edged != edged.str.strip_chars(BLANKS)) | (edged == "")).to_numpy()])


def _may_be_blank(signs: Bytes) -> Mask:
    """Is the first or last byte of a blank, as many others are."""
    return np.asarray(signs - np.uint8(ord(" ") + 1) >= 127 - ord(" "))


def _strip(cells: pl.Series) -> pl.Series:
    stripped = cells.str.strip_chars(BLANKS)
    return stripped.set(stripped == "", None)


_HASH_OF_NULL = hash_values(pl.Series([None], dtype=pl.String))[0]
