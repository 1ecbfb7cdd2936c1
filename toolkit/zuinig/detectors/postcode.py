"""Postcodes: Dutch, American, British, and four or five figures that may be one."""

from __future__ import annotations

import re

from zuinig.detectors.patterns import fits
from zuinig.detectors.shapes import shaped
from zuinig.detectors.signs import DASH, DIGIT, DOT, LETTER, SPACE, Mask
from zuinig.detectors.values import Values, once

_DUTCH = r"(?i)^[1-9]\d{3} ?[A-Z]{2}$"
_NOT_USED = r"(?i)S[ADS]$"  # SA, SD and SS are never given out
# a year before two capitals (`2014 NL`) is a postcode only where a place follows
_GIVEN = r"(?!SA|SD|SS)[A-Z]{2}"
IN_TEXT = re.compile(
    rf"(?<![\w.,-])(?:(?!19|20)[1-9]\d{{3}} ?{_GIVEN}(?!\w)|(?:19|20)\d\d ?{_GIVEN} +[A-Z][a-z]{{2,}})"
)
_AMERICAN = r"^\d{5}(?:-\d{4})?(?:\.0)?$"
_BRITISH = r"(?i)^(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})$"


@once
def written(values: Values) -> Mask:
    """Four figures and two letters of ASCII, whatever they are."""
    return shaped(values, values.digital, "9999aa", "9999 aa")


def dutch(values: Values) -> Mask:
    """`1234 AB` or `1234AB`."""
    signs = values.signs
    able = values.digital & values.lettered & (values.length >= 6) & (values.length <= 7)
    able = able & signs.only(DIGIT | LETTER | SPACE) & signs.first(DIGIT)
    foreign = fits(values, able & signs.foreign, _DUTCH)
    # of ASCII, so that these are known for sure
    given = written(values) & ~signs.begins_in("0") & ~signs.ends_as(("sa", "sd", "ss")).among(able)
    return given | foreign & ~fits(values, foreign, _NOT_USED)


def american(values: Values) -> Mask:
    """Five digits, or five and four."""
    able = values.numeric & values.length.one_of((5, 7, 10, 12)) & values.signs.only(DIGIT | DASH | DOT)
    able = able & (values.signs.figures.one_of((5, 6, 9, 10)) | values.signs.foreign)
    return fits(values, able, _AMERICAN)


def british(values: Values) -> Mask:
    """`SW1A 1AA`."""
    able = values.digital & values.lettered & (values.length <= 8)
    able = able & values.signs.only(DIGIT | LETTER | SPACE) & values.signs.first(LETTER)
    return fits(values, able, _BRITISH)
