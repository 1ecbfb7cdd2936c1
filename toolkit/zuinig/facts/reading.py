"""Read an input table: find its columns, parse its cells, validate; what cannot be understood is told by its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pandas as pd

from zuinig import sources
from zuinig.errors import TableError
from zuinig.facts.cells import answer, day, is_withdrawal, yes_or_no
from zuinig.i18n import N_, _, number
from zuinig.project import Dataset
from zuinig.tables import checked, join_places
from zuinig.tables.inputs import MODELS
from zuinig.vocabulary.inputs import InputColumn, columns_of, map_headers

MOST_PLACES = 10  # row numbers in a message; the rest is a count
WRONG = {
    "date": N_("is not a date that exists; write it as 31-12-2026 or 2026-12-31, or leave it empty"),
    "yes_no": N_("is neither yes nor no; write ja or nee (J, N, x, 1, 0 are fine), or leave it empty"),
    "answer": N_("is no answer that is known; write Ja, Nee or Niet ingevuld, or leave it empty"),
}


@dataclass(frozen=True)
class InputTable:
    """An input table as it was read; it holds cells and lives no longer than the gathering of facts.

    Attributes:
        dataset: its name in audit.toml.
        frame: after the model of its role in `zuinig.tables.inputs`.
        present: our names of the columns that the file has; the others are empty in `frame`.
    """

    dataset: str
    frame: pd.DataFrame
    present: frozenset[str]


def read_input(path: Path, dataset: Dataset) -> InputTable:
    """Read the file of a dataset as the input table of its role.

    Args:
        path: the file.
        dataset: its section in audit.toml; with `table` empty, the first table that has all required columns is taken.

    Raises:
        SourceError: the file cannot be read.
        TableError: a required column is absent, or a cell cannot be understood.
    """
    frame, mapping = _fitting_table(path, dataset)
    columns = columns_of(dataset.role)
    parsed = pd.DataFrame({"row": frame.index.to_numpy()})
    for name, column in columns.items():
        parsed[name] = _parsed(frame, mapping.get(name), column, dataset.name)
    present = set(mapping)
    for name, header in mapping.items():
        cells = _cells(frame, header)
        if columns[name].kind == "answer":
            parsed["withdrawn"] = parsed["withdrawn"] | cells.map(is_withdrawal).astype("boolean")
        into = columns[name].date_column
        dates = cells.map(_day_or_none) if into else pd.Series(dtype=object)
        if into not in present and dates.notna().any():
            parsed[into] = pd.to_datetime(dates).astype("datetime64[ns]")
            present.add(into)
    return InputTable(dataset.name, checked(parsed, MODELS[dataset.role], dataset.name), frozenset(present))


def _fitting_table(path: Path, dataset: Dataset) -> tuple[pd.DataFrame, dict[str, str]]:
    tables = [table for table in sources.open_tables(path) if dataset.table in ("", table.name)]
    problem: TableError | None = None
    for table in tables:
        try:
            mapping = map_headers(dataset.role, table.columns, dataset.columns, dataset.name)
        except TableError as error:
            problem = problem or error
        else:
            return sources.read_frame(path, table.name or ""), mapping
    if problem is None:
        raise TableError(
            _("{where}: the file has no table “{table}”.").format(where=dataset.name, table=dataset.table)
            if dataset.table
            else _("{where}: the file has no table.").format(where=dataset.name)
        )
    raise problem


def _cells(frame: pd.DataFrame, header: str) -> pd.Series:
    return frame[header].fillna("").astype(str).str.strip().reset_index(drop=True)


def _parsed(frame: pd.DataFrame, header: str | None, column: InputColumn, where: str) -> pd.Series:
    if column.kind in ("text", "identifier"):
        return _cells(frame, header) if header else pd.Series("", index=range(len(frame)), dtype="str")
    dtype = "datetime64[ns]" if column.kind == "date" else "boolean"
    if header is None:
        return pd.Series(pd.NaT if column.kind == "date" else pd.NA, index=range(len(frame)), dtype=dtype)
    readers: Mapping[str, Callable[[str], Any]] = {
        "date": day,
        "yes_no": partial(yes_or_no, yes=column.yes, no=column.no),
        "answer": partial(answer, yes=column.yes, no=column.no),
    }
    values = _each(frame, header, readers[column.kind], where, WRONG[column.kind])
    return pd.Series(pd.to_datetime(values) if column.kind == "date" else values, dtype=dtype)


def _each(frame: pd.DataFrame, header: str, read: Callable[[str], Any], where: str, wrong: str) -> list[Any]:
    """Read every cell; all that cannot be read are told together, by their rows."""
    values: list[Any] = []
    bad: list[int] = []
    for row, cell in zip(frame.index, _cells(frame, header), strict=True):
        try:
            values.append(read(cell))
        except ValueError:
            values.append(None)
            bad.append(int(row))
    if bad:
        more = _(" and {n} more").format(n=number(len(bad) - MOST_PLACES)) if len(bad) > MOST_PLACES else ""
        raise TableError(
            _("{where}: column “{header}”, row {rows}: {wrong}.").format(
                where=where, header=header, rows=join_places(bad[:MOST_PLACES]) + more, wrong=_(wrong)
            )
        )
    return values


def _day_or_none(text: str) -> date | None:
    try:
        return day(text)
    except ValueError:
        return None
