"""Say in words what pydantic found wrong in `audit.toml`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from zuinig.i18n import N_, _
from zuinig.project.sections import Project
from zuinig.project.spots import Loc, Spots

# What pydantic calls the mistake (first word of its type), in words for a person.
OTHER_VALUE = N_("{place} has a value that does not fit; the manual shows what it must look like.")
WRONG_VALUES = {
    "date": N_("{place} must be a date such as 2026-11-24, without quotation marks."),
    "string": N_("{place} must be a text between quotation marks, not empty and not too long."),
    "list": N_("{place} must be a list between square brackets."),
    "too": N_("{place} must not be empty: add at least one."),
    "int": N_("{place} must be a whole number, without quotation marks."),
    "greater": N_("{place} is too small a number."),
    "less": N_("{place} is too large a number."),
}
# Keys with a form of their own.
WRONG_FORMS = {
    "kvk": N_("{place} must be the eight digits of the KvK number, between quotation marks."),
    "domain": N_("{place} must be a web domain such as voorbeeld.nl, between quotation marks."),
}


def first_problem(error: ValidationError) -> tuple[Loc, str]:
    """Say where the first mistake is and what it is, with the nearest right word where one is close."""
    first = error.errors(include_url=False, include_context=True)[0]
    context = {**first.get("ctx", {}), "word": first["input"]}
    return first["loc"], _problem(first["loc"], first["type"], context)


def _problem(loc: Loc, kind: str, context: dict[str, Any]) -> str:
    place = _place(loc)
    if kind == "missing":
        return _("{place} is missing; add it.").format(place=place)
    if kind == "extra_forbidden":
        known = _known_words(loc)
        said = _("{place} is not a known word; known are: {known}.").format(place=place, known=", ".join(known))
        return said + nearest(str(loc[-1]), known)
    if kind == "literal_error":
        known = re.findall(r"'([^']*)'", context["expected"])
        said = _("{place} must be one of {expected}.").format(place=place, expected=", ".join(known))
        return said + nearest(str(context["word"]), known)
    said = WRONG_FORMS.get(str(loc[-1])) or WRONG_VALUES.get(kind.split("_", maxsplit=1)[0], OTHER_VALUE)
    return _(said).format(place=place)


def nearest(word: str, known: Sequence[str]) -> str:
    """Ask whether the nearest known word was meant; "" where none is near."""
    from rapidfuzz import process

    found = process.extractOne(word, known, score_cutoff=60)
    return _(" Did you mean “{word}”?").format(word=found[0]) if found else ""


def _place(loc: Loc) -> str:
    words: list[str] = []
    for part in loc:
        if isinstance(part, int):
            words[-1] = f"[[{words[-1]}]] {part + 1}"
        else:
            words.append(part)
    return ", ".join(words)


def _known_words(loc: Loc) -> list[str]:
    """The keys of the section that a place is in."""
    model: type[BaseModel] = Project
    for part in loc[:-1]:
        if isinstance(part, str) and part in model.model_fields:
            model = _section_in(model.model_fields[part].annotation) or model
    return [name for name in model.model_fields if name != "file"]


def _section_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - an annotation can be anything
    """The model inside `list[Model]` or `Model | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_section_in, get_args(annotation))), None)


def check_word(spots: Spots, loc: Loc, where: str, word: str, known: Sequence[str]) -> None:
    """Refuse a word that is not known, naming the nearest one that is.

    Raises:
        ProjectError: it is not known.
    """
    if word not in known:
        said = _("{where}: “{word}” is not known; known are: {known}.")
        problem = said.format(where=where, word=word, known=", ".join(known) or "-")
        raise spots.error(loc, problem + nearest(word, known))
