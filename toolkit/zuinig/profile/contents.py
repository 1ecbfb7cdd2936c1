"""What stands inside text: numbers, addresses, names, and words of care, belief, conduct and home.

Only text is searched: a cell with a letter and a space. A cheap test over all values finds the few that can hold
something; these are then read word by word, so that a negation (`geen allergie`) or a lesson (`boekbespreking over
diabetes`) takes the meaning away.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt
import polars as pl

from zuinig.detectors import Values, bank, bsn, online, phone, postcode
from zuinig.detectors.forms import Able
from zuinig.detectors.signs import AT, DIGIT, MANY, SPACE, UPPER, Mask, zero_figures
from zuinig.detectors.text import FEWEST_WORDS, word_counts
from zuinig.detectors.values import filled
from zuinig.vocabulary.words import listed, plain, word_set

WORD_CATEGORIES = ("health", "religion", "behaviour", "other_personal")
CATEGORIES = ("national_id", "phone", "email", "financial", "postcode", "name", *WORD_CATEGORIES)
SHORTEST_NUMBER = 6  # signs of `1234AB` and `a@b.nl`
LONGEST_CELL = 20_000  # signs that the detectors see; of longer cells the words are always read
LONGEST_PART = 1_000_000  # signs of a long cell that are read at once
NEGATION_REACH = 3  # words
TOPIC_REACH = 5  # words
NUMBER_REACH = 4  # words
NUMBER_SIGNS = 400  # signs in which those words stand
# What numbers and addresses cannot do without, and what those have that one expression cannot tell.
_NUMBER = r"\d(?:[ .-]?\d){8}|@|[A-Z]{2}\d{2}|\d{4} ?[A-Z]{2}\b"
_HARD = rf"[^\x00-\x7F]|@|[A-Z]{{2}}\d{{2}}|\d{{4}} ?[A-Z]{{2}}\b|{bsn.LIKE_BARE}"
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_CLAUSE_END = re.compile(r"[.;!?:\n]")
_SENTENCE_END = re.compile(r"[.!?:;\n]\s*[\"'(–-]?\s*$|^\s*$|[•\-–]\s*$")

Ints = npt.NDArray[np.int64]


def find_contents(text: pl.Series, values: Values, masks: dict[str, Mask]) -> dict[str, Mask]:
    """Say which of the different values hold something of each category.

    Args:
        text: different values, whole.
        values: the same, as the detectors see them.
        masks: per kind of detectors.KINDS which values are of it.
    """
    found = {category: np.zeros(len(text), np.bool_) for category in CATEGORIES}
    found["email"] |= masks["email"]
    found["financial"] |= masks["iban"]
    alone = masks["email"] | masks["iban_form"] | masks["url"] | masks["uuid"] | masks["hexadecimal"] | masks["date"]
    searched = (values.lettered | _is_cut(values)) & ~alone
    # a column of postcodes is not read one by one, nor for its words: none in the lists has two letters
    postcodes = searched & masks["postcode"] & (values.signs.only(DIGIT | UPPER | SPACE) & ~values.signs.foreign)
    found["postcode"] |= postcodes & ~values.among(postcodes & values.signs.begins_in("12"), _begins_as_year)
    places = np.flatnonzero(searched & ~postcodes)
    if len(places):
        _search(text, places, found)
    return found


def _begins_as_year(postcodes: pl.Series) -> pl.Series:
    """`2014 NL` is a postcode only where a place follows."""
    return postcodes.str.starts_with("19") | postcodes.str.starts_with("20")


def _is_cut(values: Values) -> Able:
    """What the detectors do not see of a long cell can be anything."""
    return values.length >= LONGEST_CELL


def _search(text: pl.Series, places: Ints, found: dict[str, Mask]) -> None:
    """Texts that differ in their figures only (a date, an amount) are judged at once as far as figures do not matter.

    No word of the lists has a figure, and which figures a number has is asked last.
    """
    alike = pl.DataFrame({"text": zero_figures(text.gather(places)), "place": places}).group_by("text").agg("place")
    # the detectors see the beginning of a long cell; these are read to their end
    long = filled(alike["text"].str.len_bytes() > LONGEST_CELL)
    values = Values(alike["text"].str.slice(0, LONGEST_CELL) if long.any() else alike["text"])
    alike, long = alike[values.order], long[values.order]
    zeroed = alike["text"]
    for category, able in _words_of(zeroed, values, long).items():
        found[category][_places_of(alike, able)] = True
    numbered = _among(_may_hold_number(values), zeroed, _NUMBER)
    if numbered.any():
        # most have nothing but a telephone number, which one expression finds in all of them
        hard = _among(numbered, zeroed, _HARD)
        simple = _places_of(alike, numbered & ~hard)
        found["phone"][simple] = filled(text.gather(simple).str.contains(phone.IN_PLAIN_TEXT))
        _read_numbers(text, _places_of(alike, hard), found)


def _places_of(alike: pl.DataFrame, able: Mask) -> Ints:
    return alike["place"].filter(pl.Series(able)).explode().to_numpy()


def _may_hold_number(values: Values) -> Mask:
    """Has the signs of which `_NUMBER` is made; many times as quick."""
    signs = values.signs
    figured = values.digital & (signs.counts(9, MANY) | (signs.has(UPPER) & signs.counts(2, MANY)))
    return (((signs.has(AT) | figured) & (values.length >= SHORTEST_NUMBER)) | _is_cut(values)).mask


def _among(able: Mask, text: pl.Series, pattern: str) -> Mask:
    found = able.copy()
    found[able] = filled(text.filter(pl.Series(able)).str.contains(pattern))
    return found


def _read_numbers(text: pl.Series, places: Ints, found: dict[str, Mask]) -> None:
    for place, cell in zip(places, text.gather(places), strict=True):
        for category in numbers_in(cell):
            found[category][place] = True


def _words_of(text: pl.Series, values: Values, long: Mask) -> dict[str, Mask]:
    """Which texts speak of each category; only of those that any does."""
    # fewer words are a name, a street or a title; there only the words of the lists count
    running = long | (word_counts(values) >= FEWEST_WORDS)
    listed = filled(values.plain.str.contains(_entry_pattern()))
    named = values.among(running & ~listed & ~long, _may_name)
    found: dict[str, Mask] = {}
    for place in np.flatnonzero(listed | named | long):
        cell = text[int(place)]
        names = bool(running[place]) and (not long[place] or _runs(cell))
        for category in set().union(*(words_in(part, names=names) for part in _parts(cell))):
            found.setdefault(category, np.zeros(len(text), np.bool_))[place] = True
    return found


def _parts(cell: str) -> Iterator[str]:
    """Cut a very long cell between words: all its words at once would take a hundred times its memory."""
    start = 0
    while start < len(cell):
        end = start + LONGEST_PART
        if end < len(cell):
            end = cell.rfind(" ", start, end) + 1 or end
        yield cell[start:end]
        start = end


def _runs(cell: str) -> bool:
    """Has so many words that names are looked for."""
    return len(cell.split(maxsplit=FEWEST_WORDS)) >= FEWEST_WORDS


def _may_name(sub: pl.Series) -> pl.Series:
    """Has a known first name with a capital, or a title of a person."""
    capitals = sub.str.extract_all(r"\p{Lu}\p{L}+").list.eval(pl.element().str.to_lowercase())
    named = capitals.list.eval(pl.element().is_in(listed("given_names", "names"))).list.any()
    titled = sub.str.contains(r"(?i)(?:^|[^\p{L}])(?:" + "|".join(sorted(_context()["titles"])) + r")[. ]")
    return named.fill_null(value=False) | titled | sub.str.contains(r"[^\x00-\x7F]")


def numbers_in(text: str) -> set[str]:
    """Say which numbers and addresses stand in a text.

    >>> sorted(numbers_in("bel oma op 06-12345678 of mail naar oma@voorbeeld.nl"))
    ['email', 'phone']
    """
    found: set[str] = set()
    if online.IN_TEXT.search(text):
        found.add("email")
    rest = text
    for match in bank.IN_TEXT.finditer(text):
        if _is_iban(match.group()):
            found.add("financial")
            rest = rest.replace(match.group(), " ")
    if postcode.IN_TEXT.search(rest):
        found.add("postcode")
    if phone.IN_TEXT.search(rest):
        found.add("phone")
    if any(_is_national_number(rest, match) for match in bsn.BARE.finditer(rest)):
        found.add("national_id")
    return found


def _is_iban(text: str) -> bool:
    from stdnum.iban import is_valid  # for few texts

    return bool(is_valid(text))


def _is_national_number(text: str, match: re.Match[str]) -> bool:
    """It passes the 11-test and nothing says that it is another number; or a word beside it says what it is."""
    near = text[max(0, match.start() - NUMBER_SIGNS) : match.start()]  # all of a long cell takes long, per number
    before = [word.lower() for word in _WORD.findall(near)[-NUMBER_REACH:]]
    context = _context()
    if any(word in context["national_number"] for word in before):
        return True
    if any(word in context["other_number"] for word in before):
        return False
    return bsn.passes(match.group().replace(".", ""))


def words_in(text: str, *, names: bool = True) -> set[str]:
    """Say which categories the words of a text speak of.

    >>> words_in("Heeft een notenallergie, epipen in de la")
    {'health'}
    >>> words_in("Geen allergie bekend; boekbespreking over diabetes")
    set()
    """
    matches = list(_WORD.finditer(text))
    words = [match.group() for match in matches]
    tokens = [word.lower() if word.isascii() else plain(word) for word in words]
    meanings = [(place, category) for place in range(len(tokens)) for category in _meanings(tokens, place)]
    found: set[str] = set()
    if meanings:
        clauses = _clause_starts(text, matches, tokens)
        found = {category for place, category in meanings if not _taken_away(tokens, place, clauses[place])}
    if names and any(word[0].isupper() and _is_name(text, matches, tokens, place) for place, word in enumerate(words)):
        found.add("name")
    return found


def _clause_starts(text: str, matches: list[re.Match[str]], tokens: list[str]) -> list[int]:
    """Per word the first word of its clause: beyond it no negation or topic reaches."""
    starts: list[int] = []
    for place, match in enumerate(matches):
        between = text[matches[place - 1].end() : match.start()] if place else ""
        new = not place or _CLAUSE_END.search(between) or tokens[place] in _context()["turns"]
        starts.append(place if new else starts[-1])
    return starts


def _meanings(tokens: list[str], place: int) -> list[str]:
    """The categories of the word or phrase that begins here; its surroundings can still take them away."""
    return [category for category, rest in _starting_with(tokens[place]) if not rest or _follows(tokens, place, rest)]


def _follows(tokens: list[str], place: int, rest: tuple[str, ...]) -> bool:
    after = tokens[place + 1 : place + 1 + len(rest)]
    return len(after) == len(rest) and all(_fits(word, pattern) for word, pattern in zip(after, rest, strict=True))


def _fits(word: str, pattern: str) -> bool:
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern


def _taken_away(tokens: list[str], place: int, clause: int) -> bool:
    negated = tokens[max(clause, place - NEGATION_REACH) : place]
    topics = tokens[max(clause, place - TOPIC_REACH) : place]
    return not _context()["negations"].isdisjoint(negated) or not _context()["topics"].isdisjoint(topics)


@lru_cache(maxsize=50_000)
def _starting_with(token: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The entries of the word lists that begin with this word: category and the words that must follow."""
    exact, stems = _entries()
    hits = list(exact.get(token, ()))
    for length in range(3, len(token) + 1):
        hits += stems.get(token[:length], ())
    return tuple(hits)


