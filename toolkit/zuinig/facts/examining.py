"""Examine one dataset: scan its tables, read its records again where a fact needs whole records, read it as a list."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from zuinig import sources
from zuinig.classify import Column, Confirmations, classify
from zuinig.engines import local
from zuinig.errors import TableError
from zuinig.facts.applications import applications_table
from zuinig.facts.columns import columns_table, contents_table
from zuinig.facts.coverage import Examined
from zuinig.facts.exports import export_row
from zuinig.facts.gathered import Gathered
from zuinig.facts.pupils import pupils_of
from zuinig.facts.reading import InputTable, read_input
from zuinig.facts.retention import Leavers, leavers_of
from zuinig.facts.second_look import SecondLook, look_again
from zuinig.i18n import _
from zuinig.project import Dataset, Project
from zuinig.tables.inputs import MODELS as INPUTS


@dataclass
class Records:
    """What whole records of pupils gave, in facts; their cells live no longer than the gathering."""

    leavers: list[Leavers] = field(default_factory=list)
    looks: list[SecondLook] = field(default_factory=list)
    applications: list[pd.DataFrame] = field(default_factory=list)
    enrolled: list[pd.DataFrame] = field(default_factory=list)
    export: pd.DataFrame | None = None

    @property
    def notes(self) -> list[str]:
        """Sentences for the coverage statement."""
        return [note for left in self.leavers for note in left.notes]

    @property
    def complete(self) -> bool:
        """Whether all of it was understood."""
        return all(left.complete for left in self.leavers)


def examine(
    project: Project,
    dataset: Dataset,
    gathered: Gathered,
    headers_only: bool,
    *,
    engine: local.Profile,
    told: local.Progress | None,
) -> None:
    """Examine one dataset; only when all of it went well is anything of it kept.

    A list with one cell that cannot be understood is not examined at all, its columns included: a dataset that is told
    as not examined and yet has findings would be half a truth that nobody can check.

    Args:
        project: the project.
        dataset: its section in audit.toml.
        gathered: what there is already; what this dataset gives is added to it.
        headers_only: classify columns by their headers and open nothing else.
        engine: counts the tables.
        told: is told how many rows were counted.

    Raises:
        SourceError: the file cannot be read.
        TableError: it lacks the table or a column, or a cell of a list cannot be understood.
    """
    path = project.path(dataset)
    tables = _tables(project, dataset)
    confirmations = Confirmations(dataset.confirm)
    found = [
        confirmations.apply(classify(local.headers_of(table, path) if headers_only else engine(table, path, told)))
        for table in tables
    ]
    columns = [column for of_table in found for column in of_table]
    records, listed = Records(), None
    if not headers_only:
        records = _records(project, dataset, tables, found)
        listed = read_input(path, dataset) if dataset.role in INPUTS else None
    _keep(project, dataset, gathered, columns, records, headers_only=headers_only)
    if listed:
        gathered.inputs.setdefault(dataset.role, []).append(listed)
    gathered.coverage[dataset.name] = Examined(
        dataset=dataset.name,
        role=dataset.role,
        file=dataset.shown_path,
        tables=len(tables),
        columns=len(columns),
        rows=sum({column.table: column.rows for column in columns}.values()),
        partial=not _whole(tables, records, listed),
        notes=(*confirmations.notes(), *_notes(tables, records, listed)),
    )


def _tables(project: Project, dataset: Dataset) -> list[sources.Table]:
    tables = sources.open_tables(project.path(dataset))
    if not dataset.table:
        return tables
    wanted = [table for table in tables if table.name == dataset.table]
    if not wanted:
        names = ", ".join(f"“{table.name}”" for table in tables if table.name) or "-"
        raise TableError(
            _("{where}: the file has no table “{table}”; it has: {names}.").format(
                where=dataset.name, table=dataset.table, names=names
            )
        )
    return wanted


def _records(project: Project, dataset: Dataset, tables: list[sources.Table], found: list[list[Column]]) -> Records:
    """Read the tables again, for what needs whole records: who left, who waits, who can be singled out."""
    records, day = Records(), project.board.reference_date
    if dataset.role not in ("pupils", "delivery"):
        return records
    records.export = export_row(dataset, tables, day)
    for table, columns in zip(tables, found, strict=True):
        records.leavers.append(leavers_of(dataset, table, columns, day))
        records.looks.append(look_again(dataset, table, columns))
        waiting = applications_table(dataset, table, day) if dataset.role == "pupils" else None
        records.applications += [] if waiting is None else [waiting]
        if dataset.role == "pupils" and project.with_role("consents"):
            records.enrolled.append(pupils_of(dataset, table, columns, day))
    return records


def _keep(
    project: Project,
    dataset: Dataset,
    gathered: Gathered,
    columns: list[Column],
    records: Records,
    *,
    headers_only: bool,
) -> None:
    """Add the facts; what was not looked at gives no part of a table, not an empty one."""
    gathered.add("columns", columns_table(project, [(dataset, columns)]))
    if not headers_only:
        gathered.add("contents", contents_table([(dataset, columns)]))
    gathered.enrolled += records.enrolled
    gathered.looks += records.looks if dataset.role == "delivery" else []
    for look in records.looks:
        for name, rows in look.tables(columns).items():
            gathered.add(name, pd.DataFrame(rows))
    if any(left.tested for left in records.leavers):
        gathered.add("retention", pd.DataFrame([row for left in records.leavers for row in left.rows]))
    for part in records.applications:
        gathered.add("applications", part)
    if records.export is not None:
        gathered.add("exports", records.export)


def _whole(tables: list[sources.Table], records: Records, listed: InputTable | None) -> bool:
    unread = any(table.notes.long_rows or table.notes.unread for table in tables)
    return records.complete and not unread and (listed is None or listed.whole)


def _notes(tables: list[sources.Table], records: Records, listed: InputTable | None) -> list[str]:
    of_tables = [note for table in tables for note in table.notes.sentences()]
    return [*of_tables, *records.notes, *(listed.notes if listed else ())]
