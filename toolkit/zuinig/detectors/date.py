"""Dates in the notations in use, and points in time."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import polars as pl

from zuinig.detectors.patterns import extract, fits, in_ascii
from zuinig.detectors.signs import ANY, COLON, COMMA, DASH, DIGIT, DOT, LETTER, PLUS, SLASH, SPACE, Mask
from zuinig.detectors.values import Values, filled, once

_TIME = r"(?:[T ]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[AP]M)?(?:Z|[+-]\d{2}:?\d{2})?)?$"
_ISO = r"^(?:1[89]|20|21)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])" + _TIME
_DAY_FIRST = r"^(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|1[0-2])[-/.](?:(?:1[89]|20|21)\d\d|\d\d)" + _TIME
_MONTH_FIRST = r"^(?:0?[1-9]|1[0-2])[/-](?:0?[1-9]|[12]\d|3[01])[/-](?:(?:1[89]|20|21)\d\d|\d\d)" + _TIME
_COMPACT = r"^(?:19[0-9]\d|20[0-4]\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$"
_YEAR = r"(?:^|[-/. ])((?:1[89]|20|21)\d\d)(?:[-/. T]|$)"
_COMPACT_YEAR = r"^(19[0-9]\d|20[0-4]\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$"
# A year of two figures: pupils are born after 2000, their parents and teachers before; nobody in a school before 1940.
_THIS_CENTURY, _LAST_CENTURY = r"[0-3]\d", r"[4-9]\d"
_MONTHS = r"(?:jan|feb|m[aä]r|maa|mrt|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec|dez)[a-z]*\.?"
_IN_WORDS = rf"(?i)^(?:\d{{1,2}}[ -]{_MONTHS}[ -]\d{{2,4}}|{_MONTHS} \d{{1,2}},? \d{{4}})" + _TIME
_SHORT_YEAR = rf"(?i)^\d{{1,2}}(?:[-/.]\d{{1,2}}[-/.]|[ -]{_MONTHS}[ -])(\d\d)(?:[T ]|$)"
_CLOCK = r"^\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?$"
_TWO_DIVIDERS = r"^-?[^-.]{1,6}-[^-.]{1,6}-|^[^-.]{1,6}\.[^-.]{1,6}\."  # in the first ten signs of a date
_SHORT_END = r"[-.][^-.]{2}(?:[T ]|$)"  # what ends in a year of two figures
_WITH_CLOCK = r"\d{1,2}:\d{2}"


@once
def matches(values: Values) -> Mask:
    """A calendar date, with or without a time."""
    signs = values.signs
    able = values.digital & (values.length >= 6) & (values.length <= 35)
    able = able & signs.only(DIGIT | LETTER | SPACE | DOT | COMMA | DASH | SLASH | COLON | PLUS)
    divided = able & signs.first(DIGIT) & signs.has(DASH | SLASH | DOT) & (values.others >= 2)
    timed = fits(values, divided & values.lettered, r"\dT\d|[AP]M$")
    apart = fits(values, divided & ~values.lettered | timed, rf"{_ISO}|{_DAY_FIRST}|{_MONTH_FIRST}")
    # three letters and two dividers; what ends it is a figure, `AM` or `Z`
    named = able & values.lettered & signs.first(DIGIT | LETTER) & signs.has(SPACE | DASH) & (values.others >= 5)
    in_words = fits(values, named & signs.ends_in("0123456789mMzZ"), _IN_WORDS)
    return apart | in_words | compact(values)


def compact(values: Values) -> Mask:
    """`yyyymmdd`: eight digits that are a date."""
    return values.among_whole(values.digits(8), lambda series: series.str.contains(in_ascii(_COMPACT)))


def with_time(values: Values) -> Mask:
    """A date with a time that is not midnight: when something happened in a system."""
    able = fits(values, matches(values) & values.signs.holds(COLON), _WITH_CLOCK)
    return able & ~fits(values, able, r"[T ]0?0:00(?::00)?")


def clock(values: Values) -> Mask:
    """A time of day alone."""
    able = values.digital & (values.length <= 11) & values.signs.holds(COLON) & values.signs.first(DIGIT)
    return fits(values, able, _CLOCK)


def years(values: Values) -> npt.NDArray[np.int16]:
    """The year of each date; 0 for anything else."""
    found = np.zeros(len(values), np.int16)
    places = np.flatnonzero(matches(values))
    if len(places):
        text = values.text.gather(places)
        year = extract(text, _YEAR)
        for other in (_COMPACT_YEAR, _SHORT_YEAR):
            if year.null_count():
                year = year.fill_null(_in_full(extract(text, other)))
        found[places] = year.cast(pl.Int16, strict=False).fill_null(0).to_numpy()
    return found


def _in_full(text: pl.Series) -> pl.Series:
    """Write a year of two figures at the end of each text in full; leave what ends otherwise."""
    before = r"(^(?:\d{1,2}[-.]\d{1,2}[-.])?)"  # not the day of an ISO date
    recent = text.str.replace(rf"{before}({_THIS_CENTURY})$", "${1}20${2}")
    return recent.str.replace(rf"{before}({_LAST_CENTURY})$", "${1}19${2}")


def weekend(values: Values) -> Mask:
    """A date on Saturday or Sunday, where day and month cannot be mistaken (`dd-mm-yyyy`, `dd-mm-yy` and ISO)."""
    return filled(_day_of_week(values) >= 6)


def dated(values: Values) -> Mask:
    """A date whose day and month cannot be mistaken."""
    return filled(_day_of_week(values).is_not_null())


@once
def _day_of_week(values: Values) -> pl.Series:
    """Day of the week, Monday = 1; null for what is no date."""
    found = pl.Series([None], dtype=pl.Int8).new_from_index(0, len(values))
    divided = values.digital & values.signs.first(ANY & ~LETTER) & values.signs.has(DASH | DOT)
    divided = divided & (values.others >= 2)
    places = np.flatnonzero(fits(values, divided, _TWO_DIVIDERS))
    if not len(places):
        return found
    head = values.text.gather(places).str.slice(0, 10)
    if head.str.contains(_SHORT_END).any():
        head = _in_full(head.str.replace(r"^(\d{1,2}[-.]\d{1,2}[-.]\d\d)(?:[T ].*)?$", "$1"))
    iso = head.str.to_date("%Y-%m-%d", strict=False).fill_null(head.str.to_date("%d.%m.%Y", strict=False))
    return found.scatter(places, iso.fill_null(head.str.to_date("%d-%m-%Y", strict=False)).dt.weekday())
