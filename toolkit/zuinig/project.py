"""The project file `audit.toml`: which files there are, who gets what, what the board decided itself.

A mistake in it is told with the file, the place in it, what is wrong and, for a word, the nearest right one.
"""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from zuinig import norms
from zuinig.errors import ProjectError
from zuinig.i18n import N_, Language, _

Role = Literal[
    "pupils",
    "delivery",
    "register",
    "participants",
    "consents",
    "publications",
    "access",
    "staff",
    "disclosures",
    "form",
]
ROLES: tuple[Role, ...] = get_args(Role)
Allowance = Literal["needed", "allowed", "with_reason", "forbidden"]
Reason = Annotated[str, StringConstraints(min_length=1, max_length=1000, strip_whitespace=True)]
Name = Annotated[str, StringConstraints(min_length=1, max_length=80, strip_whitespace=True)]


# What pydantic calls the mistake (first word of its type), in words for a person.
OTHER_VALUE = N_("{place} has a value that does not fit; the manual shows what it must look like.")
WRONG_VALUES = {
    "date": N_("{place} must be a date such as 2026-11-24, without quotation marks."),
    "string": N_("{place} must be a text between quotation marks, not empty and not too long."),
    "list": N_("{place} must be a list between square brackets."),
    "too": N_("{place} must not be empty: add at least one."),
}


class Section(BaseModel):
    """What all sections share: an unknown word is a mistake, not something to ignore."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Board(Section):
    """`[board]`: who is audited and at which moment."""

    name: Name
    reference_date: date  # the day that the audit speaks about; never the clock
    period: str = ""
    language: Language = "nl"


class School(Section):
    """`[[school]]`: one school of the board."""

    code: Name  # BRIN with or without branch
    name: Name


class Recipient(Section):
    """`[[recipient]]`: a supplier's product or a party that gets data; its name is what reports show."""

    name: Name
    kind: Name  # a recipient kind of the norm
    register_names: list[Name] = []  # how the register and other lists call it, where that differs


class Confirmation(Section):
    """`[[dataset.confirm]]`: the analyst's word on one column; it wins from the classifier."""

    column: Name
    category: Name
    subject: Literal["pupil", "guardian", "staff", "organisation", "none"] = "pupil"
    table: str = ""


class Dataset(Section):
    """`[[dataset]]`: one file (or one sheet or record of it) and its role."""

    name: Name
    role: Role
    path: Name  # relative to audit.toml
    table: str = ""  # sheet or XML record path; "" means all tables of the file
    school: str = ""
    recipient: str = ""
    columns: dict[str, str] = {}  # our name for a column of an input table = the header in this file
    confirm: list[Confirmation] = []


class PolicyLine(Section):
    """`[[policy]]`: what the board decided for a recipient and category, over the norm; with its reason."""

    recipient: Name
    category: Name
    subject: Literal["pupil", "guardian", "staff"] = "pupil"
    allowance: Allowance
    reason: Reason


class Waiver(Section):
    """`[[waiver]]`: a finding that the board accepts for a while."""

    finding_id: Name
    reason: Reason
    owner: Name
    until: date


class Project(Section):
    """The whole of `audit.toml`."""

    board: Board
    school: list[School] = []
    recipient: list[Recipient] = []
    dataset: list[Dataset] = Field(min_length=1)
    policy: list[PolicyLine] = []
    waiver: list[Waiver] = []
    file: Path = Field(exclude=True)

    @cached_property
    def folder(self) -> Path:
        """The folder that paths in `audit.toml` start from."""
        return self.file.parent

    def path(self, dataset: Dataset) -> Path:
        """Where the file of a dataset is."""
        return self.folder / dataset.path

    def with_role(self, *roles: Role) -> list[Dataset]:
        """Give the datasets that have one of `roles`, in the order of the file."""
        return [dataset for dataset in self.dataset if dataset.role in roles]

    def recipient_named(self, name: str) -> Recipient | None:
        """Give the recipient called `name`, if there is one."""
        return next((recipient for recipient in self.recipient if recipient.name == name), None)


def load_project(where: Path) -> Project:
    """Read `audit.toml`, given the file or the folder that it is in.

    Raises:
        ProjectError: there is none, it is not TOML, or what it says does not fit together.
    """
    if not where.exists() and where.suffix != ".toml":
        raise ProjectError(_("{folder}: this folder does not exist.").format(folder=where))
    file = where / "audit.toml" if where.is_dir() else where
    data = _read_toml(file)
    problem = ""
    try:
        project = Project.model_validate({**data, "file": file})
    except ValidationError as error:
        problem = _first_problem(error, data)
    if problem:
        raise ProjectError(f"{file}: {problem}")
    _check_references(project)
    return project


