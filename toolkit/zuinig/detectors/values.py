"""The different values of some columns as the detectors see them: text, cut up once and shared by all tests.

A detector is a module with `matches(values) -> mask`: one yes or no per value. Cheap properties (length, which signs
occur) are worked out once here, per form of values, so that an expensive test sees only the values that can pass.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import cached_property, wraps
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt
import polars as pl
import pyarrow.compute as pc  # type: ignore[import-untyped]

from zuinig.detectors.forms import Able, Amounts, Mask, Places
from zuinig.detectors.listed import Terms
from zuinig.detectors.signs import COMMA, DIGIT, DOT, LETTER, PLUS, UPPER, Raw, Signs

Found = TypeVar("Found")
Answers = TypeVar("Answers", bound=npt.NDArray[Any])
Test = Callable[[pl.Series], pl.Series]
# Figures of ASCII only: the tests that count with them could not use others.
_WHOLE = r"^[0-9]+[.,]0+$"  # the float that a spreadsheet made of a number
_SCIENTIFIC = r"^[0-9](?:[.,][0-9]+)?[eE]\+?[0-9]{1,2}$"
LONGEST_SHORT_VALUE = 80  # signs; a longer value is text, not a name or a code


class Values:
    """Stripped, non-empty values, those of one form together.

    Args:
        text: the values.
        columns: where the values of long columns stand, in their order, if known: much can be told of these at once.
        raw: the bytes of the values, if known.

    Attributes:
        signs: which classes of signs occur.
        order: the places of the values as they were given; masks and all else per value go by it.
        text: the values in this order.
    """

    def __init__(self, text: pl.Series, columns: Sequence[slice] = (), raw: Raw | None = None) -> None:
        self.signs = Signs(text, columns, raw)
        self.order = self.signs.order
        self.text = text.gather(self.order)
        self.known: dict[object, object] = {}  # answers of tests that others build on, see `once`

    def __len__(self) -> int:
        return len(self.text)

    def as_given(self, answers: Answers) -> Answers:
        """Something per value in the order in which the values were given."""
        found: Answers = np.empty_like(answers)
        found[self.order] = answers
        return found

    @property
    def length(self) -> Amounts:
        """Characters."""
        return self.signs.length

    @property
    def digital(self) -> Able:
        """Has a digit."""
        return self.signs.digital

    @property
    def lettered(self) -> Able:
        """Has a letter."""
        return self.signs.lettered

    @cached_property
    def others(self) -> Amounts:
        """Characters that are no figures of ASCII."""
        return self.length - self.signs.figures

    @cached_property
    def numeric(self) -> Able:
        """Digits and number signs only."""
        return self.digital & ~self.lettered

    @cached_property
    def wordy(self) -> Able:
        """Letters, no digits, short enough to be a name or a term."""
        return self.lettered & ~self.digital & self.short

    @cached_property
    def short(self) -> Able:
        """Short enough to be a code, a name or a term."""
        return self.length <= LONGEST_SHORT_VALUE

    @cached_property
    def plain(self) -> pl.Series:
        """In lower case without accents, composed or decomposed."""
        capitals = (self.signs.has(UPPER) & ~self.signs.foreign).places
        foreign = self.signs.foreign.places
        if not len(capitals) + len(foreign):
            return self.text
        lower = pc.ascii_lower(self.text.gather(capitals).to_arrow(compat_level=pl.CompatLevel.oldest()))
        bare = self.text.gather(foreign).str.to_lowercase().str.normalize("NFKD").str.replace_all(r"\p{M}", "")
        changed = pl.concat([pl.Series(lower, dtype=pl.String), bare])
        return self.text.clone().scatter(np.concatenate([capitals, foreign]), changed)

    @cached_property
    def whole(self) -> pl.Series:
        """The digits of a whole number as it stands (`12.0` and `1.2E1` are 12); null for anything else."""
        nothing = pl.Series([None], dtype=pl.String)
        found = self.text.zip_with(pl.Series(self._bare.mask), nothing)
        point = self.signs.only(DIGIT | DOT | COMMA) & self.signs.has(DOT | COMMA) & self.signs.first(DIGIT)
        found = self._put(found, point, _WHOLE, lambda series: series.str.replace(r"[.,]0+$", ""))
        power = self.signs.only(DIGIT | DOT | COMMA | PLUS | LETTER) & self.signs.has(LETTER) & self.signs.first(DIGIT)
        return self._put(found, power, _SCIENTIFIC, _written_out)

    def _put(self, found: pl.Series, able: Able, pattern: str, change: Test) -> pl.Series:
        """Fill in what `change` makes of the texts that are able and fit the pattern."""
        places = np.flatnonzero(self.among(able, lambda series: series.str.contains(pattern)))
        return found.scatter(places, change(self.text.gather(places))) if len(places) else found

    @property
    def _bare(self) -> Able:
        """ASCII figures and nothing else."""
        return self.signs.only(DIGIT) & ~self.signs.foreign

    @cached_property
    def whole_length(self) -> npt.NDArray[np.uint32]:
        """Digits of the whole number; 0 for anything else."""
        return self.whole.str.len_bytes().fill_null(0).to_numpy()

    def digits(self, count: int) -> Mask:
        """A whole number of exactly `count` digits."""
        return np.asarray(self.whole_length == count)

    def among(self, mask: Able | Mask, test: Test) -> Mask:
        """Apply `test` to the values under `mask` only; the others do not match."""
        return self._apply(self.text, mask, test)

    def among_plain(self, mask: Able | Mask, test: Test) -> Mask:
        """The same on the values in lower case without accents."""
        return self._apply(self.plain, mask, test) if mask.any() else np.zeros(len(self), np.bool_)

    def among_whole(self, mask: Able | Mask, test: Test) -> Mask:
        """The same on the digits of whole numbers."""
        return self._apply(self.whole, mask, test)

    def _apply(self, series: pl.Series, mask: Able | Mask, test: Test) -> Mask:
        if isinstance(mask, Able):
            return mask.spread(filled(test(mask.pick(series))) if mask.any() else False)
        found = np.zeros(len(self), np.bool_)
        places = np.flatnonzero(mask)
        if len(places):
            found[places] = filled(test(series.gather(places)))
        return found

    def among_terms(self, mask: Able | Mask, terms: Terms) -> Mask:
        """Which values under `mask` are one of the terms, in lower case without accents."""
        able = mask & self.signs.only(terms.classes) & self.signs.counts(0, terms.figures)
        able = able & ((self.length <= terms.longest) | self.signs.foreign)
        return self.among_plain(able & self.signs.begins_in(terms.begins), lambda series: series.is_in(terms.series))


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


def places_of(mask: Able | Mask) -> Places:
    """Where the values stand that are able."""
    return mask.places if isinstance(mask, Able) else np.flatnonzero(mask)


def _written_out(series: pl.Series) -> pl.Series:
    numbers = [Decimal(text.replace(",", ".")) for text in series]
    whole = [f"{number:.0f}" if number == number.to_integral_value() else None for number in numbers]
    return pl.Series(whole, dtype=pl.String)
