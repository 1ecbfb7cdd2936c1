"""Notebook parameters: read from the notebook itself, typed and checked before anything runs."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zuinig.errors import ParameterError
from zuinig.i18n import LANGUAGES, N_, _
from zuinig.tables.findings import SEVERITIES

if TYPE_CHECKING:
    from nbformat import NotebookNode

    from zuinig.project import Project

Value = str | int | float | bool
TYPES: dict[str, type] = {"str": str, "int": int, "float": float, "bool": bool}
NEEDED = {
    int: N_("Parameter “{name}” must be a whole number."),
    float: N_("Parameter “{name}” must be a number."),
    bool: N_("Parameter “{name}” must be yes or no."),
    str: N_("Parameter “{name}” must be text."),
}
YES, NO = {"yes", "true", "ja", "waar", "1"}, {"no", "false", "nee", "onwaar", "0"}


@dataclass(frozen=True)
class Parameter:
    """One line of a parameters cell: `top: int = 10`."""

    name: str
    kind: type
    default: Value


def parse_settings(settings: Iterable[str]) -> dict[str, str]:
    """Split `name=value` as given on the command line; the value stays the text that it is.

    >>> parse_settings(["school=00"])
    {'school': '00'}

    Raises:
        ParameterError: there is no `=`, or a name comes twice.
    """
    given: dict[str, str] = {}
    for setting in settings:
        name, equals, value = setting.partition("=")
        name = name.strip()
        if not equals or not name:
            raise ParameterError(_("A notebook parameter is written as NAME=VALUE, for example school=00."))
        if name in given:
            raise ParameterError(_("Parameter “{name}” is given twice.").format(name=name))
        given[name] = value
    return given


def of_notebook(notebook: NotebookNode) -> dict[str, Parameter]:
    """Read the annotated lines of the cell that is tagged `parameters`."""
    cells = [cell for cell in notebook.cells if "parameters" in cell.metadata.get("tags", [])]
    found: dict[str, Parameter] = {}
    for statement in ast.parse(cells[0].source).body if cells else []:
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name) and statement.value:
            kind = TYPES[ast.unparse(statement.annotation)]
            found[statement.target.id] = Parameter(statement.target.id, kind, ast.literal_eval(statement.value))
    return found


def typed(given: Mapping[str, Value], known: Mapping[str, Parameter]) -> dict[str, Value]:
    """Give every value the type that its notebook asks for.

    Raises:
        ParameterError: a name is not known (with the nearest one), or a value is of another type.
    """
    return {name: _typed(value, _parameter(name, known)) for name, value in given.items()}


def _parameter(name: str, known: Mapping[str, Parameter]) -> Parameter:
    if name not in known:
        raise ParameterError(
            _("There is no notebook parameter “{name}”; known are: {known}.").format(
                name=name, known=", ".join(sorted(known)) or "-"
            )
            + nearest(name, list(known))
        )
    return known[name]


def nearest(word: str, known: Sequence[str]) -> str:
    """Ask whether the nearest known word was meant, if there is one."""
    from rapidfuzz import process

    found = process.extractOne(word, known, score_cutoff=55)
    return _(" Did you mean “{word}”?").format(word=found[0]) if found else ""


def _typed(value: Value, parameter: Parameter) -> Value:
    """Text from the command line becomes what is asked for; from Python, only the right type will do."""
    result: Any = None
    if parameter.kind is bool and isinstance(value, str):
        word = value.strip().casefold()
        result = True if word in YES else False if word in NO else None
    elif parameter.kind in (int, float) and isinstance(value, str):
        result = _number(value, parameter.kind)
    elif type(value) is parameter.kind or (parameter.kind is float and type(value) is int):
        result = parameter.kind(value)
    if result is None:
        raise ParameterError(_(NEEDED[parameter.kind]).format(name=parameter.name))
    return result  # type: ignore[no-any-return]  # one of the four types of `Value`


def _number(text: str, kind: type) -> Value | None:
    try:
        return kind(text.strip())  # type: ignore[no-any-return]
    except ValueError:
        return None


def check_meaning(given: Mapping[str, Value], project: Project) -> None:
    """Check the parameters whose values are known beforehand.

    Raises:
        ParameterError: a school, recipient, weight or language that does not exist.
    """
    choices: dict[str, list[str]] = {
        "school": ["", *(school.code for school in project.school)],
        "recipient": ["", *(recipient.name for recipient in project.recipient)],
        "severity": ["", *SEVERITIES],
        "lang": list(LANGUAGES),
    }
    for name, value in given.items():
        allowed = choices.get(name)
        if allowed is not None and value not in allowed:
            known = [choice for choice in allowed if choice]
            raise ParameterError(
                _("Parameter “{name}” must be one of: {known}.").format(name=name, known=", ".join(known) or "-")
                + nearest(str(value), known)
            )
