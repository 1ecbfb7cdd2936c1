"""Compare answers with labels: the measures of the issue, each with an interval."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np

Z = 1.959964  # 95 % of a normal distribution
RESAMPLES = 2000  # keeps the ends of an interval still within a thousandth or two
SEED = 20261001


@dataclass(frozen=True)
class Answer:
    """What a tool said about one column; None = it does not judge that."""

    category: str
    subject: str | None
    personal: bool
    special: bool | None
    confidence: float = 0.0


@dataclass(frozen=True)
class Judged:
    """One labelled column with the answer that was given."""

    table: str
    kind: str
    style: str
    header: str
    category: str  # alternatives with |, * for any
    subject: str  # alternatives with |, "" where not labelled
    personal: bool
    special: str  # yes, no, maybe
    unclear: bool
    note: str
    got: Answer

    @property
    def category_right(self) -> bool:
        """Whether the category is one of the labels."""
        return self.category == "*" or self.got.category in self.category.split("|")

    @property
    def right(self) -> bool:
        """Category and personal both right."""
        return self.category_right and self.got.personal == self.personal

    @property
    def subject_right(self) -> bool:
        """Whether the subject is one of the labels."""
        return self.got.subject in self.subject.split("|")


@dataclass(frozen=True)
class Figure:
    """A share with its 95 % interval."""

    hits: int
    of: int
    low: float
    high: float

    @property
    def share(self) -> float:
        """The share itself; NaN where there was nothing to count."""
        return self.hits / self.of if self.of else float("nan")

    def __str__(self) -> str:
        """Share, interval and count, as the page shows it."""
        if not self.of:
            return "–"
        return f"{self.share:.3f} ({self.low:.3f}–{self.high:.3f}; n {self.of:,})"


def wilson(hits: int, of: int) -> Figure:
    """Give a share of independent trials with its Wilson interval.

    >>> print(wilson(0, 10_000))
    0.000 (0.000–0.000; n 10,000)
    """
    if not of:
        return Figure(0, 0, float("nan"), float("nan"))
    share = hits / of
    middle = (share + Z * Z / (2 * of)) / (1 + Z * Z / of)
    half = Z / (1 + Z * Z / of) * sqrt(share * (1 - share) / of + Z * Z / (4 * of * of))
    return Figure(hits, of, max(0.0, middle - half), min(1.0, middle + half))


def share(columns: Sequence[Judged], counted: Callable[[Judged], bool], hit: Callable[[Judged], bool]) -> Figure:
    """Give the share of hits among the counted columns; the interval by drawing whole tables again.

    Where every column is a hit (or none is), drawing again tells nothing, so that Wilson's interval over the tables
    is given: columns of one table are not independent.
    """
    tables: dict[str, list[int]] = {}
    for column in columns:
        if counted(column):
            cell = tables.setdefault(column.table, [0, 0])
            cell[0] += hit(column)
            cell[1] += 1
    hits, of = sum(cell[0] for cell in tables.values()), sum(cell[1] for cell in tables.values())
    if hits in (0, of):
        bounds = wilson(len(tables) if hits else 0, len(tables))
        return Figure(hits, of, bounds.low, bounds.high)
    counts = np.array(list(tables.values()))
    weights = np.random.default_rng(SEED).multinomial(len(counts), np.full(len(counts), 1 / len(counts)), RESAMPLES)
    sums = weights @ counts
    ratios = sums[sums[:, 1] > 0]
    low, high = np.quantile(ratios[:, 0] / ratios[:, 1], (0.025, 0.975))
    return Figure(hits, of, float(low), float(high))


def clear(columns: Sequence[Judged]) -> list[Judged]:
    """Leave out the columns whose label is not sure."""
    return [column for column in columns if not column.unclear]


def precision(columns: Sequence[Judged]) -> Figure:
    """Of the columns called personal, the share that is."""
    return share(columns, lambda c: c.got.personal, lambda c: c.personal)


def recall(columns: Sequence[Judged]) -> Figure:
    """Of the personal columns, the share called personal."""
    return share(columns, lambda c: c.personal, lambda c: c.got.personal)


def category(columns: Sequence[Judged], style: str = "") -> Figure:
    """Of the personal columns (with headers of one style), the share with the right category."""
    return share(columns, lambda c: c.personal and style in ("", c.style), lambda c: c.category_right)


def special_recall(columns: Sequence[Judged]) -> Figure:
    """Of the columns of a special category, the share called so."""
    return share(columns, lambda c: c.special == "yes", lambda c: bool(c.got.special))


def special_precision(columns: Sequence[Judged]) -> Figure:
    """Of the columns called special, the share that is (doubtful ones left out)."""
    return share(columns, lambda c: bool(c.got.special) and c.special != "maybe", lambda c: c.special == "yes")


def subject(columns: Sequence[Judged]) -> Figure:
    """Of the columns with a labelled subject, the share with the right one."""
    return share(columns, lambda c: bool(c.subject), lambda c: c.subject_right)


def clean_tables(columns: Sequence[Judged]) -> Figure:
    """Of the tables without a personal column, the share in which nothing is called personal."""
    alarms: dict[str, int] = {}
    persons = {column.table for column in columns if column.personal}
    for column in columns:
        if column.table not in persons:
            alarms[column.table] = alarms.get(column.table, 0) + column.got.personal
    return wilson(sum(not n for n in alarms.values()), len(alarms))


def calibration(columns: Sequence[Judged], low: float, high: float = 1.01) -> Figure:
    """Of the columns with a confidence from `low` up to `high`, the share that is right."""
    return share(columns, lambda c: low <= c.got.confidence < high, lambda c: c.right)


def wrongs(column: Judged) -> list[str]:
    """Name what is wrong in an answer; empty where nothing is."""
    found = {
        "personal": column.got.personal != column.personal,
        "category": column.personal and not column.category_right,
        "special missed": column.special == "yes" and not column.got.special,
        "special false": column.special == "no" and bool(column.got.special),
        "subject": bool(column.subject) and not column.subject_right,
    }
    return [name for name, is_wrong in found.items() if is_wrong]
