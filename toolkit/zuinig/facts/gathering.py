"""Gather the facts of a project: scan every dataset, read the lists, and end in value-free tables.

Nothing here stops the audit: a dataset that cannot be read or understood is told in the coverage, the rest goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import pandas as pd

from zuinig import sources
from zuinig.classify import Column, classify, confirmed
from zuinig.engines import local
from zuinig.errors import TableError, ZuinigError
from zuinig.facts.accounts import accounts_table
from zuinig.facts.agreements import agreements_table, declared_table, recipients_table
from zuinig.facts.annexes import annex_notes
from zuinig.facts.columns import columns_table, contents_table
from zuinig.facts.consents import consents_table, publications_table
from zuinig.facts.coverage import Coverage, Examined
from zuinig.facts.disclosures import disclosures_table
from zuinig.facts.form_fields import form_fields_table
from zuinig.facts.reading import InputTable, read_input
from zuinig.facts.retention import Leavers, leavers_of, pupil_numbers
from zuinig.facts.store import MODELS, Facts
from zuinig.i18n import _
from zuinig.project import Dataset, Project
from zuinig.tables import checked
from zuinig.tables.inputs import MODELS as INPUTS

Progress = Callable[[int, int, str], None]


@dataclass
class Gathered:
    """What has been read so far; the only place where cells live, and not longer than `gather`.

    Attributes:
        frames: the fact tables by name, in parts.
        inputs: the input tables by role.
        pupils: pupil numbers, to look up those in the consent list.
        coverage: how far each dataset was examined, by its name.
    """

    frames: dict[str, list[pd.DataFrame]] = field(default_factory=dict)
    inputs: dict[str, list[InputTable]] = field(default_factory=dict)
    pupils: set[str] = field(default_factory=set)
    coverage: dict[str, Examined] = field(default_factory=dict)

    def add(self, name: str, table: pd.DataFrame) -> None:
        """Add a part of a fact table, validated."""
        model = MODELS[name]
        self.frames.setdefault(name, []).append(checked(table if len(table) else model.empty(), model, name))

    def joined(self, name: str) -> pd.DataFrame | None:
        """The whole fact table; None where no dataset gave a part of it."""
        parts = self.frames.get(name)
        if not parts:
            return None
        filled = [part for part in parts if len(part)]
        return pd.concat(filled, ignore_index=True) if filled else parts[0]

    def rows_of(self, role: str) -> pd.DataFrame | None:
        """The input tables of a role as one; None where there is none. Row numbers are then of no use any more."""
        tables = self.inputs.get(role, [])
        return pd.concat([table.frame for table in tables], ignore_index=True) if tables else None


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
        with_reason = _guarded(_examine, project, dataset, gathered, headers_only)
        _note_reason(gathered, dataset.name, with_reason)
    _make_lists(project, gathered)
    columns = gathered.joined("columns")
    if columns is None:
        gathered.add("columns", pd.DataFrame())
    gathered.add("recipients", recipients_table(project, gathered.joined("agreements"), gathered.frames["columns"]))
    board = project.board
    tables = {name: gathered.joined(name) for name in MODELS}
    coverage = Coverage(tuple(gathered.coverage.values()), headers_only=headers_only)
    return Facts(board.reference_date, board.name, board.period, **tables), coverage
