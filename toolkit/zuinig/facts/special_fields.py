"""The fact table `special_fields`: data on health of pupils, beside whether the pupil has a support plan."""

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

# Cells that say that there is no plan, or nothing to tell; compared in lower case.
NOTHING = ("", "nee", "n", "no", "0", "false", "geen", "none", "nvt", "n.v.t.", "-", "onbekend")


def special_columns(filled: Sequence[Column], plan: str | None) -> list[str]:
    """The columns with health data that asks for a plan, where the file says who has one."""
    if plan is None:
        return []
    health = [column.column for column in filled if column.category == "health" and column.column != plan]
    return [name for name in health if not is_for_safety(name)]


@lru_cache
def _safety() -> tuple[str, ...]:
    entry = tomllib.loads(files("zuinig.vocabulary").joinpath("care.toml").read_text(encoding="utf-8"))
    return tuple(entry["safety"]["beginnings"])


def is_for_safety(header: str) -> bool:
    """Whether a header tells of data that a school keeps for when something happens, plan or no plan.

    >>> is_for_safety("Allergieën"), is_for_safety("Tel. huisarts"), is_for_safety("Dyslexie")
    (True, True, False)
    """
    return any(word.startswith(_safety()) for word in split_words(header))


class SpecialFields:
    """Counts the pupils with such data and no plan, batch by batch."""

    def __init__(self, dataset: Dataset, table: Table, columns: Sequence[str], plan: str | None) -> None:
        self.dataset, self.table, self.columns, self.plan = dataset, table, list(columns), plan
        self._filled = dict.fromkeys(columns, 0)
        self._places: dict[str, list[int]] = {name: [] for name in columns}
        self._rows = 0

    @property
    def wanted(self) -> list[str]:
        """The columns that must be read."""
        return [*self.columns, self.plan] if self.columns and self.plan else []

    def add(self, part: pl.DataFrame, first: int) -> None:
        """Count one batch, whose first record has this row number."""
        if not self.wanted or self.plan is None:
            return
        self._rows += part.height
        without = ~_said(part[self.plan])
        for name in self.columns:
            said = _said(part[name])
            self._filled[name] += int(said.sum())
            self._places[name] += ((said & without).arg_true() + first).to_list()

    def rows(self) -> list[dict[str, object]]:
        """One row per column with health data."""
        return [
            {
                "dataset": self.dataset.name,
                "role": self.dataset.role,
                "recipient": self.dataset.recipient if self.dataset.role == "delivery" else "",
                "table": self.table.name or "",
                "column": name,
                "rows": self._rows,
                "filled": self._filled[name],
                "without_plan": len(self._places[name]),
                "places": join_places(self._places[name]),
            }
            for name in self.columns
            if self.wanted
        ]


def _said(cells: pl.Series) -> pl.Series:
    """Which cells say that there is something."""
    return ~cells.fill_null("").str.strip_chars().str.to_lowercase().is_in(NOTHING)
