"""What one row of a table is: a pupil, a parent, a colleague, a person, a school, a group, a supplier, a thing, a total.

Points for each are added up over the name of the table and its columns; a table is of persons only when that is proven.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import PurePath

from zuinig.classify.column import Candidate
from zuinig.classify.headers import PERSONS, HeaderSays
from zuinig.classify.values import shape
from zuinig.i18n import _
from zuinig.profile import ColumnProfile, TableProfile
from zuinig.vocabulary import headers

FEW = 5  # rows from which a column that is different in every row is a key
ENOUGH = 2.5  # points that prove a table of persons
FILE_NAME = 2.5  # points for a word in the name of the file
KEY = 3.0  # points for a key that is different in every row and says whose it is
REFERENCE = 0.4  # points for somebody who is not the row itself: the head of a school, the author of a book
RECORD_NAME = 4.0  # points for a word in the name of a record or sheet, which is about that table alone
# what one column of a category adds; the best column of each category counts once
POINTS: dict[str, float] = {
    "birth_date": 3.0,
    "gender": 2.0,
    "national_id": 3.0,
    "pupil_number": 3.0,
    "chain_id": 2.5,
    "account": 2.5,
    "email": 1.5,
    "phone": 0.5,
    "address": 0.4,
    "postcode": 0.3,
    "ethnicity": 1.0,
    "religion": 0.7,
    "health": 1.0,
    "behaviour": 1.0,
    "result": 0.5,
    "financial": 0.5,
    "origin": 0.5,
    "image": 0.3,
    "other_personal": 0.8,
    "device": 0.3,
}


SEXES = frozenset(
    {"male", "female", "males", "females", "boys", "girls", "men", "women", "jongens", "meisjes", "mannen", "vrouwen"}
)


@dataclass(frozen=True)
class RowKind:
    """What a row is: `kind` person, school, group, supplier, thing, total or "" (not clear); `subject` of a person."""

    kind: str
    subject: str
    sure: bool
    why: str

    @property
    def personal(self) -> bool:
        """Whether a row is about a person."""
        return self.kind == "person"


def row_kind(table: TableProfile, says: list[HeaderSays], first: list[Candidate | None]) -> RowKind:
    """Judge a table by its name and by the first impression of its columns."""
    points: Counter[str] = Counter()
    named = _table_entities(table)
    for kind in named:
        points["person" if kind in PERSONS else kind] += RECORD_NAME if table.table else FILE_NAME
    points["person"] += _person_points(table, says, first)
    for kind in _keys(table, says):
        points["person" if kind in PERSONS else kind] += KEY
    for kind, value in _other_points(table, says, first).items():
        points[kind] += value
    kind, value = max(points.items(), key=lambda item: (item[1], item[0] == "person"))
    if value < 1.5 or (kind == "person" and value < ENOUGH):
        others = [(value, kind) for kind, value in points.items() if kind != "person" and value >= 1.5]
        if not others:
            return RowKind("", "", sure=False, why=_("It is not clear what a row of this table is."))
        kind = max(others)[1]
    if kind == "person":
        subject = _subject(table, says, first, named)
        return RowKind(
            "person", subject, sure=value >= 2 * ENOUGH, why=_("A row of this table is a person or about one.")
        )
    reasons = {
        "school": _("A row of this table is a school or another organisation."),
        "group": _("A row of this table is a group, class, course or period."),
        "supplier": _("A row of this table is a supplier or product."),
        "thing": _("A row of this table is a thing or event, not a person."),
        "total": _("The rows of this table are totals, not persons."),
    }
    return RowKind(kind, "organisation", sure=value >= 2 * ENOUGH, why=reasons[kind])


def _table_entities(table: TableProfile) -> list[str]:
    """What the name of the record, sheet or file says; the nearest name that says anything wins."""
    path = re.split(r"[/.]", table.table) if table.table else []
    around = [kind for element in path for kind in headers.read(element).entities[:1] if kind in PERSONS]
    if around:  # a record inside the record of a person is about that person
        return around[:1]
    names = path[-1:]
    if table.file:
        names.append(PurePath(table.file).stem)
    for name in names:
        reading = headers.read(name)
        entities = reading.entities
        if "total" in entities or {"per", "by"}.intersection(reading.words[1:]):
            return ["total"]
        if entities:
            persons = [kind for kind in entities if kind in PERSONS]
            return persons[:1] or [entities[-1]]
    return []


def _keys(table: TableProfile, says: list[HeaderSays]) -> set[str]:
    """The entities whose number or key is different in every row: a row is one of them."""
    return {
        header.entity
        for column, header in zip(table.columns, says, strict=True)
        if header.identifier
        and header.entity
        and table.rows >= FEW
        and column.filled >= 0.98 * table.rows
        and column.distinct >= 0.98 * column.filled
    }


def _person_points(table: TableProfile, says: list[HeaderSays], first: list[Candidate | None]) -> float:
    best: dict[str, float] = {}
    keys = _keys(table, says)
    for column, header, candidate in zip(table.columns, says, first, strict=True):
        if (
            candidate is None
            or candidate.subject == "organisation"
            or header.entity in {"school", "group", "supplier", "thing"}
        ):
            continue
        key = candidate.category if candidate.category != "other_personal" else candidate.detail
        points = _points(column, header, candidate, table.rows) * min(1.0, candidate.score / 0.8)
        if candidate.subject == "staff" or (keys and not keys & PERSONS and header.identifier):
            points = min(points, REFERENCE)
        best[key] = max(best.get(key, 0.0), points)
    return sum(best.values())


def _points(column: ColumnProfile, header: HeaderSays, candidate: Candidate, rows: int) -> float:
    category, detail = candidate.category, candidate.detail
    if category == "name":
        return _name_points(column, header, candidate)
    if column.hits.get("total", 0) and category in {"gender", "other_personal"}:
        return 0.0
    if category == "chain_id" and detail != "eck_id" and header.entity not in PERSONS:
        return 0.5
    if category == "account" and not candidate.detail and header.entity not in PERSONS:
        return 1.0
    if category == "email" and column.share("shared_email") >= 0.5:
        return 0.0
    if detail == "age":
        return 0.0 if _once_each(column, rows) else 1.5
    if detail == "card":
        return 2.0
    if candidate.subject == "guardian":
        return 1.5
    if detail in {"region", "occupation"} and category == "other_personal":
        return 0.4 if detail == "region" else 0.8
    return POINTS.get(category, 0.0)


def _name_points(column: ColumnProfile, header: HeaderSays, candidate: Candidate) -> float:
    if column.share("organisation") >= 0.2:
        return -2.0
    if candidate.detail in {"call_name", "surname", "prefix", "first_names", "initials"} and candidate.score >= 0.7:
        return 3.0
    if "contact" in header.words or header.entity in {"staff", "guardian"}:
        return REFERENCE if header.entity != "guardian" else 1.5
    if header.entity in PERSONS and candidate.score >= 0.85:
        return 3.0
    if column.share("whole_name") >= 0.3 or column.share("given") >= 0.3:
        return 3.0
    return 1.0 if shape(column) == "empty" else 0.5


def _once_each(column: ColumnProfile, rows: int) -> bool:
    """Every row has another value, as the ages of a table of totals have."""
    return rows >= 10 and column.distinct >= 0.95 * rows and column.filled >= 0.95 * rows


def _other_points(table: TableProfile, says: list[HeaderSays], first: list[Candidate | None]) -> Counter[str]:
    points: Counter[str] = Counter()
    counting = sum(header.counting or bool(c and c.detail == "count") for header, c in zip(says, first, strict=True))
    if counting:
        # a count or two stand in tables of persons too (`number of siblings`); where they are the rule, rows are totals
        points["total"] += 4.0 if counting >= 4 and counting >= 0.3 * len(says) else min(2.0, counting * 0.75)
    points["group"] += min(1.6, 0.8 * sum(bool(c and c.category == "school" and c.score >= 0.7) for c in first))
    for column, header, candidate in zip(table.columns, says, first, strict=True):
        if (
            column.hits.get("total", 0)
            and column.share("total") < 1
            and column.distinct <= 60
            and shape(column) == "word"
        ):
            points["total"] += 1.5 if column.hits["total"] == 1 else 4.0
        if candidate and candidate.detail == "age" and _once_each(column, table.rows):
            points["total"] += 3.0
        if _counts_people(column, header):
            points["total"] += 3.5
        if header.entity == "supplier":
            points["supplier"] += 0.75
        if _school_key(column, table.rows):
            points["school"] += 3.0
        if (
            candidate
            and candidate.category in {"name", "school"}
            and column.share("organisation") >= 0.3
            and _mostly_once(column)
        ):
            points["school"] += 2.5
        if header.entity == "thing" and not (
            candidate and candidate.category in {"birth_date", "origin", "city", "address", "other_personal"}
        ):
            points["thing"] += 0.5
    points["thing"] = min(points["thing"], 1.5)
    return points


def _counts_people(column: ColumnProfile, header: HeaderSays) -> bool:
    """Numbers above 20 under `Total students` or `Female`: how many, not who."""
    counted = (
        header.counting and header.entity in PERSONS or SEXES.intersection(header.words) and len(header.words) <= 2
    )
    return bool(counted) and column.distinct > 2 and column.share("integer") >= 0.8 and column.share("small") < 0.5


def _school_key(column: ColumnProfile, rows: int) -> bool:
    return (
        rows >= 3
        and column.filled >= 0.9 * rows
        and _mostly_once(column)
        and max(column.share("brin"), column.share("branch")) >= 0.8
    )


def _mostly_once(column: ColumnProfile) -> bool:
    return column.filled >= 2 and column.distinct >= 0.7 * column.filled


def _subject(table: TableProfile, says: list[HeaderSays], first: list[Candidate | None], named: list[str]) -> str:
    """Whose table it is: by its name, else by the roles in it, else by the words of its headers, else pupils."""
    for kind in named:
        if kind in {"pupil", "guardian", "staff"}:
            return kind
    roles = Counter(
        {
            kind: sum(c.hits.get(f"{kind}_role", 0) for c in table.columns if c.share(f"{kind}_role") >= 0.5)
            for kind in ("pupil", "staff")
        }
    )
    if roles["staff"] > 4 * roles["pupil"]:
        return "staff"
    words = Counter(header.entity for header in says if header.own and header.entity in {"pupil", "guardian", "staff"})
    pupil_like = words["pupil"] + sum(bool(c and c.category in {"pupil_number", "result"}) for c in first)
    staff_like = words["staff"] + sum(
        bool(c and c.category == "other_personal" and c.detail == "occupation") for c in first
    )
    if staff_like >= 2 and staff_like > pupil_like:
        return "staff"
    if words["guardian"] >= 2 and not pupil_like and words["guardian"] > 0.5 * len(says):
        return "guardian"
    return "pupil"
