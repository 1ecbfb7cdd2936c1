"""National numbers of other countries that can be told by their form."""

from __future__ import annotations

import numpy as np
import polars as pl

from zuinig.detectors.patterns import fits
from zuinig.detectors.signs import DASH, DIGIT, DOT, LETTER, SPACE, Mask, rows_of_bytes
from zuinig.detectors.values import Values

_AMERICAN = r"^\d{3}-\d{2}-\d{4}$"
_NEVER = r"^(?:000|666)|^\d{3}-00|0000$"
_BRITISH = r"(?i)^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]$"


def american(values: Values) -> Mask:
    """A social security number with its dashes."""
    able = values.numeric & (values.length == 11) & values.signs.only(DIGIT | DASH) & values.signs.has(DASH)
    able = able & values.signs.counts(9, 9)
    return values.among(able, lambda series: series.str.contains(_AMERICAN) & ~series.str.contains(_NEVER))


def british(values: Values) -> Mask:
    """A national insurance number."""
    able = values.digital & values.lettered & (values.length >= 9) & (values.length <= 13)
    able = able & values.signs.only(DIGIT | LETTER | SPACE) & values.signs.first(LETTER)
    return fits(values, able, _BRITISH)


def belgian(values: Values) -> Mask:
    """A rijksregisternummer that passes its test of 97."""
    able = values.numeric & (values.length >= 11) & (values.length <= 15) & values.signs.counts(11, 11)
    plain = able & ~values.signs.foreign & values.signs.only(DIGIT | SPACE | DOT | DASH)
    checked = values.among(plain, _leaves_its_check)
    return values.among(able & values.signs.foreign | checked, _valid)


def _leaves_its_check(series: pl.Series) -> pl.Series:
    """Eleven figures of which the last two follow from the others, in either century: 1 in 50 of all numbers."""
    bare = series.str.replace_all(r"[ .-]", "")
    found = np.zeros(len(series), np.bool_)
    places = np.flatnonzero((bare.str.len_bytes() == 11).to_numpy())
    if len(places):
        numbers = (rows_of_bytes(bare.gather(places)) - np.uint8(ord("0"))) @ 10 ** np.arange(10, -1, -1)
        body, check = numbers // 100, 97 - numbers % 100
        found[places] = (body % 97 == check) | ((body + 2 * 10**9) % 97 == check)
    return pl.Series(found)


def _valid(series: pl.Series) -> pl.Series:
    from stdnum.be import nn

    return pl.Series([nn.is_valid(text) for text in series], dtype=pl.Boolean)
