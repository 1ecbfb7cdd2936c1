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

from zuinig.detectors.signs import DIGIT, DOT, SPACE, Mask, by_place
from zuinig.detectors.values import Values, once, places_of

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
    return np.asarray(_remainders(values) == 0)


def lost_zero(values: Values) -> Mask:
    """Eight digits that would pass with the zero that a spreadsheet dropped."""
    return values.among_whole(values.digits(8), lambda series: pl.Series(_remainders_of(series) == 0))


def education_number(values: Values) -> Mask:
    """Nine digits that begin with 10 and leave remainder 5: an onderwijsnummer.

    Source: domain.md 2.6 (not confirmed); `stdnum.nl.onderwijsnummer` of python-stdnum tests the same.
    """
    leaves_five = values.digits(9) & (_remainders(values) == 5)
    return values.among_whole(leaves_five, lambda series: series.str.starts_with("10"))


@once
def _remainders(values: Values) -> npt.NDArray[np.int16]:
    """What nine digits leave in the 11-test, per value; -1 for what can be no number."""
    found = np.full(len(values), -1, np.int16)
    bare, divided = places_of(values.digits(9)), places_of(written(values))
    if len(bare):
        found[bare] = _remainders_of(values.whole.gather(bare))
    if len(divided):
        found[divided] = _remainders_of(values.text.gather(divided).str.replace_all(r"[ .]", ""))
    return found


def _remainders_of(series: pl.Series) -> npt.NDArray[np.int16]:
    """The same for texts of nine figures, or of eight that a zero stood before; -1 where all are 0."""
    signs = by_place(series)
    sums = np.zeros(len(series), np.int16)
    for weight, of_place in zip(WEIGHTS[-len(signs) :], signs, strict=True):
        sums += weight * (of_place.astype(np.int16) - np.int16(ord("0")))
    return np.where((signs == ord("0")).all(axis=0), np.int16(-1), sums % 11)
