"""What the words of a header say, by themselves: which kinds of data, and about whom or what.

A header is cut into words at case changes, digits and punctuation (`Geb.dat.`, `geb_dat`, `gebDat` are all *geb dat*),
and only whole words count: `acid` holds no `cid`. A Dutch compound written as one word (`telefoonouder`) is cut into
known words only when these cover it completely.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

import polars as pl

_CASE_CHANGE = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_WORD = re.compile(r"[^\W\d_]+|\d+")
LONGEST_HEADER = 200  # characters of a header that are looked at; a longer one is a sentence, not a name
SHORTEST_PART = 4  # letters; shorter words inside a compound are chance
SHORT_LAST_PARTS = frozenset({"id", "nr", "key", "tel", "nm", "dat", "cd", "niv", "grp", "dt", "jr"})
HEADS = ("postcode", "telefoon", "rekening", "nummer", "niveau", "advies", "bedrag", "cijfer", "adres", "datum", "score", "toets")
SURE = 0.9
TYPO_LENGTH = 8  # letters; a shorter word with a letter changed is another word
TYPO_SCORE = 90
SPECIAL = frozenset({"health", "religion", "ethnicity"})
LANGUAGES = ("nl", "en", "other")


@dataclass(frozen=True)
class Meaning:
    """One thing that a header can mean."""

    category: str
    detail: str
    subject: str  # "" unless the words themselves name the subject
    strength: float  # 0 to 1: how far the words alone decide
    words: str  # the words that say it, as they stand in the vocabulary


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


@dataclass(frozen=True)
class _Lexicon:
    meanings: dict[tuple[str, ...], list[Meaning]]
    entities: dict[tuple[str, ...], list[str]]
    generic: dict[str, frozenset[tuple[str, ...]]]
    known: frozenset[str]
    longest: int = field(default=6)


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
    readings = [_read_words(attempt) for attempt in dict.fromkeys(attempts)]
    return max(readings, key=_said)


def _said(reading: Reading) -> float:
    return (reading.meanings[0].strength if reading.meanings else 0.0) + 0.1 * bool(reading.entities)


def _read_words(words: tuple[str, ...]) -> Reading:
    lexicon = _lexicon()
    stop = lexicon.generic["stop"]
    parts = tuple(part for word in words for part in _known_parts(word) if (part,) not in stop or len(words) == 1)
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
    meanings = [
        replace(m, strength=round(m.strength * (0.4 + 0.6 * (share if m.category not in SPECIAL else max(share, 0.6))), 3))
        for m in found
    ]
    meanings.sort(key=lambda m: (-m.strength, -m.words.count(" ")))
    counting = any(word in COUNTING for word in words) or ("number" in words and "of" in words)
    return Reading(
        words=words,
        meanings=tuple(meanings),
        entities=entities,
        identifier=bool(generic["id"]) and not counting,
        bare=all(word in generic["id"] | generic["date"] | generic["neutral"] for word in lettered),
        date=bool(generic["date"]),
        counting=counting,
    )


def _find_meanings(parts: tuple[str, ...]) -> tuple[list[Meaning], set[str]]:
    """Longest phrases first; a phrase inside one that was found says nothing more."""
    lexicon = _lexicon()
    found: list[Meaning] = []
    taken: set[int] = set()
    for length in range(min(lexicon.longest, len(parts)), 0, -1):
        for start in range(len(parts) - length + 1):
            place = range(start, start + length)
            if taken.issuperset(place) or (length == 1 and taken.intersection(place)):
                continue
            phrase = parts[start : start + length]
            hits = lexicon.meanings.get(phrase, []) or _turned(phrase)
            if hits:
                found += [replace(meaning, words=" ".join(phrase)) for meaning in hits]
                taken.update(place)
    return found, {parts[place] for place in taken}


def _turned(phrase: tuple[str, ...]) -> list[Meaning]:
    """The same two or three words in another order: `vader land`, `name, first`."""
    if not 2 <= len(phrase) <= 3:
        return []
    hits = _turned_lexicon().get(tuple(sorted(phrase)), [])
    return [replace(meaning, strength=meaning.strength - 0.05) for meaning in hits]


def _find_entities(words: tuple[str, ...]) -> tuple[tuple[str, ...], set[str]]:
    lexicon = _lexicon()
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
            inside = [kind for part in _compound(word) for kind in lexicon.entities.get((part,), [])]
            found += [(start, kind) for kind in inside[:1] if kind != "thing"]
    return tuple(kind for _start, kind in sorted(found)), {words[place] for place in taken}


@lru_cache(maxsize=20_000)
def _known_parts(word: str) -> tuple[str, ...]:
    """The word itself if it is known, else its singular, the known words that it is made of, or a near spelling."""
    known = _lexicon().known
    if word.isdigit() or word in known:
        return (word,)
    if word in _abbreviations():
        return tuple(part for full in _abbreviations()[word].split() for part in _known_parts(full))
    if len(word) < SHORTEST_PART:
        return (word,)
    for ending in ("'s", "s", "en", "n"):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_PART and word.removesuffix(ending) in known:
            return (word.removesuffix(ending),)
    return _compound(word) or _near_spelling(word) or _cut_short(word) or _with_known_head(word) or (word,)


def _compound(word: str) -> tuple[str, ...]:
    """Cut into the fewest known words that cover it completely; empty if there are none."""
    known = _lexicon().known
    best: dict[int, tuple[str, ...]] = {0: ()}
    for end in range(1, len(word) + 1):
        for start in [start for start in best if start < end]:
            part = word[start:end]
            for stem in (part, part.removesuffix("s"), part.removesuffix("en")) if end < len(word) else (part,):
                long_enough = len(stem) >= SHORTEST_PART or (start and end == len(word) and stem in SHORT_LAST_PARTS)
                if long_enough and (stem in known or stem in _abbreviations()) and (end not in best or len(best[end]) > len(best[start]) + 1):
                    best[end] = (*best[start], stem)
    parts = best.get(len(word), ())
    return tuple(known for part in parts for known in _known_parts(part)) if len(parts) > 1 else ()


def _cut_short(word: str) -> tuple[str, ...]:
    """The word that this is the beginning of, where all words that begin so mean the same (`diagn`, `vacc`)."""
    full = [known for known in _by_beginning().get(word[:SHORTEST_PART], ()) if known.startswith(word)]
    meant = {(found[0].category, found[0].detail) for known in full for found in [_lexicon().meanings[known,]]}
    return (min(full, key=len),) if len(meant) == 1 else ()


@lru_cache
def _by_beginning() -> dict[str, list[str]]:
    """Single words with a meaning of their own by their first letters, Dutch and English together."""
    found: dict[str, list[str]] = defaultdict(list)
    for phrase, meanings in _lexicon().meanings.items():
        if len(phrase) == 1 and len(phrase[0]) > SHORTEST_PART and meanings[0].strength >= SURE:
            found[phrase[0][:SHORTEST_PART]].append(phrase[0])
    return found


def _with_known_head(word: str) -> tuple[str, ...]:
    """An unknown word that ends in one of the words that Dutch compounds end in: `bezorgadres`, `leesscore`."""
    head = next((head for head in HEADS if word.endswith(head) and len(word) > len(head) + 2), "")
    return (word.removesuffix(head), head) if head else ()


@lru_cache
def _abbreviations() -> dict[str, str]:
    loaded = _load("abbreviations.toml")
    return {**loaded["en"], **loaded["nl"]}


def _near_spelling(word: str) -> tuple[str, ...]:
    if len(word) < TYPO_LENGTH:
        return ()
    from rapidfuzz import process

    near = process.extractOne(word, _long_known(), score_cutoff=TYPO_SCORE)
    return (near[0],) if near else ()


@lru_cache
def _long_known() -> tuple[str, ...]:
    return tuple(sorted(word for word in _lexicon().known if len(word) >= TYPO_LENGTH))


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
def _lexicon() -> _Lexicon:
    generic = _load("generic.toml")
    stops = frozenset(word for word in generic["stop"]["words"] if " " not in word)
    meanings: dict[tuple[str, ...], list[Meaning]] = defaultdict(list)
    for name in ("identity.toml", "contact.toml", "background.toml", "school.toml", "technical.toml"):
        for entry in _load(name)["words"]:
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
    return _Lexicon(dict(meanings), dict(entities), sets, frozenset(known))


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


@lru_cache
def joined_headers() -> pl.Series:
    """Header words that leave no doubt, written as one word; as one value, for `Series.is_in`."""
    sure = (phrase for phrase, meanings in _lexicon().meanings.items() if meanings[0].strength >= SURE)
    return pl.Series(sorted({"".join(phrase) for phrase in sure}), dtype=pl.String).implode()


@lru_cache
def _turned_lexicon() -> dict[tuple[str, ...], list[Meaning]]:
    turned: dict[tuple[str, ...], list[Meaning]] = {}
    for phrase, meanings in _lexicon().meanings.items():
        if 2 <= len(phrase) <= 3:
            turned.setdefault(tuple(sorted(phrase)), meanings)
    return turned
