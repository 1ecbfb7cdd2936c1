"""Columns that are filled with the terms of one list: gender, religion, ethnicity, health, country, language, role."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt
import polars as pl

from zuinig.detectors.listed import Terms, make_terms, terms
from zuinig.detectors.signs import BRACKET, COMMA, DASH, DOT, OTHER, PLUS, SLASH, SPACE, Mask, keep
from zuinig.detectors.values import Values, filled, once
from zuinig.vocabulary.lexicon import joined_headers
from zuinig.vocabulary.words import countries, country_codes, nationalities, words

_AND = " (?:en|and|&) "
_BRIEF = r"^[a-z-]{6,} \S+(?: \S+){0,2}$"  # up to four words, the first no short one that can be a part of anything
_OF_SCHOOLS = r"school|college|onderwijs|academ"


def _listed(values: Values, name: str) -> Mask:
    return values.among_terms(values.short, terms("codes", name))


def gender(values: Values) -> Mask:
    """A word or letter for a gender."""
    return _listed(values, "gender")


def certain_gender(values: Values) -> Mask:
    """A word for a gender that is nothing else."""
    return _listed(values, "gender_certain")


@once
def religion(values: Values) -> Mask:
    """A religion, church or community of belief."""
    return values.among_terms(values.short, terms("belief", "certain", "doubtful")) | _church(values)


def certain_religion(values: Values) -> Mask:
    """The same, without codes and words that are much used otherwise."""
    return values.among_terms(values.short, terms("belief", "certain")) | _church(values)


@once
def _church(values: Values) -> Mask:
    """A kind of church with its own name behind it; not a school (`Gereformeerde Basisschool`)."""
    beginnings = terms("belief", "beginnings")
    able = values.short & values.signs.has(SPACE) & values.signs.begins_in(beginnings.begins)
    pattern = r"^(?:" + "|".join(_escaped(words("belief", "beginnings"))) + r")(?:\s|$)"
    return values.among_plain(able, lambda series: series.str.contains(pattern) & ~series.str.contains(_OF_SCHOOLS))


def ethnicity(values: Values) -> Mask:
    """An ethnic group, and nothing else."""
    return values.among_terms(values.short, terms("descent", "certain"))


def any_ethnicity(values: Values) -> Mask:
    """An ethnic group, which can be a nationality or language as well."""
    return values.among_terms(values.short, terms("descent", "certain", "doubtful"))


@once
def health(values: Values) -> Mask:
    """An allergy, diet, disorder, medicine, insurer or other word of care."""
    return certain_health(values) | _of_care(values, "doubtful", "insurers")


@once
def certain_health(values: Values) -> Mask:
    """The same, without words that are much used otherwise."""
    return _of_care(values, "certain") | _begins_with_care(values)


def _of_care(values: Values, *names: str) -> Mask:
    """The whole value or the first of several is in a list."""
    listed_words = terms("care", *names)
    places, parts = _first_parts(values)
    found = values.among_terms(values.short, listed_words)
    found[places] |= filled(parts.is_in(listed_words.series))
    return found


@once
def _first_parts(values: Values) -> tuple[npt.NDArray[np.intp], pl.Series]:
    """Where several things stand (`pinda, noten`, `pinda en noten`), and the first of each."""
    joined = values.among_plain(values.short & values.signs.has(SPACE), lambda series: series.str.contains(_AND))
    places = np.flatnonzero(joined | (values.short & values.signs.has(COMMA | SLASH | PLUS | OTHER)))
    parts = values.plain.gather(places).str.replace_all(_AND + "|[/;+]", ",").str.split(by=",").list.first()
    return places, parts.str.strip_chars(" ;/")


def _begins_with_care(values: Values) -> Mask:
    """A medicine with its dose, a practice with its name: `Ritalin 10 mg`, `Huisartsenpraktijk De Brug`."""
    certain = terms("care", "certain")
    able = values.short & values.signs.has(SPACE) & values.signs.begins_in(certain.begins)
    known = values.among_plain(able, lambda series: _first_word(series).is_in(certain.series))
    return values.among_plain(known, lambda series: series.str.contains(_BRIEF))


def _first_word(series: pl.Series) -> pl.Series:
    return series.str.splitn(" ", 2).struct.field("field_0")


def denial(values: Values) -> Mask:
    """Says that there is none, whatever was asked: `geen`, `none`."""
    return values.among_terms(values.short, terms("care", "denials"))


def country(values: Values) -> Mask:
    """The name of a country, in Dutch, English or its own two or three letters."""
    named = values.among_terms(values.wordy, _country_names())
    return named | country_code(values)


def country_code(values: Values) -> Mask:
    """An ISO country code in capitals."""
    able = values.wordy & (values.length >= 2) & (values.length <= 3)
    return values.among(able, lambda series: series.is_in(country_codes().implode()))


def nationality(values: Values) -> Mask:
    """The adjective of a country: `Nederlandse`, `Syrian`."""
    return values.among_terms(values.wordy, _nationality_names())


@lru_cache
def _country_names() -> Terms:
    return make_terms(countries())


@lru_cache
def _nationality_names() -> Terms:
    return make_terms(nationalities())


def language(values: Values) -> Mask:
    """The name of a language."""
    return _listed(values, "language")


def yes_no(values: Values) -> Mask:
    """Yes or no."""
    answers = terms("codes", "boolean")
    as_float = (values.length <= 6) & values.signs.has(DOT)
    return values.among_terms(values.length <= 6, answers) | values.among_plain(
        as_float, lambda series: series.str.replace(r"\.0$", "").is_in(answers.series)
    )


def pupil_role(values: Values) -> Mask:
    """Says that someone is a pupil."""
    return _listed(values, "pupil_role")


def staff_role(values: Values) -> Mask:
    """Says that someone works at a school."""
    return _listed(values, "staff_role")


def guardian_role(values: Values) -> Mask:
    """Says that someone is a parent or carer."""
    return _listed(values, "guardian_role")


def heading(values: Values) -> Mask:
    """What stands above a column: where it fills a column, the table stands on its side."""
    able = values.lettered & (values.length >= 3) & (values.length <= 30)
    return values.among_plain(able, _heads_column)


def _heads_column(series: pl.Series) -> pl.Series:
    """`Telefoon`, and `Telefoon ouder 1`; the bare `Naam` says little alone, but in a list of headers it is one."""
    letters = keep(series, "a", "z")
    of_parent = letters.str.replace(r"(?:ouder|moeder|vader|verzorger|voogd)$", "")
    return letters.is_in(joined_headers()) | of_parent.is_in(joined_headers()) | (letters == "naam")


def total(values: Values) -> Mask:
    """Says that a row is a total."""
    return _listed(values, "total")


def placeholder(values: Values) -> Mask:
    """Says that nothing is known: `-`, `n.v.t.`, `NULL`."""
    return values.among_terms(values.length <= 20, terms("codes", "placeholder"))


def organisation(values: Values) -> Mask:
    """Has a word that names an organisation: a school, a firm, an office."""
    able = values.lettered & (values.length <= 120)
    several = able & values.signs.has(SPACE | OTHER | BRACKET | COMMA | DASH)
    pattern = r"(?:^|[\s(,-])(?:" + "|".join(_escaped(words("codes", "organisation_words"))) + r")(?:$|[\s,)-])"
    return values.among_terms(able, terms("codes", "organisation_words")) | values.among_plain(
        several, lambda series: series.str.contains(pattern)
    )


def _escaped(terms: pl.Series) -> list[str]:
    return [term.replace(".", r"\.") for term in terms]
