"""Columns that are filled with the terms of one list: gender, religion, ethnicity, health, country, language, role."""

from __future__ import annotations

from functools import lru_cache

import polars as pl

from zuinig.detectors.listed import Terms, make_terms, terms
from zuinig.detectors.signs import BRACKET, COMMA, DASH, DOT, OTHER, SLASH, SPACE, Mask, keep
from zuinig.detectors.values import Values, once
from zuinig.vocabulary.lexicon import joined_headers
from zuinig.vocabulary.words import countries, country_codes, listed, nationalities, words


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
    """A religion or church."""
    return _listed(values, "religion")


def certain_religion(values: Values) -> Mask:
    """A religion or church, and not a word that is much used otherwise."""
    doubtful = listed("codes", "religion_doubtful")
    return values.among_plain(religion(values), lambda series: ~series.is_in(doubtful))


def ethnicity(values: Values) -> Mask:
    """An ethnic group."""
    return _listed(values, "ethnicity")


@once
def health(values: Values) -> Mask:
    """An allergy, disorder, medicine or other word of care."""
    words_of_care = terms("codes", "health")
    several = (
        values.short
        & values.signs.has(COMMA | SPACE | SLASH | OTHER)
        & values.signs.begins_in(words_of_care.begins + " ;/")
    )
    return values.among_terms(values.short, words_of_care) | values.among_plain(
        several, lambda series: _first_part(series).is_in(words_of_care.series)
    )


def certain_health(values: Values) -> Mask:
    """The same, without words that are much used otherwise."""
    doubtful = listed("codes", "health_doubtful")
    return values.among_plain(health(values), lambda series: ~series.is_in(doubtful))


def _first_part(series: pl.Series) -> pl.Series:
    """The first of `pinda, noten` or `pinda en noten`."""
    parts = series.str.replace_all(r" (?:en|and|&) ", ",").str.split(by=",").list.first()
    return parts.str.strip_chars(" ;/")


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
    able = values.lettered & (values.length >= 4) & (values.length <= 30)
    return values.among_plain(able, lambda series: keep(series, "a", "z").is_in(joined_headers()))


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
