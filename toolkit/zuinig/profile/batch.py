"""The columns of one batch, counted together: a table of 4,000 columns costs no more than a long one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt
import polars as pl

from zuinig.detectors import KINDS
from zuinig.detectors.signs import Raw
from zuinig.detectors.values import filled
from zuinig.profile.column import ColumnProfile
from zuinig.profile.contents import CATEGORIES
from zuinig.profile.counting import Counted, count
from zuinig.profile.judging import judge
from zuinig.profile.meanings import Numbers, contents_of, kinds_of, years_of
from zuinig.profile.row_numbers import RowNumbers, row_numbers
from zuinig.profile.sketch import Sketch, make_sketches

TOGETHER = 800_000  # cells of many columns whose values the detectors see at once; more cost memory
FEW_COLUMNS = 50
NEXT_SIGN = -64  # a byte that begins a sign of UTF-8, as a signed one, is this or more
_KINDS = tuple(KINDS)

Ints = npt.NDArray[np.int64]
Times = npt.NDArray[Any]  # one row per column, one place per meaning


def profile_columns(batch: pl.DataFrame, start: int, first_row: int) -> list[ColumnProfile]:
    """Count the columns of one batch.

    Args:
        batch: text, null = empty.
        start: how many records of the table come before this batch.
        first_row: spreadsheet row number of the first record of the table.
    """
    if not batch.height:
        return [ColumnProfile(name) for name in batch.columns]
    cells = batch.get_columns()
    # a long batch is seen as a whole: each time that the detectors are called costs 20 ms
    together = len(cells) if len(cells) <= FEW_COLUMNS else max(1, TOGETHER // batch.height)
    groups = (cells[place : place + together] for place in range(0, len(cells), together))
    return [profile for group in groups for profile in _profile(count(group), start, first_row)]


def _profile(counted: Counted, start: int, first_row: int) -> Iterator[ColumnProfile]:
    meanings = judge(counted)
    lengths = _lengths(counted.raw)
    told = _sums(counted, counted.rows)
    characters = _sums(counted, counted.rows * lengths)
    numbers, times = _times(counted, meanings)
    hits = _hits(numbers, times)
    years = _years(numbers, times)
    sketches = _sketches(counted, meanings)
    places = _places(counted, meanings, start + first_row)
    counted_from = _counted_from(counted, hits, start)
    for n, cells in enumerate(counted.cells):
        yield ColumnProfile(
            name=cells.name,
            rows=len(cells),
            filled=int(told[n]),
            characters=int(characters[n]),
            longest=int(lengths[counted.part(n)].max(initial=0)),
            hits=hits[n],
            sketch=sketches[n],
            years=years[n],
            counted_from=counted_from.get(n, (0, 0)),
            places=places[n],
        )


def _lengths(raw: Raw) -> Ints:
    """Characters per value: the bytes that do not go on with the sign before them."""
    signs, offsets = raw
    lengths = np.diff(offsets)
    more = np.flatnonzero(signs.view(np.int8) < NEXT_SIGN) + offsets[0]
    value, bytes_ = np.unique(np.searchsorted(offsets, more, side="right") - 1, return_counts=True)
    lengths[value] -= bytes_
    return lengths


def _sums(counted: Counted, what: Ints) -> Ints:
    """Add up per column."""
    totals = np.concatenate([[0], np.cumsum(what)])
    return np.asarray(np.diff(totals[np.concatenate([[0], counted.ends])]))


def _times(counted: Counted, meanings: Numbers) -> tuple[Numbers, Times]:
    """The meanings that occur, and in how many rows of each column each of them does."""
    numbers, place = _numbered(meanings)
    shape = len(counted.cells), len(numbers)
    return numbers, np.bincount(counted.column * shape[1] + place, counted.rows, shape[0] * shape[1]).reshape(shape)


def _numbered(meanings: Numbers) -> tuple[Numbers, Ints]:
    """The different meanings, and per value the place of its own among them."""
    occurs = np.zeros(int(meanings.max(initial=0)) + 1, np.bool_)
    occurs[meanings] = True
    return np.flatnonzero(occurs).astype(np.uint32), (np.cumsum(occurs) - 1)[meanings]


def _hits(numbers: Numbers, times: Times) -> list[dict[str, int]]:
    """Rows per column and kind."""
    rows = (times @ kinds_of(numbers)).astype(np.int64)
    found: list[dict[str, int]] = [{} for _ in rows]
    for n, kind in zip(*np.nonzero(rows), strict=True):
        found[n][_KINDS[kind]] = int(rows[n, kind])
    return found


def _sketches(counted: Counted, meanings: Numbers) -> list[Sketch]:
    parts = [counted.part(n) for n in range(len(counted.cells))]
    return make_sketches(counted.hashes, parts, meanings)


def _years(numbers: Numbers, times: Times) -> list[dict[int, int]]:
    """Rows per column and year."""
    found: list[dict[int, int]] = [{} for _ in times]
    years = years_of(numbers)
    dated = np.flatnonzero(years)
    for n, at in zip(*np.nonzero(times[:, dated]), strict=True):
        year = int(years[dated[at]])
        found[n][year] = found[n].get(year, 0) + int(times[n, dated[at]])
    return found


def _places(counted: Counted, meanings: Numbers, first: int) -> list[dict[str, RowNumbers]]:
    """Per column and category the row numbers of the cells with such a thing inside."""
    found: list[dict[str, RowNumbers]] = [{} for _ in counted.cells]
    numbers, place = _numbered(meanings)
    for category, holds in zip(CATEGORIES, contents_of(numbers).T, strict=True):
        places = np.flatnonzero(holds[place])
        edges = np.searchsorted(places, counted.ends)
        for n in np.flatnonzero(np.diff(edges, prepend=0)):
            of_column = places[edges[n - 1] if n else 0 : edges[n]]
            found[n][category] = row_numbers(counted.rows_of(int(n), of_column) + first)
    return found


def _counted_from(counted: Counted, hits: list[dict[str, int]], start: int) -> dict[int, tuple[int, int]]:
    """Per column of whole numbers the rows whose number is their place, counted from 0 and from 1."""
    places = np.flatnonzero(np.array(["integer" in of_column for of_column in hits])[counted.column])
    near = _whole(counted.text.gather(places)).is_between(start, start + len(counted.cells[0]))
    columns = np.unique(counted.column[places[filled(near)]])
    return {int(n): _places_counted(_whole(counted.cells[n]), start) for n in columns}


def _whole(text: pl.Series) -> pl.Series:
    """Whole numbers, also of `12.0`; null for anything else."""
    numbers = text.cast(pl.Int64, strict=False)
    if numbers.null_count() == text.null_count():
        return numbers
    return numbers.fill_null(text.str.replace(r"[.,]0+$", "").cast(pl.Int64, strict=False))


def _places_counted(numbers: pl.Series, start: int) -> tuple[int, int]:
    places = pl.Series(np.arange(start, start + len(numbers)))
    return int((numbers == places).sum() or 0), int((numbers == places + 1).sum() or 0)
