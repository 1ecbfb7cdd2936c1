"""One column: rows, filled cells, lengths, rows per kind of value, years of dates, and what stands inside its text."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import polars as pl

from zuinig.detectors import KINDS, Values, date
from zuinig.detectors.values import Mask
from zuinig.profile.contents import find_contents
from zuinig.profile.sketch import Sketch, empty_sketch, hash_values, make_sketch, merge_sketches

# What is trimmed from a cell: all white space, the no-break spaces and zero-width signs of web pages and spreadsheets.
BLANKS = " \t\r\n\u00a0\u2007\u202f\u200b\u200c\u200d\ufeff"
TOGETHER = 200_000  # different values that the detectors see at once
LONGEST_CELL = 20_000  # signs of a cell that the detectors of whole values see; text is searched to its end


@dataclass(frozen=True, eq=False)
class ColumnProfile:
    """Counts of one column; no value.

    Attributes:
        name: the header as it stands.
        rows: cells; `filled`: cells in which something stands.
        characters: over all filled cells; `longest`: of the longest one.
        hits: rows per kind of detectors.KINDS.
        sketch: different values, in all and per kind.
        years: rows per calendar year, where the cells are dates.
        counted_from: rows whose number is their place in the table, counted from 0 and from 1.
        contents: category -> spreadsheet row numbers of cells with such a thing inside their text.
    """

    name: str
    rows: int = 0
    filled: int = 0
    characters: int = 0
    longest: int = 0
    hits: dict[str, int] = field(default_factory=dict)
    sketch: Sketch = field(default_factory=empty_sketch)
    years: dict[int, int] = field(default_factory=dict)
    counted_from: tuple[int, int] = (0, 0)
    contents: dict[str, tuple[int, ...]] = field(default_factory=dict)

    @property
    def distinct(self) -> int:
        """How many different values there are; an estimate above 10,000."""
        return self.sketch.distinct

    @cached_property
    def told(self) -> int:
        """Filled cells that say something: not `-`, `n.v.t.` or `NULL`."""
        return self.filled - self.hits.get("placeholder", 0)

    def share(self, kind: str) -> float:
        """Which part of the cells that say something is of a kind."""
        return min(1.0, self.hits.get(kind, 0) / self.told) if self.told > 0 else 0.0

    def counts(self) -> dict[str, object]:
        """Everything that is counted, as plain values (to compare profiles by)."""
        return {
            "name": self.name,
            "rows": self.rows,
            "filled": self.filled,
            "characters": self.characters,
            "longest": self.longest,
            "hits": dict(sorted((kind, n) for kind, n in self.hits.items() if n)),
            "distinct": self.distinct,
            "distinct_of": self.sketch.distinct_of,
            "years": dict(sorted(self.years.items())),
            "counted_from": self.counted_from,
            "contents": dict(sorted(self.contents.items())),
        }


def profile_columns(batch: pl.DataFrame, start: int, first_row: int) -> list[ColumnProfile]:
    """Count the columns of one batch.

    Args:
        batch: text, null = empty.
        start: how many records of the table come before this batch.
        first_row: spreadsheet row number of the first record of the table.
    """
    profiles: list[ColumnProfile] = []
    waiting: list[_Counted] = []
    for cells in batch:
        waiting.append(_count(cells))
        if sum(len(counted.text) for counted in waiting) >= TOGETHER:
            profiles += _profile(waiting, start, first_row)
            waiting = []
    return profiles + _profile(waiting, start, first_row)


@dataclass(frozen=True)
class _Counted:
    """One column of a batch: its cells, and its different values with the rows of each."""

    cells: pl.Series
    text: pl.Series
    rows: npt.NDArray[np.int64]


def _count(cells: pl.Series) -> _Counted:
    stripped = cells.str.strip_chars(BLANKS).replace("", None)
    counted = stripped.drop_nulls().alias("value").value_counts(name="n")
    return _Counted(stripped, counted["value"], counted["n"].to_numpy().astype(np.int64))


def _profile(columns: list[_Counted], start: int, first_row: int) -> list[ColumnProfile]:
    """The detectors see the values of many columns at once: a table of 4,000 columns costs no more than a long one."""
    if not columns:
        return []
    text = pl.concat([column.text for column in columns]) if len(columns) > 1 else columns[0].text
    values = Values(text.str.slice(0, LONGEST_CELL) if (text.str.len_bytes() > LONGEST_CELL).any() else text)
    masks = {kind: matches(values) for kind, matches in KINDS.items()}
    kinds = np.column_stack(list(masks.values()))
    hashes = hash_values(text)
    years = date.years(values)
    contents = find_contents(text, values, masks)
    lengths = text.str.len_chars().to_numpy().astype(np.int64)
    found, ends = [], np.cumsum([len(column.text) for column in columns])
    for column, end in zip(columns, ends, strict=True):
        part = slice(int(end) - len(column.text), int(end))
        inside = {category: mask[part] for category, mask in contents.items() if mask[part].any()}
        found.append(
            ColumnProfile(
                name=column.cells.name,
                rows=len(column.cells),
                filled=int(column.rows.sum()),
                characters=int(lengths[part] @ column.rows),
                longest=int(lengths[part].max(initial=0)),
                hits=_hits(kinds[part], column.rows),
                sketch=make_sketch(hashes[part], kinds[part]),
                years=_years(years[part], column.rows),
                counted_from=_counted_from(column.cells, start) if masks["integer"][part].any() else (0, 0),
                contents={category: _rows_of(column, mask, start + first_row) for category, mask in inside.items()},
            )
        )
    return found


def _hits(kinds: npt.NDArray[np.bool_], rows: npt.NDArray[np.int64]) -> dict[str, int]:
    return {kind: int(rows[mask].sum()) for kind, mask in zip(KINDS, kinds.T, strict=True) if mask.any()}


def _rows_of(column: _Counted, mask: Mask, first: int) -> tuple[int, ...]:
    """Row numbers of the cells whose value is under `mask`."""
    wanted = column.text.filter(pl.Series(mask))
    return tuple(int(row) + first for row in column.cells.is_in(wanted.implode()).fill_null(value=False).arg_true())


def merge_columns(one: ColumnProfile, other: ColumnProfile) -> ColumnProfile:
    """Join the counts of two parts of a column."""
    return ColumnProfile(
        name=one.name,
        rows=one.rows + other.rows,
        filled=one.filled + other.filled,
        characters=one.characters + other.characters,
        longest=max(one.longest, other.longest),
        hits=_added(one.hits, other.hits),
        sketch=merge_sketches(one.sketch, other.sketch),
        years=_added(one.years, other.years),
        counted_from=(one.counted_from[0] + other.counted_from[0], one.counted_from[1] + other.counted_from[1]),
        contents={
            category: tuple(sorted((*one.contents.get(category, ()), *other.contents.get(category, ()))))
            for category in one.contents.keys() | other.contents.keys()
        },
    )


def _added(one: dict[Any, int], other: dict[Any, int]) -> dict[Any, int]:
    return {key: one.get(key, 0) + other.get(key, 0) for key in {**one, **other}}


def _years(found: npt.NDArray[np.int16], rows: npt.NDArray[np.int64]) -> dict[int, int]:
    totals = np.bincount(found, weights=rows, minlength=1)
    return {int(year): int(totals[year]) for year in np.flatnonzero(totals) if year}


def _counted_from(cells: pl.Series, start: int) -> tuple[int, int]:
    """Rows whose number is their place, counted from 0 and from 1."""
    numbers = cells.str.replace(r"[.,]0+$", "").cast(pl.Int64, strict=False)
    places = pl.Series(np.arange(start, start + len(cells)))
    return int((numbers == places).sum() or 0), int((numbers == places + 1).sum() or 0)
