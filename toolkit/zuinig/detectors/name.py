"""Names of people: first names, family names, prefixes, initials, and whole names."""

from __future__ import annotations

import polars as pl

from zuinig.detectors.listed import terms
from zuinig.detectors.signs import AT, DASH, DIGIT, DOT, LOWER, MONEY, OTHER, PLUS, UNDERSCORE, Mask
from zuinig.detectors.values import Values
from zuinig.vocabulary.words import listed

_INITIALS = r"^(?:[A-Z]\.? ?){1,6}$|^(?:[A-Z][a-z]?\.){1,6}$|^(?:(?:[A-Z]|Th|Ch|IJ)\.? ?){1,6}$"
_DOTTED = r"^(?:\p{Lu}\p{Ll}?\. ?){1,6}$"
_TITLES = r"(?i:dhr|mevr|mw|me|mr|mrs|ms|dr|drs|ir|ing|prof|juf|meester)"
_WHOLE = rf"^(?:{_TITLES}\.? )?\p{{Lu}}[\p{{L}}.'’-]*,?(?: [\p{{L}}.'’-]+,?){{1,5}}$"


def _first(series: pl.Series) -> pl.Series:
    return series.str.extract(r"^(\p{L}+)")


def _last(series: pl.Series) -> pl.Series:
    return series.str.extract(r"(\p{L}+)$")


def given(values: Values) -> Mask:
    """One to four words of which the first is a known first name."""
    able = values.wordy & (values.length <= 40)
    return values.among_plain(
        able,
        lambda series: (
            _first(series).is_in(listed("given_names", "names")) & ~series.str.contains(r"[,;:/@(]| \S+ \S+ \S+ ")
        ),
    )


def surname(values: Values) -> Mask:
    """Ends in a known family name, with or without a prefix, and is no more than that."""
    able = values.wordy & (values.length <= 40)
    return values.among_plain(
        able,
        lambda series: (
            _last(series).is_in(listed("surnames", "names"))
            & series.str.contains(r"^(?:\S{1,4} ){0,3}\S+$|^\S+[ -]+\S+$")
        ),
    )


def whole(values: Values) -> Mask:
    """A first name and a family name together (either order), of which at least one is known."""
    able = values.wordy & (values.length >= 5) & (values.length <= 60)
    form = values.among(able, lambda series: series.str.contains(_WHOLE))
    return values.among_plain(form, _known_whole)


def _known_whole(series: pl.Series) -> pl.Series:
    bare = series.str.replace(rf"^{_TITLES}\.? ", "")
    given_names, surnames = listed("given_names", "names"), listed("surnames", "names")
    after_comma = bare.str.extract(r", ?(\p{L}+)")
    return (
        _first(bare).is_in(given_names)
        | _last(bare).is_in(surnames)
        | after_comma.is_in(given_names)
        | (_first(bare).is_in(surnames) & bare.str.contains(","))
        | bare.str.contains(r"^(?:[a-z]\.)+ ?(?:van |de |der |den |ten |ter |v\.)* ?\p{L}{3,}$")
    )


def prefix(values: Values) -> Mask:
    """A prefix of a family name: `van der`."""
    return values.among_terms(values.wordy & (values.length <= 10), terms("surnames", "prefixes"))


def initials(values: Values) -> Mask:
    """Capitals, with or without dots: `A.B.`, `IH`."""
    return values.among(values.wordy & (values.length <= 18), lambda series: series.str.contains(_INITIALS))


def dotted_initials(values: Values) -> Mask:
    """Capitals with dots, which are hardly anything else."""
    return values.among(
        values.wordy & (values.length >= 2) & (values.length <= 18), lambda series: series.str.contains(_DOTTED)
    )


def capitalised(values: Values) -> Mask:
    """One word or hyphened words with a capital: what most names look like, and much else."""
    return values.among(
        values.wordy & (values.length <= 40), lambda series: series.str.contains(r"^\p{Lu}\p{L}+(?:[ '’-]\p{L}+){0,3}$")
    )


def username(values: Values) -> Mask:
    """Small letters and figures without spaces: `j.jansen`, `jjansen03`."""
    able = values.lettered & (values.length >= 4) & (values.length <= 30) & values.signs.first(LOWER)
    able = able & values.signs.only(LOWER | DIGIT | DOT | UNDERSCORE | DASH)
    return values.among(
        able, lambda series: series.str.contains(r"^[a-z][a-z0-9]*(?:[._-][a-z0-9]+)+$|^[a-z]{3,}\d{1,4}$")
    )


def secret(values: Values) -> Mask:
    """Letters, figures and signs mixed without spaces: what a password looks like."""
    able = values.lettered & values.digital & (values.length >= 6) & (values.length <= 24)
    # `1.23E+08` is a number
    able = able & values.signs.has(AT | MONEY | PLUS | OTHER) & (values.whole_length == 0)
    no_address = values.among(able, lambda series: ~series.str.contains(r"@[\w.-]+\.[a-z]{2,}$"))
    return values.among(
        no_address,
        lambda series: series.str.contains(r"[!@#$%^&*?+=]") & series.str.contains(r"^\S+$"),
    )
