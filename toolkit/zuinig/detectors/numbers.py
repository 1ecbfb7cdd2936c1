"""Plain numbers by size: what is left when no code or number with a meaning of its own fits."""

from __future__ import annotations

import numpy as np
import polars as pl

from zuinig.detectors.patterns import fits
from zuinig.detectors.signs import COMMA, DASH, DOT, MONEY, Mask
from zuinig.detectors.values import Values

_DECIMAL = r"^[+-]?\d{1,12}[.,]\d+%?$"
_GROUPED = r"^[+-]?[$€£]? ?\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?%?$"


def integer(values: Values) -> Mask:
    """A whole number, also `12.0`, `-3` and `1,234,567`."""
    able = values.numeric & (values.signs.has(COMMA | DOT) | values.signs.first(DASH))
    signed = fits(values, able, r"^-\d+(?:\.0+)?$") | fits(values, able, _GROUPED)
    return np.asarray((values.whole_length > 0) | signed)


def decimal(values: Values) -> Mask:
    """A number with a fraction, or a percentage."""
    able = values.numeric & values.signs.has(COMMA | DOT | MONEY)
    plain = fits(values, able, _DECIMAL) | fits(values, able, r"^[$€£] ?\d|%$")
    return np.asarray(plain & (values.whole_length == 0))


def small(values: Values) -> Mask:
    """0 to 20: a group, a count, a code."""
    return values.among_whole(_two_figures(values), lambda series: series.cast(pl.Int32).is_between(0, 20))


def age(values: Values) -> Mask:
    """3 to 25: what the age of a pupil can be."""
    return values.among_whole(_two_figures(values), lambda series: series.cast(pl.Int32).is_between(3, 25))


def _two_figures(values: Values) -> Mask:
    return np.asarray((values.whole_length > 0) & (values.whole_length <= 2))


def year(values: Values) -> Mask:
    """A year from 1900 to 2099."""
    return values.among_whole(values.digits(4), lambda series: series.str.contains("^(?:19|20)[0-9]{2}$"))


def four_digits(values: Values) -> Mask:
    """Exactly four digits."""
    return values.digits(4)


def long_number(values: Values) -> Mask:
    """Four to twelve digits."""
    return np.asarray((values.whole_length >= 4) & (values.whole_length <= 12))
