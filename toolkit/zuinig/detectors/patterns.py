"""Regular expressions over values, in their short form where few signs can occur.

Polars keeps 32 expressions and there are more than twice as many tests, so each is made anew for every batch. With the
classes of Unicode that takes 0.2 to 1 ms, with those of ASCII or Latin-1 0.01 to 0.1 ms.
"""

from __future__ import annotations

from functools import cache

import polars as pl

from zuinig.detectors.forms import Able
from zuinig.detectors.signs import Mask
from zuinig.detectors.values import Values, once
from zuinig.vocabulary.words import words

_ASCII, _LATIN = 0, 1
# what a class means among the signs of ASCII, and among those of Latin-1
_CLASSES = {
    r"\p{L}": ("[A-Za-z]", "[A-Za-zªµºÀ-ÖØ-öø-ÿ]"),
    r"\p{Lu}": ("[A-Z]", "[A-ZÀ-ÖØ-Þ]"),
    r"\p{Ll}": ("[a-z]", "[a-zµß-öø-ÿ]"),
    r"\d": ("[0-9]", "[0-9]"),
    r"\w": ("[0-9A-Za-z_]", "[0-9A-Za-z_ªµºÀ-ÖØ-öø-ÿ]"),
    r"\s": (r"[\t-\r ]", r"[\t-\r \x85\xa0]"),
    r"\S": (
        r"[\x00-\x08\x0e-\x1f!-\x7f]",
        r"[\x00-\x08\x0e-\x1f!-\x84\x86-\x9f\xa1-\xff]",
    ),
    r"\b": (r"(?-u:\b)", r"\b"),
}


def fits(values: Values, able: Able | Mask, pattern: str) -> Mask:
    """Which values under `able` have something that an expression describes."""
    foreign = able & values.signs.foreign
    found = values.among(able & ~foreign, lambda series: series.str.contains(in_ascii(pattern)))
    if not foreign.any():
        return found
    beyond = foreign & _beyond_latin(values)
    latin = values.among(foreign & ~beyond, lambda series: series.str.contains(_among(pattern, _LATIN)))
    return found | latin | values.among(beyond, lambda series: series.str.contains(pattern))


def fits_plain(values: Values, able: Able | Mask, pattern: str) -> Mask:
    """The same in lower case without accents."""
    beyond = _beyond_ascii_in_plain(values)
    if not beyond.any():
        return values.among_plain(able, lambda series: series.str.contains(in_ascii(pattern)))
    found = values.among_plain(able & ~beyond, lambda series: series.str.contains(in_ascii(pattern)))
    return found | values.among_plain(able & beyond, lambda series: series.str.contains(pattern))


@cache
def any_of(file: str, name: str) -> str:
    """One of the words of a list, as a part of an expression."""
    return "|".join(word.replace(".", r"\.") for word in words(file, name))


@cache
def _among(pattern: str, signs: int) -> str:
    for class_, meanings in _CLASSES.items():
        pattern = pattern.replace(class_, meanings[signs])
    return pattern


def in_ascii(pattern: str) -> str:
    """What an expression means in a text of ASCII."""
    return _among(pattern, _ASCII)


def extract(series: pl.Series, pattern: str) -> pl.Series:
    """What the group of an expression finds in each text."""
    beyond = series.str.len_bytes() != series.str.len_chars()
    found = series.str.extract(in_ascii(pattern))
    return series.str.extract(pattern).zip_with(beyond, found) if beyond.any() else found


@once
def _beyond_latin(values: Values) -> Mask:
    return values.among(values.signs.foreign, lambda series: series.str.contains(r"[^\x00-\xff]"))


@once
def _beyond_ascii_in_plain(values: Values) -> Mask:
    return values.among_plain(
        values.signs.foreign,
        lambda series: series.str.len_bytes() != series.str.len_chars(),
    )
