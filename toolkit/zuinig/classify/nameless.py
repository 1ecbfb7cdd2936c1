"""In a table of persons, a column that no category fits: what the form of its values makes likely."""

from __future__ import annotations

from zuinig.classify.column import Candidate
from zuinig.classify.headers import HeaderSays
from zuinig.classify.values import shape
from zuinig.i18n import _
from zuinig.profile import ColumnProfile

WEEKEND = 0.15  # birth dates fall in a weekend 2 times in 7, enrolments hardly ever
FEW_ROWS = 5
ENOUGH_ROWS = 20
MOST_GROUPS = 40


def likely(column: ColumnProfile, header: HeaderSays, *, oldest: bool = False) -> Candidate:
    """Guess; without a header the form of the values is all there is.

    Args:
        column: its counts.
        header: what the header says, if anything.
        oldest: its dates lie years before all other dates of the table.
    """
    form = shape(column)
    if form == "text":
        return Candidate("free_text", "", 0.5, "", _("Running text in a table of persons."))
    if header.nameless and form == "date":
        return _date(column, oldest=oldest)
    if header.nameless and form in {"number", "word"}:
        return _code(column, form)
    return _other()


def mean_year(column: ColumnProfile) -> float:
    """The mean calendar year of the dates of a column; 0 where it has none."""
    rows = sum(column.years.values())
    return sum(year * n for year, n in column.years.items()) / rows if rows else 0.0


def _date(column: ColumnProfile, *, oldest: bool) -> Candidate:
    if column.share("timestamp") >= 0.5:
        return Candidate("other_personal", "", 0.5, "", _("Moments at which something about the person happened."))
    known = column.hits.get("day_known", 0)
    weekend = column.hits.get("weekend", 0) / known if known else 0.0
    spread = sum(n >= 0.02 * column.filled for n in column.years.values())
    if oldest or (spread > 1 and weekend >= WEEKEND):
        return Candidate("birth_date", "", 0.6, "", _("Dates on all days of the week, or years before all others."))
    return Candidate("school", "", 0.5, "", _("Dates that are seldom in a weekend."))


def _code(column: ColumnProfile, form: str) -> Candidate:
    once = column.filled >= FEW_ROWS and column.distinct >= 0.98 * column.filled
    short_code = form == "word" and column.longest <= 16 and column.share("capitalised") < 0.2
    fraction = column.share("decimal")
    if form == "word" and _like_names(column):
        return Candidate("name", "", 0.45, "", _("Words with a capital, different in most rows of a table of persons."))
    if once and (column.share("long_number") >= 0.9 or (column.filled >= ENOUGH_ROWS and (short_code or not fraction))):
        return Candidate("pupil_number", "", 0.55, "", _("A different number or code in every row."))
    if column.share("group") >= 0.9 and column.distinct <= MOST_GROUPS and not fraction:
        return Candidate("school", "", 0.5, "", _("The values look like groups or years."))
    if fraction >= 0.3 or (column.share("house_number") >= 0.9 and column.distinct > 25 and fraction < 0.1):
        return Candidate("result", "", 0.4, "", _("Numbers about a person."))
    return _other()


def _like_names(column: ColumnProfile) -> bool:
    varied = column.filled >= FEW_ROWS and column.distinct >= 0.5 * column.filled
    initials = column.share("initials") >= 0.9 and column.longest > 1
    words = column.share("capitalised") >= 0.8 and column.share("organisation") < 0.1 and column.share("town") < 0.1
    return varied and (initials or words)


def _other() -> Candidate:
    return Candidate("other_personal", "", 0.5, "", _("In a table of persons it says something about the person."))
