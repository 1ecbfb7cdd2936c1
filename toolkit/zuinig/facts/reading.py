"""Read an input table: find its columns, parse its cells, validate; what cannot be understood is told by its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd

from zuinig import sources
from zuinig.errors import TableError
from zuinig.facts.cells import day, yes_or_no
from zuinig.i18n import N_, _
from zuinig.project import Dataset
from zuinig.tables import checked, join_places
from zuinig.tables.inputs import MODELS
from zuinig.vocabulary.inputs import InputColumn, columns_of, map_headers

MOST_PLACES = 10  # row numbers in a message; the rest is a count
NO_DATE = N_("is not a date that exists; write it as dd-mm-yyyy or yyyy-mm-dd")
NO_ANSWER = N_("is neither yes nor no; write ja, nee, J, N, or leave it empty")


def read_input(path: Path, dataset: Dataset) -> pd.DataFrame:
    """Read the file of a dataset as the input table of its role.

    Args:
        path: the file.
        dataset: its section in audit.toml; with `table` empty, the first table that has all required columns is taken.

    Returns:
        One row per record, after the model of the role in `zuinig.tables.inputs`.

    Raises:
        SourceError: the file cannot be read.
        TableError: a required column is absent, or a cell cannot be understood.
    """
    frame, mapping = _fitting_table(path, dataset)
    parsed = pd.DataFrame({"row": frame.index.to_numpy()})
    for name, column in columns_of(dataset.role).items():
        parsed[name] = _parsed(frame, mapping.get(name), column, dataset.name)
    return checked(parsed, MODELS[dataset.role], dataset.name)


def _fitting_table(path: Path, dataset: Dataset) -> tuple[pd.DataFrame, dict[str, str]]:
    names = [table.name or "" for table in sources.open_tables(path)]
    wanted = [dataset.table] if dataset.table else names
    problem: TableError | None = None
    for name in wanted:
        frame = sources.read_frame(path, name)
        try:
            return frame, map_headers(dataset.role, list(frame.columns), dataset.columns, dataset.name)
        except TableError as error:
            problem = problem or error
    if problem is None:
        raise TableError(_("{where}: the file has no table.").format(where=dataset.name))
    raise problem


def _parsed(frame: pd.DataFrame, header: str | None, column: InputColumn, where: str) -> pd.Series:
    cells = frame[header].fillna("").astype(str).str.strip() if header else pd.Series("", index=frame.index)
    if column.kind == "date":
        return pd.Series(pd.to_datetime(_each(cells, day, header, where, NO_DATE)), dtype="datetime64[ns]")
    if column.kind == "yes_no":
        return pd.Series(_each(cells, yes_or_no, header, where, NO_ANSWER), dtype="boolean")
    return cells.reset_index(drop=True)


def _each(cells: pd.Series, read: Callable[[str], Any], header: str | None, where: str, wrong: str) -> list[Any]:
    """Read every cell; all that cannot be read are told together, by their rows."""
    values: list[Any] = []
    bad: list[int] = []
    for row, cell in cells.items():
        try:
            values.append(read(cell))
        except ValueError:
            values.append(None)
            bad.append(int(str(row)))
    if bad:
        more = _(" and {n} more").format(n=len(bad) - MOST_PLACES) if len(bad) > MOST_PLACES else ""
        raise TableError(
            _("{where}: column “{header}”, row {rows}: {wrong}.").format(
                where=where, header=header, rows=join_places(bad[:MOST_PLACES]) + more, wrong=_(wrong)
            )
        )
    return values
