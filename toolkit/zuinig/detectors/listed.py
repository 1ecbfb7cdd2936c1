"""Lists of terms, with what a value must be like to be one of them: so most values need not be looked up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from string import ascii_letters

import numpy as np
import numpy.typing as npt
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


@dataclass(frozen=True, eq=False)
class Ends:
    """With which letters some words begin and end together.

    Attributes:
        begins: per two signs, as one number, the row of `fewest`; 0 for what are not two letters and so can be any.
        ends: its column, likewise.
        fewest: the letters of the shortest word that begins and ends so.
    """

    begins: npt.NDArray[np.uint16]
    ends: npt.NDArray[np.uint16]
    fewest: npt.NDArray[np.uint8]


NO_WORD = 255


def make_ends(entries: Iterable[tuple[str, str, int]]) -> Ends:
    """Put words together by their first two letters, their last two, and how many they have."""
    first, last, letters = zip(*entries, strict=True)
    (begins, rows), (ends, columns) = _numbered(first), _numbered(last)
    fewest = np.full((max(rows) + 1, max(columns) + 1), NO_WORD, np.uint8)
    for row in (rows, np.zeros_like(rows)):
        for column in (columns, np.zeros_like(columns)):
            np.minimum.at(fewest, (row, column), np.array(letters, np.uint8))
    return Ends(begins, ends, fewest)


def _numbered(pairs: Sequence[str]) -> tuple[npt.NDArray[np.uint16], npt.NDArray[np.intp]]:
    """A number from 2 for each pair of small letters, 1 for pairs that do not occur."""
    number = {pair: place for place, pair in enumerate(sorted(set(pairs)), start=2)}
    of_signs = np.zeros(1 << 16, np.uint16)
    for first, second in product(ascii_letters, repeat=2):
        of_signs[ord(first) << 8 | ord(second)] = number.get((first + second).lower(), 1)
    return of_signs, np.array([number[pair] for pair in pairs])
