"""One column: rows, filled cells, lengths, rows per kind of value, years of dates, and what stands inside its text."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import polars as pl

from zuinig.detectors import KINDS, Values, date
from zuinig.profile.contents import find_contents
from zuinig.profile.sketch import Sketch, empty_sketch, make_sketch, merge_sketches

# What is trimmed from a cell: all white space, the no-break spaces and zero-width signs of web pages and spreadsheets.
BLANKS = " \t\r\n\u00a0\u2007\u202f\u200b\u200c\u200d\ufeff"
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


def profile_column(cells: pl.Series, start: int, first_row: int) -> ColumnProfile:
    """Count one column of one batch.

    Args:
        cells: text, null = empty.
        start: how many records of the table come before this batch.
        first_row: spreadsheet row number of the first record of the table.
    """
    stripped = cells.str.strip_chars(BLANKS)
    stripped = stripped.set(stripped == "", None) if (stripped == "").any() else stripped
    present = stripped.drop_nulls()
    if present.is_empty():
        return ColumnProfile(cells.name, rows=len(cells))
    counted = present.value_counts(name="n")
    text, rows = counted.to_series(0), counted["n"].to_numpy()
    values = Values(text.str.slice(0, LONGEST_CELL) if int(text.str.len_bytes().max() or 0) > LONGEST_CELL else text)  # type: ignore[call-overload]
    masks = {kind: matches(values) for kind, matches in KINDS.items()}
    hits = {kind: int(rows[mask].sum()) for kind, mask in masks.items()}
    lengths = values.length
    return ColumnProfile(
        name=cells.name,
        rows=len(cells),
        filled=len(present),
        characters=int((lengths.astype(np.int64) * rows).sum()),
        longest=int(lengths.max()),
        hits=hits,
        sketch=make_sketch(text, masks),
        years=_years(values, rows) if hits["date"] else {},
        counted_from=_counted_from(stripped, start) if hits["integer"] == len(present) else (0, 0),
        contents=_content_rows(stripped, text, values, start + first_row),
    )


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


def _years(values: Values, rows: np.ndarray) -> dict[int, int]:
    found = date.years(values)
    totals = np.bincount(found, weights=rows, minlength=1)
    return {int(year): int(totals[year]) for year in np.flatnonzero(totals) if year}


def _counted_from(cells: pl.Series, start: int) -> tuple[int, int]:
    """Rows whose number is their place, counted from 0 and from 1."""
    numbers = cells.str.replace(r"[.,]0+$", "").cast(pl.Int64, strict=False)
    places = pl.Series(np.arange(start, start + len(cells)))
    return int((numbers == places).sum() or 0), int((numbers == places + 1).sum() or 0)


def _content_rows(cells: pl.Series, text: pl.Series, values: Values, first: int) -> dict[str, tuple[int, ...]]:
    """Row numbers of the cells that hold something inside their text, per category."""
    found = find_contents(text, values)
    return {
        category: tuple(int(row) + first for row in cells.is_in(text.gather(places).implode()).fill_null(value=False).arg_true())
        for category, places in found.items()
        if len(places)
    }
