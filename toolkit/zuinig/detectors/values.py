"""The distinct values of a column as the detectors see them: text, cut up once and shared by all tests.

A detector is a module with `matches(values) -> mask`: one yes or no per distinct value. Cheap properties (length, which
signs occur) are worked out once here, so that an expensive test sees only the values that can pass.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import cached_property

import numpy as np
import numpy.typing as npt
import polars as pl

Mask = npt.NDArray[np.bool_]
_WHOLE = r"^\d+(?:[.,]0+)?$"  # 123456782 and the float that a spreadsheet made of it
_SCIENTIFIC = r"^\d(?:[.,]\d+)?[eE]\+?\d{1,2}$"
LONGEST_SHORT_VALUE = 80  # signs; a longer value is text, not a name or a code


class Values:
    """Distinct, stripped, non-empty values of one column."""

    def __init__(self, text: pl.Series) -> None:
        self.text = text

    def __len__(self) -> int:
        return len(self.text)

    @cached_property
    def length(self) -> npt.NDArray[np.uint32]:
        """Characters per value."""
        return self.text.str.len_chars().to_numpy()

    @cached_property
    def digital(self) -> Mask:
        """Has a digit."""
        return self.text.str.contains(r"\d").to_numpy()

    @cached_property
    def lettered(self) -> Mask:
        """Has a letter."""
        return self.text.str.contains(r"\p{L}").to_numpy()

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
        """In lower case without accents, composed or decomposed; long values stay as they are."""
        if not self.text.str.contains(r"[^\x00-\x7F]").any():
            return self.lower
        return self.lower.str.normalize("NFKD").str.replace_all(r"\p{M}", "")

    @cached_property
    def whole(self) -> pl.Series:
        """The digits of a whole number as it stands (`12.0` and `1.2E1` are 12); null for anything else."""
        text = self.text.to_frame("v").select(
            pl.when(pl.col("v").str.contains(_WHOLE)).then(pl.col("v").str.replace(r"[.,]0+$", ""))
        )["v"]
        scientific = self.text.str.contains(_SCIENTIFIC).to_numpy()
        if not scientific.any():
            return text
        values = text.to_list()
        for place in np.flatnonzero(scientific):
            number = Decimal(self.text[int(place)].replace(",", "."))
            if number == number.to_integral_value():
                values[place] = f"{number:.0f}"
        return pl.Series(values, dtype=pl.String)

    def digits(self, count: int) -> Mask:
        """A whole number of exactly `count` digits."""
        return filled(self.whole.str.len_bytes() == count)

    def among(self, mask: Mask, test: Callable[[pl.Series], pl.Series]) -> Mask:
        """Apply `test` to the values under `mask` only; the others do not match."""
        return self._apply(self.text, mask, test)

    def among_plain(self, mask: Mask, test: Callable[[pl.Series], pl.Series]) -> Mask:
        """The same on the values in lower case without accents."""
        return self._apply(self.plain, mask, test)

    def among_whole(self, mask: Mask, test: Callable[[pl.Series], pl.Series]) -> Mask:
        """The same on the digits of whole numbers."""
        return self._apply(self.whole, mask, test)

    def _apply(self, series: pl.Series, mask: Mask, test: Callable[[pl.Series], pl.Series]) -> Mask:
        found = np.zeros(len(series), dtype=np.bool_)
        places = np.flatnonzero(mask)
        if len(places):
            found[places] = filled(test(series.gather(places)))
        return found


def filled(series: pl.Series) -> Mask:
    """A yes/no series as a mask; unknown is no."""
    return series.fill_null(value=False).to_numpy()
