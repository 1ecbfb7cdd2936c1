"""BSN: nine digits that pass the 11-test, as they stand.

Nothing is padded: with a zero put in front, 1 in 11 of all shorter numbers would pass. Numbers of eight digits that
would pass are counted apart, because a spreadsheet loses the leading zero. About 1 in 11 random nine-digit numbers
passes, so a column is judged by its share (classify), never by one value.
"""

from __future__ import annotations

import re

import numpy as np
import numpy.typing as npt
import polars as pl

from zuinig.detectors.signs import DIGIT, DOT, SPACE, Mask, figures_by_place
from zuinig.detectors.values import Values, once

WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_WRITTEN = r"^(?:[0-9]{4}\.[0-9]{2}\.[0-9]{3}|[0-9]{3}[ .][0-9]{3}[ .][0-9]{3}|[0-9]{4} [0-9]{2} [0-9]{3})$"
LIKE_BARE = r"\d{9}|\d{4}\.\d{2}\.\d{3}"
BARE = re.compile(rf"(?<![\w.,/+@-])(?:{LIKE_BARE})(?![\w/@]|[.,-]\w)")


def remainder(number: str) -> int:
    """The remainder of the 11-test over nine digits.

    >>> remainder("111222333")
    0
    """
    return sum(weight * int(digit) for weight, digit in zip(WEIGHTS, number, strict=True)) % 11


def passes(number: str) -> bool:
    """Nine digits, not all the same, remainder 0.

    >>> passes("123456782"), passes("123456789"), passes("000000000"), passes("12345672")
    (True, False, False, False)
    """
    return (
        len(number) == 9 and number.isascii() and number.isdigit() and len(set(number)) > 1 and remainder(number) == 0
    )


def _remainders(series: pl.Series) -> npt.NDArray[np.int16]:
    """The remainders of many texts of nine figures at once."""
    sums = np.zeros(len(series), np.int16)
    for weight, figure in zip(WEIGHTS, figures_by_place(series), strict=True):
        sums += weight * figure
    return np.asarray(sums % 11)


def _passing(series: pl.Series, wanted: int = 0) -> pl.Series:
    """The 11-test over a series of nine-digit texts."""
    return pl.Series(_remainders(series) == wanted) & (series != "000000000")


@once
def written(values: Values) -> Mask:
    """Nine digits written with dots or spaces."""
    able = values.signs.only(DIGIT | DOT | SPACE) & values.signs.has(DOT | SPACE) & (values.length == 11)
    return values.among(able, lambda series: series.str.contains(_WRITTEN))


def nine_digits(values: Values) -> Mask:
    """Nine digits, whether they pass or not."""
    return values.digits(9) | written(values)


def matches(values: Values) -> Mask:
    """Nine digits that pass."""
    return values.among_whole(values.digits(9), _passing) | values.among(
        written(values), lambda series: _passing(series.str.replace_all(r"[ .]", ""))
    )


def lost_zero(values: Values) -> Mask:
    """Eight digits that would pass with the zero that a spreadsheet dropped."""
    return values.among_whole(values.digits(8), lambda series: _passing("0" + series))


def education_number(values: Values) -> Mask:
    """Nine digits that begin with 10 and leave remainder 5: an onderwijsnummer.

    Source: domain.md 2.6 (not confirmed); `stdnum.nl.onderwijsnummer` of python-stdnum tests the same.
    """
    return values.among_whole(values.digits(9), lambda series: _passing(series, 5) & series.str.starts_with("10"))
