"""Streets, house numbers, places, regions and points on the map."""

from __future__ import annotations

from zuinig.detectors.listed import terms
from zuinig.detectors.signs import COMMA, DASH, DIGIT, DOT, LETTER, SPACE, Mask
from zuinig.detectors.values import Values
from zuinig.vocabulary.words import listed, words

_HOUSE = r"(?i)^\d{1,4}(?:\.0)?(?:[ -]?(?:[a-z]{1,2}|bis|hs|\d{1,3}))?$"
_DEGREES = r"^[+-]?(?:1[0-7]\d|\d{1,2})[.,]\d{4,}$"
_PAIR = r"^\(?[+-]?\d{1,3}\.\d{3,}[,; ]+[+-]?\d{1,3}\.\d{3,}\)?$"

SHORTEST_STREET = len("..weg")
LONGEST_HOUSE = 7  # figures of a house number and its addition: `1234123`


def street(values: Values) -> Mask:
    """A street, with or without a house number."""
    dutch = (
        r"\p{L}{2,}(?:"
        + "|".join(words("codes", "street_endings").str.replace_all(".", r"\.", literal=True))
        + r")(?: \d+\s?[a-z\d-]{0,5})?$"
    )
    english = (
        r"(?:^\d+[a-z]?,? .*\b(?:"
        + _either("street_words")
        + r")(?:\W|$))|(?: (?:"
        + _either("street_words")
        + r"))$|^(?:rue|calle|via|avenida|plaza) "
    )
    whole = r"\p{L}{3,} \d+ ?[a-z]?(?:-\d+)?,? +\d{4} ?[a-z]{2}(?:[ ,]|$)"
    own = r"^\p{L}[\p{L} .'-]{3,} \d{1,4}(?: ?-? ?[a-z\d]{1,4})?$"
    numbered = r"^(?:groep|klas|leerjaar|toets|deel|blok|week|les|unit|grade|year|class|lokaal|niveau|room|form) "
    able = values.lettered & (values.length >= 5) & (values.length <= 80)
    several = able & values.signs.has(SPACE)
    enough = (values.others >= SHORTEST_STREET) | values.signs.foreign
    # without a space there is no number behind it either
    one_word = (able & enough & ~several) & values.signs.ends_as(words("codes", "street_endings"))
    any_form = f"(?:{dutch})|{english}|{whole}"
    return (
        values.among_plain(one_word, lambda series: series.str.contains(dutch))
        | values.among_plain(several & ~enough, lambda series: series.str.contains(english))
        | values.among_plain(several & enough, lambda series: series.str.contains(any_form))
        | values.among_plain(
            several & values.signs.first(LETTER) & values.signs.has(DIGIT),
            lambda series: series.str.contains(own) & ~series.str.contains(numbered),
        )
    )


def _either(name: str) -> str:
    return "|".join(words("codes", name).str.replace_all(".", r"\.", literal=True))


def house_number(values: Values) -> Mask:
    """Up to four figures with an addition: `12`, `12a`, `12-3`."""
    able = values.digital & (values.length <= 9) & values.signs.first(DIGIT)
    able = able & values.signs.only(DIGIT | LETTER | DOT | SPACE | DASH)
    figures = able & values.signs.only(DIGIT) & ~values.signs.foreign
    return (
        values.among(able & ~figures, lambda series: series.str.contains(_HOUSE))
        | (figures & (values.length <= LONGEST_HOUSE)).mask
    )


def town(values: Values) -> Mask:
    """A known town, municipality or city."""
    return values.among_terms(values.wordy, terms("places", "dutch", "other"))


def region(values: Values) -> Mask:
    """A province or state, by name or two letters."""
    named = values.among_terms(values.wordy, terms("places", "regions"))
    return named | values.among(values.length == 2, lambda series: series.is_in(listed("places", "state_codes")))


def pair(values: Values) -> Mask:
    """Two coordinates together."""
    able = values.numeric & (values.length >= 11) & values.signs.has(DOT)
    return values.among(able, lambda series: series.str.contains(_PAIR))


def coordinate(values: Values) -> Mask:
    """Degrees with four decimals or more, alone or as a pair."""
    able = values.numeric & (values.length >= 5) & values.signs.has(DOT | COMMA)
    return values.among(able, lambda series: series.str.contains(_DEGREES) | series.str.contains(_PAIR))
