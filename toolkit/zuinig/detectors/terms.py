"""Columns that are filled with the terms of one list: gender, religion, ethnicity, health, country, language, role."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt
import polars as pl

from zuinig.detectors import postcode
from zuinig.detectors.listed import Ends, Terms, make_ends, make_terms, terms
from zuinig.detectors.patterns import any_of, fits_plain
from zuinig.detectors.signs import BRACKET, COMMA, DASH, DIGIT, DOT, OTHER, PLUS, SLASH, SPACE, UPPER, Mask, keep
from zuinig.detectors.values import Values, filled, once, places_of
from zuinig.vocabulary.lexicon import joined_headers
from zuinig.vocabulary.words import countries, country_codes, nationalities, words

_PARENTS = ("ouder", "moeder", "vader", "verzorger", "voogd")
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
    begun = able & values.signs.begins_as(words("belief", "beginnings").to_list())
    found = fits_plain(values, begun, rf"^(?:{any_of('belief', 'beginnings')})(?:\s|$)")
    return found & ~fits_plain(values, found, _OF_SCHOOLS)


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
    # ` en ` and ` & ` with something on both sides
    able = values.short & values.signs.has(SPACE) & ((values.others >= 4) | values.signs.has(OTHER))
    joined = values.among_plain(able, lambda series: series.str.contains(_AND))
    places = np.flatnonzero(joined | (values.short & values.signs.has(COMMA | SLASH | PLUS | OTHER)))
    parts = values.plain.gather(places).str.replace_all(_AND + "|[/;+]", ",").str.split(by=",").list.first()
    return places, parts.str.strip_chars(" ;/")


def _begins_with_care(values: Values) -> Mask:
    """A medicine with its dose, a practice with its name: `Ritalin 10 mg`, `Huisartsenpraktijk De Brug`."""
    certain = terms("care", "certain")
    able = values.short & values.signs.has(SPACE) & values.signs.begins_in(certain.begins)
    brief = fits_plain(values, able, _BRIEF)
    return values.among_plain(brief, lambda series: _first_word(series).is_in(certain.series))


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
    able = values.wordy & (values.length >= 2) & (values.length <= 3) & values.signs.only(UPPER)
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
    as_float = (values.length <= 6) & values.signs.holds(DOT) & values.signs.has(DIGIT)
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
    places = places_of(able & ~values.signs.foreign)
    ends = _ends_of_headings()
    fewest = ends.fewest[ends.begins[values.signs.first_two(places)], ends.ends[values.signs.last_two(places)]]
    most = np.repeat(values.others.numbers, values.signs.forms.sizes)[places]  # letters that it can have
    left = (able & values.signs.foreign).mask
    left[places] = fewest <= most
    return values.among_plain(left, _heads_column)


def _heads_column(series: pl.Series) -> pl.Series:
    """`Telefoon`, and `Telefoon ouder 1`; the bare `Naam` says little alone, but in a list of headers it is one."""
    letters = keep(series, "a", "z")
    of_parent = letters.str.replace(rf"(?:{'|'.join(_PARENTS)})$", "")
    return letters.is_in(joined_headers()) | of_parent.is_in(joined_headers()) | (letters == "naam")


@lru_cache
def _ends_of_headings() -> Ends:
    headings = [heading for heading in joined_headers().explode() if heading.isalpha()] + ["naam"]
    alone = [(heading[:2], heading[-2:], len(heading)) for heading in headings]
    shortest = min(map(len, _PARENTS))
    behind = {parent[-2:] for parent in _PARENTS}
    return make_ends(alone + [(first, last, count + shortest) for first, _, count in alone for last in behind])


def total(values: Values) -> Mask:
    """Says that a row is a total."""
    return _listed(values, "total")


def placeholder(values: Values) -> Mask:
    """Says that nothing is known: `-`, `n.v.t.`, `NULL`."""
    return values.among_terms(values.length <= 20, terms("codes", "placeholder"))


def organisation(values: Values) -> Mask:
    """Has a word that names an organisation: a school, a firm, an office."""
    names = words("codes", "organisation_words").to_list()
    able = values.lettered & (values.length <= 120)
    several = able & values.signs.has(SPACE | OTHER | BRACKET | COMMA | DASH)
    # of a postcode the letters are all that can be a word
    code = postcode.written(values) & ~values.signs.ends_as(names).among(several & values.signs.has(DIGIT))
    pattern = rf"(?:^|[\s(,-])(?:{any_of('codes', 'organisation_words')})(?:$|[\s,)-])"
    whole = values.among_terms(able, terms("codes", "organisation_words"))
    return whole | fits_plain(values, several & ~code, pattern)
