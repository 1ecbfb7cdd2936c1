"""What the columns beside it say about a column: a number beside a street, a country beside an address."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from zuinig.classify.column import Candidate
from zuinig.classify.impression import Impression
from zuinig.classify.nameless import Place
from zuinig.classify.shape import shape
from zuinig.classify.special import of_person
from zuinig.i18n import _

NEAR = 3  # columns to either side
UNCLEAR = 0.5
MANY_ROWS = 20
BESIDE_ADDRESS = frozenset({"address", "postcode"})
CLOSE = 2  # columns to each side in which the next known one must stand
MOST_ANSWERS = 60  # different answers to a question about care; a key or an amount has more


def with_neighbours(impressions: list[Impression], *, person: bool) -> list[Impression]:
    """Give each impression, mended by those around it; `person`: a row is a person."""
    known = Counter(here.best.category for here in impressions if here.best)
    return [_with_neighbours(impressions, place, known, person=person) for place in range(len(impressions))]


def _with_neighbours(impressions: list[Impression], place: int, known: Counter[str], *, person: bool) -> Impression:
    own = impressions[place].best
    others = frozenset(category for category, n in known.items() if n > 1 or not own or category != own.category)
    here = replace(impressions[place], place=Place(place, others))
    found = _beside_address(impressions, here)
    if found is None and person:
        found = _of_person(impressions, here)
    return replace(here, ranked=(found, *here.ranked)) if found else here


def with_words_of_care(here: Impression) -> Impression:
    """In a table of persons: health or belief, where the words of a column say so and nothing clearer stands."""
    found = of_person(here.column)
    if found is None or (here.best and here.best.score > found.score):
        return here
    return replace(here, ranked=(found, *(other for other in here.ranked if other.category != found.category)))


def _near(impressions: list[Impression], place: int) -> set[str]:
    around = impressions[max(0, place - NEAR) : place] + impressions[place + 1 : place + NEAR + 1]
    return {other.best.category for other in around if other.best}


def _beside_address(impressions: list[Impression], here: Impression) -> Candidate | None:
    place, best = here.place.number, here.best
    before = impressions[place - 1].best if place else None
    if _is_house_number(here, before):
        return Candidate("address", "", 0.8, "", _("The column stands beside a street and holds house numbers."))
    if best and best.category == "address" and best.score < UNCLEAR and "address" in _near(impressions, place):
        return replace(best, score=0.85, why=f"{best.why} {_('It stands beside an address.')}")
    return None


def _of_person(impressions: list[Impression], here: Impression) -> Candidate | None:
    best, near, nameless = here.best, _near(impressions, here.place.number), here.header.nameless
    if best and best.detail == "country" and near & {"address", "city"} and here.header.words != ("land",):
        # a bare `land` is the country of birth in EDEXML and in what is made from it
        return Candidate("other_personal", "region", 0.7, best.subject, _("A country beside an address."))
    if _is_zip(here, near):
        return Candidate("postcode", "", 0.6, "", _("Five figures beside an address."))
    if nameless and _is_birth_place(impressions, here, near):
        return Candidate("origin", "birth_place", 0.6, "", _("A town away from the address, which has its own town."))
    if best and nameless and _is_colleague(impressions, here):
        return replace(best, subject="staff", score=0.7, why=_("A few names, each in many rows."))
    if best is None and nameless and _is_between_care(impressions, here):
        return Candidate("health", "", 0.5, "", _("It stands between columns about health and care."))
    return None


def _is_between_care(impressions: list[Impression], here: Impression) -> bool:
    """An answer (yes or no, a small number, a few words) with columns of care close by on both sides."""
    if shape(here.column) not in {"yes_no", "number", "word"} or not 1 < here.column.distinct <= MOST_ANSWERS:
        return False
    place = here.place.number
    sides = (impressions[max(0, place - CLOSE) : place][::-1], impressions[place + 1 : place + CLOSE + 1])
    return all(_first_known(side) == "health" for side in sides)


def _first_known(side: list[Impression]) -> str:
    return next((other.best.category for other in side if other.best), "")


def _is_birth_place(impressions: list[Impression], here: Impression, near: set[str]) -> bool:
    """A town without an address around it, in a table with a town that has one."""
    if here.best is None or here.best.category != "city" or near & BESIDE_ADDRESS:
        return False
    cities = (n for n, other in enumerate(impressions) if other.best and other.best.category == "city")
    return any(_near(impressions, n) & BESIDE_ADDRESS for n in cities if n != here.place.number)


def _is_colleague(impressions: list[Impression], here: Impression) -> bool:
    """A name that many rows share, as that of a teacher, beside names that differ."""
    best, column = here.best, here.column
    if best is None or best.category != "name" or column.filled < MANY_ROWS:
        return False
    names = (i.column.distinct for i in impressions if i.best and i.best.category == "name")
    few = column.distinct <= 0.3 * column.filled
    return few and best.detail in {"full_name", "call_name", ""} and max(names) >= 2.5 * column.distinct


def _is_house_number(here: Impression, before: Candidate | None) -> bool:
    if before is None or before.category != "address" or (here.best and here.best.score >= UNCLEAR):
        return False
    unseen = not here.column.filled and here.header.bare_id and here.header.words in {("nr",), ("no",), ("nummer",)}
    return unseen or here.column.share("house_number") >= 0.8


def _is_zip(here: Impression, near: set[str]) -> bool:
    if "postcode" in near or not near & {"city", "address"} or (here.best and here.best.score >= UNCLEAR):
        return False
    return here.column.share("zip") >= 0.9 and here.column.sketch.distinct_of["zip"] >= 3
