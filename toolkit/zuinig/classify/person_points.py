"""What the columns of a table prove about its rows being persons."""

from __future__ import annotations

from zuinig.classify.column import Candidate
from zuinig.classify.grouped import in_groups
from zuinig.classify.headers import PERSONS, HeaderSays
from zuinig.classify.shape import shape
from zuinig.classify.special import about
from zuinig.profile import ColumnProfile, TableProfile

FEW = 5  # rows from which a column that is different in every row is a key
GUARDIAN = 1.5
STRONG = 1.0  # points of a column that a school or supplier seldom has
WEAK = 0.5
REMARKS = 1.5  # points of remarks about people
SPOKEN_OF = 0.3  # part of the remarks that name somebody or speak of health or conduct; of stock or bookings hardly any
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
    "image": 0.8,
    "other_personal": 0.8,
    "device": 0.3,
}

# what only a person has
OWN = frozenset(
    {"birth_date", "gender", "national_id", "pupil_number", "chain_id", "account", "email", "name", "ethnicity", "age"}
    | {"card", "free_text"}
)
UNOWNED = 0.5  # what all else is worth without one of these
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


def person_points(table: TableProfile, says: list[HeaderSays], first: list[Candidate | None]) -> float:
    """Points for a row being a person; below 0 where columns speak against it."""
    best: dict[str, float] = {}
    against, own = 0.0, False
    keys = keys_of(table, says)
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
        own = own or (points >= STRONG and (key in OWN or candidate.subject == "guardian"))
        against += min(0.0, points)
    together = in_groups(table.columns, says, first)
    # addresses, telephones and the like are of schools as well: many weak signs make no person
    if not together and max(best.values(), default=0.0) < STRONG:
        return against
    # words of health, conduct and results without anybody's sex, age, name or number are about many things
    return sum(best.values()) * (1.0 if own or together else UNOWNED) + against + together


def _points(column: ColumnProfile, header: HeaderSays, candidate: Candidate, rows: int) -> float:
    """What one column proves about the row being a person."""
    category, detail = candidate.category, candidate.detail
    if category == "name":
        return _name_points(column, header, candidate)
    if candidate.subject == "guardian":
        # only a pupil has parents; but an organisation has a `parentId`
        return WEAK if header.identifier else GUARDIAN
    exceptions = (
        (category == "free_text", REMARKS if _about_people(column) else 0.0),
        (column.hits.get("total", 0) and category in {"gender", "other_personal"}, 0.0),
        (category == "chain_id" and detail != "eck_id" and header.entity not in PERSONS, 0.5),
        (category == "account" and not detail and header.entity not in PERSONS, 1.0),
        (category == "email" and column.share("shared_email") >= 0.5, 0.0),
        (detail == "age", 0.0 if once_each(column, rows) else 1.5),
        (detail == "card", 2.0),
        (detail == "region", 0.4),
    )
    return next((points for applies, points in exceptions if applies), POINTS.get(category, 0.0))


def _about_people(column: ColumnProfile) -> bool:
    """Remarks of which many name somebody or speak of health or conduct."""
    return max(about(column, content) for content in ("name", "health", "behaviour")) >= SPOKEN_OF


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


def named_people(table: TableProfile, says: list[HeaderSays], first: list[Candidate | None]) -> bool:
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


def once_each(column: ColumnProfile, rows: int) -> bool:
    """Every row has another value, as the ages of a table of totals have."""
    return rows >= 10 and column.distinct >= 0.95 * rows and column.filled >= 0.95 * rows


def keys_of(table: TableProfile, says: list[HeaderSays]) -> set[str]:
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
