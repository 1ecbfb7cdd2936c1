"""Telephone numbers: Dutch by their numbering plan, others by the library of Google."""

from __future__ import annotations

import re
from functools import partial

import numpy as np
import polars as pl

from zuinig.detectors.patterns import fits
from zuinig.detectors.shapes import has_shape
from zuinig.detectors.signs import (
    BRACKET,
    DASH,
    DIGIT,
    DOT,
    LETTER,
    MANY,
    OTHER,
    PLUS,
    SLASH,
    SPACE,
    Mask,
    by_place,
    keep,
)
from zuinig.detectors.values import Values, once

# 06 mobile, 085/088/0800/0900 services, three-figure and four-figure area codes; nine figures after the zero in all.
_CODE = (
    r"6[1-58]|8[4578]|9[017]|1[035]|2[034]|2[0346]|3[03568]|4[03568]|5[0358]|7[0-9]|"
    r"1[1-8]|2[259]|3[1-4]|4[1-9]|5[1-9]"
)
_DUTCH = rf"^(?:\+31|0031|31|0)(?:\(0\))?(?:{_CODE})\d{{7}}$"
_TRUNKS = ("0", "31", "0031")  # in front of the nine figures
_IS_CODE = np.array([re.fullmatch(_CODE, f"{code:02}") is not None for code in range(100)])
_ABROAD = ("00", *(f"+{figure}" for figure in range(1, 10)))
_PUNCTUATION = r"[\s().\-/]"
_AMERICAN = r"^(?:\+?1[ .-]?)?\(?[2-9]\d{2}\)?[ .-]?[2-9]\d{2}[ .-]\d{4}(?: ?x\d+)?$"
_SOMEWHERE = r"(?:\+31|0031|0)(?:[\s-]?\(0\))?[\s-]?[1-9](?:[\s-]?\d){8}"
IN_TEXT = re.compile(rf"(?<![\w.,/@-]){_SOMEWHERE}(?![\w/@]|[.,-]\w)")
# The same for polars, which cannot look around, in texts of ASCII.
IN_PLAIN_TEXT = rf"(?:^|[^\w.,/@-]){_SOMEWHERE}(?:$|[^\w/@.,-]|[.,-](?:$|\W))"


def _dutch(series: pl.Series) -> pl.Series:
    return series.str.replace_all(_PUNCTUATION, "").str.contains(_DUTCH)


@once
def dutch(values: Values) -> Mask:
    """A Dutch number with its zero or +31."""
    able = values.digital & ~values.lettered & (values.length >= 10) & (values.length <= 20)
    able = able & values.signs.only(DIGIT | SPACE | OTHER | BRACKET | DOT | DASH | SLASH | PLUS)
    plain = able & values.signs.only(DIGIT | SPACE | DOT | DASH | SLASH) & ~values.signs.foreign
    found = values.among(able & ~plain, _dutch)
    for trunk in _TRUNKS:
        of_length = plain & (values.signs.figures == len(trunk) + 9)
        found |= values.among(of_length, partial(_in_plan, trunk=trunk))
    return found


def _in_plan(series: pl.Series, trunk: str) -> pl.Series:
    """Whether the figures are the trunk and nine figures that begin with a code of the numbering plan."""
    signs = by_place(keep(series, "0", "9"))
    tens, units = signs[len(trunk) : len(trunk) + 2] - np.uint8(ord("0"))
    return pl.Series(has_shape(signs[: len(trunk)], trunk) & _IS_CODE[tens * 10 + units])


def lost_zero(values: Values) -> Mask:
    """Nine digits that begin with 6: a mobile number whose zero a spreadsheet dropped (or any nine-digit number)."""
    # the letter is that of `6.1E8`, which could begin with a zero
    able = values.signs.begins_in("6") | values.signs.has(LETTER)
    return values.among_whole(values.digits(9) & able, _is_mobile)


def _is_mobile(series: pl.Series) -> pl.Series:
    first, second = by_place(series)[:2]
    return pl.Series((first == ord("6")) & _IS_CODE[second - np.uint8(ord("0")) + 60])


def matches(values: Values) -> Mask:
    """Any telephone number that is written so that it cannot well be another number."""
    able = values.digital & ~values.lettered & (values.length >= 8) & (values.length <= 25)
    signs = values.signs
    grouped = able & signs.has(SPACE | DOT | DASH) & signs.counts(10, MANY) & signs.begins_in("+1(23456789")
    american = fits(values, grouped & ~dutch(values), _AMERICAN)
    begun = signs.begins_as(_ABROAD) & (able & signs.begins_in("+0"))
    # the library takes 30 microseconds each
    abroad = fits(values, begun & ~american & ~dutch(values), r"^(?:\+[1-9]|00[1-9][\d ()-]{8})")
    return dutch(values) | american | values.among(abroad, _possible)


def _possible(series: pl.Series) -> pl.Series:
    """Has a country code and a length that the country uses."""
    return pl.Series([_is_possible(text) for text in series], dtype=pl.Boolean)


def _is_possible(text: str) -> bool:
    import phonenumbers  # a tenth of the start of the program, for few numbers

    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(re.sub("^00", "+", text), None))
    except phonenumbers.NumberParseException:
        return False
