"""Some columns of one batch, counted together: so a table of 4,000 columns costs no more than a long one."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import polars as pl

from zuinig.detectors import KINDS
from zuinig.detectors.signs import Mask, Raw
from zuinig.detectors.values import filled
from zuinig.profile.column import ColumnProfile
from zuinig.profile.contents import CATEGORIES
from zuinig.profile.counting import Counted, count
from zuinig.profile.judging import judge
from zuinig.profile.meanings import Numbers, contents_of, kinds_of, shortened, years_of
from zuinig.profile.row_numbers import RowNumbers, row_numbers
from zuinig.profile.sketch import EXACT, Sketch

NEXT_SIGN = -64  # a byte that begins a sign of UTF-8, as a signed one, is this or more
_KINDS = tuple(KINDS)

Ints = npt.NDArray[np.int64]
Times = npt.NDArray[Any]  # one row per column, one place per meaning


def profile_columns(batch: pl.DataFrame, start: int, first_row: int) -> list[ColumnProfile]:
    """Count the columns of one batch, all of them together.

    Args:
        batch: text, null = empty.
        start: how many records of the table come before this batch.
        first_row: spreadsheet row number of the first record of the table.
    """
    if not batch.height:
        return [ColumnProfile(name) for name in batch.columns]
    counted = count(batch.get_columns())
    meanings = judge(counted)
    lengths = _lengths(counted.raw)
    characters = counted.sums(counted.rows * lengths)
    numbers, place = _numbered(meanings)
    times = _times(counted, place, len(numbers))
    hits = _hits(numbers, times)
    years = _years(numbers, times)
    sketches = _sketches(counted, shortened(meanings))
    places = _places(counted, contents_of(numbers), place, start + first_row)
    counted_from = _counted_from(counted, hits, start)
    return [
        ColumnProfile(
            name=cells.name,
            rows=len(cells),
            filled=int(counted.filled[n]),
            characters=int(characters[n]),
            longest=int(lengths[counted.part(n)].max(initial=0)),
            hits=hits[n],
            sketch=sketches[n],
            years=years[n],
            counted_from=counted_from[n],
            places=places[n],
        )
        for n, cells in enumerate(counted.cells)
    ]


def _lengths(raw: Raw) -> Ints:
    """Characters per value: the bytes that do not go on with the sign before them."""
    signs, offsets = raw
    lengths = np.diff(offsets)
    more = np.flatnonzero(signs.view(np.int8) < NEXT_SIGN) + offsets[0]
    value, bytes_ = np.unique(np.searchsorted(offsets, more, side="right") - 1, return_counts=True)
    lengths[value] -= bytes_
    return lengths


def _times(counted: Counted, place: Ints, count: int) -> Times:
    """In how many rows of each column each of so many meanings occurs; per value the place of its own is given."""
    shape = len(counted.cells), count
    return np.bincount(counted.column * count + place, counted.rows, shape[0] * count).reshape(shape)


def _numbered(meanings: Numbers) -> tuple[Numbers, Ints]:
    """The different meanings, and per value the place of its own among them."""
    occurs = np.zeros(int(meanings.max(initial=0)) + 1, np.bool_)
    occurs[meanings] = True
    return np.flatnonzero(occurs).astype(np.uint32), (np.cumsum(occurs) - 1)[meanings]


def _hits(numbers: Numbers, times: Times) -> list[dict[str, int]]:
    """Rows per column and kind."""
    found: list[dict[str, int]] = [{} for _ in times]
    column, meaning = np.nonzero(times)
    begins = np.flatnonzero(np.diff(column, prepend=-1))
    # a product of matrices would start threads, that use the processor while they wait for more
    rows = np.add.reduceat(kinds_of(numbers)[meaning] * times[column, meaning, None], begins).astype(np.int64)
    n, kind = np.nonzero(rows)
    for of, which, total in zip(column[begins[n]].tolist(), kind.tolist(), rows[n, kind].tolist(), strict=True):
        found[of][_KINDS[which]] = total
    return found


def _sketches(counted: Counted, meanings: Numbers) -> list[Sketch]:
    parts = (counted.by_hash[counted.part(n)] for n in range(len(counted.cells)))
    return [Sketch(counted.hashes[part[:EXACT]], meanings[part[:EXACT]], complete=len(part) <= EXACT) for part in parts]


def _years(numbers: Numbers, times: Times) -> list[dict[int, int]]:
    """Rows per column and year."""
    found: list[dict[int, int]] = [{} for _ in times]
    years = years_of(numbers)
    dated = np.flatnonzero(years)
    for n, at in zip(*np.nonzero(times[:, dated]), strict=True):
        year = int(years[dated[at]])
        found[n][year] = found[n].get(year, 0) + int(times[n, dated[at]])
    return found


def _places(counted: Counted, contents: Mask, place: Ints, first: int) -> list[dict[str, RowNumbers]]:
    """Per column and category the row numbers of the cells with such a thing inside."""
    found: list[dict[str, RowNumbers]] = [{} for _ in counted.cells]
    holding = np.flatnonzero(np.logical_or.reduce(contents, axis=1)[place])
    of_holding = place[holding]
    for category, holds in zip(CATEGORIES, contents.T, strict=True):
        places = holding[holds[of_holding]]
        rows = counted.rows_of(places) + first
        ends = np.append(0, np.cumsum(counted.rows[places]))[np.searchsorted(places, counted.ends)]
        begins = np.append(0, ends[:-1])
        for n in np.flatnonzero(ends > begins).tolist():
            found[n][category] = row_numbers(rows[begins[n] : ends[n]])
    return found


def _counted_from(counted: Counted, hits: list[dict[str, int]], start: int) -> list[tuple[int, int]]:
    """Per column of whole numbers the rows whose number is their place, counted from 0 and from 1."""
    places = np.flatnonzero(np.array(["integer" in of_column for of_column in hits])[counted.column])
    numbers = _whole(counted.text.gather(places))
    near = filled(numbers.is_between(start, start + len(counted.cells[0])))
    places, rows = places[near], counted.rows[places[near]]
    before = np.repeat(numbers.filter(pl.Series(near)).to_numpy() - start, rows) - counted.rows_of(places)
    column = np.repeat(counted.column[places], rows)
    from_0, from_1 = (np.bincount(column[before == one], minlength=len(hits)).tolist() for one in (0, 1))
    return list(zip(from_0, from_1, strict=True))


def _whole(text: pl.Series) -> pl.Series:
    """Whole numbers, also of `12.0`; null for anything else."""
    numbers = text.cast(pl.Int64, strict=False)
    if numbers.null_count() == text.null_count():
        return numbers
    return numbers.fill_null(text.str.replace(r"[.,]0+$", "").cast(pl.Int64, strict=False))
