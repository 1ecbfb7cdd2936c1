"""The columns of one batch, counted together: a table of 4,000 columns costs no more than a long one."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import polars as pl

from zuinig.detectors import KINDS, Values, date
from zuinig.detectors.signs import COMMA, DOT, Mask
from zuinig.detectors.values import filled
from zuinig.profile.column import ColumnProfile
from zuinig.profile.contents import LONGEST_CELL, find_contents
from zuinig.profile.counting import Counted, count
from zuinig.profile.row_numbers import RowNumbers, row_numbers
from zuinig.profile.sketch import Sketch, make_sketches
from zuinig.profile.spelling import as_read

TOGETHER = 800_000  # cells of many columns whose values the detectors see at once; more cost memory
FEW_COLUMNS = 50

Ints = npt.NDArray[np.int64]


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
    text = counted.text
    read = as_read(text, counted.raw)
    if (read.str.len_bytes() > LONGEST_CELL).any():
        values = Values(read.str.slice(0, LONGEST_CELL))
    else:
        values = Values(read, counted.long_parts, counted.raw if read is text else None)
    masks = _masks(values)
    contents = find_contents(read, values, masks)
    lengths = values.signs.lengths if values.text is text else text.str.len_chars().to_numpy().astype(np.int64)
    told = _sums(counted, counted.rows)
    characters = _sums(counted, counted.rows * lengths)
    hits = _hits(counted, masks)
    sketches = _sketches(counted, masks)
    years = _years(counted, date.years(values))
    places = _places(counted, contents, start + first_row)
    counted_from = _counted_from(counted, values, hits, start)
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


def _masks(values: Values) -> dict[str, Mask]:
    """Per kind which values are of it; the kinds of which none is share one mask."""
    none = np.zeros(len(values), np.bool_)
    found = ((kind, matches(values)) for kind, matches in KINDS.items())
    return {kind: mask if mask.any() else none for kind, mask in found}


def _sums(counted: Counted, what: Ints) -> Ints:
    """Add up per column."""
    totals = np.concatenate([[0], np.cumsum(what)])
    return np.asarray(np.diff(totals[np.concatenate([[0], counted.ends])]))


def _hits(counted: Counted, masks: dict[str, Mask]) -> list[dict[str, int]]:
    """Rows per column and kind."""
    found: list[dict[str, int]] = [{} for _ in counted.cells]
    repeated = counted.repeated
    column, more = counted.column[repeated], counted.rows[repeated] - 1
    for kind, mask in masks.items():
        places = np.flatnonzero(mask)
        if not len(places):
            continue
        rows = np.diff(np.searchsorted(places, counted.ends), prepend=0)
        also = np.flatnonzero(mask[repeated])
        rows = rows + np.bincount(column[also], more[also], len(found)).astype(np.int64)
        for n in np.flatnonzero(rows):
            found[n][kind] = int(rows[n])
    return found


def _sketches(counted: Counted, masks: dict[str, Mask]) -> list[Sketch]:
    parts = [counted.part(n) for n in range(len(counted.cells))]
    return make_sketches(counted.hashes, parts, list(masks.values()))


def _years(counted: Counted, years: npt.NDArray[np.int16]) -> list[dict[int, int]]:
    """Rows per column and year."""
    found: list[dict[int, int]] = [{} for _ in counted.cells]
    places = np.flatnonzero(years)
    pairs, pair = np.unique(counted.column[places] << 16 | years[places], return_inverse=True)
    for key, total in zip(pairs.tolist(), np.bincount(pair, counted.rows[places]).tolist(), strict=True):
        found[key >> 16][key & 0xFFFF] = int(total)
    return found


def _places(counted: Counted, contents: dict[str, Mask], first: int) -> list[dict[str, RowNumbers]]:
    """Per column and category the row numbers of the cells with such a thing inside."""
    found: list[dict[str, RowNumbers]] = [{} for _ in counted.cells]
    for category, mask in contents.items():
        places = np.flatnonzero(mask)
        edges = np.searchsorted(places, counted.ends)
        for n in np.flatnonzero(np.diff(edges, prepend=0)):
            of_column = places[edges[n - 1] if n else 0 : edges[n]]
            found[n][category] = row_numbers(counted.rows_of(int(n), of_column) + first)
    return found


def _counted_from(
    counted: Counted, values: Values, hits: list[dict[str, int]], start: int
) -> dict[int, tuple[int, int]]:
    """Per column of whole numbers the rows whose number is their place, counted from 0 and from 1."""
    height = len(counted.cells[0])
    whole = np.array(["integer" in of_column for of_column in hits])[counted.column]
    pointed = values.signs.has(DOT | COMMA).mask
    near = np.zeros(len(whole), np.bool_)
    for able, change in ((whole & ~pointed, _as_it_stands), (whole & pointed, _without_point)):
        places = np.flatnonzero(able)
        numbers = change(counted.text.gather(places)).cast(pl.Int64, strict=False)
        near[places] = filled(numbers.is_between(start, start + height))
    return {
        int(n): _places_counted(counted.cells[n], start, bool(pointed[counted.part(n)].any()))
        for n in np.unique(counted.column[near])
    }


def _as_it_stands(text: pl.Series) -> pl.Series:
    return text


def _without_point(text: pl.Series) -> pl.Series:
    return text.str.replace(r"[.,]0+$", "")


def _places_counted(cells: pl.Series, start: int, pointed: bool) -> tuple[int, int]:
    numbers = (_without_point(cells) if pointed else cells).cast(pl.Int64, strict=False)
    places = pl.Series(np.arange(start, start + len(cells)))
    return int((numbers == places).sum() or 0), int((numbers == places + 1).sum() or 0)
