"""Read the categories of an agreement's annex out of a cell of the register: numbers, words, or both."""

from __future__ import annotations

import re
from functools import lru_cache

import pandas as pd

from zuinig import norms
from zuinig.facts.matching import spoken
from zuinig.i18n import ngettext, number
from zuinig.tables import join_places
from zuinig.vocabulary.ladders import levels

PART = re.compile(r"[,;\n|+/•]")
UP_TO = re.compile(r"\bt\s*/\s*m\b|\btot en met\b|\bthrough\b|(?<=\d)\s*[-–]\s*(?=\d)|(?<=\d[a-e])\s*[-–]\s*(?=\d)")
NUMBERS = re.compile(r"\w+")
RANGE = "tot"
AND = ("en", "and")
# How annexes say that a category goes in less than full detail: category -> level of its ladder -> words.
LEVEL_WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "birth_date": {
        "year": ("geboortejaar", "leeftijd", "alleen jaar", "birth year", "age"),
        "month": ("geboortemaand", "maand en jaar", "birth month"),
    },
    "postcode": {
        "four": ("pc 4", "pc4", "postcode 4", "4 cijfers", "vier cijfers", "postcodecijfers", "four digits"),
    },
    "name": {
        "initials": ("voorletters", "voorletter", "initialen", "initials"),
        "call_name": ("roepnaam", "voornaam", "first name"),
    },
    "national_id": {"last_four": ("laatste vier", "laatste 4", "bsn 4", "last four")},
    "result": {"level": ("niveau", "niveaus", "toetsniveau", "advies", "adviezen", "levels")},
}
# Words of a number of the annex that are about another of its categories.
OTHER_WORDS: dict[tuple[str, str], tuple[str, ...]] = {
    ("1b", "birth_date"): ("geslacht", "gender"),
    ("1c", "postcode"): ("woonplaats",),
    ("7", "result"): ("observaties",),
}
PUPIL = ("leerling", "leerlingen", "kind", "kinderen", "pupil", "pupils", "student", "students")


def annex_numbers(text: str) -> tuple[list[str], bool]:
    """Give the numbers of the annex categories that a cell lists, and whether every part of it was understood.

    >>> annex_numbers("1a; 8, 12b")
    (['1a', '8', '12b'], True)
    >>> annex_numbers("naw-gegevens, ECK iD, e-mail van ouders")
    (['1a', '1c', '12b', '4'], True)
    >>> annex_numbers("1a t/m 1c, iets anders")
    (['1a', '1b', '1c'], False)
    """
    found: dict[str, None] = {}
    understood = True
    for part in PART.split(UP_TO.sub(f" {RANGE} ", text.casefold())):
        numbers = _by_number(part) or _by_words(part)
        understood &= bool(numbers) or not spoken(part)
        found.update(dict.fromkeys(numbers))
    return list(found), understood


def _by_number(part: str) -> list[str]:
    """The numbers that a part starts with (`1a naam`, `2 en 8`, `1a tot 1d`); none where it starts with a word."""
    by_number = _known()[1]
    order = list(norms.load().annex)
    numbers: list[str] = []
    ranging = False
    for token in NUMBERS.findall(part):
        if token in by_number:
            listed = by_number[token]
            if ranging and numbers:
                numbers += order[order.index(numbers[-1]) + 1 : order.index(listed[-1])]
            numbers += [one for one in listed if one not in numbers]
            ranging = False
        elif token == RANGE:
            ranging = True
        elif token not in AND:
            break
    return numbers


def _by_words(part: str) -> list[str]:
    """The categories whose words stand in a part, the longest words first; parents and staff outdo the rest.

    `E-mail van ouders` is about parents alone, although e-mail is a word of the pupil's contact data too;
    `naam leerling en ouders` is about both.
    """
    words = _known()[0]
    annex = norms.load().annex
    rest = f" {spoken(part)} "
    found: list[str] = []
    for word, numbers in words:
        if f" {word} " in rest:
            rest = rest.replace(f" {word} ", " | ")
            found += [one for one in numbers if one not in found]
    others = [one for one in found if annex[one].subject != "pupil"]
    return found if not others or any(f" {word} " in f" {spoken(part)} " for word in PUPIL) else others


def annex_levels(text: str) -> dict[tuple[str, str], str]:
    """How precisely a cell lets categories be given: (annex number, category) -> the finest level that it names.

    A part that names the category without a level sets no limit, and then nothing does.

    >>> annex_levels("roepnaam, geboortejaar, postcode (4 cijfers)")
    {('1a', 'name'): 'call_name', ('1b', 'birth_date'): 'year', ('1c', 'postcode'): 'four'}
    >>> annex_levels("roepnaam, achternaam, 1b")
    {}
    """
    annex = norms.load().annex
    found: dict[tuple[str, str], list[str]] = {}
    for part in PART.split(UP_TO.sub(f" {RANGE} ", text.casefold())):
        said = f" {spoken(part)} "
        for one in _by_number(part) or _by_words(part):
            for category in annex[one].categories:
                found.setdefault((one, category), []).extend(_levels(category, one, said))
    return {key: _finest(key[1], named) for key, named in found.items() if named and "" not in named}


def _levels(category: str, one: str, said: str) -> list[str]:
    """The levels that a part names for a category, "" for no limit; none where it is about something else."""
    known = LEVEL_WORDS.get(category, {})
    named = [level for level, words in known.items() if _any_of(words, said)]
    elsewhere = not known or _any_of(OTHER_WORDS.get((one, category), ()), said)
    return named or ([] if elsewhere else [""])


def _finest(category: str, named: list[str]) -> str:
    return max(named, key=levels(category).index)


def _any_of(words: tuple[str, ...], said: str) -> bool:
    return any(f" {word} " in said for word in words)


@lru_cache(maxsize=1)
def _known() -> tuple[list[tuple[str, tuple[str, ...]]], dict[str, tuple[str, ...]]]:
    """Words, the longest first, and numbers, each with the annex categories that they stand for."""
    agreement = norms.load().agreement
    words: dict[str, tuple[str, ...]] = dict(agreement.group)
    words |= {word: (one,) for one, entry in agreement.annex.items() for word in entry.words}
    numbers: dict[str, tuple[str, ...]] = {name: ones for name, ones in agreement.group.items() if name.isdigit()}
    numbers |= {one: (one,) for one in agreement.annex}
    spelled = [(word, ones) for word, ones in words.items() if not word.isdigit()]
    return sorted(spelled, key=lambda item: (-len(item[0]), item[0])), numbers


def annex_notes(agreements: pd.DataFrame, register: pd.DataFrame) -> list[str]:
    """Say of which agreements the categories were not all understood; for the coverage statement.

    Args:
        agreements: after `zuinig.tables.facts.Agreements`.
        register: after `zuinig.tables.inputs.Register`.
    """
    listed = register[register["row"].isin(agreements["row"])]
    rows = [int(row) for row, text in zip(listed["row"], listed["declared"], strict=True) if not annex_numbers(text)[1]]
    if not rows:
        return []
    said = ngettext(
        "{n} line lists a category of data that is not known (row {rows}); the rest of it was used.",
        "{n} lines list a category of data that is not known (rows {rows}); the rest of them was used.",
        len(rows),
    )
    return [said.format(n=number(len(rows)), rows=join_places(rows))]
