"""A table on its side: the first column holds the names of the fields, each further column is a person."""

from __future__ import annotations

from zuinig.classify.column import Candidate
from zuinig.i18n import _
from zuinig.profile import ColumnProfile, TableProfile
from zuinig.vocabulary import categories

HEADINGS = 0.6  # part of the first column that are words of headers; systems have fields that nobody knows
FEWEST_FIELDS = 3  # rows
FEWEST_HEADINGS = 2  # words of headers among them
MOST_FIELDS = 200  # rows; a list that is longer is no table of fields
NEARLY_ALL = 0.8  # of the further columns; a pupil of whom hardly anything is filled in says nothing
MOST_OF_ONE_KIND = 0.7  # of the cells of a mixture
# Kinds of values that exclude each other: two of them in a column are a mixture.
FAMILIES = (
    ("date",),
    ("email", "url"),
    ("integer", "decimal", "bsn", "phone"),
    ("given", "surname", "whole_name"),
    ("clear_group", "branch"),
    ("postcode", "street"),
    ("yes_no", "gender", "level"),
    ("several_words",),
)
NAMES = ("given", "whole_name")
OF_PERSONS = (*NAMES, "bsn", "certain_gender")
OF_ANYBODY = ("surname", "email", "phone")  # of a school too, but then its name stands beside them
# What a reader is told to stand among the cells of a person.
TELLING = {
    "name": ("given", "surname", "whole_name"),
    "national_id": ("bsn", "ssn", "nino", "rijksregisternummer"),
    "email": ("email",),
    "phone": ("phone",),
    "postcode": ("postcode",),
    "financial": ("iban",),
    "chain_id": ("eck_id",),
    "origin": ("nationality",),
    "religion": ("religion",),
    "health": ("health",),
    "ethnicity": ("ethnicity",),
}


def on_its_side(table: TableProfile) -> bool:
    """Whether the first column holds names of fields and the others a mixture, with something of persons in it."""
    filled = [column for column in table.columns if column.filled]
    if not FEWEST_FIELDS <= table.rows <= MOST_FIELDS or len(filled) < 2 or filled[0].distinct < filled[0].filled:
        return False
    first, others = filled[0], filled[1:]
    if not table.headered and len(others) > 1:
        headed = sum(_is_headed_by_name(column) for column in others)
        if headed >= NEARLY_ALL * len(others) and not _has(first, NAMES):
            return True
    mixtures = sum(_is_mixture(column) for column in others)
    personal = sum(_is_personal(column) for column in others)
    return _names_fields(first) and mixtures >= NEARLY_ALL * len(others) and personal * 2 >= len(others)


def field_names(column: ColumnProfile) -> bool:
    """Whether a column of such a table is the one with the names of the fields: words of headers, or dates."""
    of_person = _is_mixture(column) or _is_headed_by_name(column) or _has(column, (*OF_PERSONS, *OF_ANYBODY))
    return column.share("heading") >= HEADINGS or not of_person


def person(column: ColumnProfile) -> Candidate:
    """What a column of such a table is: all that is known of one person; the reason tells what stands in it."""
    found = [str(categories()[category].title) for category, kinds in TELLING.items() if _has(column, kinds)]
    why = _("In the cells of this column stands, among other things: {found}.").format(found=", ".join(found))
    return Candidate("other_personal", "", 0.7, "", why if found else "")


def is_special(column: ColumnProfile) -> bool:
    """Whether health, religion or ethnicity stands among the cells of such a column."""
    return any(_has(column, TELLING[category]) for category in TELLING if categories()[category].special)


def _names_fields(column: ColumnProfile) -> bool:
    return column.sketch.distinct_of["heading"] >= FEWEST_HEADINGS and column.share("heading") >= HEADINGS


def _is_headed_by_name(column: ColumnProfile) -> bool:
    """One name and for the rest numbers: the marks of a pupil, with the name above them that is no header."""
    named = max(column.hits.get(kind, 0) for kind in NAMES)
    numbers = column.hits.get("integer", 0) + column.hits.get("decimal", 0)
    return named == 1 and column.filled > 2 and numbers >= NEARLY_ALL * (column.filled - 1)


def _is_personal(column: ColumnProfile) -> bool:
    return _has(column, OF_PERSONS) or (_has(column, OF_ANYBODY) and not _has(column, ("organisation",)))


def _is_mixture(column: ColumnProfile) -> bool:
    shares = [max(column.share(kind) for kind in family) for family in FAMILIES]
    return sum(share > 0 for share in shares) >= 2 and max(shares) <= MOST_OF_ONE_KIND


def _has(column: ColumnProfile, kinds: tuple[str, ...]) -> bool:
    return any(column.hits.get(kind) for kind in kinds)
