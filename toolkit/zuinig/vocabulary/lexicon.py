"""The header words of the TOML files, loaded once and indexed."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

import polars as pl

SHORTEST_PART = 4  # letters; shorter words inside a compound are chance
SURE = 0.9  # a word of this strength says by itself what a column holds
LANGUAGES = ("nl", "en", "other")
WORD_FILES = ("identity.toml", "contact.toml", "background.toml", "school.toml", "technical.toml", "world.toml")


@dataclass(frozen=True)
class Meaning:
    """One thing that a header can mean."""

    category: str
    detail: str
    subject: str  # "" unless the words themselves name the subject
    strength: float  # 0 to 1: how far the words alone decide
    words: str  # the words that say it, as they stand in the vocabulary


@dataclass(frozen=True)
class Lexicon:
    """Phrases as tuples of words, with what they mean."""

    meanings: dict[tuple[str, ...], list[Meaning]]
    entities: dict[tuple[str, ...], list[str]]
    generic: dict[str, frozenset[tuple[str, ...]]]
    known: frozenset[str]
    dutch: frozenset[str]  # single words of the Dutch lists
    longest: int = field(default=6)


# a letter after a word stands for a parent, but not where it is one of a pair of sexes or codes


@lru_cache
def load_lexicon() -> Lexicon:
    """Give all header words."""
    generic = _load("generic.toml")
    stops = frozenset(word for word in generic["stop"]["words"] if " " not in word)
    meanings: dict[tuple[str, ...], list[Meaning]] = defaultdict(list)
    dutch: set[str] = set()
    for name in WORD_FILES:
        for entry in _load(name)["words"]:
            dutch.update(entry.get("nl", []))
            for phrase in _without_stops((text for language in LANGUAGES for text in entry.get(language, [])), stops):
                meaning = Meaning(
                    entry["category"],
                    entry.get("detail", ""),
                    entry.get("subject", ""),
                    entry["strength"],
                    " ".join(phrase),
                )
                for spelling in _spellings(phrase):
                    meanings[spelling].append(meaning)
    entities: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for entry in _load("entities.toml")["entity"]:
        for phrase in _without_stops((text for language in LANGUAGES for text in entry.get(language, [])), stops):
            for spelling in _spellings(phrase):
                if entry["kind"] not in entities[spelling]:
                    entities[spelling].append(entry["kind"])
    sets = {kind: frozenset(tuple(text.split()) for text in generic[kind]["words"]) for kind in generic}
    phrases = [*meanings, *entities, *(phrase for kind in sets.values() for phrase in kind)]
    known = {word for phrase in phrases for word in phrase}
    return Lexicon(dict(meanings), dict(entities), sets, frozenset(known), frozenset(dutch))


def _spellings(phrase: tuple[str, ...]) -> list[tuple[str, ...]]:
    """As it stands, and written as one word where that is long enough not to be another word."""
    joined = "".join(phrase)
    if len(phrase) > 1 and len(joined) > SHORTEST_PART and all(len(word) > 1 for word in phrase):
        return [phrase, (joined,), *_pairs(phrase)]
    return [phrase]


def _pairs(phrase: tuple[str, ...]) -> list[tuple[str, ...]]:
    """A phrase of three words with two of them written as one."""
    if len(phrase) != 3:
        return []
    return [
        (*phrase[:n], left + right, *phrase[n + 2 :])
        for n, (left, right) in enumerate(pairwise(phrase))
        if len(left + right) > 3
    ]


def _load(name: str) -> Any:  # noqa: ANN401 - the tables of TOML differ per file
    return tomllib.loads(files("zuinig.vocabulary").joinpath("headers", name).read_text(encoding="utf-8"))


def _without_stops(phrases: Iterable[str], stops: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """The phrases as a header without its stop words has them; not where too little is left to mean the same."""
    for phrase in phrases:
        words = tuple(phrase.split())
        left = tuple(word for word in words if word not in stops)
        if left == words or len(left) > 1 or (left and len(left[0]) > SHORTEST_PART):
            yield left


@lru_cache
def abbreviations() -> dict[str, str]:
    """Give what abbreviated words stand for."""
    loaded = _load("abbreviations.toml")
    return {**loaded["en"], **loaded["nl"]}


@lru_cache
def words_by_beginning() -> dict[str, list[str]]:
    """Single words with a meaning of their own by their first letters, Dutch and English together."""
    found: dict[str, list[str]] = defaultdict(list)
    for phrase, meanings in load_lexicon().meanings.items():
        single = len(phrase) == 1 and " " not in meanings[0].words
        if single and len(phrase[0]) > SHORTEST_PART and meanings[0].strength >= SURE:
            found[phrase[0][:SHORTEST_PART]].append(phrase[0])
    return found


@lru_cache
def joined_headers() -> pl.Series:
    """Header words that leave no doubt, written as one word; as one value, for `Series.is_in`."""
    sure = (phrase for phrase, meanings in load_lexicon().meanings.items() if meanings[0].strength >= SURE)
    return pl.Series(sorted({"".join(phrase) for phrase in sure}), dtype=pl.String).implode()


@lru_cache
def turned_lexicon() -> dict[tuple[str, ...], list[Meaning]]:
    """Give phrases of two or three words by their words in alphabetical order."""
    turned: dict[tuple[str, ...], list[Meaning]] = {}
    for phrase, meanings in load_lexicon().meanings.items():
        if 2 <= len(phrase) <= 3:
            turned.setdefault(tuple(sorted(phrase)), meanings)
    return turned
