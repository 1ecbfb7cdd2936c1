"""Columns that are filled with the terms of one list: gender, religion, ethnicity, health, country, language, role."""

from __future__ import annotations

import polars as pl

from zuinig.detectors.values import Mask, Values
from zuinig.vocabulary.lexicon import joined_headers
from zuinig.vocabulary.words import countries, country_codes, listed, nationalities, words


def _listed(values: Values, *names: str) -> Mask:
    terms = pl.concat([words("codes", name) for name in names])
    return values.among_plain(values.short, lambda series: series.is_in(terms.implode()))


def gender(values: Values) -> Mask:
    """A word or letter for a gender."""
    return _listed(values, "gender")


def certain_gender(values: Values) -> Mask:
    """A word for a gender that is nothing else."""
    return _listed(values, "gender_certain")


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


def health(values: Values) -> Mask:
    """An allergy, disorder, medicine or other word of care."""
    return values.among_plain(values.short, lambda series: _any_part(series, listed("codes", "health")))


def certain_health(values: Values) -> Mask:
    """The same, without words that are much used otherwise."""
    doubtful = listed("codes", "health_doubtful")
    return values.among_plain(health(values), lambda series: ~series.is_in(doubtful))


def _any_part(series: pl.Series, terms: pl.Series) -> pl.Series:
    """One of the terms of `pinda, noten` or `astma / eczeem`, or the value as a whole."""
    parts = series.str.replace_all(r" (?:en|and|&) ", ",").str.split(by=",").list.first()
    return series.is_in(terms) | parts.str.strip_chars(" ;/").is_in(terms)


def country(values: Values) -> Mask:
    """The name of a country, in Dutch, English or its own two or three letters."""
    named = values.among_plain(values.wordy, lambda series: series.is_in(countries().implode()))
    return named | country_code(values)


def country_code(values: Values) -> Mask:
    """An ISO country code in capitals."""
    able = values.wordy & (values.length >= 2) & (values.length <= 3)
    return values.among(able, lambda series: series.is_in(country_codes().implode()))


def nationality(values: Values) -> Mask:
    """The adjective of a country: `Nederlandse`, `Syrian`."""
    return values.among_plain(values.wordy, lambda series: series.is_in(nationalities().implode()))


def language(values: Values) -> Mask:
    """The name of a language."""
    return _listed(values, "language")


def yes_no(values: Values) -> Mask:
    """Yes or no."""
    return values.among_plain(
        values.length <= 6, lambda series: series.str.replace(r"\.0$", "").is_in(listed("codes", "boolean"))
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
    return values.among_plain(able, lambda series: series.str.replace_all(r"[^a-z]", "").is_in(joined_headers()))


def total(values: Values) -> Mask:
    """Says that a row is a total."""
    return _listed(values, "total")


def placeholder(values: Values) -> Mask:
    """Says that nothing is known: `-`, `n.v.t.`, `NULL`."""
    return values.among_plain(values.length <= 20, lambda series: series.is_in(listed("codes", "placeholder")))


def organisation(values: Values) -> Mask:
    """Has a word that names an organisation: a school, a firm, an office."""
    pattern = r"(?:^|[\s(,-])(?:" + "|".join(_escaped(words("codes", "organisation_words"))) + r")(?:$|[\s,)-])"
    return values.among_plain(values.lettered & (values.length <= 120), lambda series: series.str.contains(pattern))


def _escaped(terms: pl.Series) -> list[str]:
    return [term.replace(".", r"\.") for term in terms]
