"""`zuinig policy`: the line in force for a recipient and category, and every line that it beats."""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib import resources
from pathlib import Path

from zuinig import norms
from zuinig.errors import ParameterError
from zuinig.facts.policy import Asked, board_lines, kind_of
from zuinig.i18n import N_, _
from zuinig.norms import Line
from zuinig.project import Project, load_project
from zuinig.project.spots import places_in
from zuinig.vocabulary import categories
from zuinig.vocabulary.ladders import level_title

LAYERS = {
    "norm": N_("norm"),
    "board": N_("board"),
    "school": N_("school"),
    "recipient": N_("recipient"),
    "purpose": N_("purpose"),
}


@dataclass(frozen=True)
class PolicyRow:
    """One line as `zuinig policy` shows it.

    Attributes:
        layer: norm, board, school, recipient or purpose, in words.
        origin: file and line where it stands.
        about: the finer kind of data and the limits under which it holds, "" where it holds for all.
        allowance: needed, allowed, with_reason or forbidden.
        level: the finest level of detail that may go along, in words; "" = no limit.
    """

    layer: str
    origin: str
    allowance: str
    reason: str
    source: str
    about: str = ""
    level: str = ""


def policy_lines(asked: Asked, where: Path | None) -> list[PolicyRow]:
    """Give the line in force, then the lines that it beats.

    Args:
        asked: the recipient (a name in audit.toml or a kind of the norm), category and what else narrows it.
        where: audit.toml or its folder; None for the norm alone.

    Raises:
        ParameterError: a word is not known; names the nearest one.
        ProjectError: the project cannot be read.
    """
    project = load_project(where) if where else None
    _check_words(asked, project)
    rows = [_own(project, n) for n, _line in board_lines(project, asked)] if project else []
    return [*rows, *_of_norm(kind_of(project, asked.recipient), asked)]


def _own(project: Project, n: int) -> PolicyRow:
    line = project.policy[n]
    limits = [line.purpose, line.recipient, line.school, line.kind, line.detail]
    return PolicyRow(
        layer=_(LAYERS[line.layer]),
        origin=project.policy_origin(n),
        about=", ".join(filter(None, limits)),
        allowance=line.allowance,
        level=level_title(line.category, line.at_most),
        reason=line.reason,
        source=_("decision of the board"),
    )


def _of_norm(kind: str, asked: Asked) -> list[PolicyRow]:
    """The line of the norm for this detail, then that for the whole category; where none is listed: not allowed."""
    lines = norms.load().lines(kind)
    keys = dict.fromkeys((asked.subject, asked.category, detail) for detail in (asked.detail, ""))
    rows = [_norm_row(kind, key, lines[key]) for key in keys if key in lines]
    if rows:
        return rows
    unlisted = norms.load().line(kind, asked.subject, asked.category, asked.detail)
    row = _norm_row(kind, (asked.subject, asked.category, ""), unlisted)
    return [replace(row, about=_("not listed, so not allowed"))]


def _norm_row(kind: str, key: tuple[str, str, str], line: Line) -> PolicyRow:
    sources = "; ".join(norms.load().sources.get(name, name) for name in line.source)
    doubt = "" if line.confirmed else " (" + _("to be confirmed") + ")"
    level = level_title(key[1], line.at_most)
    return PolicyRow(
        layer=_(LAYERS["norm"]),
        origin=_norm_origin(kind, key),
        about=key[2],
        allowance=line.allowance,
        level=level if line.at_most_confirmed or not level else f"{level} ({_('to be confirmed')})",
        reason=str(line.reason),
        source=sources + doubt,
    )


def _norm_origin(kind: str, key: tuple[str, str, str]) -> str:
    """File and line in `norms/recipients`; a kind may take its lines from another."""
    recipients = norms.load().recipients
    holder = kind
    while key not in recipients[holder].lines and recipients[holder].lines_of:
        holder = recipients[holder].lines_of
    name = f"recipients/{holder}.toml"
    subject, category, detail = key
    for n, entry in enumerate(recipients[holder].line):
        if entry.subject == subject and category in entry.categories and detail in entry.details:
            text = resources.files("zuinig.norms").joinpath(name).read_text(encoding="utf-8")
            return f"norms/{name}:{dict(places_in(text))['line', n]}"
    return f"norms/{name}"


def _check_words(asked: Asked, project: Project | None) -> None:
    names = [one.name for one in project.recipient] if project else []
    _check_known(_("recipient"), asked.recipient, [*names, *norms.load().recipients])
    _check_known(_("category"), asked.category, list(categories()))
    if asked.school:
        _check_known(_("school"), asked.school, [one.code for one in project.school] if project else [])
    if asked.purpose:
        _check_known(_("purpose"), asked.purpose, [one.purpose for one in project.dataset] if project else [])


def _check_known(what: str, word: str, known: list[str]) -> None:
    if word in known:
        return
    from rapidfuzz import process

    nearest = process.extractOne(word, list(filter(None, known)))
    raise ParameterError(
        _("“{word}” is not a known {what}; did you mean “{nearest}”?").format(
            word=word, what=what, nearest=nearest[0] if nearest else "-"
        )
    )
