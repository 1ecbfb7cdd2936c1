"""Gather the facts of a project: scan every dataset, read the lists, and end in value-free tables.

Nothing here stops the audit: a dataset that cannot be read or understood is told in the coverage, the rest goes on.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pandas as pd

from zuinig import sources
from zuinig.classify import Column, Confirmations, classify
from zuinig.engines import local, rows_told
from zuinig.errors import TableError
from zuinig.facts.applications import applications_table
from zuinig.facts.columns import columns_table, contents_table
from zuinig.facts.coverage import Coverage, Examined
from zuinig.facts.exports import export_row
from zuinig.facts.gathered import Gathered
from zuinig.facts.lists import make_lists
from zuinig.facts.pupils import pupils_of
from zuinig.facts.reading import read_input
from zuinig.facts.recipients import recipients_table
from zuinig.facts.registers import lines_per_recipient
from zuinig.facts.regulation import regulation_table
from zuinig.facts.retention import Leavers, leavers_of
from zuinig.facts.second_look import SecondLook, links_of, look_again
from zuinig.facts.store import MODELS, Facts
from zuinig.i18n import _
from zuinig.project import Dataset, Project
from zuinig.tables.inputs import MODELS as INPUTS

Progress = Callable[[int, int, str], None]


def gather(
    project: Project,
    *,
    headers_only: bool = False,
    engine: local.Profile = local.profile,
    progress: Progress | None = None,
) -> tuple[Facts, Coverage]:
    """Read everything that a project names.

    Args:
        project: the project.
        headers_only: classify columns by their headers; lists and leaving dates are not opened either.
        engine: counts the tables.
        progress: called before each dataset, and while it is counted, with (done, total, name).

    Returns:
        The facts, every table validated, and the coverage.
    """
    gathered = Gathered()
    for n, dataset in enumerate(project.dataset):
        told = None
        if progress:
            progress(n, len(project.dataset), dataset.name)
            told = rows_told(progress, n, len(project.dataset), dataset.name)
        gathered.coverage[dataset.name] = Examined(dataset=dataset.name, role=dataset.role, file=dataset.shown_path)
        gathered.attempt(dataset.name, partial(_examine, project, dataset, gathered, headers_only, engine=engine, told=told))
    make_lists(project, gathered)
    columns = gathered.whole("columns")
    if columns is not None:
        any_lines = lines_per_recipient(project, gathered.inputs.get("register", []))
        gathered.add("recipients", recipients_table(project, gathered.whole("agreements"), columns, any_lines))
    if gathered.looks:
        gathered.add("links", links_of([keys for look in gathered.looks for keys in look.keys]))
    regulation = regulation_table(project)
    if regulation is not None:
        gathered.add("regulation", regulation)
    tables = {name: gathered.whole(name) for name in MODELS}
    board = project.board
    facts = Facts(board.reference_date, board.name, board.period, **tables)
    return facts, Coverage(tuple(gathered.coverage.values()), headers_only=headers_only)


def _examine(
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
    """
    path = project.path(dataset)
    tables = _tables(project, dataset)
    columns: list[Column] = []
    confirmations = Confirmations(dataset.confirm)
    leavers: list[Leavers] = []
    looks: list[SecondLook] = []
    waiting: list[pd.DataFrame | None] = []
    enrolled: list[pd.DataFrame] = []
    for table in tables:
        found = local.headers_of(table, path) if headers_only else engine(table, path, told)
        of_table = confirmations.apply(classify(found))
        columns += of_table
        if dataset.role in ("pupils", "delivery") and not headers_only:
            leavers.append(leavers_of(dataset, table, of_table, project.board.reference_date))
            looks.append(look_again(dataset, table, of_table))
        if dataset.role == "pupils" and not headers_only:
            waiting.append(applications_table(dataset, table, project.board.reference_date))
            if project.with_role("consents"):
                enrolled.append(pupils_of(dataset, table, of_table, project.board.reference_date))
    notes = confirmations.notes()
    notes += [note for table in tables for note in table.notes.sentences()]
    notes += [note for left in leavers for note in left.notes]
    whole = all(left.complete for left in leavers) and not any(table.notes.long_rows or table.notes.unread for table in tables)
    if dataset.role in INPUTS and not headers_only:
        table_read = read_input(path, dataset)
        notes += table_read.notes
        whole &= table_read.whole
        gathered.inputs.setdefault(dataset.role, []).append(table_read)
    gathered.enrolled += enrolled
    gathered.add("columns", columns_table(project, [(dataset, columns)]))
    if not headers_only:  # what was not looked at gives no part of a table, not an empty one
        gathered.add("contents", contents_table([(dataset, columns)]))
    for look in looks:
        for name, rows in look.tables(columns).items():
            gathered.add(name, pd.DataFrame(rows))
    gathered.looks += looks if dataset.role == "delivery" else []
    if any(left.tested for left in leavers):
        gathered.add("retention", pd.DataFrame([row for left in leavers for row in left.rows]))
    for part in waiting:
        if part is not None:
            gathered.add("applications", part)
    if dataset.role in ("pupils", "delivery") and not headers_only:
        made = export_row(dataset, tables, project.board.reference_date)
        if made is not None:
            gathered.add("exports", made)
    gathered.coverage[dataset.name] = Examined(
        dataset=dataset.name,
        role=dataset.role,
        file=dataset.shown_path,
        tables=len(tables),
        columns=len(columns),
        rows=sum({column.table: column.rows for column in columns}.values()),
        partial=not whole,
        notes=tuple(notes),
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
