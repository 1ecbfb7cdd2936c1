"""One column: rows, filled cells, lengths, rows per kind of value, years of dates, and what stands inside its text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from zuinig.profile.row_numbers import RowNumbers, merge_row_numbers
from zuinig.profile.sketch import Sketch, empty_sketch, merge_sketches


class Contents(Mapping[str, tuple[int, ...]]):
    """Category -> spreadsheet row numbers, ascending; written out when they are asked for."""

    def __init__(self, places: dict[str, RowNumbers]) -> None:
        self._places = places
        self._written: dict[str, tuple[int, ...]] = {}

    def __getitem__(self, category: str) -> tuple[int, ...]:
        """The row numbers of one category."""
        if category not in self._written:
            self._written[category] = self._places[category].ascending()
        return self._written[category]

    def __iter__(self) -> Iterator[str]:
        """The categories."""
        return iter(self._places)

    def __len__(self) -> int:
        """How many categories there are."""
        return len(self._places)


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
        places: category -> spreadsheet row numbers of cells with such a thing inside their text.
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
    places: dict[str, RowNumbers] = field(default_factory=dict)

    @property
    def distinct(self) -> int:
        """How many different values there are; an estimate above 10,000."""
        return self.sketch.distinct

    @cached_property
    def contents(self) -> Contents:
        """Category -> spreadsheet row numbers of cells with such a thing inside their text, ascending."""
        return Contents(self.places)

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


def merge_columns(parts: Sequence[ColumnProfile]) -> ColumnProfile:
    """Join the counts of parts of a column."""
    return ColumnProfile(
        name=parts[0].name,
        rows=sum(part.rows for part in parts),
        filled=sum(part.filled for part in parts),
        characters=sum(part.characters for part in parts),
        longest=max(part.longest for part in parts),
        hits=_added([part.hits for part in parts]),
        sketch=merge_sketches([part.sketch for part in parts]),
        years=_added([part.years for part in parts]),
        counted_from=(sum(part.counted_from[0] for part in parts), sum(part.counted_from[1] for part in parts)),
        places=_joined([part.places for part in parts]),
    )


def _added(counts: Sequence[dict[Any, int]]) -> dict[Any, int]:
    total: dict[Any, int] = {}
    for of_part in counts:
        for key, count in of_part.items():
            total[key] = total.get(key, 0) + count
    return total


def _joined(places: Sequence[dict[str, RowNumbers]]) -> dict[str, RowNumbers]:
    found: dict[str, RowNumbers] = {}
    for of_part in places:
        for category, rows in of_part.items():
            found[category] = merge_row_numbers(found[category], rows) if category in found else rows
    return found
