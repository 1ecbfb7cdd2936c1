"""What one row of a table is: a pupil, a parent, a colleague, a school, a group, a supplier, a thing, a total.

Points for each are added up over the name of the table and its columns; a table is of persons only when that is proven.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from zuinig.classify.column import Candidate
from zuinig.classify.headers import PERSONS, HeaderSays
from zuinig.classify.other_points import other_points
from zuinig.classify.person_points import keys_of, named_people, person_points
from zuinig.classify.shape import shape
from zuinig.classify.sideways import on_its_side
from zuinig.classify.table_name import FILE, name_hint
from zuinig.i18n import _
from zuinig.profile import TableProfile

LEAST_POINTS = {True: 2.2, False: 1.5}  # what proves a table of persons, and of anything else
SURE = 5.0
NAME_ALONE = 1.5  # points of a name like `passengers` where the columns say something, and nothing about a person
KEY = 3.0  # points for a key that is different in every row and says whose it is
CONTACT = frozenset({"name", "phone", "email", "address"})
OF_PUPILS = frozenset({"pupil_number", "result", "health", "birth_date"})


@dataclass(frozen=True)
class RowKind:
    """What a row is: `kind` person, school, group, supplier, thing, total or "" (not clear); `subject` of a person."""

    kind: str
    subject: str
    sure: bool
    why: str
    of_pupils: bool = False  # something in the table is a pupil's and nobody else's

    @property
    def personal(self) -> bool:
        """Whether a row is about a person."""
        return self.kind == "person"


def row_kind(table: TableProfile, says: list[HeaderSays], first: list[Candidate | None]) -> RowKind:
    """Judge a table by its name and by the first impression of its columns."""
    if on_its_side(table):
        why = _("The table seems to lie on its side: its first column holds the fields, each further one is a person.")
        return RowKind("side", "pupil", sure=False, why=why)
    points = other_points(table, says, first)
    of_persons = person_points(table, says, first)
    named, hint = name_hint(table, of_names=named_people(table, says, first))
    for kind in named:
        alone = kind in PERSONS and hint == FILE and of_persons <= 0 and not _is_nameless(says)
        points["person" if kind in PERSONS else kind] += min(hint, NAME_ALONE) if alone else hint
    for kind in keys_of(table, says):
        points["person" if kind in PERSONS else kind] += KEY
    points["person"] += of_persons
    proven = [
        (value, kind == "person", kind) for kind, value in points.items() if value >= LEAST_POINTS[kind == "person"]
    ]
    if not proven:
        return RowKind("", "", sure=False, why=_("It is not clear what a row of this table is."))
    value, _person, kind = max(proven)
    subject = _subject(table, says, first, named) if kind == "person" else "organisation"
    of_pupils = subject == "pupil" and (
        "pupil" in named or any(c is not None and c.category in {"school", "result"} for c in first)
    )
    return RowKind(kind, subject, sure=value >= SURE, why=_reason(kind), of_pupils=of_pupils)


def _reason(kind: str) -> str:
    return {
        "person": _("A row of this table is a person or about one."),
        "school": _("A row of this table is a school or another organisation."),
        "group": _("A row of this table is a group, class, course or period."),
        "supplier": _("A row of this table is a supplier or product."),
        "thing": _("A row of this table is a thing or event, not a person."),
        "total": _("The rows of this table are totals, not persons."),
    }[kind]


def _has_contact_of_its_own(says: list[HeaderSays], first: list[Candidate | None]) -> bool:
    """A name, telephone or address of which no word says whose it is: of the parent after whom the table is called."""
    found = zip(says, first, strict=True)
    return any(c is not None and c.category in CONTACT and not header.entity for header, c in found)


def _is_nameless(says: list[HeaderSays]) -> bool:
    """Whether most headers say nothing."""
    return sum(header.nameless for header in says) >= 0.5 * len(says)


def _has_pupil_beside(
    table: TableProfile, says: list[HeaderSays], first: list[Candidate | None], words: Counter[str]
) -> bool:
    """In a table called after parents: columns tell the parent from the pupil, so that the others are of the pupil."""
    of_pupil = sum(c is not None and (c.category in OF_PUPILS or c.category == "school") for c in first)
    if words["guardian"] > 1:
        return True
    if words["pupil"] and not words["guardian"] and not _has_contact_of_its_own(says, first):
        return True
    # without headers: a number first is that of the pupil, a name first that of the parent
    keyed = _is_nameless(says) and shape(table.columns[0]) == "number"
    return bool(of_pupil) and (words["guardian"] > words["pupil"] or keyed)


def _subject(table: TableProfile, says: list[HeaderSays], first: list[Candidate | None], named: list[str]) -> str:
    """Whose table it is: by its name, else by the roles in it, else by the words of its headers, else pupils."""
    words = Counter(header.entity for header in says if header.own and header.entity in {"pupil", "guardian", "staff"})
    if named and named[0] == "guardian":
        return "pupil" if _has_pupil_beside(table, says, first, words) else "guardian"
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
