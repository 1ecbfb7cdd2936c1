"""Read an input table: find its columns, parse its cells, validate; what cannot be understood is told by its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

import pandas as pd

from zuinig import sources
from zuinig.errors import TableError
from zuinig.facts.cells import answer, day, is_withdrawal, yes_or_no
from zuinig.facts.totals import without_totals
from zuinig.facts.wide_consents import wide_columns
from zuinig.i18n import N_, _, ngettext, number
from zuinig.location import Location
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
        notes: what of the file was not read, in sentences for the coverage statement.
        whole: whether every table of the file that has the columns was read.
    """

    dataset: str
    frame: pd.DataFrame
    present: frozenset[str]
    notes: tuple[str, ...] = ()
    whole: bool = True


def read_input(path: Location, dataset: Dataset) -> InputTable:
    """Read the file of a dataset as the input table of its role; records in which nothing stands are left out.

    Args:
        path: the file.
        dataset: its section in audit.toml; with `table` empty, the first table that has all required columns is taken,
            for row numbers would say nothing in several tables at once. The others that have them are told.

    Raises:
        SourceError: the file cannot be read.
        TableError: a required column is absent, or a cell cannot be understood.
    """
    frame, mappings, others = _fitting_table(path, dataset)
    frame, totals = without_totals(frame)
    headers = list({header for mapping in mappings for header in mapping.values()})
    frame = frame[frame[headers].notna().any(axis=1)]
    parts = [_read_columns(frame, mapping, dataset) for mapping in mappings]
    present = frozenset().union(*(found for _part, found in parts))
    parsed = pd.concat([part for part, _found in parts], ignore_index=True)
    parsed = parsed.sort_values("row", kind="stable", ignore_index=True)
    notes = (*totals, *_absent_notes(columns_of(dataset.role), set(present)), *_other_notes(others))
    valid = checked(parsed, MODELS[dataset.role], dataset.name)
    return InputTable(dataset.name, valid, present, notes, whole=not others)


def _read_columns(frame: pd.DataFrame, mapping: dict[str, str], dataset: Dataset) -> tuple[pd.DataFrame, set[str]]:
    """The columns of an input table, parsed, and which of them the file has."""
    columns = columns_of(dataset.role)
    parsed = pd.DataFrame({"row": frame.index.to_numpy()})
    for name, column in columns.items():
        parsed[name] = _parsed(frame, mapping.get(name), column, dataset.name)
    present = set(mapping)
    if "channel" in mapping and mapping["channel"] == mapping.get("answer"):
        parsed["channel"] = mapping["channel"]  # a wide consent list: the header is the question
    for name, header in mapping.items():
        cells = _cells(frame, header)
        if columns[name].kind == "answer":
            parsed["withdrawn"] = parsed["withdrawn"] | cells.map(is_withdrawal).astype("boolean")
        into = columns[name].date_column
        dates = cells.map(_day_or_none) if into else pd.Series(dtype=object)
        if into not in present and dates.notna().any():
            parsed[into] = pd.to_datetime(dates).astype("datetime64[ns]")
            present.add(into)
    return parsed, present


def _fitting_table(path: Location, dataset: Dataset) -> tuple[pd.DataFrame, list[dict[str, str]], list[str]]:
    """The first table that has all required columns, our names for its headers, and the names of the others.

    A table is read once per mapping of names to headers: once, but for wide consent lists (`wide_columns`).
    """
    problem: TableError | None = None
    fitting: list[tuple[sources.Table, list[dict[str, str]], int]] = []
    for table in sources.open_tables(path):
        if dataset.table not in ("", table.name):
            continue
        try:
            fitting.append((table, _mappings(table, dataset), 0))
        except TableError as error:
            problem = problem or error
            in_first_row = {} if table.headered else _mapped_first_row(table, dataset)
            fitting += [(table, [in_first_row], 1)] if in_first_row else []
    if fitting:
        table, mappings, skipped = fitting[0]
        frame = sources.read_frame(path, table.name or "").iloc[skipped:]
        return frame, mappings, [other.name or "" for other, _mapping, _skipped in fitting[1:]]
    if problem is not None:
        raise problem
    raise TableError(
        _("{where}: the file has no table “{table}”.").format(where=dataset.name, table=dataset.table)
        if dataset.table
        else _("{where}: the file has no table.").format(where=dataset.name)
    )


def _mappings(table: sources.Table, dataset: Dataset) -> list[dict[str, str]]:
    wide = wide_columns(table.columns, dataset.columns, dataset.name) if dataset.role == "consents" else []
    return wide or [map_headers(dataset.role, table.columns, dataset.columns, dataset.name)]


def _mapped_first_row(table: sources.Table, dataset: Dataset) -> dict[str, str]:
    """Try the first row as headers: a short list gives too little to see that by its shape, but its words are known.

    The columns keep their `#n`, also in messages: should that row hold cells after all, none of them is shown.
    """
    first = next((batch.row(0) for batch in table.batches() if batch.height), ())
    headers = [cell or f"#{n}" for n, cell in enumerate(first, start=1)]
    try:
        mapping = map_headers(dataset.role, headers, dataset.columns, dataset.name)
    except TableError:
        return {}
    return {name: table.columns[headers.index(header)] for name, header in mapping.items()}


def _absent_notes(columns: Mapping[str, InputColumn], present: set[str]) -> list[str]:
    """What a list without these columns cannot say; silence about it would look like approval."""
    absent = [
        column.title
        for name, column in columns.items()
        if column.told and name not in present and present.isdisjoint(column.instead)
    ]
    if not absent:
        return []
    said = ngettext(
        "There is no column {titles}; what it would say was not examined.",
        "There are no columns {titles}; what they would say was not examined.",
        len(absent),
    )
    return [said.format(titles=", ".join(f"“{title}”" for title in absent))]


def _other_notes(others: list[str]) -> list[str]:
    """The tables of the file that fit too and were not read: one after the other, row numbers would say nothing."""
    said = _("Table “{table}” has the columns of this list too and was not read; give it a dataset of its own.")
    return [said.format(table=name) for name in others]


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
