"""Running text: sentences and remarks, told from names, titles and codes by length and function words."""

from __future__ import annotations

from zuinig.detectors.values import Mask, Values
from zuinig.vocabulary.words import words

FEWEST_WORDS = 4
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


def several_words(values: Values) -> Mask:
    """Four words or more."""
    return values.among(
        values.lettered & (values.length >= 12), lambda series: series.str.count_matches(r"\S+") >= FEWEST_WORDS
    )


def matches(values: Values) -> Mask:
    """Several words of which at least one holds a sentence together (`de`, `heeft`, `with`)."""
    listed = {*words("codes", "function_words_nl"), *words("codes", "function_words_en")} - IN_NAMES
    pattern = r"(?:^|\s)(?:" + "|".join(sorted(listed)) + r")(?:[\s,.]|$)"
    able = values.lettered & (values.length >= 12)
    return values.among_plain(
        able, lambda series: (series.str.count_matches(r"\S+") >= 3) & (series.str.contains(pattern))
    )
