"""Gather the facts of a project: scan every dataset, read the lists, and end in value-free tables.

Nothing here stops the audit: a dataset that cannot be read or understood is told in the coverage, the rest goes on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from zuinig import sources
from zuinig.classify import Column, classify, confirmed
from zuinig.engines import local
from zuinig.errors import TableError, ZuinigError
from zuinig.facts.accounts import accounts_table
from zuinig.facts.agreements import agreements_table, declared_table, recipients_table
from zuinig.facts.columns import columns_table, contents_table
from zuinig.facts.consents import consents_table, publications_table
from zuinig.facts.coverage import Coverage, Examined
from zuinig.facts.disclosures import disclosures_table
from zuinig.facts.form_fields import form_fields_table
from zuinig.facts.reading import read_input
from zuinig.facts.retention import leavers_of, retention_table
from zuinig.facts.store import MODELS, Facts
from zuinig.i18n import _
from zuinig.project import Dataset, Project
from zuinig.tables import checked
from zuinig.tables.inputs import MODELS as INPUTS

Progress = Callable[[int, int, str], None]


@dataclass
class Gathered:
    """What has been read so far; the only place where input tables with cells live, and not longer than `gather`."""

    scanned: list[tuple[Dataset, list[Column]]] = field(default_factory=list)
    leavers: list[dict[str, object]] = field(default_factory=list)
    leaving_known: bool = False
    inputs: dict[str, tuple[str, pd.DataFrame]] = field(default_factory=dict)  # role -> dataset name, table
    coverage: list[Examined] = field(default_factory=list)


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
        gathered.coverage.append(_examine(project, dataset, gathered, headers_only))
    return _facts(project, gathered), Coverage(tuple(gathered.coverage), headers_only=headers_only)


def _examine(project: Project, dataset: Dataset, gathered: Gathered, headers_only: bool) -> Examined:
    """Examine one dataset; what went wrong becomes the reason in its line of the coverage."""
    reason = ""
    try:
        return _read(project, dataset, gathered, headers_only)
    except ZuinigError as error:
        reason = str(error)
    except Exception as error:  # its text may quote a cell, so only its kind is told
        reason = _("An unexpected error ({kind}) stopped the reading; please report it.").format(
            kind=type(error).__name__
        )
    return Examined(dataset=dataset.name, role=dataset.role, file=dataset.path, reason=reason)


def _read(project: Project, dataset: Dataset, gathered: Gathered, headers_only: bool) -> Examined:
    tables = _tables(project, dataset)
    notes: list[str] = []
    columns: list[Column] = []
    leavers: list[dict[str, object]] = []
    for table in tables:
        path = project.path(dataset)
        found = local.headers_of(table, path) if headers_only else local.profile(table, path)
        of_table = [_confirm(dataset, column) for column in classify(found)]
        columns += of_table
        notes += table.notes.sentences()
        if dataset.role in ("pupils", "delivery") and not headers_only:
            left = leavers_of(dataset, table, of_table, project.board.reference_date)
            leavers += left.rows
            notes += left.notes
    if dataset.role in INPUTS and not headers_only:
        _keep_input(dataset, read_input(project.path(dataset), dataset), gathered)
    gathered.scanned.append((dataset, columns))
    gathered.leavers += leavers
    return Examined(
        dataset=dataset.name,
        role=dataset.role,
        file=dataset.path,
        tables=len(tables),
        columns=len(columns),
        rows=sum({column.table: column.rows for column in columns}.values()),
        partial=any(table.notes.long_rows for table in tables),
        notes=tuple(notes),
    )


def _tables(project: Project, dataset: Dataset) -> list[sources.Table]:
    tables = sources.open_tables(project.path(dataset))
    if not dataset.table:
        return tables
    wanted = [table for table in tables if table.name == dataset.table]
    if not wanted:
        names = ", ".join(table.name or "-" for table in tables)
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


def _keep_input(dataset: Dataset, table: pd.DataFrame, gathered: Gathered) -> None:
    """Keep an input table; several datasets of one role are one table, rows numbered within their own file."""
    earlier = gathered.inputs.get(dataset.role)
    if earlier is None:
        gathered.inputs[dataset.role] = (dataset.name, table)
    else:
        gathered.inputs[dataset.role] = (earlier[0], pd.concat([earlier[1], table], ignore_index=True))


def _facts(project: Project, gathered: Gathered) -> Facts:
    """Make every fact table for which there is something to make it of."""
    made: dict[str, pd.DataFrame | None] = {
        "columns": columns_table(project, gathered.scanned),
        "contents": contents_table(gathered.scanned),
        "retention": retention_table(gathered.leavers),
        **_from_lists(project, gathered),
    }
    tables = {name: _validated(name, table) for name, table in made.items() if table is not None}
    columns = tables["columns"]
    tables["recipients"] = _validated("recipients", recipients_table(project, tables.get("agreements"), columns))
    board = project.board
    return Facts(board.reference_date, board.name, board.period, **tables)


def _validated(name: str, table: pd.DataFrame) -> pd.DataFrame:
    model = MODELS[name]
    return checked(table if len(table) else model.empty(), model, name)


def _from_lists(project: Project, gathered: Gathered) -> dict[str, pd.DataFrame | None]:
    """The fact tables that come from lists; one that lacks its list is left out."""
    inputs = gathered.inputs
    made: dict[str, Any] = {}
    if "register" in inputs:
        name, register = inputs["register"]
        participants = inputs["participants"][1] if "participants" in inputs else None
        made["agreements"] = agreements_table(project, name, register, participants)
        made["declared"] = declared_table(made["agreements"], register)
    if "consents" in inputs:
        made["consents"] = consents_table(*inputs["consents"])
        if "publications" in inputs:
            made["publications"] = publications_table(*inputs["publications"], inputs["consents"][1])
    if "access" in inputs:
        staff = inputs["staff"][1] if "staff" in inputs else None
        made["accounts"] = accounts_table(*inputs["access"], staff, project.board.reference_date)
    if "disclosures" in inputs:
        made["disclosures"] = disclosures_table(project, *inputs["disclosures"])
    if "form" in inputs:
        made["form_fields"] = form_fields_table(*inputs["form"])
    return made
