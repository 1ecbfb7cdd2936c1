"""National numbers of other countries that can be told by their form."""

from __future__ import annotations

import polars as pl
from stdnum.be import nn

from zuinig.detectors.values import Mask, Values

_AMERICAN = r"^\d{3}-\d{2}-\d{4}$"
_NEVER = r"^(?:000|666)|^\d{3}-00|0000$"
_BRITISH = r"(?i)^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]$"


def american(values: Values) -> Mask:
    """A social security number with its dashes."""
    able = values.numeric & (values.length == 11)
    return values.among(able, lambda series: series.str.contains(_AMERICAN) & ~series.str.contains(_NEVER))


def british(values: Values) -> Mask:
    """A national insurance number."""
    able = values.digital & values.lettered & (values.length >= 9) & (values.length <= 13)
    return values.among(able, lambda series: series.str.contains(_BRITISH))


def belgian(values: Values) -> Mask:
    """A rijksregisternummer that passes its test of 97."""
    able = values.numeric & (values.length >= 11) & (values.length <= 15)
    return values.among(able, lambda series: pl.Series([nn.is_valid(text) for text in series], dtype=pl.Boolean))
