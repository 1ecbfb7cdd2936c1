"""Gather the facts of a project: scan every dataset, read the lists, and end in value-free tables.

Nothing here stops the audit: a dataset that cannot be read or understood is told in the coverage, the rest goes on.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from zuinig.engines import local, rows_told
from zuinig.facts.coverage import Coverage, Examined
from zuinig.facts.examining import examine
from zuinig.facts.gathered import Gathered
from zuinig.facts.lists import make_lists
from zuinig.facts.recipients import recipients_table
from zuinig.facts.registers import lines_per_recipient
from zuinig.facts.regulation import regulation_table
from zuinig.facts.second_look import links_of
from zuinig.facts.store import MODELS, Facts
from zuinig.project import Project

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
        work = partial(examine, project, dataset, gathered, headers_only, engine=engine, told=told)
        gathered.attempt(dataset.name, work)
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
