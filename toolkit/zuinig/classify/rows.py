"""What one row of a table is: a pupil, a parent, a colleague, a school, a group, a supplier, a thing, a total.

Points for each are added up over the name of the table and its columns; a table is of persons only when that is proven.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from zuinig.classify.column import Candidate
from zuinig.classify.headers import PERSONS, HeaderSays
from zuinig.classify.table_name import name_hint
from zuinig.classify.values import shape
from zuinig.i18n import _
from zuinig.profile import ColumnProfile, TableProfile

FEW = 5  # rows from which a column that is different in every row is a key
LEAST_POINTS = {True: 2.5, False: 1.5}  # what proves a table of persons, and of anything else
SURE = 5.0
GUARDIAN = 1.5
KEY = 3.0  # points for a key that is different in every row and says whose it is
STRONG = 1.0  # points of a column that a school or supplier seldom has
WEAK = 0.5
LIST_OF_FIELDS = 4.0  # a list of headers: the fields of a form
NAMES_ONCE = 3.0  # with a column of counts beside it: a list of popular names
REFERENCE = 0.4  # points for somebody who is not the row itself: the head of a school, the author of a book
NAMED = 3.0  # points of a column with the names of the people of the rows
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


HEADS = frozenset(
    [
        "head",
        "principal",
        "directeur",
        "director",
        "contact",
        "contactpersoon",
        "manager",
        "author",
        "rector",
        "superintendent",
        "headteacher",
    ]
)
MIXTURE = ("email", "phone", "date", "postcode", "given", "surname", "bsn", "gender", "iban", "street")
FIELD_WORDS = frozenset({"veld", "velden", "field", "fields", "kolom", "column", "attribuut", "attribute", "element"})
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
    if _on_its_side(table):
        return RowKind(
            "side", "pupil", sure=False, why=_("The table stands on its side: its first column holds headers.")
        )
    points = _other_points(table, says, first)
    of_persons = _person_points(table, says, first)
    named, hint = name_hint(table, of_names=_named_people(table, says, first))
    for kind in named:
        points["person" if kind in PERSONS else kind] += hint
    for kind in _keys(table, says):
        points["person" if kind in PERSONS else kind] += KEY
    points["person"] += of_persons
    proven = [
        (value, kind == "person", kind) for kind, value in points.items() if value >= LEAST_POINTS[kind == "person"]
    ]
    if not proven:
        return RowKind("", "", sure=False, why=_("It is not clear what a row of this table is."))
    value, _person, kind = max(proven)
    subject = _subject(table, says, first, named) if kind == "person" else "organisation"
    return RowKind(kind, subject, sure=value >= SURE, why=_reason(kind))


def _on_its_side(table: TableProfile) -> bool:
    """The first column holds headers and the others a mixture: each of them is a person."""
    first, *others = table.columns
    if len(others) < 1 or first.share("heading") < 0.6 or first.sketch.distinct_of["heading"] < 4:
        return False
    return all(sum(0 < other.share(kind) < 0.5 for kind in MIXTURE) >= 2 for other in others if other.filled)


def _reason(kind: str) -> str:
    return {
        "person": _("A row of this table is a person or about one."),
        "school": _("A row of this table is a school or another organisation."),
        "group": _("A row of this table is a group, class, course or period."),
        "supplier": _("A row of this table is a supplier or product."),
        "thing": _("A row of this table is a thing or event, not a person."),
        "total": _("The rows of this table are totals, not persons."),
    }[kind]


def _named_people(table: TableProfile, says: list[HeaderSays], first: list[Candidate | None]) -> bool:
    """Whether a column holds the names of the people whose rows these are."""
    found = zip(table.columns, says, first, strict=True)
    return any(
        c is not None
        and c.category == "name"
        and not c.subject
        and header.entity not in {"school", "group", "supplier", "thing"}
        and _name_points(column, header, c) >= NAMED
        for column, header, c in found
    )


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
    against = 0.0
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
        against += min(0.0, points)
    # addresses, telephones and the like are of schools as well: many weak signs make no person
    return sum(best.values()) + against if max(best.values(), default=0.0) >= STRONG else against


def _points(column: ColumnProfile, header: HeaderSays, candidate: Candidate, rows: int) -> float:
    """What one column proves about the row being a person."""
    category, detail = candidate.category, candidate.detail
    if category == "name":
        return _name_points(column, header, candidate)
    if candidate.subject == "guardian":
        # only a pupil has parents; but an organisation has a `parentId`
        return WEAK if header.identifier else GUARDIAN
    exceptions = (
        (column.hits.get("total", 0) and category in {"gender", "other_personal"}, 0.0),
        (category == "chain_id" and detail != "eck_id" and header.entity not in PERSONS, 0.5),
        (category == "account" and not detail and header.entity not in PERSONS, 1.0),
        (category == "email" and column.share("shared_email") >= 0.5, 0.0),
        (detail == "age", 0.0 if _once_each(column, rows) else 1.5),
        (detail == "card", 2.0),
        (detail == "region", 0.4),
    )
    return next((points for applies, points in exceptions if applies), POINTS.get(category, 0.0))


def _name_points(column: ColumnProfile, header: HeaderSays, candidate: Candidate) -> float:
    own = header.entity in PERSONS - {"staff", "guardian"} and "contact" not in header.words
    reference = "contact" in header.words or header.entity == "staff"
    parts = candidate.detail in {"call_name", "surname", "prefix", "first_names", "initials"}
    exceptions = (
        (column.share("organisation") >= 0.2, -2.0),
        (not HEADS.isdisjoint(header.words), REFERENCE),
        (parts and candidate.score >= 0.7, 3.0),
        (reference, REFERENCE),
        (header.entity == "guardian", GUARDIAN),
        (own and candidate.score >= 0.85, 3.0),
        (column.share("whole_name") >= 0.3 or column.share("given") >= 0.3, 3.0),
        (shape(column) == "empty", 1.0),
    )
    return next((points for applies, points in exceptions if applies), 0.5)


def _once_each(column: ColumnProfile, rows: int) -> bool:
    """Every row has another value, as the ages of a table of totals have."""
    return rows >= 10 and column.distinct >= 0.95 * rows and column.filled >= 0.95 * rows


def _other_points(
    table: TableProfile, says: list[HeaderSays], first: list[Candidate | None]
) -> defaultdict[str, float]:
    """What the columns prove about a row being something else than a person."""
    points: defaultdict[str, float] = defaultdict(float)
    counting = sum(header.counting or bool(c and c.detail == "count") for header, c in zip(says, first, strict=True))
    # a count or two stand in tables of persons too (`number of siblings`); where they are the rule, rows are totals
    points["total"] = 4.0 if counting >= 4 and counting >= 0.3 * len(says) else min(2.0, counting * 0.75)
    points["group"] = min(1.6, 0.8 * sum(bool(c and c.category == "school" and c.score >= 0.7) for c in first))
    sexes = sum(not SEXES.isdisjoint(header.words) and len(header.words) <= 2 for header in says)
    points["total"] += 3.5 if sexes > 1 else 0.0  # `jongens` beside `meisjes`: so many of each
    if any(_lists_fields(column, header) for column, header in zip(table.columns, says, strict=True)):
        points["thing"] = LIST_OF_FIELDS
    if counting and any(_names_once(c, f, table.rows) for c, f in zip(table.columns, first, strict=True)):
        points["total"] += NAMES_ONCE
    points["supplier"] = 0.75 * sum(header.entity == "supplier" for header in says)
    points["thing"] += min(1.5, 0.5 * sum(_names_thing(h, c) for h, c in zip(says, first, strict=True)))
    for column, header, candidate in zip(table.columns, says, first, strict=True):
        points["total"] += _total_points(column, header, candidate, table.rows)
        if _school_key(column, table.rows):
            points["school"] += KEY
        if _names_organisations(column, candidate):
            points["school"] += 2.5
    return points


def _lists_fields(column: ColumnProfile, header: HeaderSays) -> bool:
    """Headings that seldom come back; a column of subjects or languages repeats a few words that are headings too."""
    told = column.sketch.distinct_of["heading"]
    if not FIELD_WORDS.isdisjoint(header.words) and told >= 3 and column.share("heading") >= 0.25:
        return True
    return column.share("heading") >= 0.6 and told >= FEW and told >= 0.5 * column.hits.get("heading", 0)


def _names_once(column: ColumnProfile, candidate: Candidate | None, rows: int) -> bool:
    """First names that never come back, as they do in a school."""
    return bool(candidate and candidate.detail == "call_name") and _once_each(column, rows)


def _names_thing(header: HeaderSays, candidate: Candidate | None) -> bool:
    of_person = {"birth_date", "origin", "city", "address", "other_personal"}
    return header.entity == "thing" and not (candidate and candidate.category in of_person)


def _total_points(column: ColumnProfile, header: HeaderSays, candidate: Candidate | None, rows: int) -> float:
    points = 0.0
    if column.hits.get("total", 0) and column.share("total") < 1 and column.distinct <= 60 and shape(column) == "word":
        points += 1.5 if column.hits["total"] == 1 else 4.0  # one is the last row of a list
    if candidate and candidate.detail == "age" and _once_each(column, rows):
        points += 3.0
    return points + (3.5 if _counts_people(column, header) else 0.0)


def _names_organisations(column: ColumnProfile, candidate: Candidate | None) -> bool:
    named = bool(candidate and candidate.category in {"name", "school"})
    return named and column.share("organisation") >= 0.3 and _mostly_once(column)


def _counts_people(column: ColumnProfile, header: HeaderSays) -> bool:
    """Numbers above 20 under `Total students` or `Female`: how many, not who."""
    sexes = SEXES.intersection(header.words) and len(header.words) <= 2
    counted = (header.counting and header.entity in PERSONS) or bool(sexes)
    return counted and column.distinct > 2 and column.share("integer") >= 0.8 and column.share("small") < 0.5


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
    words = Counter(header.entity for header in says if header.own and header.entity in {"pupil", "guardian", "staff"})
    if named and named[0] == "guardian":  # where columns tell parent 1 from parent 2, the others are of the pupil
        return "pupil" if words["guardian"] > 1 else "guardian"
    if named and named[0] in {"pupil", "staff"}:
        return named[0]
    roles = Counter(
        {
            kind: sum(c.hits.get(f"{kind}_role", 0) for c in table.columns if c.share(f"{kind}_role") >= 0.5)
            for kind in ("pupil", "staff")
        }
    )
    if roles["staff"] > 4 * roles["pupil"]:
        return "staff"
    pupil_like = words["pupil"] + sum(bool(c and c.category in {"pupil_number", "result"}) for c in first)
    staff_like = words["staff"] + sum(
        bool(c and c.category == "other_personal" and c.detail == "occupation") for c in first
    )
    if staff_like >= 2 and staff_like > pupil_like:
        return "staff"
    return "pupil"
