"""Make the tables of the definitions: people, headers, cells, labels."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random
from typing import Any

from bench.benchmark_tables.forms import form_of
from bench.benchmark_tables.people import Person, crowd
from bench.benchmark_tables.person_fields import IDENTITY, Field
from bench.benchmark_tables.pupil_fields import FIELDS
from bench.benchmark_tables.shape import BenchTable, Definition, Label
from bench.benchmark_tables.thing_fields import THINGS

ROW_COUNTS = (5, 30, 30, 200, 200, 1000)
MEANINGLESS = ("col_{:02}", "Veld {}", "K{}", "Column{}", "F{}", "VAR{:03}", "Kolom {}", "X{}", "v{}", "kolom_{:02}")
FILLS = {"@empty": 0.0, "@rare": 0.04, "@half": 0.5}
PERSONS = IDENTITY | FIELDS
WORD = re.compile(r"[^\W\d_]{2}")  # two letters in a row; less is a sign or an initial


@dataclass(frozen=True)
class Line:
    """One line of a definition, taken apart."""

    person: str  # "", 1, 2, t, c
    field: Field
    plain: str
    short: str
    marks: tuple[str, ...]


def lines_of(definition: Definition) -> list[Line]:
    """Read the text of a definition.

    Raises:
        ValueError: a line does not have its three parts.
        KeyError: there is no such field.
    """
    known = THINGS if definition.rows == "thing" else PERSONS
    lines = []
    for text in filter(str.strip, definition.columns.splitlines()):
        what, plain, short = (part.strip() for part in text.split("|"))
        name, *marks = what.split()
        person, _colon, key = name.rpartition(":")
        lines.append(Line(person, known[key], plain, short, tuple(marks)))
    return lines


def build(definition: Definition, style: str, seed: int) -> BenchTable:
    """Make one table of a definition in one style of headers; the same seed gives the same table."""
    rng = Random(f"{seed}/{definition.name}/{style}")
    lines = lines_of(definition)
    form = form_of(rng, english=definition.english)
    size = rng.choice(ROW_COUNTS)
    things = definition.rows == "thing"
    who: list[Any] = list(range(size)) if things else crowd(rng, size, definition.rows, english=definition.english)
    columns = [_cells(line, who, form, rng) for line in lines]
    pattern = rng.choice(MEANINGLESS)
    labels = [
        _label(line, definition, style, pattern.format(place), column)
        for place, (line, column) in enumerate(zip(lines, columns, strict=True), start=1)
    ]
    record = "leerkracht" if definition.rows == "staff" else "leerling"
    rows = [list(row) for row in zip(*columns, strict=True)]
    return BenchTable(
        f"{definition.name}_{style}", definition.kind, definition.system, style, definition.format, labels, rows, record
    )


def _cells(line: Line, who: list[Any], form: Any, rng: Random) -> list[str | None]:
    fill = next((FILLS[mark] for mark in line.marks if mark in FILLS), line.field.fill)
    if "@const" in line.marks:
        value = line.field.make(_person(who[0], line.person), form, rng) or None
        return [value if rng.random() > 0.01 else None for _ in who]
    cells = []
    for one in who:
        value = line.field.make(_person(one, line.person), form, rng)
        cells.append(value if value and rng.random() < fill else None)
    return cells


def _person(one: Any, which: str) -> Any:
    if not which:
        return one
    if which in "12":
        return one.guardians[int(which) - 1]
    return one.teacher if which == "t" else one.child


def _label(line: Line, definition: Definition, style: str, code: str, cells: list[str | None]) -> Label:
    what, empty = line.field, not any(cells)
    meaningless = style == "meaningless"
    header = {"plain": line.plain, "abbreviated": line.short}.get(style, code)
    wordless = not WORD.search(header)
    subject = "pupil|guardian" if "@either" in line.marks else what.subject or _subject(line.person, definition.rows)
    if meaningless and line.person and not what.subject:
        subject = "pupil|guardian|staff"  # whose name or telephone this is stands in the header alone
    others = [mark.removeprefix("@is=").replace(",", "|") for mark in line.marks if mark.startswith("@is=")]
    # Nothing in the file tells what this is: an empty column under a code or under a header without a word in it
    # (`!!`, `L.`: signs and single letters); yes/no or a small number there, where that decides whether it is special
    # or only a technical column of the record.
    untold = empty or (what.opaque and (what.special == "yes" or not what.personal))
    unclear = what.unclear or "@unclear" in line.marks or ((meaningless or wordless) and untold)
    return Label(
        header=header,
        category="|".join([what.category, *others]),
        subject=subject if what.personal or what.subject else "",
        personal=what.personal,
        special=what.special,
        near=what.near,
        opaque=what.opaque,
        unclear=unclear,
        note=" ".join(filter(None, (what.near and f"near {what.near}", "empty" if empty else "", *line.marks))),
    )


def _subject(person: str, rows: str) -> str:
    scope: dict[str, str] = {"1": "guardian", "2": "guardian", "t": "staff", "c": "pupil"}
    return scope.get(person) or {"po": "pupil", "vo": "pupil", "thing": ""}.get(rows, rows)


__all__ = ["Person", "build", "lines_of"]
