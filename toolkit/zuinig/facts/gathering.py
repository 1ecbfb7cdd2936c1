"""Gather the facts of a project: scan every dataset, read the lists, and end in value-free tables.

Nothing here stops the audit: a dataset that cannot be read or understood is told in the coverage, the rest goes on.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pandas as pd

from zuinig import sources
from zuinig.classify import Column, classify, confirmed
from zuinig.engines import local
from zuinig.errors import TableError
from zuinig.facts.agreements import recipients_table
from zuinig.facts.columns import columns_table, contents_table
from zuinig.facts.coverage import Coverage, Examined
from zuinig.facts.gathered import Gathered
from zuinig.facts.lists import make_lists
from zuinig.facts.reading import read_input
from zuinig.facts.retention import Leavers, leavers_of, pupil_numbers
from zuinig.facts.store import MODELS, Facts
from zuinig.i18n import _
from zuinig.project import Dataset, Project
from zuinig.tables.inputs import MODELS as INPUTS

Progress = Callable[[int, int, str], None]


def gather(project: Project, *, headers_only: bool = False, progress: Progress | None = None) -> tuple[Facts, Coverage]:
    """Read everything that a project names.

    Args:
        project: the project.
        headers_only: classify columns by their headers; lists and leaving dates are not opened either.
        progress: called before each dataset with (done, total, name).

    Returns:
        The facts, every table validated, and the coverage.
    """
    gathered = Gathered()
    for n, dataset in enumerate(project.dataset):
        if progress:
            progress(n, len(project.dataset), dataset.name)
        gathered.coverage[dataset.name] = Examined(dataset=dataset.name, role=dataset.role, file=dataset.path)
        gathered.attempt(dataset.name, partial(_examine, project, dataset, gathered, headers_only))
    make_lists(project, gathered)
    columns = gathered.whole("columns")
    if columns is not None:
        gathered.add("recipients", recipients_table(project, gathered.whole("agreements"), columns))
    tables = {name: gathered.whole(name) for name in MODELS}
    board = project.board
    facts = Facts(board.reference_date, board.name, board.period, **tables)
    return facts, Coverage(tuple(gathered.coverage.values()), headers_only=headers_only)


def _examine(project: Project, dataset: Dataset, gathered: Gathered, headers_only: bool) -> None:
    """Examine one dataset; only when all of it went well is anything of it kept.

    A list with one cell that cannot be understood is not examined at all, its columns included: a dataset that is told
    as not examined and yet has findings would be half a truth that nobody can check.
    """
    path = project.path(dataset)
    tables = _tables(project, dataset)
    columns: list[Column] = []
    leavers: list[Leavers] = []
    for table in tables:
        found = local.headers_of(table, path) if headers_only else local.profile(table, path)
        of_table = [_confirm(dataset, column) for column in classify(found)]
        columns += of_table
        if dataset.role in ("pupils", "delivery") and not headers_only:
            leavers.append(leavers_of(dataset, table, of_table, project.board.reference_date))
    notes = [note for table in tables for note in table.notes.sentences()]
    notes += [note for left in leavers for note in left.notes]
    whole = all(left.complete for left in leavers) and not any(table.notes.long_rows for table in tables)
    if dataset.role in INPUTS and not headers_only:
        table_read = read_input(path, dataset)
        notes += table_read.notes
        whole &= table_read.whole
        gathered.inputs.setdefault(dataset.role, []).append(table_read)
    if dataset.role == "pupils" and project.with_role("consents") and not headers_only:
        gathered.pupils.update(*(pupil_numbers(dataset, table) for table in tables))
    gathered.add("columns", columns_table(project, [(dataset, columns)]))
    if not headers_only:  # what was not looked at gives no part of a table, not an empty one
        gathered.add("contents", contents_table([(dataset, columns)]))
    if any(left.tested for left in leavers):
        gathered.add("retention", pd.DataFrame([row for left in leavers for row in left.rows]))
    gathered.coverage[dataset.name] = Examined(
        dataset=dataset.name,
        role=dataset.role,
        file=dataset.path,
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


def _confirm(dataset: Dataset, column: Column) -> Column:
    """Apply the analyst's word on a column, where audit.toml has one."""
    for word in dataset.confirm:
        if word.column == column.column and word.table in ("", column.table or ""):
            return confirmed(column, word)
    return column