@lru_cache
def _entries() -> tuple[dict[str, list[tuple[str, tuple[str, ...]]]], dict[str, list[tuple[str, tuple[str, ...]]]]]:
    exact: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    stems: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for category in WORD_CATEGORIES:
        for entry in _load(category)["words"]:
            first, *rest = entry.split()
            target, key = (stems, first[:-1]) if first.endswith("*") else (exact, first)
            target.setdefault(key, []).append((category, tuple(rest)))
    return exact, stems


@lru_cache
def _entry_pattern() -> str:
    """Any entry of the word lists as whole words, to find the texts that are worth reading."""
    entries = sorted({entry for category in WORD_CATEGORIES for entry in _load(category)["words"]})
    either = "|".join(entry.replace("*", "[a-z]*").replace(" ", "[^a-z0-9]+") for entry in entries)
    return rf"(?:^|[^a-z0-9])(?:{either})(?:$|[^a-z0-9])"


def _load(name: str) -> dict[str, list[str]]:
    return tomllib.loads(files("zuinig.vocabulary").joinpath("free_text", f"{name}.toml").read_text(encoding="utf-8"))


@lru_cache
def _context() -> dict[str, frozenset[str]]:
    return {name: frozenset(entry) for name, entry in _load("context").items()}


def _is_name(text: str, matches: list[re.Match[str]], tokens: list[str], place: int) -> bool:
    """A known first name with a capital, or any capital after a title; not a street, school or saint."""
    word = matches[place].group()
    if not word[0].isupper() or len(word) < 2 or (word.isupper() and len(word) > 3):
        return False
    context = _context()
    before = tokens[place - 1] if place else ""
    after = tokens[place + 1] if place + 1 < len(tokens) else ""
    if before in context["not_people"] or after in context["not_people"] or _in_street(tokens, place):
        return False
    if before in context["titles"] and tokens[place] not in _everyday():
        return True
    if tokens[place] not in word_set("given_names", "names"):
        return False
    inside = not _SENTENCE_END.search(text[max(0, matches[place].start() - 4) : matches[place].start()])
    return inside or tokens[place] not in word_set("given_names", "ambiguous")


def _in_street(tokens: list[str], place: int) -> bool:
    """`Jan de Vriesstraat`: the words up to two further on make a street."""
    return any(
        token.endswith(("straat", "laan", "weg", "plein", "school", "dreef")) for token in tokens[place + 1 : place + 4]
    )


@lru_cache
def _everyday() -> frozenset[str]:
    return word_set("codes", "function_words_nl") | word_set("codes", "function_words_en")
