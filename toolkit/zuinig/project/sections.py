"""What `audit.toml` may say: one model per section."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, StringConstraints, field_serializer

from zuinig.i18n import Language
from zuinig.location import Location, location, shown
from zuinig.project.spots import Spots

Role = Literal[
    "pupils",
    "delivery",
    "register",
    "participants",
    "subprocessors",
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
Place = Annotated[str, StringConstraints(min_length=1, max_length=1000, strip_whitespace=True)]
CalendarDate = date  # inside a section with a key `date` that name is the key
# Eight digits, as text: a leading zero is part of the number.
ChamberNumber = Annotated[str, StringConstraints(pattern=r"^(\d{8})?$")]
Domain = Annotated[str, StringConstraints(pattern=r"^([A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+)?$", max_length=253)]


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
    kvk: ChamberNumber = ""  # number of its company in the trade register (KvK)
    domain: Domain = ""  # its web domain: voorbeeld.nl


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
    path: Place = Field(repr=False)  # relative to audit.toml; a pattern such as deel/*.csv, or a URL
    table: str = ""  # sheet, XML record path or table of a database; "" means all tables of the file
    query: str = Field(default="", exclude=True, repr=False)  # for a database, instead of a table
    school: str = ""
    recipient: str = ""
    purpose: str = ""  # what this delivery is for, in the board's own word; a line of policy may name it
    exported: CalendarDate | None = None  # the day on which the file was made
    columns: dict[str, str] = {}  # our name for a column of an input table = the header in this file
    confirm: list[Confirmation] = []

    @property
    def shown_path(self) -> str:
        """The path as outputs show it: a URL without user, password and query."""
        return shown(self.path)

    @field_serializer("path")
    def _write_path(self, path: str) -> str:
        return shown(path)


class PolicyLine(Section):
    """`[[policy]]`: what the board decided over the norm, with its reason.

    It holds for every delivery of the board, or where it names them for one kind of recipient, school, recipient or
    purpose only; the line that names most wins: norm < board < school < recipient < purpose.
    """

    category: Name
    subject: Literal["pupil", "guardian", "staff"] = "pupil"
    detail: str = ""  # one finer kind of the category, such as first_names; "" = all of it
    allowance: Allowance
    at_most: str = ""  # the finest level of detail that may go along, such as year for birth_date; "" = all
    kind: str = ""  # a recipient kind of the norm
    school: str = ""
    recipient: str = ""
    purpose: str = ""  # of the dataset
    reason: Reason

    @property
    def selector(self) -> tuple[str, ...]:
        """What the line is about; two lines with the same one contradict each other."""
        return (self.purpose, self.recipient, self.school, self.kind, self.subject, self.category, self.detail)

    @property
    def layer(self) -> Literal["board", "school", "recipient", "purpose"]:
        """The layer of policy that it belongs to."""
        if self.purpose:
            return "purpose"
        return "recipient" if self.recipient else "school" if self.school else "board"


class Waiver(Section):
    """`[[waiver]]`: a finding that the board accepts for a while."""

    finding_id: Name
    reason: Reason
    owner: Name
    until: date


class Regulation(Section):
    """`[regulation]`: the privacy regulation of the board; without this section nothing is said about it."""

    date: CalendarDate | None = None  # adopted or last renewed on
    term_years: int | None = Field(default=None, ge=1, le=50)  # how long it holds before it must be renewed
    council_consent: CalendarDate | None = None  # the council (GMR) consented on
    parties: list[Name] | None = None  # recipient kinds of the norm that the regulation names; absent = not known


class ConsentTerms(Section):
    """`[consent]`: the board's own terms for consent; the law names none."""

    reminder_days: int = Field(default=365, ge=30, le=3660)  # a school year; advice, the AP does not ask for it
    withdrawal_days: int | None = Field(default=None, ge=0, le=365)  # to carry out a withdrawal


class AccessPolicy(Section):
    """`[access]`: what the board decided about rights in its pupil administration."""

    own_group_only: bool = False  # teachers see their own group only


class Project(Section):
    """The whole of `audit.toml`."""

    include: list[Place] = []  # files with more sections, such as beleid/*.toml; read before anything else
    board: Board
    school: list[School] = []
    recipient: list[Recipient] = []
    dataset: list[Dataset] = Field(min_length=1)
    policy: list[PolicyLine] = []
    waiver: list[Waiver] = []
    regulation: Regulation | None = None
    consent: ConsentTerms = ConsentTerms()
    access: AccessPolicy = AccessPolicy()
    file: Path = Field(exclude=True)
    _origins: tuple[str, ...] = PrivateAttr(())  # of each line of policy: `beleid/foto.toml:12`

    def with_origins(self, spots: Spots) -> Project:
        """Remember in which file and line each line of policy stands."""
        found = [spots.at(("policy", n)) for n in range(len(self.policy))]
        self._origins = tuple(f"{_from_folder(spot.file, self.folder)}:{spot.line}" for spot in found)
        return self

    def policy_origin(self, n: int) -> str:
        """File and line of a line of policy, counted from 0; its number where the file is not there (a saved audit)."""
        return self._origins[n] if n < len(self._origins) else f"audit.toml policy {n + 1}"

    @cached_property
    def folder(self) -> Path:
        """The folder that paths in `audit.toml` start from."""
        return self.file.parent

    def path(self, dataset: Dataset) -> Location:
        """Where the file of a dataset is."""
        return location(dataset.path, self.folder, table=dataset.table, query=dataset.query)

    def with_role(self, *roles: Role) -> list[Dataset]:
        """Give the datasets that have one of `roles`, in the order of the file."""
        return [dataset for dataset in self.dataset if dataset.role in roles]

    def recipient_named(self, name: str) -> Recipient | None:
        """Give the recipient called `name`, if there is one."""
        return next((recipient for recipient in self.recipient if recipient.name == name), None)


def _from_folder(file: Path, folder: Path) -> str:
    return file.relative_to(folder).as_posix() if file.is_relative_to(folder) else file.as_posix()
