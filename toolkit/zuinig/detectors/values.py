"""The distinct values of a column as the detectors see them: text, cut up once and shared by all tests.

A detector is a module with `matches(values) -> mask`: one yes or no per distinct value. Cheap properties (length, which
signs occur) are worked out once here, so that an expensive test sees only the values that can pass.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import cached_property, wraps
from typing import TypeVar

import numpy as np
import numpy.typing as npt
import polars as pl

from zuinig.detectors.listed import Terms
from zuinig.detectors.signs import COMMA, DIGIT, DOT, LETTER, PLUS, Mask, Signs

Found = TypeVar("Found")
# Figures of ASCII only: the tests that count with them could not use others.
_WHOLE = r"^[0-9]+[.,]0+$"  # the float that a spreadsheet made of a number
_SCIENTIFIC = r"^[0-9](?:[.,][0-9]+)?[eE]\+?[0-9]{1,2}$"
LONGEST_SHORT_VALUE = 80  # signs; a longer value is text, not a name or a code


class Values:
    """Distinct, stripped, non-empty values of one column."""

    def __init__(self, text: pl.Series) -> None:
        self.text = text
        self.known: dict[object, object] = {}  # answers of tests that others build on, see `once`

    def __len__(self) -> int:
        return len(self.text)

    @cached_property
    def signs(self) -> Signs:
        """Which classes of signs occur."""
        return Signs(self.text)

    @cached_property
    def length(self) -> npt.NDArray[np.uint32]:
        """Characters per value."""
        return self.text.str.len_chars().to_numpy()

    @cached_property
    def digital(self) -> Mask:
        """Has a digit."""
        return self._has(DIGIT, r"\d")

    @cached_property
    def lettered(self) -> Mask:
        """Has a letter."""
        return self._has(LETTER, r"\p{L}")

    def _has(self, classes: int, pattern: str) -> Mask:
        plainly = (self.signs.classes & np.uint16(classes)) != 0
        return np.asarray(
            plainly | self.among(self.signs.foreign & ~plainly, lambda series: series.str.contains(pattern))
        )

    @cached_property
    def numeric(self) -> Mask:
        """Digits and number signs only."""
        return self.digital & ~self.lettered

    @cached_property
    def wordy(self) -> Mask:
        """Letters, no digits, short enough to be a name or a term."""
        return self.lettered & ~self.digital & (self.length <= LONGEST_SHORT_VALUE)

    @cached_property
    def short(self) -> Mask:
        """Short enough to be a code, a name or a term."""
        return np.asarray(self.length <= LONGEST_SHORT_VALUE)

    @cached_property
    def lower(self) -> pl.Series:
        """In lower case."""
        return self.text.str.to_lowercase()

    @cached_property
    def plain(self) -> pl.Series:
        """In lower case without accents, composed or decomposed."""
        places = np.flatnonzero(self.signs.foreign)
        if not len(places):
            return self.lower
        bare = self.lower.gather(places).str.normalize("NFKD").str.replace_all(r"\p{M}", "")
        return self.lower.clone().scatter(places, bare)

    @cached_property
    def whole(self) -> pl.Series:
        """The digits of a whole number as it stands (`12.0` and `1.2E1` are 12); null for anything else."""
        nothing = pl.Series([None], dtype=pl.String)
        found = self.text.zip_with(pl.Series(self.signs.classes == DIGIT), nothing)
        point = self.signs.only(DIGIT | DOT | COMMA) & self.signs.has(DOT | COMMA) & self.signs.first(DIGIT)
        found = _put(found, self.text, point, _WHOLE, lambda series: series.str.replace(r"[.,]0+$", ""))
        power = self.signs.only(DIGIT | DOT | COMMA | PLUS | LETTER) & self.signs.has(LETTER) & self.signs.first(DIGIT)
        return _put(found, self.text, power, _SCIENTIFIC, _written_out)

    @cached_property
    def whole_length(self) -> npt.NDArray[np.uint32]:
        """Digits of the whole number; 0 for anything else."""
        return self.whole.str.len_bytes().fill_null(0).to_numpy()

    def digits(self, count: int) -> Mask:
        """A whole number of exactly `count` digits."""
        return np.asarray(self.whole_length == count)

    def among(self, mask: Mask, test: Callable[[pl.Series], pl.Series]) -> Mask:
        """Apply `test` to the values under `mask` only; the others do not match."""
        return _apply(self.text, mask, test)

    def among_plain(self, mask: Mask, test: Callable[[pl.Series], pl.Series]) -> Mask:
        """The same on the values in lower case without accents."""
        return _apply(self.plain, mask, test) if mask.any() else mask

    def among_whole(self, mask: Mask, test: Callable[[pl.Series], pl.Series]) -> Mask:
        """The same on the digits of whole numbers."""
        return _apply(self.whole, mask, test)

    def among_terms(self, mask: Mask, terms: Terms) -> Mask:
        """Which values under `mask` are one of the terms, in lower case without accents."""
        return self.among_plain(mask & self.may_be(terms), lambda series: series.is_in(terms.series))

    def may_be(self, terms: Terms) -> Mask:
        """Which values can be one of the terms, by their signs and length."""
        able = self.signs.only(terms.classes) & self.signs.begins_in(terms.begins)
        return able & ((self.length <= terms.longest) | self.signs.foreign)


def once(test: Callable[[Values], Found]) -> Callable[[Values], Found]:
    """Work a test out once per `Values`, however many others build on it."""

    @wraps(test)
    def remembered(values: Values) -> Found:
        if test not in values.known:
            values.known[test] = test(values)
        return values.known[test]  # type: ignore[return-value]

    return remembered


def filled(series: pl.Series) -> Mask:
    """A yes/no series as a mask; unknown is no."""
    return series.fill_null(value=False).to_numpy()


def _apply(series: pl.Series, mask: Mask, test: Callable[[pl.Series], pl.Series]) -> Mask:
    found = np.zeros(len(series), dtype=np.bool_)
    places = np.flatnonzero(mask)
    if len(places):
        found[places] = filled(test(series.gather(places)))
    return found


def _put(
    found: pl.Series, text: pl.Series, able: Mask, pattern: str, change: Callable[[pl.Series], pl.Series]
) -> pl.Series:
    """Fill in what `change` makes of the texts that are able and fit the pattern."""
    places = np.flatnonzero(_apply(text, able, lambda series: series.str.contains(pattern)))
    return found.scatter(places, change(text.gather(places))) if len(places) else found


def _written_out(series: pl.Series) -> pl.Series:
    numbers = [Decimal(text.replace(",", ".")) for text in series]
    whole = [f"{number:.0f}" if number == number.to_integral_value() else None for number in numbers]
    return pl.Series(whole, dtype=pl.String)
