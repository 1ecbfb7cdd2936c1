"""What a recipient may get: the line of the norm, and over it the line of the board; the most specific one wins."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from zuinig import norms
from zuinig.errors import ParameterError
from zuinig.i18n import _
from zuinig.project import Project, load_project
from zuinig.vocabulary import categories


@dataclass(frozen=True)
class Effective:
    """The line in force for one column: what is allowed, by which line, and whether its source was seen."""

    allowance: str
    origin: str
    confirmed: bool


@dataclass(frozen=True)
class PolicyRow:
    """One line as `zuinig policy` shows it."""

    origin: str
    allowance: str
    reason: str
    source: str


def effective(project: Project, recipient: str, subject: str, category: str, detail: str) -> Effective:
    """Give the line in force for a column of a delivery to `recipient` (a name in audit.toml)."""
    for n, line in enumerate(project.policy, start=1):
        if (line.recipient, line.category, line.subject) == (recipient, category, subject):
            return Effective(line.allowance, f"audit.toml policy {n}", confirmed=True)
    known = project.recipient_named(recipient)
    kind = known.kind if known else recipient
    norm_line = norms.load().line(kind, subject, category, detail)
    return Effective(norm_line.allowance, f"norm {kind}", norm_line.confirmed)


def policy_lines(recipient: str, category: str, subject: str, where: Path | None) -> list[PolicyRow]:
    """Give the line in force for a recipient and category, then the lines that it beats.

    Args:
        recipient: a recipient kind of the norm, or with a project the name of a recipient in it.
        category: a category id.
        subject: pupil, guardian or staff.
        where: audit.toml or its folder; None for the norm alone.

    Raises:
        ParameterError: the recipient or category is not known; names the nearest one.
        ProjectError: the project cannot be read.
    """
    project = load_project(where) if where else None
    named = project.recipient_named(recipient) if project else None
    kinds = norms.load().recipients
    names = [one.name for one in project.recipient] if project else []
    _check_known(_("recipient"), recipient, [*names, *kinds])
    _check_known(_("category"), category, list(categories()))
    kind = named.kind if named else recipient
    line = norms.load().line(kind, subject, category)
    source = "; ".join(norms.load().sources.get(key, key) for key in line.source)
    doubt = "" if line.confirmed else " (" + _("to be confirmed") + ")"
    rows = [PolicyRow(f"norm {kind}", line.allowance, str(line.reason), source + doubt)]
    for n, own in enumerate(project.policy if project else [], start=1):
        if (own.recipient, own.category, own.subject) == (recipient, category, subject):
            rows.insert(0, PolicyRow(f"audit.toml policy {n}", own.allowance, own.reason, "audit.toml"))
    return rows


def _check_known(what: str, word: str, known: list[str]) -> None:
    if word in known:
        return
    from rapidfuzz import process

    nearest = process.extractOne(word, known)
    raise ParameterError(
        _("“{word}” is not a known {what}; did you mean “{nearest}”?").format(
            word=word, what=what, nearest=nearest[0] if nearest else "-"
        )
    )
