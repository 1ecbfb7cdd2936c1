"""Streets, house numbers, places, regions and points on the map."""

from __future__ import annotations

from string import ascii_letters, digits

from zuinig.detectors import postcode
from zuinig.detectors.forms import Able
from zuinig.detectors.listed import terms
from zuinig.detectors.patterns import any_of, fits, fits_plain
from zuinig.detectors.signs import COMMA, DASH, DIGIT, DOT, LETTER, MANY, SPACE, UPPER, Mask
from zuinig.detectors.values import Values
from zuinig.vocabulary.words import listed, words

_HOUSE = r"(?i)^\d{1,4}(?:\.0)?(?:[ -]?(?:[a-z]{1,2}|bis|hs|\d{1,3}))?$"
_DEGREES = r"^[+-]?(?:1[0-7]\d|\d{1,2})[.,]\d{4,}$"
_PAIR = r"^\(?[+-]?\d{1,3}\.\d{3,}[,; ]+[+-]?\d{1,3}\.\d{3,}\)?$"

_WITH_POSTCODE = r"\p{L}{3} \d+ ?[a-z]?(?:-\d+)?,? +\d{4} ?[a-z]{2}(?:[ ,]|$)"
_OWN = r"^\p{L}[\p{L} .'-]{3,} \d{1,4}(?: ?-? ?[a-z\d]{1,4})?$"
_NUMBERED = r"^(?:groep|klas|leerjaar|toets|deel|blok|week|les|unit|grade|year|class|lokaal|niveau|room|form) "
_BEFORE = ("rue", "calle", "via", "avenida", "plaza")
_CODE_ENDS = f"{ascii_letters}{digits}-"  # what the number of a house ends in

FEWEST_OF_BOTH = 5  # figures of a house number and a postcode
SHORTEST_STREET = len("..weg")
LONGEST_HOUSE = 7  # figures of a house number and its addition: `1234123`


def street(values: Values) -> Mask:
    """A street, with or without a house number."""
    signs = values.signs
    able = values.lettered & (values.length >= 5) & (values.length <= 80)
    several = able & signs.has(SPACE)
    enough = (values.others >= SHORTEST_STREET) | signs.foreign
    # without a space there is no number behind it either
    named = (able & enough) & signs.ends_as(words("codes", "street_endings").to_list())
    numbered = (several & enough & signs.has(DIGIT)) & signs.ends_in(_CODE_ENDS)
    coded = several & enough & signs.counts(FEWEST_OF_BOTH, MANY)
    dutch = rf"\p{{L}}{{2}}(?:{any_of('codes', 'street_endings')})(?: \d+\s?[a-z\d-]{{0,5}})?$"
    return (
        fits_plain(values, named | numbered, dutch)
        | _english(values, several)
        | fits_plain(values, coded, _WITH_POSTCODE)
        | _of_own_name(values, numbered)
    )


def _english(values: Values, several: Able) -> Mask:
    """`10932 Bigge Rd`, `Park Avenue`, `Rue de la Loi`."""
    signs = values.signs
    either = any_of("codes", "street_words")
    last = signs.ends_as(words("codes", "street_words").to_list()).among(several)
    # of a postcode the letters are all that can be a street
    first = (several & signs.first(DIGIT)) & ~(postcode.written(values) & ~last)
    numbered = fits_plain(values, first, rf"^\d+[a-z]?,? .*\b(?:{either})(?:\W|$)")
    french = fits_plain(values, several & signs.begins_as(_BEFORE), rf"^(?:{'|'.join(_BEFORE)}) ")
    return numbered | fits_plain(values, last, rf" (?:{either})$") | french


def _of_own_name(values: Values, numbered: Mask) -> Mask:
    """Any words with a number behind them, which is not that of a class or a week."""
    able = numbered & values.signs.first(LETTER)
    found = fits_plain(values, able, _OWN)
    return found & ~fits_plain(values, found, _NUMBERED)


def house_number(values: Values) -> Mask:
    """Up to four figures with an addition: `12`, `12a`, `12-3`."""
    able = values.digital & (values.length <= 9) & values.signs.first(DIGIT)
    able = able & values.signs.only(DIGIT | LETTER | DOT | SPACE | DASH)
    figures = able & values.signs.only(DIGIT) & ~values.signs.foreign
    alike = postcode.written(values)
    return alike | fits(values, (able & ~figures) & ~alike, _HOUSE) | (figures & (values.length <= LONGEST_HOUSE)).mask


def town(values: Values) -> Mask:
    """A known town, municipality or city."""
    return values.among_terms(values.wordy, terms("places", "dutch", "other"))


def region(values: Values) -> Mask:
    """A province or state, by name or two letters."""
    named = values.among_terms(values.wordy, terms("places", "regions"))
    return named | values.among(
        (values.length == 2) & values.signs.only(UPPER), lambda series: series.is_in(listed("places", "state_codes"))
    )


def pair(values: Values) -> Mask:
    """Two coordinates together."""
    able = values.numeric & (values.length >= 11) & values.signs.has(DOT)
    return fits(values, able, _PAIR)


def coordinate(values: Values) -> Mask:
    """Degrees with four decimals or more, alone or as a pair."""
    able = values.numeric & (values.length >= 5) & values.signs.has(DOT | COMMA)
    return fits(values, able, _DEGREES) | fits(values, able, _PAIR)
