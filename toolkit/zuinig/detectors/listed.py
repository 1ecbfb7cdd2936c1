"""Lists of terms, with what a value must be like to be one of them: so most values need not be looked up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import polars as pl

from zuinig.detectors.signs import LOWER, UPPER, classes_of
from zuinig.vocabulary.words import words


@dataclass(frozen=True, eq=False)
class Terms:
    """Some terms.

    Attributes:
        series: all of them as one value, as `Series.is_in` wants it.
        classes: the classes of their signs (detectors.signs), small letters in capitals as well.
        begins: the signs of ASCII that they begin with, small letters in capitals as well.
        longest: characters of the longest.
        figures: the most figures that one has.
    """

    series: pl.Series
    classes: int
    begins: str
    longest: int
    figures: int


def make_terms(entries: pl.Series) -> Terms:
    """Get a list of terms ready."""
    classes = classes_of("".join(entries))
    begins = {sign for entry in entries for sign in (entry[:1], entry[:1].upper()) if sign.isascii()}
    longest = int(entries.str.len_chars().max() or 0)  # type: ignore[arg-type]
    figures = int(entries.str.count_matches("[0-9]").max() or 0)  # type: ignore[arg-type]
    return Terms(
        entries.implode(), classes | (UPPER if classes & LOWER else 0), "".join(sorted(begins)), longest, figures
    )


@lru_cache
def terms(file: str, *names: str) -> Terms:
    """Give the lists `names` of `lists/<file>.toml` of the vocabulary together."""
    return make_terms(pl.concat([words(file, name) for name in names]))
