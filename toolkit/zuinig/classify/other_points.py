"""What the columns of a table prove about its rows being something else than persons: totals, schools, things."""

from __future__ import annotations

from collections import defaultdict

from zuinig.classify.column import Candidate
from zuinig.classify.cross_table import cross_points
from zuinig.classify.headers import PERSONS, HeaderSays
from zuinig.classify.person_points import named_people, once_each
from zuinig.classify.shape import shape
from zuinig.profile import ColumnProfile, TableProfile

FEW = 5  # headings from which a column of headings lists the fields of a form
KEY = 3.0  # points for a key of a school in every row
LIST_OF_FIELDS = 4.0  # a list of headers: the fields of a form
GRADED = 0.15  # part of the cells with a level from which `gemiddeld` is a level too
BOOKKEEPING = 2.0
MOSTLY = 0.5
NAMES_ONCE = 3.5  # a list of popular names, which is worth more than the names themselves
FIELD_WORDS = frozenset({"veld", "velden", "field", "fields", "kolom", "column", "attribuut", "attribute", "element"})
SEXES = frozenset(
    {"male", "female", "males", "females", "boys", "girls", "men", "women", "jongens", "meisjes", "mannen", "vrouwen"}
)


def other_points(table: TableProfile, says: list[HeaderSays], first: list[Candidate | None]) -> defaultdict[str, float]:
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
    if _lists_given_names(table, says, first, counting):
        points["total"] += NAMES_ONCE
    if _is_bookkeeping(table, says, first):
        points["thing"] += BOOKKEEPING
    points["total"] += cross_points(table, says, first)
    points["supplier"] = 0.75 * sum(header.entity == "supplier" for header in says)
    points["thing"] += min(1.5, 0.5 * sum(_names_thing(h, c) for h, c in zip(says, first, strict=True)))
    for column, header, candidate in zip(table.columns, says, first, strict=True):
        points["total"] += _total_points(column, header, candidate, table.rows)
        if _school_key(column, table.rows):
            points["school"] += KEY
        if _names_organisations(column, candidate):
            points["school"] += 2.5
    return points


def _lists_given_names(
    table: TableProfile, says: list[HeaderSays], first: list[Candidate | None], counting: int
) -> bool:
    """First names with a count: popular names. They never come back, or there is nothing else but year and town."""
    names = [column for column, c in zip(table.columns, first, strict=True) if c and c.category == "name"]
    if len(names) != 1 or names[0].share("given") < MOSTLY or names[0].share("whole_name") >= 0.1:
        return False
    if counting and once_each(names[0], table.rows):
        return True
    years = any(c.share("year") >= 0.9 for c in table.columns)
    counts = [c for c, h in zip(table.columns, says, strict=True) if h.counting or h.nameless]
    others = {c.category for c in first if c} - {"name", "city", "none", "gender", "birth_date"}
    return years and any(column.share("integer") >= 0.9 for column in counts) and not others


def _is_bookkeeping(table: TableProfile, says: list[HeaderSays], first: list[Candidate | None]) -> bool:
    """An account number and an amount in every row, and nobody's name: payments to and from organisations."""
    accounts = any(c is not None and c.detail == "iban" and c.score >= MOSTLY for c in first)
    amounts = any(column.share("decimal") >= 0.5 for column in table.columns)
    unnamed = not named_people(table, says, first)
    return accounts and amounts and unnamed and not any(h.entity in PERSONS for h in says)


def _lists_fields(column: ColumnProfile, header: HeaderSays) -> bool:
    """Headings that seldom come back; a column of subjects or languages repeats a few words that are headings too."""
    told = column.sketch.distinct_of["heading"]
    named_so = not header.nameless and not FIELD_WORDS.isdisjoint(header.words)
    if named_so and told >= 3 and column.share("heading") >= 0.25:
        return True
    return column.share("heading") >= 0.6 and told >= FEW and told >= 0.5 * column.hits.get("heading", 0)


def _names_thing(header: HeaderSays, candidate: Candidate | None) -> bool:
    of_person = {"birth_date", "origin", "city", "address", "other_personal"}
    return header.entity == "thing" and not (candidate and candidate.category in of_person)


def _total_points(column: ColumnProfile, header: HeaderSays, candidate: Candidate | None, rows: int) -> float:
    points = 0.0
    graded = column.share("level") >= GRADED  # `zwak`, `gemiddeld`, `goed` are no totals
    marked = 0 < column.share("total") < 1 and column.distinct <= 60 and shape(column) == "word"
    if marked and not graded:
        points += 1.5 if column.hits["total"] == 1 else 4.0  # one is the last row of a list
    if candidate and candidate.detail == "age" and once_each(column, rows):
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
