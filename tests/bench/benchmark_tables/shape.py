"""What a table of the benchmark is, and how its definition is written down.

A definition is one text: a line per column, `field | plain header | short header`, the field with an optional person
before it (`1:` and `2:` the guardians, `t:` the teacher, `c:` the child) and optional marks after it
(`@empty`, `@half`, `@rare`, `@const` for how it is filled; `@either` where pupil and guardian are both right,
`@unclear` where people would differ, `@is=a,b` where this header makes other categories right too).
"""

from __future__ import annotations

from dataclasses import dataclass, field

STYLES = ("plain", "abbreviated", "meaningless")


@dataclass(frozen=True)
class Definition:
    """One kind of table in one kind of system."""

    name: str
    kind: str  # pupil system, learning method, library … or "no persons"
    system: str
    rows: str  # what a row is: po, vo, staff, guardian, thing
    columns: str
    english: bool = False
    format: str = "csv"  # csv, xlsx, xml
    styles: tuple[str, ...] = STYLES


@dataclass(frozen=True)
class Label:
    """What a column really is, as `labels.csv` of the real files says it."""

    header: str
    category: str
    subject: str
    personal: bool
    special: str  # yes, no, maybe
    near: str  # the category it only comes near to, "" if none
    opaque: bool  # without its header nobody could tell
    unclear: bool  # left out of the figures: nothing in the file tells what it is
    note: str


@dataclass
class BenchTable:
    """A table with its labels; `rows` are lists of cells as text, None = empty."""

    name: str
    kind: str
    system: str
    style: str
    format: str
    labels: list[Label]
    rows: list[list[str | None]] = field(repr=False)
    record: str = "leerling"  # name of a record where the format is XML

    @property
    def headers(self) -> list[str]:
        """The headers as they stand in the file."""
        return [label.header for label in self.labels]

    @property
    def clean(self) -> bool:
        """Whether no column is personal."""
        return not any(label.personal for label in self.labels)
