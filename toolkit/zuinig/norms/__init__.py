"""The sector norm as data: who may get what, how long things stay, what an agreement holds.

The TOML files beside this module are the knowledge, this module only reads them. Every entry names its source (a key
of `sources.toml`) and says whether that source was seen: `confirmed = false` shows up as "to be confirmed" wherever it
is used.
"""

from __future__ import annotations

import tomllib
from functools import cached_property, lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from zuinig.i18n import Text

Allowance = Literal["needed", "allowed", "with_reason", "forbidden"]
Basis = Literal["legal_duty", "legal_right", "public_task", "legitimate_interest", "consent", "none"]
Subject = Literal["pupil", "guardian", "staff"]
Source = tuple[str, ...]

# A party with one of these may get data without asking anyone; consent and none need a ground per exchange.
GROUNDS_IN_LAW: frozenset[Basis] = frozenset({"legal_duty", "legal_right", "public_task", "legitimate_interest"})


class Entry(BaseModel):
    """What all entries share: fixed once read, and a misspelt key is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Sourced(Entry):
    """An entry with its source, and whether that source was seen and says so."""

    source: Source = Field(min_length=1)
    confirmed: bool


class Line(Sourced):
    """What the norm says about one category of data for one kind of recipient."""

    allowance: Allowance
    reason: Text
    at_most: str = ""  # the finest level of detail that may go along (vocabulary/ladders.toml); "" = no limit
    at_most_confirmed: bool = False  # whether that limit was seen in a source


class LineEntry(Line):
    """A line as it stands in the file: for several categories, or for some finer kinds of one category."""

    subject: Subject
    categories: tuple[str, ...] = Field(min_length=1)
    details: tuple[str, ...] = ("",)


LineKey = tuple[str, str, str]


class RecipientKind(Sourced):
    """A kind of recipient: its ground, and a line per subject, category and detail; what is not listed is forbidden."""

    title: Text
    basis: Basis
    needs_agreement: bool  # a processor agreement (AVG 28)
    national_number: bool  # may get the BSN or education number
    handles_leavers: bool  # pupils that left belong in what it gets
    words: tuple[str, ...] = ()  # how lists call this kind of party
    remark: Text  # what the list of lines rests on
    lines_of: str = ""  # takes the lines of that kind, under its own
    line: tuple[LineEntry, ...] = ()

    @property
    def lines(self) -> dict[LineKey, Line]:
        """Its own lines by (subject, category, detail); `Norm.lines` adds those of `lines_of`."""
        return {
            (entry.subject, category, detail): Line(**entry.model_dump(include=set(Line.model_fields)))
            for entry in self.line
            for category in entry.categories
            for detail in entry.details
        }

    @property
    def ground_in_law(self) -> bool:
        """Whether it may get data without consent."""
        return self.basis in GROUNDS_IN_LAW

    @model_validator(mode="after")
    def _each_line_once(self) -> RecipientKind:
        count = sum(len(entry.categories) * len(entry.details) for entry in self.line)
        if count != len(self.lines):
            raise ValueError(f"two lines say something about the same data ({self.title.en})")
        return self


class Term(Sourced):
    """How long one kind of data stays, in days from the starting event."""

    title: Text
    start: Literal["leaving", "decision", "contract_end", "collection"]
    minimum_days: int | None = None  # may not be destroyed earlier
    maximum_days: int | None = None  # may not be kept longer
    words: tuple[str, ...] = ()  # headers of the columns that hold it, where the category alone does not tell


class AnnexCategory(Sourced):
    """A category of the agreement's annex and the tool's own categories that it stands for."""

    title: Text
    words: tuple[str, ...]  # how registers and annexes call it
    subject: Subject
    categories: tuple[str, ...]


class Model(Sourced):
    """A version of the covenant's model agreement."""

    title: Text
    since: str
    current: bool


class Named(Sourced):
    """Something that only needs a title."""

    title: Text


