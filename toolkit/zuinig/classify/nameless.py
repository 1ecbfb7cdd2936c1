"""In a table of persons, a column that no category fits: what the form of its values makes likely."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from zuinig.classify.column import Candidate
from zuinig.classify.headers import HeaderSays
from zuinig.classify.shape import shape
from zuinig.classify.values import is_bsn
from zuinig.i18n import _
from zuinig.profile import ColumnProfile

FEW_ROWS = 5
ENOUGH_ROWS = 20
MOST_GROUPS = 40
KEY_PLACES = 3  # the first columns, in which the number of a pupil stands
FEWEST_DIGITS = 5  # a number of this length is no score
GROUPS = 8  # groups of a primary school
# what a list of absences or incidents does not hold, and the export of whole pupils does
OF_A_WHOLE_PUPIL = frozenset({"address", "postcode", "city", "national_id", "origin", "religion"})
MOST_HOURS = 60  # different numbers of days, hours or times


@dataclass(frozen=True)
class Place:
    """Where a column stands: which one it is, and what the other columns hold."""

    number: int = 0
    others: frozenset[str] = frozenset()


def likely(column: ColumnProfile, header: HeaderSays, place: Place) -> Candidate:
    """Guess; without a header the form of the values and the columns around it are all there is."""
    form = shape(column)
    if form == "text":
        return Candidate("free_text", "", 0.5, "", _("Running text in a table of persons."))
    if not header.nameless and form not in {"uuid", "hexadecimal"}:
        return _other()
    absence = "behaviour" in place.others and place.others.isdisjoint(OF_A_WHOLE_PUPIL)
    if absence and (form == "date" or _few_whole_numbers(column, place)):
        return Candidate("behaviour", "", 0.45, "", _("A date or number in a list of absence or conduct."))
    if form == "date":
        return _date(column)
    guesses = {"number": _number, "phone": _number, "word": _word, "uuid": _key, "hexadecimal": _key}
    guess = guesses[form](column, place) if form in guesses else None
    return guess or _other()


def _date(column: ColumnProfile) -> Candidate:
    if column.share("timestamp") >= 0.5:
        return Candidate("other_personal", "", 0.5, "", _("Moments at which something about the person happened."))
    return Candidate("school", "", 0.5, "", _("Dates that are not the oldest of the table."))


def _number(column: ColumnProfile, place: Place) -> Candidate | None:
    """The first of the rules that fits."""
    digits = column.longest if column.characters == column.longest * column.filled else 0
    fraction, long = column.share("decimal"), column.share("long_number") >= 0.9
    once = column.filled >= FEW_ROWS and column.distinct >= 0.98 * column.filled
    key = once and (long or (column.filled >= ENOUGH_ROWS and not fraction))
    varied = column.distinct >= 0.1 * column.filled or column.distinct > MOST_GROUPS
    all_bsn = column.filled >= FEW_ROWS and column.hits.get("bsn", 0) + column.hits.get("bsn_lost_zero", 0)
    rules: Iterable[tuple[object, Candidate]] = (
        (
            all_bsn == column.told or is_bsn(column),
            Candidate("national_id", "bsn", 0.6, "", _("Every number passes the 11-test.")),
        ),
        (
            max(column.share("phone") / 0.3, column.share("phone_lost_zero") / 0.9) >= 1 and "phone" in place.others,
            Candidate("phone", "", 0.5, "", _("Most numbers are long enough for a telephone number.")),
        ),
        (
            digits == 4 and column.share("year") >= 0.95 and column.distinct >= 3,
            Candidate("birth_date", "birth_year", 0.45, "", _("Years in a table of persons.")),
        ),
        (
            digits == 4 and not once and place.number >= KEY_PLACES and "postcode" not in place.others and varied,
            Candidate("postcode", "", 0.45, "", _("Four figures in a table of persons without a postcode.")),
        ),
        (
            key or (long and varied and digits >= FEWEST_DIGITS) or (long and varied and place.number < KEY_PLACES),
            Candidate("pupil_number", "", 0.55 if key else 0.5, "", _("Long numbers of which most rows have another.")),
        ),
        (
            _two_codes(column) and "gender" not in place.others and column.filled >= FEW_ROWS,
            Candidate("gender", "", 0.45, "", _("Two or three codes for all rows, and no other column for gender.")),
        ),
        (
            column.share("group") >= 0.9 and column.distinct <= MOST_GROUPS and not fraction and _groups(column, place),
            Candidate("school", "", 0.45, "", _("The values look like groups or years.")),
        ),
        (
            fraction >= 0.3 or (column.share("integer") >= 0.9 and column.distinct > GROUPS),
            Candidate("result", "", 0.4, "", _("Numbers about a person.")),
        ),
    )
    return next((candidate for applies, candidate in rules if applies), None)


def _few_whole_numbers(column: ColumnProfile, place: Place) -> bool:
    whole = column.share("integer") >= 0.95 and column.longest <= 3
    return whole and 2 < column.distinct <= MOST_HOURS and "result" not in place.others


def _groups(column: ColumnProfile, place: Place) -> bool:
    return column.distinct <= (GROUPS if "school" in place.others else 2 * GROUPS)


def _two_codes(column: ColumnProfile) -> bool:
    """1 and 2, or with 0 and 9 beside them; 0 and 1 alone are yes and no."""
    return 2 <= column.distinct <= 4 and column.share("integer") >= 0.99 and column.longest == 1 and _half(column)


def _half(column: ColumnProfile) -> bool:
    return 0.25 <= column.share("yes_no") <= 0.75


def _word(column: ColumnProfile, place: Place) -> Candidate | None:
    once = column.filled >= FEW_ROWS and column.distinct >= 0.98 * column.filled
    coded = column.longest <= 16 and column.share("capitalised") < 0.2
    rules: Iterable[tuple[object, Candidate]] = (
        (
            column.share("prefix") >= 0.9 and column.longest > 1 and "name" in place.others,
            Candidate("name", "prefix", 0.5, "", _("Prefixes of family names beside names.")),
        ),
        (
            column.share("given") >= 0.4 or column.share("surname") >= 0.4 or _like_names(column),
            Candidate("name", "", 0.45, "", _("Words with a capital, different in most rows of a table of persons.")),
        ),
        (
            once and column.filled >= ENOUGH_ROWS and coded,
            Candidate("pupil_number", "", 0.5, "", _("A different number or code in every row.")),
        ),
        (
            column.share("level") >= 0.9 and column.distinct >= 3 and column.longest <= 3,
            Candidate("result", "", 0.45, "", _("Levels of a test.")),
        ),
        (
            column.share("group") >= 0.8 and column.distinct <= MOST_GROUPS,
            Candidate("school", "", 0.5, "", _("The values look like groups or years.")),
        ),
        (
            column.share("organisation") >= 0.4,
            Candidate("school", "", 0.45, "", _("Names of organisations in a table of persons.")),
        ),
    )
    return next((candidate for applies, candidate in rules if applies), None)


def _key(column: ColumnProfile, _place: Place) -> Candidate:
    if column.distinct < 0.3 * column.filled and column.distinct <= MOST_GROUPS:
        return Candidate("school", "", 0.4, "", _("A key that many rows share, as a class has."))
    return Candidate("chain_id", "", 0.5, "", _("A key in a table of persons."))


def _like_names(column: ColumnProfile) -> bool:
    varied = column.filled >= FEW_ROWS and column.distinct >= 0.5 * column.filled
    initials = column.share("initials") >= 0.9 and column.longest > 1
    words = column.share("capitalised") >= 0.8 and column.share("organisation") < 0.1 and column.share("town") < 0.1
    return varied and (initials or words)


def _other() -> Candidate:
    return Candidate("other_personal", "", 0.5, "", _("In a table of persons it says something about the person."))
