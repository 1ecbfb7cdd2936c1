"""Streets, house numbers, places, regions and points on the map."""

from __future__ import annotations

from zuinig.detectors.values import Mask, Values
from zuinig.vocabulary.words import listed, words

_HOUSE = r"(?i)^\d{1,4}(?:\.0)?(?:[ -]?(?:[a-z]{1,2}|bis|hs|\d{1,3}))?$"
_DEGREES = r"^[+-]?(?:1[0-7]\d|\d{1,2})[.,]\d{4,}$"
_PAIR = r"^\(?[+-]?\d{1,3}\.\d{3,}[,; ]+[+-]?\d{1,3}\.\d{3,}\)?$"


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
    return values.among_plain(
        able,
        lambda series: (
            series.str.contains(dutch)
            | series.str.contains(english)
            | series.str.contains(whole)
            | (series.str.contains(own) & ~series.str.contains(numbered))
        ),
    )


def _either(name: str) -> str:
    return "|".join(words("codes", name).str.replace_all(".", r"\.", literal=True))


def house_number(values: Values) -> Mask:
    """Up to four figures with an addition: `12`, `12a`, `12-3`."""
    return values.among(values.digital & (values.length <= 9), lambda series: series.str.contains(_HOUSE))


def town(values: Values) -> Mask:
    """A known town, municipality or city."""
    return values.among_plain(
        values.wordy, lambda series: series.is_in(listed("places", "dutch")) | series.is_in(listed("places", "other"))
    )


def region(values: Values) -> Mask:
    """A province or state, by name or two letters."""
    named = values.among_plain(values.wordy, lambda series: series.is_in(listed("places", "regions")))
    return named | values.among(values.length == 2, lambda series: series.is_in(listed("places", "state_codes")))


def pair(values: Values) -> Mask:
    """Two coordinates together."""
    return values.among(values.numeric & (values.length >= 11), lambda series: series.str.contains(_PAIR))


def coordinate(values: Values) -> Mask:
    """Degrees with four decimals or more, alone or as a pair."""
    able = values.numeric & (values.length >= 5)
    return values.among(able, lambda series: series.str.contains(_DEGREES) | series.str.contains(_PAIR))