class Words(Sourced):
    """Words in a register that mean one thing."""

    title: Text
    words: tuple[str, ...]


class Agreement(Entry):
    """All of `agreement.toml`."""

    annex: dict[str, AnnexCategory]
    group: dict[str, tuple[str, ...]]  # a word that stands for several annex categories
    model: dict[str, Model]
    model_kind: dict[str, Words]
    role: dict[str, Words]
    location: dict[str, Words]
    safeguard: dict[str, Words]
    part: dict[str, Named]  # of an agreement
    record: dict[str, Named]  # of the records of processing


class Channel(Sourced):
    """A channel that consent is asked for."""

    title: Text
    words: tuple[str, ...]


class General(Words):
    """The words of a question that asks consent for everything at once."""

    filler: tuple[str, ...]  # words that add nothing


class Consent(Entry):
    """All of `consent.toml`."""

    channel: dict[str, Channel]
    giver: dict[str, Words]
    way: dict[str, Words]
    general: General


class RoleKind(Words):
    """A kind of role in the pupil administration, and of the function that goes with it."""

    codes: tuple[str, ...] = ()  # EDEXML
    covers: tuple[str, ...] = ()  # the other kinds whose rights lie within this one
    scope: Literal["own_group", "school", "board"]  # what a board that limits rights to the own group leaves it
    special: Allowance  # of special categories (AVG 9)
    keeping: Literal["staff", "guest", "outsider"]  # guest: for a while; outsider: should have no account


class Norm(Entry):
    """The whole norm."""

    version: str
    recipients: dict[str, RecipientKind]
    terms: dict[str, Term]
    agreement: Agreement
    consent: Consent
    roles: dict[str, RoleKind]
    sources: dict[str, str]

    @property
    def annex(self) -> dict[str, AnnexCategory]:
        """The annex categories by number: `1a` … `12b`."""
        return self.agreement.annex

    @property
    def models(self) -> dict[str, Model]:
        """The model versions by number: `1.0` … `4.0`."""
        return self.agreement.model

    @property
    def channels(self) -> dict[str, Channel]:
        """The channels that consent is asked for."""
        return self.consent.channel

    @cached_property
    def _lines(self) -> dict[str, dict[LineKey, Line]]:
        return {kind: self._lines_of(kind) for kind in self.recipients}

    def _lines_of(self, kind: str) -> dict[LineKey, Line]:
        recipient = self.recipients[kind]
        taken = self._lines_of(recipient.lines_of) if recipient.lines_of else {}
        return {**taken, **recipient.lines}

    def lines(self, kind: str) -> dict[LineKey, Line]:
        """Every line of a kind by (subject, category, detail), those it takes from another kind included."""
        return self._lines[kind]

    def line(self, kind: str, subject: str, category: str, detail: str = "") -> Line:
        """Give the line that holds for a column: of its detail, else of its category, else forbidden as unlisted.

        Raises:
            KeyError: the norm knows no such kind.
        """
        lines = self.lines(kind)
        found = lines.get((subject, category, detail)) or lines.get((subject, category, ""))
        if found:
            return found
        recipient = self.recipients[kind]
        return Line(
            allowance="forbidden", source=recipient.source, confirmed=recipient.confirmed, reason=recipient.remark
        )


@lru_cache(maxsize=1)
def load() -> Norm:
    """Read the norm (once)."""
    folder = resources.files(__package__)
    kinds = sorted(folder.joinpath("recipients").iterdir(), key=lambda file: file.name)
    return Norm(
        version=_toml(folder / "norm.toml")["version"],
        recipients={file.name.removesuffix(".toml"): _toml(file) for file in kinds if file.name.endswith(".toml")},
        terms=_toml(folder / "retention.toml"),
        agreement=_toml(folder / "agreement.toml"),
        consent=_toml(folder / "consent.toml"),
        roles=_toml(folder / "roles.toml"),
        sources=_toml(folder / "sources.toml"),
    )


def _toml(file: Traversable) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))
