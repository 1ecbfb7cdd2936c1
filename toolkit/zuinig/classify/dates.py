"""Which columns of dates are dates of birth, where no header tells: by the years of the table's other dates."""

from __future__ import annotations

from dataclasses import replace

from zuinig.classify.column import Candidate
from zuinig.classify.impression import Impression
from zuinig.classify.shape import shape
from zuinig.i18n import _
from zuinig.profile import ColumnProfile

YOUNGEST, OLDEST_PUPIL = 3, 20  # years between birth and the newest date of a table of pupils
YEARS_BEFORE = 2  # a pupil enters school four years after birth at the earliest; less for a toddler group
SPREAD = 4  # different years; a whole school has more
FEW = 10  # rows below which years are too few to be spread
WEEKEND = 0.15  # birth dates fall in a weekend 2 times in 7, days on which schools are open never
VARIED = 0.5  # share of different days from which dates are of persons and not of one event


def with_birth_dates(impressions: list[Impression]) -> list[Impression]:
    """Add a date of birth to what nameless columns may be, where the years of the table speak for it."""
    dates = [n for n, here in enumerate(impressions) if shape(here.column) == "date"]
    found = {n: candidate for n in dates for candidate in [_birth(impressions, n, dates)] if candidate}
    return [_adding(here, found.get(n)) for n, here in enumerate(impressions)]


def _adding(here: Impression, found: Candidate | None) -> Impression:
    if found is None:
        return here
    return replace(here, ranked=tuple(sorted((*here.ranked, found), key=lambda c: -c.score)))


def _birth(impressions: list[Impression], place: int, dates: list[int]) -> Candidate | None:
    here = impressions[place]
    column = here.column
    if (
        not here.header.nameless
        or column.share("timestamp") >= 0.5
        or column.distinct < VARIED * min(column.filled, 500)
    ):
        return None
    if any(other.header.candidates and other.header.candidates[0].category == "birth_date" for other in impressions):
        return None
    known = column.hits.get("day_known", 0)
    if known >= FEW and column.hits.get("weekend", 0) < WEEKEND * known:
        return None
    others = [impressions[n].column for n in dates if n != place]
    dated = [other for other in others if other.years]
    if not column.years:
        return None
    return _by_years(column, dated) if dated else _alone(column)


def _by_years(column: ColumnProfile, others: list[ColumnProfile]) -> Candidate | None:
    """Years before every other date, and as long before the newest one as pupils or grown-ups are old."""
    newest = max(_newest(other) for other in others)
    before = mean_year(column) <= min(map(mean_year, others)) - YEARS_BEFORE
    inside = sum(n for year, n in column.years.items() if newest - OLDEST_PUPIL <= year <= newest - YOUNGEST)
    children = inside >= 0.9 * sum(column.years.values())
    adults = mean_year(column) <= newest - OLDEST_PUPIL
    if not before or not (children or adults) or not _spread(column, SPREAD if column.filled >= FEW else 2):
        return None
    return Candidate("birth_date", "", 0.75, "", _("Years before all other dates, as long as people are old."))


def _alone(column: ColumnProfile) -> Candidate | None:
    if not _spread(column, SPREAD if column.filled >= FEW else 3):
        return None
    return Candidate("birth_date", "", 0.5, "", _("The only dates, spread over several years."))


def mean_year(column: ColumnProfile) -> float:
    """The mean calendar year of the dates of a column; 0 where it has none."""
    rows = sum(column.years.values())
    return sum(year * n for year, n in column.years.items()) / rows if rows else 0.0


def _newest(column: ColumnProfile) -> int:
    """The last year that is no typing error."""
    rows = sum(column.years.values())
    return max((year for year, n in column.years.items() if n >= 0.02 * rows), default=0)


def _spread(column: ColumnProfile, least: int) -> bool:
    return sum(n >= 0.02 * column.filled for n in column.years.values()) >= least
