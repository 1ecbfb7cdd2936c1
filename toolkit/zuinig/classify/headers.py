"""What a header says in its place: its words, the elements around it, and the entity that it speaks of."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from zuinig.classify.column import Candidate
from zuinig.i18n import _
from zuinig.vocabulary import headers
from zuinig.vocabulary.headers import Meaning, Reading

PERSONS = frozenset({"pupil", "guardian", "staff", "person"})
ORGANISED = frozenset({"school", "group", "supplier"})
ABOUT = frozenset({"name", "phone", "email", "address", "postcode", "city", "image", "location"})
NAMES = frozenset({"name", "names", "naam", "namen", "nm", "nom", "nombre"})
BARE_NAMES = NAMES | {"title", "titel", "omschrijving", "description"}
LESS_THAN_KEY = frozenset({"name", "school", "free_text", "other_personal"})
CLOSE = 0.1  # a second meaning as near as this makes the first less sure
TWO_THINGS = 0.92
_REPEAT = re.compile(r"\.\d+$")
# `adres.plaats` as the JSON reader writes it, but not `Geb.dat` or `Dat.inschr`
_JSON_PATH = re.compile(r"^[a-z_][\w-]{2,}(?:\.[a-z_#][\w-]{2,})+$")
_NAMELESS = re.compile(
    r"^(?:Unnamed: \d+|#\d+|(?:col|column|kolom|veld|field|var|attribute|kol|[a-z])[ _.-]?\d+|[A-Z]{1,2})$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class HeaderSays:
    """What the header of a column says.

    Attributes:
        candidates: best first.
        entity: what it speaks of (vocabulary entities), "" if it does not say.
        own: the entity stands in the header itself and not in an element around it.
        bare_id: nothing but a word like id, key or number.
        nameless: the header says nothing (empty, `#3`, `col_03`).
    """

    candidates: tuple[Candidate, ...] = ()
    entity: str = ""
    own: bool = False
    bare_id: bool = False
    nameless: bool = False
    counting: bool = False
    date: bool = False
    identifier: bool = False
    nested: bool = False  # stands in an element of its own inside the record
    words: tuple[str, ...] = ()


def read_header(name: str, table: str | None) -> HeaderSays:
    """Read the header `name` of a column of `table` (a sheet or a record path)."""
    elements, leaf = _in_record(name, table)
    reading = headers.read(_REPEAT.sub("", leaf.removeprefix("@")))
    numbered = bool(_NAMELESS.match(_REPEAT.sub("", leaf)))  # `id` and `nr` are two letters that do say something
    nameless = not reading.words or (numbered and not reading.meanings and not reading.identifier)
    entity, own = _entity(reading, elements)
    candidates = _candidates(reading, entity)
    return HeaderSays(
        candidates=candidates,
        entity=entity,
        own=own,
        bare_id=reading.identifier and reading.bare and not candidates,
        nameless=nameless,
        counting=reading.counting,
        date=reading.date,
        identifier=reading.identifier,
        nested=len(elements) > 1,
        words=reading.words,
    )


def _in_record(name: str, table: str | None) -> tuple[list[str], str]:
    """The elements around a path inside its record, the record itself first; and the last part."""
    if table is None or "/" not in name or not name.startswith(table):
        *around, leaf = name.split(".") if _JSON_PATH.match(name) and not _is_phrase(name) else [name]
        return around, leaf
    outside = table.rsplit("/", 1)[0] + "/" if table and "/" in table else ""
    *elements, leaf = name.removeprefix(outside).split("/")
    return elements, leaf


def _is_phrase(name: str) -> bool:
    """The parts together are a known phrase (`marital.status`), so the points are no path."""
    meanings = headers.read(name).meanings
    return bool(meanings) and " " in meanings[0].words


def _entity(reading: Reading, elements: list[str]) -> tuple[str, bool]:
    kinds = [kind for kind in reading.entities if kind not in {"thing", "total", "about"}]
    persons = [kind for kind in kinds if kind in PERSONS]
    if persons and kinds[-1] in ORGANISED and kinds[0] in PERSONS and not reading.identifier:
        return persons[0], True  # `ouder school`: the person leads
    for wanted in ("guardian", "staff"):  # `telefoon moeder leerling` is about the mother
        if wanted in persons:
            return wanted, True
    if kinds:
        return kinds[-1], True
    if "thing" in reading.entities:
        return "thing", True
    speaks = [meaning for meaning in reading.meanings if not BARE_NAMES.issuperset(meaning.words.split())]
    if not speaks and elements:  # a leaf that says nothing itself is about the element around it
        around = [kind for kind in headers.read(elements[-1]).entities if kind != "about"]
        return (around[-1], False) if around else ("", False)
    return "", False


@lru_cache
def _is_entity(words: str) -> bool:
    return bool(headers.read(words).entities)


def _candidates(reading: Reading, entity: str) -> tuple[Candidate, ...]:
    """Meanings as candidates; the word that only names the entity gives way to what is said about it."""
    meanings = list(reading.meanings)
    telling = [
        m
        for m in meanings
        if not _is_entity(m.words) and m.strength >= 0.4 and not (reading.date and m.category == "name")
    ]
    if telling and len(telling) < len(meanings):
        meanings = telling + [replace(m, strength=m.strength * 0.5) for m in meanings if m not in telling]
    elif not telling and len({m.category for m in meanings}) > 1:
        # `class teacher` is a name, `student state` is not
        of_school = {m.category for m in meanings} <= {"name", "school"}
        lead, *rest = sorted(meanings, key=lambda m: (m.category != "name") if of_school else (m.category == "name"))
        meanings = [lead, *(replace(meaning, strength=meaning.strength * 0.5) for meaning in rest)]
    meanings = _specific_first(meanings)
    found = [c for m in meanings for c in [_candidate(m, reading, entity)] if c]
    if reading.identifier and (not found or found[0].category in LESS_THAN_KEY or _is_bare_chain(found[0])):
        found = _identifier(reading, entity, found) + found
    return tuple(_less_sure_beside_another(_best_of_each(found)))


def _less_sure_beside_another(found: list[Candidate]) -> list[Candidate]:
    """A header that says two things as clearly is less sure of each."""
    if len(found) < 2 or found[1].score < found[0].score - CLOSE:
        return found
    return [replace(found[0], score=max(found[0].score * TWO_THINGS, found[1].score)), *found[1:]]


def _specific_first(meanings: list[Meaning]) -> list[Meaning]:
    """`Toelichting medisch` is medical before it is a remark; `adres postcode` is a postcode before an address."""
    said = {meaning.category for meaning in meanings}
    yielding = {
        "free_text": not said.isdisjoint({"health", "religion", "ethnicity"}),
        "address": not said.isdisjoint({"postcode", "city"}),
    }
    return [replace(m, strength=m.strength * 0.5) if yielding.get(m.category) else m for m in meanings]


def _is_bare_chain(found: Candidate) -> bool:
    """`sourcedId` alone; with the name of a school, class or pupil beside it, that says more."""
    return found.category == "chain_id" and not found.detail


def _candidate(meaning: Meaning, reading: Reading, entity: str) -> Candidate | None:
    category, detail, score = meaning.category, meaning.detail, meaning.strength
    if category == "name" and entity in ORGANISED | {"thing"} and BARE_NAMES.intersection(reading.words):
        return _of_organisation(entity, score)
    if category == "name" and score < 0.7 and entity in PERSONS and NAMES.intersection(reading.words):
        score = 0.95
    if reading.counting and category in {"name", "school", "national_id"}:
        category, detail, score = "none", "count", 0.6
    subject = meaning.subject or (entity if entity in {"guardian", "staff"} and category != "school" else "")
    if entity in {"school", "supplier"} and category in ABOUT:
        subject = "organisation"
    return Candidate(category, detail, score, subject, _header_words(meaning))


def _header_words(meaning: Meaning) -> str:
    return _("The header has the words “{words}”.").format(words=meaning.words)


def _of_organisation(entity: str, score: float) -> Candidate:
    if entity in {"school", "group"}:
        return Candidate("school", "", max(score, 0.85), "", _("The header names a school or group."))
    return Candidate("none", "", max(score, 0.7), "", _("The header names a thing, not a person."))


def _identifier(reading: Reading, entity: str, found: list[Candidate]) -> list[Candidate]:
    """A word like id or number says: the number of whoever the header speaks of."""
    why = _("The header is a number or key of what it names.")
    chain = "sourced" in reading.words
    keys = {
        "pupil": Candidate("chain_id" if chain else "pupil_number", "", 0.9, "", why),
        "person": Candidate("chain_id" if chain else "account", "", 0.88, "", why),
        "guardian": Candidate("account", "", 0.88, "guardian", why),
        "staff": Candidate("account", "", 0.88, "staff", why),
        "school": Candidate("school", "", 0.9, "", why),
        "group": Candidate("school", "", 0.9, "", why),
    }
    if entity in keys:
        return [keys[entity]]
    if "about" in reading.entities and not entity and not _is_own_meaning(found):
        return [Candidate("none", "technical", 0.7, "", _("The key of a record about somebody."))]
    return [Candidate("none", "", 0.7, "", why)] if entity in {"supplier", "thing"} and not found else []


def _is_own_meaning(found: list[Candidate]) -> bool:
    return bool(found) and found[0].score >= 0.9


def _best_of_each(found: list[Candidate]) -> list[Candidate]:
    """The best candidate per category, in order of score."""
    best: dict[str, Candidate] = {}
    for candidate in found:
        if candidate.category not in best or candidate.score > best[candidate.category].score:
            best[candidate.category] = candidate
    return sorted(best.values(), key=lambda candidate: -candidate.score)
