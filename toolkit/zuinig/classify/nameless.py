"""In a table of persons, a column that no category fits: what the form of its values makes likely."""

from __future__ import annotations

from zuinig.classify.column import Candidate
from zuinig.classify.headers import HeaderSays
from zuinig.classify.values import shape
from zuinig.i18n import _
from zuinig.profile import ColumnProfile

WEEKEND = 0.15  # birth dates fall in a weekend 2 times in 7, enrolments hardly ever
ENOUGH_ROWS = 10
MOST_GROUPS = 40


def likely(column: ColumnProfile, header: HeaderSays) -> Candidate:
    """Guess; without a header the form of the values is all there is."""
    form = shape(column)
    if form == "text":
        return Candidate("free_text", "", 0.5, "", _("Running text in a table of persons."))
    if header.nameless and form == "date":
        return _date(column)
    if header.nameless and form in {"number", "word"}:
        return _code(column, form)
    return _other()


def _date(column: ColumnProfile) -> Candidate:
    known = column.hits.get("day_known", 0)
    weekend = column.hits.get("weekend", 0) / known if known else 0.0
    spread = sum(n >= 0.02 * column.filled for n in column.years.values())
    if weekend >= WEEKEND and spread > 1 and column.share("timestamp") < 0.1:
        return Candidate("birth_date", "", 0.6, "", _("Dates on all days of the week, spread over several years."))
    return Candidate("school", "", 0.5, "", _("Dates that are seldom in a weekend."))


def _code(column: ColumnProfile, form: str) -> Candidate:
    different = column.filled >= ENOUGH_ROWS and column.distinct >= 0.98 * column.filled
    short_code = form == "word" and column.longest <= 16 and column.share("capitalised") < 0.2
    fraction = column.share("decimal")
    if different and (column.share("long_number") >= 0.9 or short_code):
        return Candidate("pupil_number", "", 0.55, "", _("A different number or code in every row."))
    if column.share("group") >= 0.9 and column.distinct <= MOST_GROUPS and not fraction:
        return Candidate("school", "", 0.5, "", _("The values look like groups or years."))
    if fraction >= 0.3 or (column.share("house_number") >= 0.9 and column.distinct > 25 and fraction < 0.1):
        return Candidate("result", "", 0.4, "", _("Numbers about a person."))
    return _other()


def _other() -> Candidate:
    return Candidate("other_personal", "", 0.5, "", _("In a table of persons it says something about the person."))
