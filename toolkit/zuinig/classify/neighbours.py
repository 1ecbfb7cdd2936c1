"""What the columns beside it say about a column: a number beside a street, a country beside an address."""

from __future__ import annotations

from dataclasses import replace

from zuinig.classify.column import Candidate
from zuinig.classify.impression import Impression
from zuinig.classify.nameless import mean_year
from zuinig.i18n import _

NEAR = 3  # columns to either side
UNCLEAR = 0.5
YEARS_BEFORE = 2


def with_neighbours(impressions: list[Impression], place: int, *, person: bool) -> Impression:
    """Give the impression at `place`, mended by those around it; `person`: a row is a person."""
    here = replace(impressions[place], oldest=_is_oldest(impressions, place))
    around = impressions[max(0, place - NEAR) : place] + impressions[place + 1 : place + NEAR + 1]
    near = {other.best.category for other in around if other.best}
    before = impressions[place - 1].best if place else None
    if _is_house_number(here, before):
        found = Candidate("address", "", 0.8, "", _("The column stands beside a street and holds house numbers."))
        return replace(here, ranked=(found, *here.ranked))
    best = here.best
    if best and best.category == "address" and best.score < UNCLEAR and "address" in near:
        found = replace(best, score=0.85, why=f"{best.why} {_('It stands beside an address.')}")
        return replace(here, ranked=(found, *here.ranked[1:]))
    if best and best.detail == "country" and person and near & {"address", "city"} and here.header.words != ("land",):
        # a bare `land` is the country of birth in EDEXML and in what is made from it
        found = Candidate("other_personal", "region", 0.7, best.subject, _("A country beside an address."))
        return replace(here, ranked=(found, *here.ranked))
    if person and _is_zip(here, near):
        found = Candidate("postcode", "", 0.6, "", _("Five figures beside an address."))
        return replace(here, ranked=(found, *here.ranked))
    return here


def _is_oldest(impressions: list[Impression], place: int) -> bool:
    """Whether the dates of a column lie two years or more before those of every other column of dates."""
    years = [mean_year(other.column) for other in impressions]
    others = [year for n, year in enumerate(years) if year and n != place]
    return bool(years[place] and others) and years[place] <= min(others) - YEARS_BEFORE


def _is_house_number(here: Impression, before: Candidate | None) -> bool:
    if before is None or before.category != "address" or (here.best and here.best.score >= UNCLEAR):
        return False
    unseen = not here.column.filled and here.header.bare_id and here.header.words in {("nr",), ("no",), ("nummer",)}
    return unseen or here.column.share("house_number") >= 0.8


def _is_zip(here: Impression, near: set[str]) -> bool:
    if "postcode" in near or not near & {"city", "address"} or (here.best and here.best.score >= UNCLEAR):
        return False
    return here.column.share("zip") >= 0.9 and here.column.sketch.distinct_of["zip"] >= 3