def _read_toml(file: Path) -> dict[str, Any]:
    problem = ""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        problem = _("this project file does not exist; make one with `zuinig init {folder}`.").format(
            folder=file.parent
        )
    except NotADirectoryError:
        problem = _("this folder does not exist.")
    except UnicodeDecodeError:
        problem = _("the file is not UTF-8 text; save it as UTF-8.")
    except tomllib.TOMLDecodeError as error:
        problem = _("the file is not valid TOML: {error}.").format(error=str(error))
    except OSError as error:
        problem = _("the file cannot be read ({reason}).").format(reason=type(error).__name__)
    raise ProjectError(f"{file}: {problem}")


def _first_problem(error: ValidationError, data: dict[str, Any]) -> str:
    """Say the first mistake as `[[dataset]] 2, role: …`, with the nearest right word where one is close."""
    first = error.errors(include_url=False, include_context=True)[0]
    place = _place(first["loc"])
    if first["type"] == "missing":
        return _("{place} is missing; add it.").format(place=place)
    if first["type"] == "extra_forbidden":
        known = _known_words(first["loc"])
        return _("{place} is not a known word; known are: {known}.").format(place=place, known=", ".join(known))
    if first["type"] == "literal_error":
        expected = first["ctx"]["expected"].replace(" or ", ", ")
        return _("{place} must be one of {expected}.").format(place=place, expected=expected)
    return _(WRONG_VALUES.get(first["type"].split("_")[0], OTHER_VALUE)).format(place=place)


def _place(loc: tuple[int | str, ...]) -> str:
    words: list[str] = []
    for part in loc:
        if isinstance(part, int):
            words[-1] = f"[[{words[-1]}]] {part + 1}"
        else:
            words.append(part)
    return ", ".join(words)


def _known_words(loc: tuple[int | str, ...]) -> list[str]:
    sections: dict[str, type[Section]] = {
        "board": Board,
        "school": School,
        "recipient": Recipient,
        "dataset": Dataset,
        "policy": PolicyLine,
        "waiver": Waiver,
    }
    model = Confirmation if "confirm" in loc else sections.get(str(loc[0]), Project)
    return [name for name in model.model_fields if name != "file"]


def _check_references(project: Project) -> None:
    """Check what one section says about another."""
    _check_unique(project, "dataset", [dataset.name for dataset in project.dataset])
    _check_unique(project, "recipient", [recipient.name for recipient in project.recipient])
    recipients = [recipient.name for recipient in project.recipient]
    schools = [school.code for school in project.school]
    for recipient in project.recipient:
        _check_word(project, f"[[recipient]] {recipient.name}, kind", recipient.kind, sorted(norms.load().recipients))
    for dataset in project.dataset:
        where = f"[[dataset]] {dataset.name}"
        if dataset.role == "delivery" and not dataset.recipient:
            raise ProjectError(
                _("{file}: {where}: a delivery needs a `recipient`; say who gets it.").format(
                    file=project.file, where=where
                )
            )
        if dataset.recipient:
            _check_word(project, f"{where}, recipient", dataset.recipient, recipients)
        if dataset.school:
            _check_word(project, f"{where}, school", dataset.school, schools)
    for n, line in enumerate(project.policy, start=1):
        _check_word(project, f"[[policy]] {n}, recipient", line.recipient, recipients)


def _check_unique(project: Project, section: str, names: list[str]) -> None:
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise ProjectError(
            _("{file}: two {section} sections are called “{name}”; give each a name of its own.").format(
                file=project.file, section=f"[[{section}]]", name=twice[0]
            )
        )


def _check_word(project: Project, where: str, word: str, known: list[str]) -> None:
    if word in known:
        return
    from rapidfuzz import process

    nearest = process.extractOne(word, known, score_cutoff=60)
    hint = _(" Did you mean “{word}”?").format(word=nearest[0]) if nearest else ""
    raise ProjectError(
        _("{file}: {where}: “{word}” is not known; known are: {known}.").format(
            file=project.file, where=where, word=word, known=", ".join(known) or "-"
        )
        + hint
    )
