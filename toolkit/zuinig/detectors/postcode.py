"""Postcodes: Dutch, American, British, and four or five figures that may be one."""

from __future__ import annotations

import re

from zuinig.detectors.values import Mask, Values

_DUTCH = r"(?i)^[1-9]\d{3} ?[A-Z]{2}$"
_NOT_USED = r"(?i)S[ADS]$"  # SA, SD and SS are never given out
# a year before two capitals (`2014 NL`) is a postcode only where a place follows
_GIVEN = r"(?!SA|SD|SS)[A-Z]{2}"
IN_TEXT = re.compile(
    rf"(?<![\w.,-])(?:(?!19|20)[1-9]\d{{3}} ?{_GIVEN}(?!\w)|(?:19|20)\d\d ?{_GIVEN} +[A-Z][a-z]{{2,}})"
)
_AMERICAN = r"^\d{5}(?:-\d{4})?(?:\.0)?$"
_BRITISH = r"(?i)^(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})$"


def dutch(values: Values) -> Mask:
    """`1234 AB` or `1234AB`."""
    able = values.digital & values.lettered & (values.length >= 6) & (values.length <= 7)
    return values.among(able, lambda series: series.str.contains(_DUTCH) & ~series.str.contains(_NOT_USED))


def american(values: Values) -> Mask:
    """Five digits, or five and four."""
    return values.among(values.numeric, lambda series: series.str.contains(_AMERICAN))


def british(values: Values) -> Mask:
    """`SW1A 1AA`."""
    return values.among(
        values.digital & values.lettered & (values.length <= 8), lambda series: series.str.contains(_BRITISH)
    )
