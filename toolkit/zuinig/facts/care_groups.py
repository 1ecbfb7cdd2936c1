"""The fact table `care_groups`: groups whose very name tells that a pupil gets care."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

import polars as pl

from zuinig.classify import Column
from zuinig.project import Dataset
from zuinig.sources import Table
from zuinig.tables import join_places
from zuinig.vocabulary.headers import split_words

MOST_NAMES = 2_000  # different values; a column with more is no list of groups


@lru_cache
def _telling() -> tuple[frozenset[str], tuple[str, ...]]:
    """Whole words, and beginnings of words, that tell care in the name of a group."""
    entry = tomllib.loads(files("zuinig.vocabulary").joinpath("care.toml").read_text(encoding="utf-8"))["groups"]
    return frozenset(entry["words"]), tuple(entry["beginnings"])


def tells_care(name: str) -> bool:
    """Whether the name of a group tells that its pupils get care.

    >>> tells_care("Zwakke lezers"), tells_care("Groep 5 RT"), tells_care("Groep 5"), tells_care("Sterren")
    (True, True, False, False)
    """
    words, beginnings = _telling()
    return any(
        word in words or word.startswith(beginnings)
        for word in {*split_words(name.casefold()), *name.casefold().split()}
    )


def group_columns(found: Sequence[Column]) -> list[str]:
    """The columns that can hold names of groups."""
    return [
        column.column
        for column in found
        if column.category == "school" and column.filled and column.distinct <= MOST_NAMES and not column.detail
    ]


class CareGroups:
    """Counts the rows in such groups, batch by batch."""

    def __init__(self, dataset: Dataset, table: Table, columns: Sequence[str]) -> None:
        self.dataset, self.table, self.columns = dataset, table, list(columns)
        self._telling: dict[str, set[str]] = {name: set() for name in columns}
        self._places: dict[str, list[int]] = {name: [] for name in columns}

    def add(self, part: pl.DataFrame, first: int) -> None:
        """Look at the names of one batch, whose first record has this row number."""
        for name in self.columns:
            telling = [value for value in part[name].drop_nulls().unique().to_list() if tells_care(value)]
            if telling:
                self._telling[name].update(telling)
                self._places[name] += (part[name].is_in(telling).fill_null(value=False).arg_true() + first).to_list()

    def rows(self) -> list[dict[str, object]]:
        """One row per column with such a group; the names themselves stay out."""
        return [
            {
                "dataset": self.dataset.name,
                "role": self.dataset.role,
                "recipient": self.dataset.recipient if self.dataset.role == "delivery" else "",
                "table": self.table.name or "",
                "column": name,
                "groups": len(self._telling[name]),
                "rows": len(self._places[name]),
                "places": join_places(self._places[name]),
            }
            for name in self.columns
            if self._places[name]
        ]
