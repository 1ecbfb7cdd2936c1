"""Telephone numbers: Dutch by their numbering plan, others by the library of Google."""

from __future__ import annotations

import re

import polars as pl

from zuinig.detectors.signs import BRACKET, DASH, DIGIT, DOT, MANY, OTHER, PLUS, SLASH, SPACE, Mask, keep
from zuinig.detectors.values import Values, once

# 06 mobile, 085/088/0800/0900 services, three-figure and four-figure area codes; nine figures after the zero in all.
_DUTCH = (
    r"^(?:\+31|0031|31|0)(?:\(0\))?(?:6[1-58]\d{7}|8[4578]\d{7}|9[017]\d{7}|"
    r"(?:1[035]|2[034]|2[0346]|3[03568]|4[03568]|5[0358]|7[0-9])\d{7}|(?:1[1-8]|2[259]|3[1-4]|4[1-9]|5[1-9])\d{7})$"
)
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
    plain_form = _DUTCH.replace(r"\d", "[0-9]")
    return values.among(plain, lambda series: keep(series, "0", "9").str.contains(plain_form)) | values.among(
        able & ~plain, _dutch
    )


def lost_zero(values: Values) -> Mask:
    """Nine digits that begin with 6: a mobile number whose zero a spreadsheet dropped (or any nine-digit number)."""
    return values.among_whole(values.digits(9), lambda series: series.str.contains(r"^6[1-58]"))


def matches(values: Values) -> Mask:
    """Any telephone number that is written so that it cannot well be another number."""
    able = values.digital & ~values.lettered & (values.length >= 8) & (values.length <= 25)
    american = values.among(
        (able & values.signs.has(SPACE | DOT | DASH) & values.signs.counts(10, MANY))
        & values.signs.begins_in("+1(23456789")
        & ~dutch(values),
        lambda series: series.str.contains(_AMERICAN),
    )
    abroad = values.among(
        (able & values.signs.begins_in("+0")) & ~american & ~dutch(values),  # the library takes 30 microseconds each
        lambda series: series.str.contains(r"^(?:\+[1-9]|00[1-9][\d ()-]{8})"),
    )
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
