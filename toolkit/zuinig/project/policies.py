"""Check the lines of policy: every word is known, and no two say something about the same data."""

from __future__ import annotations

from zuinig import norms
from zuinig.i18n import _
from zuinig.project.mistakes import check_word
from zuinig.project.sections import PolicyLine, Project
from zuinig.project.spots import Spots
from zuinig.vocabulary import categories
from zuinig.vocabulary.ladders import ladders, levels
from zuinig.vocabulary.lexicon import load_lexicon


def check_policies(project: Project, spots: Spots) -> None:
    """Check all lines of policy.

    Raises:
        ProjectError: names the line, the wrong word and the nearest right one, or the two lines that contradict.
    """
    for n, line in enumerate(project.policy):
        _check_words(project, spots, n, line)
    first: dict[tuple[str, ...], int] = {}
    for n, line in enumerate(project.policy):
        before = first.setdefault(line.selector, n)
        if before != n:
            other = spots.at(("policy", before))
            problem = _(
                "[[policy]] {n} is about the same data as line {line} of {file}; one layer says one thing: remove one."
            )
            raise spots.error(("policy", n), problem.format(n=n + 1, line=other.line, file=other.file))


def _check_words(project: Project, spots: Spots, n: int, line: PolicyLine) -> None:
    known = {
        "category": [category for category in categories() if category != "none"],
        "detail": details(line.category) if line.detail else [],
        "at_most": levels(line.category),
        "kind": sorted(norms.load().recipients),
        "school": [school.code for school in project.school],
        "recipient": [recipient.name for recipient in project.recipient],
        "purpose": sorted({dataset.purpose for dataset in project.dataset if dataset.purpose}),
    }
    for key, words in known.items():
        word = getattr(line, key)
        if word or key == "category":
            check_word(spots, ("policy", n, key), f"[[policy]] {n + 1}, {key}", word, words)
    if line.kind and line.recipient:
        problem = _("[[policy]] {n}: a recipient has one kind already; give `kind` or `recipient`, not both.")
        raise spots.error(("policy", n, "kind"), problem.format(n=n + 1))


def details(category: str) -> list[str]:
    """Name the finer kinds of a category, as the classifier gives them."""
    of_headers = {
        meaning.detail
        for found in load_lexicon().meanings.values()
        for meaning in found
        if meaning.category == category
    }
    of_levels = {detail for level in ladders().get(category, ()) for detail in level.details}
    return sorted((of_headers | of_levels) - {""})
