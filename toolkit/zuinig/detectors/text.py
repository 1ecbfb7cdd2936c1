"""Running text: sentences and remarks, told from names, titles and codes by length and function words."""

from __future__ import annotations

from zuinig.detectors.values import Mask, Values
from zuinig.vocabulary.words import words

FEWEST_WORDS = 4


def several_words(values: Values) -> Mask:
    """Four words or more."""
    return values.among(values.lettered & (values.length >= 12), lambda series: series.str.count_matches(r"\S+") >= FEWEST_WORDS)


def matches(values: Values) -> Mask:
    """Several words of which at least one holds a sentence together (`de`, `heeft`, `with`)."""
    listed = [*words("codes", "function_words_nl"), *words("codes", "function_words_en")]
    pattern = r"(?:^|\s)(?:" + "|".join(listed) + r")(?:[\s,.]|$)"
    able = values.lettered & (values.length >= 12)
    return values.among_plain(able, lambda series: (series.str.count_matches(r"\S+") >= 3) & (series.str.contains(pattern)))
