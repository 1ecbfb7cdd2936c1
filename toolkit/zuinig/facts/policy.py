"""What a recipient may get: the line of the norm, and over it the lines of the board; the most specific one wins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zuinig import norms
from zuinig.project import Dataset, PolicyLine, Project


@dataclass(frozen=True)
class Effective:
    """The line in force for one column.

    Attributes:
        allowance: needed, allowed, with_reason or forbidden.
        origin: "norm library", or file and line of the board's own line.
        confirmed: whether the source of the allowance was seen; a decision of the board is its own source.
        at_most: the finest level of detail that may go along; "" = no limit.
        at_most_confirmed: the same of that limit.
    """

    allowance: str
    origin: str
    confirmed: bool
    at_most: str = ""
    at_most_confirmed: bool = True


@dataclass(frozen=True)
class Asked:
    """What a line of policy is looked up for; a delivery and one thing that it holds."""

    recipient: str
    subject: str
    category: str
    detail: str = ""
    school: str = ""
    purpose: str = ""


def effective(project: Project, asked: Asked) -> Effective:
    """Give the line in force."""
    lines = board_lines(project, asked)
    if lines:
        n, line = lines[0]
        return Effective(line.allowance, project.policy_origin(n), confirmed=True, at_most=line.at_most)
    kind = kind_of(project, asked.recipient)
    own = norms.load().line(kind, asked.subject, asked.category, asked.detail)
    return Effective(own.allowance, f"norm {kind}", own.confirmed, own.at_most, own.at_most_confirmed)


def of_column(project: Project, dataset: Dataset, subject: str, category: str, detail: str) -> Effective:
    """Give the line in force for a column of a delivery."""
    return effective(
        project, Asked(dataset.recipient, subject, category, detail, school=dataset.school, purpose=dataset.purpose)
    )


def kind_of(project: Project | None, recipient: str) -> str:
    """The recipient kind of a recipient of audit.toml; any other word is a kind itself."""
    named = project.recipient_named(recipient) if project else None
    return named.kind if named else recipient


def board_lines(project: Project, asked: Asked) -> list[tuple[int, PolicyLine]]:
    """Give the lines of the board that are about this, with their place in `Project.policy`; the one in force first."""
    return sorted(_about(project, asked), key=lambda found: _weight(found[1]), reverse=True)


def _about(project: Project, asked: Asked) -> Iterator[tuple[int, PolicyLine]]:
    kind = kind_of(project, asked.recipient)
    for n, line in enumerate(project.policy):
        fits = (
            (line.subject, line.category) == (asked.subject, asked.category)
            and line.detail in ("", asked.detail)
            and line.kind in ("", kind)
            and line.school in ("", asked.school)
            and line.recipient in ("", asked.recipient)
            and line.purpose in ("", asked.purpose)
        )
        if fits:
            yield n, line


def _weight(line: PolicyLine) -> tuple[bool, ...]:
    """How specific a line is: purpose, recipient, school, kind, detail, in that order (audit.toml refuses equals)."""
    return tuple(map(bool, (line.purpose, line.recipient, line.school, line.kind, line.detail)))
