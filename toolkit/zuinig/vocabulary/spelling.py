"""The known words that a word of a header stands for: a plural, an abbreviation, a compound, a near spelling."""

from __future__ import annotations

import re
from functools import lru_cache

from zuinig.vocabulary.lexicon import SHORTEST_PART, abbreviations, load_lexicon, words_by_beginning

SHORT_LAST_PARTS = frozenset({"id", "nr", "key", "tel", "nm", "dat", "cd", "niv", "grp", "dt", "jr"})
HEADS = (
    "postcode",
    "telefoon",
    "rekening",
    "nummer",
    "niveau",
    "advies",
    "bedrag",
    "cijfer",
    "adres",
    "datum",
    "score",
    "toets",
)
VOWELS = "aeiouy"
_DOUBLE = re.compile(r"(.)\1")
SKELETON = 4  # letters of a word without its vowels from which it can be told
SHORT_ABBREVIATION = 4  # letters up to which an abbreviation may stand for another word as well
TYPO_LENGTH = 8  # letters; a shorter word with a letter changed is another word
TYPO_SCORE = 90


@lru_cache(maxsize=20_000)
def known_parts(word: str, expand: bool = True) -> tuple[str, ...]:
    """Give the word if it is known, else what it stands for.

    Args:
        word: one word of a header, lower case, without accents.
        expand: write an abbreviation out even where it is a known word (`oud`: `ouder`).
    """
    known = load_lexicon().known
    written_out = abbreviations().get(word, "").split()
    if written_out and (expand or word not in known):
        return tuple(part for full in written_out for part in known_parts(full, expand=False))
    if word in known or word.isdigit() or len(word) < SHORTEST_PART:
        return (word,)
    for ending in ("'s", "s", "en", "n", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_PART and word.removesuffix(ending) in known:
            return (word.removesuffix(ending),)
    return compound(word) or _guess(word) or (word,)


def is_guess(word: str) -> bool:
    """Whether what a word of a header stands for is a guess: an abbreviation that is short or not listed."""
    known = load_lexicon().known
    if word in known or word.isdigit():
        return False
    if word in abbreviations():
        return len(word) <= SHORT_ABBREVIATION
    return known_parts(word) != (word,) and not compound(word) and known_parts(word) == _guess(word)


def _guess(word: str) -> tuple[str, ...]:
    return _cut_short(word) or _near_spelling(word) or _with_known_head(word) or _without_vowels(word)


def compound(word: str) -> tuple[str, ...]:
    """Cut into the fewest known words that cover it completely; empty if there are none."""
    known = load_lexicon().known
    best: dict[int, tuple[str, ...]] = {0: ()}
    for end in range(1, len(word) + 1):
        for start in [start for start in best if start < end]:
            part = word[start:end]
            for stem in (part, part.removesuffix("s"), part.removesuffix("en")) if end < len(word) else (part,):
                long_enough = len(stem) >= SHORTEST_PART or (start and end == len(word) and stem in SHORT_LAST_PARTS)
                if (
                    long_enough
                    and (stem in known or stem in abbreviations())
                    and (end not in best or len(best[end]) > len(best[start]) + 1)
                ):
                    best[end] = (*best[start], stem)
    parts = best.get(len(word), ())
    return tuple(known for part in parts for known in known_parts(part)) if len(parts) > 1 else ()


def _cut_short(word: str) -> tuple[str, ...]:
    """The word that this is the beginning of, where all words that begin so mean the same (`diagn`, `vacc`)."""
    full = [known for known in words_by_beginning().get(word[:SHORTEST_PART], ()) if known.startswith(word)]
    if len(word) == SHORTEST_PART:  # four letters of an English word are often another word: `read`, `taxi`
        full = [known for known in full if known in load_lexicon().dutch]
    meant = {(found[0].category, found[0].detail) for known in full for found in [load_lexicon().meanings[known,]]}
    return (min(full, key=len),) if len(meant) == 1 else ()


def _without_vowels(word: str) -> tuple[str, ...]:
    """The word whose vowels were left out: `gslcht`, `pstcd`; where all such words mean the same."""
    if len(word) < SKELETON or any(letter in VOWELS for letter in word[1:]) or word.endswith("nr"):
        return ()
    full = _by_consonants().get(word, [])
    meant = {(found[0].category, found[0].detail) for known in full for found in [load_lexicon().meanings[known,]]}
    return (min(full, key=len),) if len(meant) == 1 else ()


@lru_cache
def _by_consonants() -> dict[str, list[str]]:
    """Dutch words with a meaning of their own by their first letter and the consonants after it."""
    found: dict[str, list[str]] = {}
    for words in words_by_beginning().values():
        for word in words:
            if word in load_lexicon().dutch:
                consonants = word[0] + "".join(letter for letter in word[1:] if letter not in VOWELS)
                for spelling in {consonants, _DOUBLE.sub(r"\1", consonants)}:
                    found.setdefault(spelling, []).append(word)
    return found


def _with_known_head(word: str) -> tuple[str, ...]:
    """An unknown word that ends in one of the words that Dutch compounds end in: `bezorgadres`, `leesscore`."""
    head = next((head for head in HEADS if word.endswith(head) and len(word) > len(head) + 2), "")
    return (word.removesuffix(head), head) if head else ()


def _near_spelling(word: str) -> tuple[str, ...]:
    if len(word) < TYPO_LENGTH:
        return ()
    from rapidfuzz import process

    near = process.extractOne(word, _long_known(), score_cutoff=TYPO_SCORE)
    return (near[0],) if near else ()


@lru_cache
def _long_known() -> tuple[str, ...]:
    return tuple(sorted(word for word in load_lexicon().known if len(word) >= TYPO_LENGTH))
