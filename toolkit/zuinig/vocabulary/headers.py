"""What the words of a header say, by themselves: which kinds of data, and about whom or what.

A header is cut into words at case changes, digits and punctuation (`Geb.dat.`, `geb_dat`, `gebDat` are all *geb dat*),
and only whole words count: `acid` holds no `cid`. A Dutch compound written as one word (`telefoonouder`) is cut into
known words only when these cover it completely (spelling.py).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from zuinig.vocabulary.lexicon import Meaning, load_lexicon, turned_lexicon
from zuinig.vocabulary.spelling import TYPO_LENGTH, compound, is_guess, known_parts

__all__ = ["Meaning", "Reading", "read", "split_words"]

_CASE_CHANGE = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_WORD = re.compile(r"[^\W\d_]+|\d+")
LONGEST_HEADER = 200  # characters of a header that are looked at; a longer one is a sentence, not a name
SPECIAL = frozenset({"health", "religion", "ethnicity"})
SAME = {
    "date": "datum",
    "dat": "datum",
    "number": "nummer",
    "nr": "nummer",
    "name": "naam",
    "nm": "naam",
    "gr": "groep",
    "grp": "groep",
    "cat": "categorie",
}
GUESSED = 0.92  # what a meaning is worth that rests on a guess at an abbreviation
PARENT_LETTERS = {"m": "moeder", "v": "vader", "o": "ouder"}
NOT_OF_PARENTS = frozenset({"man", "vrouw", "is", "gender", "sex", "geslacht", "code", "type", "niveau", "en"})
COUNTING = frozenset(
    {
        "aantal",
        "count",
        "percentage",
        "percent",
        "pct",
        "totaal",
        "total",
        "perc",
        "gemiddelde",
        "average",
        "avg",
        "mean",
    }
)


@dataclass(frozen=True)
class Reading:
    """All that a header says."""

    words: tuple[str, ...]
    meanings: tuple[Meaning, ...] = ()  # best first
    entities: tuple[str, ...] = ()  # kinds of entities.toml, in the order of the header
    identifier: bool = False  # has a word like id, nr, key
    bare: bool = False  # has no words but such and those that mean nothing
    date: bool = False  # has a word like date
    counting: bool = False  # counts or totals something: aantal, number of, percentage


def split_words(text: str) -> tuple[str, ...]:
    """Cut a text into lower-case words without accents.

    >>> split_words("Tel. ouder1")
    ('tel', 'ouder', '1')
    >>> split_words("givenName")
    ('given', 'name')
    >>> split_words("ACADEMIC_YEAR_CODE")
    ('academic', 'year', 'code')
    """
    return tuple(_words(_CASE_CHANGE.sub(" ", _plain(text))))


def _plain(text: str) -> str:
    """Without accents, and `ß` as `ss`."""
    decomposed = unicodedata.normalize("NFKD", text[:LONGEST_HEADER].replace("ß", "ss").replace("’", "'"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _words(text: str) -> Iterator[str]:
    return (match.group().lower() for match in _WORD.finditer(text))


@lru_cache(maxsize=20_000)
def read(text: str) -> Reading:
    """Say what a header (one path element, or the label of a form field) means."""
    plain = _plain(text)
    attempts = [tuple(_words(_CASE_CHANGE.sub(" ", plain))), tuple(_words(plain))]
    # as it stands first: an abbreviation that is written out says more only where it adds something
    readings = [_read_words(words, expand=expand) for expand in (False, True) for words in dict.fromkeys(attempts)]
    return max(readings, key=_said)


def _said(reading: Reading) -> float:
    return (reading.meanings[0].strength if reading.meanings else 0.0) + 0.1 * bool(reading.entities)


def _read_words(words: tuple[str, ...], *, expand: bool) -> Reading:
    lexicon = load_lexicon()
    stop = lexicon.generic["stop"]
    spoken = _with_parent(words)
    parts = tuple(
        part for word in spoken for part in known_parts(word, expand) if (part,) not in stop or len(words) == 1
    )
    lettered = tuple(part for part in parts if not part.isdigit())
    found, covered = _find_meanings(parts)
    if len(lettered) < len(parts):
        more, more_covered = _find_meanings(lettered)
        seen = {(meaning.category, meaning.detail) for meaning in found}
        found += [meaning for meaning in more if (meaning.category, meaning.detail) not in seen]
        covered |= more_covered
    entities, entity_words = _find_entities(lettered)
    generic = {
        kind: {word for word in lettered if (word,) in lexicon.generic[kind]} for kind in ("id", "date", "neutral")
    }
    explained = covered | entity_words | generic["id"] | generic["date"] | generic["neutral"]
    share = sum(len(word) for word in lettered if word in explained) / max(1, sum(map(len, lettered)))
    # an unexplained word makes what the others seem to say less sure: `hazard type`, `science and engineering`
    # but health, belief and ethnicity are worth a false alarm rather than a miss
    least = 1.0 if not any(is_guess(word) for word in words) else GUESSED
    meanings = [
        replace(
            m,
            strength=round(
                least * m.strength * (0.4 + 0.6 * (share if m.category not in SPECIAL else max(share, 0.6))), 3
            ),
        )
        for m in found
    ]
    meanings.sort(key=lambda m: (-m.strength, -m.words.count(" ")))
    counting = any(word in COUNTING for word in (*words, *parts)) or ("number" in words and "of" in words)
    return Reading(
        words=words,
        meanings=tuple(meanings),
        entities=entities,
        identifier=bool(generic["id"]) and not counting,
        bare=all(word in generic["id"] | generic["date"] | generic["neutral"] for word in lettered),
        date=bool(generic["date"]),
        counting=counting,
    )


def _with_parent(words: tuple[str, ...]) -> tuple[str, ...]:
    """A letter for a parent beside another word written out: `Mob. m.`, `o1_naam`, `Tel. v1`."""
    lettered = [place for place, word in enumerate(words) if not word.isdigit()]
    if len(lettered) < 2:
        return words
    first, last, before = lettered[0], lettered[-1], lettered[-2]
    if len(lettered) > 2 and (words[before], words[last]) == ("o", "v"):  # `Tel. o/v`: ouder/verzorger
        return (*words[:before], PARENT_LETTERS["o"], *words[last + 1 :])
    if words[first] == "o" and words[first + 1].isdigit():
        return (*words[:first], PARENT_LETTERS["o"], *words[first + 1 :])
    if words[last] in PARENT_LETTERS and len(words[before]) > 1 and words[before] not in NOT_OF_PARENTS:
        return (*words[:last], PARENT_LETTERS[words[last]], *words[last + 1 :])
    return words


def _find_meanings(parts: tuple[str, ...]) -> tuple[list[Meaning], set[str]]:
    """Longest phrases first; a phrase inside one that was found says nothing more."""
    lexicon = load_lexicon()
    found: list[Meaning] = []
    taken: set[int] = set()
    for length in range(min(lexicon.longest, len(parts)), 0, -1):
        for start in range(len(parts) - length + 1):
            place = range(start, start + length)
            if taken.issuperset(place) or (length == 1 and taken.intersection(place)):
                continue
            phrase = parts[start : start + length]
            hits = lexicon.meanings.get(phrase, []) or _turned(phrase) or _translated(phrase)
            if hits:
                found += [replace(meaning, words=" ".join(phrase)) for meaning in hits]
                taken.update(place)
    return found, {parts[place] for place in taken}


def _translated(phrase: tuple[str, ...]) -> list[Meaning]:
    """A phrase with a small word in the other language or cut short: `mutatie dt`, `inschrijf date`."""
    same = tuple(SAME.get(word, word) for word in phrase)
    return load_lexicon().meanings.get(same, []) if len(phrase) > 1 and same != phrase else []


def _turned(phrase: tuple[str, ...]) -> list[Meaning]:
    """The same two or three words in another order: `vader land`, `name, first`."""
    if not 2 <= len(phrase) <= 3:
        return []
    hits = turned_lexicon().get(tuple(sorted(phrase)), [])
    return [replace(meaning, strength=meaning.strength - 0.05) for meaning in hits]


def _find_entities(words: tuple[str, ...]) -> tuple[tuple[str, ...], set[str]]:
    lexicon = load_lexicon()
    found: list[tuple[int, str]] = []
    taken: set[int] = set()
    for length in range(3, 0, -1):
        for start in range(len(words) - length + 1):
            place = range(start, start + length)
            if taken.intersection(place):
                continue
            for kind in lexicon.entities.get(words[start : start + length], []):
                found.append((start, kind))
                taken.update(place)
    for start, word in enumerate(words):  # `leerkrachtcode` is a word of its own, and speaks of a teacher
        if start not in taken and len(word) > TYPO_LENGTH:
            inside = [kind for part in compound(word) for kind in lexicon.entities.get((part,), [])]
            found += [(start, kind) for kind in inside[:1] if kind != "thing"]
    return tuple(kind for _start, kind in sorted(found)), {words[place] for place in taken}
