"""Running text: sentences and remarks, told from names, titles and codes by length and function words."""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt
import polars as pl

from zuinig.detectors.patterns import fits_plain
from zuinig.detectors.signs import GAP, LONGEST_COUNTED, Mask, count_words
from zuinig.detectors.values import Values, once
from zuinig.vocabulary.words import words

FEWEST_WORDS = 4
SHORTEST = 12  # signs of what can be text
# function words that stand in names of people, streets and schools as well
IN_NAMES = frozenset(
    {
        "de",
        "het",
        "een",
        "van",
        "en",
        "der",
        "op",
        "in",
        "te",
        "the",
        "of",
        "and",
        "a",
        "an",
        "aan",
        "or",
        "for",
        "with",
        "to",
        "on",
        "at",
        "by",
        "from",
        "die",
        "is",
    }
)


@once
def word_counts(values: Values) -> npt.NDArray[np.uint32]:
    """How many words a value has that is long or may have four of them, one with a letter; 1 for all others."""
    counts = np.ones(len(values), np.uint32)
    spaced = values.lettered & values.signs.has(GAP) & ((values.others >= FEWEST_WORDS) | (values.length >= SHORTEST))
    hard = values.signs.foreign | (values.length > LONGEST_COUNTED)
    for able, count in ((spaced & ~hard, count_words), (spaced & hard, _count_foreign)):
        if able.any():
            counts[able.places] = count(values.text.gather(able.places))
    return counts


def _count_foreign(text: pl.Series) -> npt.NDArray[np.uint32]:
    return text.str.count_matches(r"\S+").to_numpy()


def several_words(values: Values) -> Mask:
    """Four words or more."""
    return values.lettered & (values.length >= SHORTEST) & (word_counts(values) >= FEWEST_WORDS)


def matches(values: Values) -> Mask:
    """Several words of which at least one holds a sentence together (`de`, `heeft`, `with`)."""
    # normalising can make white space of a foreign sign, so these are counted as they are then
    foreign = values.signs.foreign
    able = values.lettered & (values.length >= SHORTEST) & (foreign | (word_counts(values) >= 3))
    enough = able & ~foreign | values.among_plain(able & foreign, lambda series: series.str.count_matches(r"\S+") >= 3)
    return fits_plain(values, enough, _function_word())


@cache
def _function_word() -> str:
    listed = {*words("codes", "function_words_nl"), *words("codes", "function_words_en")} - IN_NAMES
    return r"(?:^|\s)(?:" + "|".join(sorted(listed)) + r")(?:[\s,.]|$)"
