"""Names of people: first names, family names, prefixes, initials, and whole names."""

from __future__ import annotations

from string import ascii_uppercase

import polars as pl

from zuinig.detectors.listed import terms
from zuinig.detectors.online import email
from zuinig.detectors.patterns import extract, fits, fits_plain
from zuinig.detectors.signs import (
    AT,
    COMMA,
    DASH,
    DIGIT,
    DOT,
    LETTER,
    LOWER,
    MONEY,
    OTHER,
    PLUS,
    SPACE,
    UNDERSCORE,
    UPPER,
    Mask,
)
from zuinig.detectors.values import Values
from zuinig.vocabulary.words import listed

_INITIALS = r"^(?:[A-Z]\.? ?){1,6}$|^(?:[A-Z][a-z]?\.){1,6}$|^(?:(?:[A-Z]|Th|Ch|IJ)\.? ?){1,6}$"
_DOTTED = r"^(?:\p{Lu}\p{Ll}?\. ?){1,6}$"
_TITLES = r"(?i:dhr|mevr|mw|me|mr|mrs|ms|dr|drs|ir|ing|prof|juf|meester)"
_INITIALS_AND_NAME = rf"^(?:{_TITLES}\.? )?(?:[a-z]\.)+ ?(?:van |de |der |den |ten |ter |v\.)* ?\p{{L}}{{3,}}$"
_WHOLE = rf"^(?:{_TITLES}\.? )?\p{{Lu}}[\p{{L}}.'’-]*,?(?: [\p{{L}}.'’-]+,?){{1,5}}$"


def _first(series: pl.Series) -> pl.Series:
    return extract(series, r"^(\p{L}+)")


def _last(series: pl.Series) -> pl.Series:
    return extract(series, r"(\p{L}+)$")


def given(values: Values) -> Mask:
    """One to four words of which the first is a known first name."""
    able = values.wordy & (values.length <= 40)
    known = values.among_plain(able, lambda series: _first(series).is_in(listed("given_names", "names")))
    return known & ~fits_plain(values, known, r"[,;:/@(]| \S+ \S+ \S+ ")


def surname(values: Values) -> Mask:
    """Ends in a known family name, with or without a prefix, and is no more than that."""
    able = values.wordy & (values.length <= 40)
    known = values.among_plain(able, lambda series: _last(series).is_in(listed("surnames", "names")))
    return fits_plain(values, known, r"^(?:\S{1,4} ){0,3}\S+$|^\S+[ -]+\S+$")


def whole(values: Values) -> Mask:
    """A first name and a family name together (either order), of which at least one is known."""
    able = values.wordy & (values.length >= 5) & (values.length <= 60) & values.signs.holds(SPACE)
    form = fits(values, able, _WHOLE)
    known = values.among_plain(form, _known_at_an_end)
    marked = form & ~known & values.signs.holds(COMMA | DOT)
    return known | values.among_plain(marked, _known_behind_comma) | fits_plain(values, marked, _INITIALS_AND_NAME)


def _known_at_an_end(series: pl.Series) -> pl.Series:
    bare = _without_title(series)
    given_names, surnames = listed("given_names", "names"), listed("surnames", "names")
    return _first(bare).is_in(given_names).fill_null(value=False) | _last(bare).is_in(surnames)


def _known_behind_comma(series: pl.Series) -> pl.Series:
    bare = _without_title(series)
    given_names, surnames = listed("given_names", "names"), listed("surnames", "names")
    behind = extract(bare, r", ?(\p{L}+)").is_in(given_names).fill_null(value=False)
    return behind | (_first(bare).is_in(surnames) & bare.str.contains(",", literal=True))


def _without_title(series: pl.Series) -> pl.Series:
    return series.str.replace(rf"^{_TITLES}\.? ", "")


def prefix(values: Values) -> Mask:
    """A prefix of a family name: `van der`."""
    return values.among_terms(values.wordy & (values.length <= 10), terms("surnames", "prefixes"))


def initials(values: Values) -> Mask:
    """Capitals, with or without dots: `A.B.`, `IH`."""
    signs = values.signs
    able = values.wordy & (values.length <= 18) & signs.only(LETTER | DOT | SPACE) & signs.first(UPPER)
    return fits(values, (able & ~signs.foreign) & signs.ends_in(f"{ascii_uppercase}.h"), _INITIALS)  # h of Th and Ch


def dotted_initials(values: Values) -> Mask:
    """Capitals with dots, which are hardly anything else."""
    able = values.wordy & (values.length >= 2) & (values.length <= 18) & values.signs.holds(DOT)
    return fits(values, able & values.signs.first(UPPER), _DOTTED)


def capitalised(values: Values) -> Mask:
    """One word or hyphened words with a capital: what most names look like, and much else."""
    able = values.wordy & (values.length <= 40) & values.signs.first(UPPER)
    able = able & values.signs.only(LETTER | SPACE | DASH | OTHER)
    return fits(values, able, r"^\p{Lu}\p{L}+(?:[ '’-]\p{L}+){0,3}$")


def username(values: Values) -> Mask:
    """Small letters and figures without spaces: `j.jansen`, `jjansen03`."""
    able = values.lettered & (values.length >= 4) & (values.length <= 30) & values.signs.first(LOWER)
    able = able & values.signs.only(LOWER | DIGIT | DOT | UNDERSCORE | DASH)
    return fits(values, able, r"^[a-z][a-z0-9]*(?:[._-][a-z0-9]+)+$|^[a-z]{3,}\d{1,4}$")


def secret(values: Values) -> Mask:
    """Letters, figures and signs mixed without spaces: what a password looks like."""
    signs = values.signs
    able = values.lettered & values.digital & (values.length >= 6) & (values.length <= 24)
    able = able & signs.has(AT | MONEY | PLUS | OTHER)
    # an address of these signs is one of those that are left out below, and most are
    common = signs.only(LOWER | DIGIT | DOT | DASH | UNDERSCORE | AT) & ~signs.foreign
    left = able.mask & ~(email(values) & common) & (values.whole_length == 0)  # `1.23E+08` is a number
    marked = fits(values, left, r"[!@#$%^&*?+=]")
    found = fits(values, marked, r"^\S+$")
    return found & ~fits(values, found, r"@[\w.-]+\.[a-z]{2,}$")
