"""Check what one section of `audit.toml` says about another."""

from __future__ import annotations

from zuinig import norms
from zuinig.i18n import _
from zuinig.location import Url
from zuinig.project.mistakes import check_word
from zuinig.project.policies import check_policies
from zuinig.project.sections import Dataset, Project
from zuinig.project.spots import Loc, Spots
from zuinig.vocabulary import categories


def check_references(project: Project, spots: Spots) -> None:
    """Check what one section says about another.

    Raises:
        ProjectError: a word is not known, a name stands twice, or two lines contradict each other; with the place.
    """
    recipients = [recipient.name for recipient in project.recipient]
    _check_unique(spots, "dataset", [dataset.name for dataset in project.dataset])
    _check_unique(spots, "recipient", recipients)
    kinds = sorted(norms.load().recipients)
    for n, recipient in enumerate(project.recipient):
        check_word(spots, ("recipient", n, "kind"), f"[[recipient]] {recipient.name}, kind", recipient.kind, kinds)
    for party in (project.regulation and project.regulation.parties) or ():
        check_word(spots, ("regulation", "parties"), "[regulation] parties", party, kinds)
    for n, dataset in enumerate(project.dataset):
        _check_dataset(project, spots, n, dataset)
    check_policies(project, spots)


def _check_dataset(project: Project, spots: Spots, n: int, dataset: Dataset) -> None:
    where = f"[[dataset]] {dataset.name}"
    if dataset.role == "delivery" and not dataset.recipient:
        problem = _("{where}: a delivery needs a `recipient`; say who gets it.").format(where=where)
        raise spots.error(("dataset", n), problem)
    _check_query(project, spots, n, dataset)
    loc: Loc = ("dataset", n)
    if dataset.recipient:
        names = [recipient.name for recipient in project.recipient]
        check_word(spots, (*loc, "recipient"), f"{where}, recipient", dataset.recipient, names)
    if dataset.school:
        codes = [school.code for school in project.school]
        check_word(spots, (*loc, "school"), f"{where}, school", dataset.school, codes)
    for m, word in enumerate(dataset.confirm):
        place = f"{where}, confirm {m + 1}, category"
        check_word(spots, (*loc, "confirm", m, "category"), place, word.category, list(categories()))


def _check_query(project: Project, spots: Spots, n: int, dataset: Dataset) -> None:
    """A query goes with a database, and not with a table of it."""
    place = project.path(dataset)
    problem = ""
    if dataset.query and not (isinstance(place, Url) and place.is_database):
        problem = _("a `query` goes with the URL of a database as `path`.")
    elif dataset.query and dataset.table:
        problem = _("give a `table` or a `query`, not both.")
    if problem:
        raise spots.error(("dataset", n, "query"), f"[[dataset]] {dataset.name}: {problem}")


def _check_unique(spots: Spots, section: str, names: list[str]) -> None:
    for n, name in enumerate(names):
        if name in names[:n]:
            problem = _("two {section} sections are called “{name}”; give each a name of its own.")
            raise spots.error((section, n), problem.format(section=f"[[{section}]]", name=name))
