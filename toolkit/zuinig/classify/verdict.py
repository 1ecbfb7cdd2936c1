"""Given what a row is: what a column holds, about whom, and whether that is about a person."""

from __future__ import annotations

from dataclasses import dataclass, replace

from zuinig.classify import sideways
from zuinig.classify.column import Candidate
from zuinig.classify.headers import PERSONS, HeaderSays
from zuinig.classify.impression import Impression
from zuinig.classify.nameless import likely
from zuinig.classify.rows import RowKind
from zuinig.classify.shape import shape
from zuinig.i18n import _
from zuinig.profile import ColumnProfile

CONTACT = frozenset({"phone", "email", "address", "postcode", "city"})
OF_ORGANISATIONS = CONTACT | {"school", "location", "free_text", "financial", "image"}
# in a table of groups these are words for the group: its grade, its code, the key of its course
OF_GROUPS = frozenset({"result", "other_personal", "chain_id", "pupil_number", "account"})
# what a list of parents holds of these is about their children
OF_PUPILS = frozenset({"school", "health", "religion", "result", "behaviour", "image", "ethnicity", "chain_id"})
OF_PUPIL_ALONE = frozenset({"behaviour", "result"})  # of no parent: `Dgn verz.` are days of absence
FIRST_COLUMNS = 3
CODE = frozenset({"code", "codes", "cd"})  # of what happened, where rows share it
FEWEST_KEYS = 5  # fewer different numbers are a code
OWN_NUMBER = frozenset({"identifier", "ident"})  # OneRoster: the number in the pupil system, beside the sourcedId
NAMING = frozenset({"type", "title", "naam", "name", "titel", "code"})
HARD = frozenset({"national_id", "email", "birth_date", "pupil_number"})
KNOWN_NAMES = ("given", "surname", "whole_name")


@dataclass(frozen=True)
class Verdict:
    """What a column holds, about whom (design.md part 4), and how sure that is."""

    candidate: Candidate
    personal: bool
    subject: str
    confidence: float


def judge(here: Impression, kind: RowKind) -> Verdict:
    """Judge one column of a table whose rows are of `kind`."""
    if kind.kind == "side":
        if sideways.field_names(here.column):
            return _nothing(kind.why, 0.8)
        person = sideways.person(here.column)
        return Verdict(person, personal=True, subject=kind.subject, confidence=person.score)
    if kind.personal:
        return _of_person(here, kind)
    if not kind.kind:
        return _of_unknown(here)
    if here.best and _names_someone(here):
        return Verdict(
            here.best, personal=True, subject=here.best.subject or "staff", confidence=min(here.best.score, 0.8)
        )
    found = _of_organisation(here, kind) if kind.kind in {"school", "group"} else _of_thing(here, kind)
    return found or _nothing(kind.why, 0.9 if kind.sure else 0.8)


def nothing_technical(why: str) -> Verdict:
    """The verdict on a column of the record itself."""
    return Verdict(Candidate("none", "technical", 0.9, "", why), personal=False, subject="none", confidence=0.93)


def _nothing(why: str, confidence: float) -> Verdict:
    return Verdict(Candidate("none", "", confidence, "", why), personal=False, subject="none", confidence=confidence)


def _organisation(candidate: Candidate, confidence: float) -> Verdict:
    return Verdict(candidate, personal=False, subject="organisation", confidence=confidence)


def _of_person(here: Impression, kind: RowKind) -> Verdict:
    """Every column of a person says something about the person."""
    best, header, column = here.best, here.header, here.column
    if _is_key(here) and _differs(column):
        return Verdict(_own_key(here, kind), personal=True, subject=kind.subject, confidence=0.8 if kind.sure else 0.7)
    if best is None or best.category == "none":
        subject = header.entity if header.entity in {"guardian", "staff"} else kind.subject
        confidence = 0.6 if header.nameless else 0.7
        repeated_key = header.bare_id and column.distinct >= FEWEST_KEYS and CODE.isdisjoint(header.words)
        guess = _own_key(here, kind) if repeated_key else likely(column, header, here.place)
        return Verdict(guess, personal=True, subject=subject, confidence=confidence)
    if best.subject == "organisation" and not (column.filled >= 10 and _differs(column)):
        return _organisation(best, best.score * 0.95)
    if best.category in CONTACT and column.share("shared_email") >= 0.8 and column.distinct <= 3:
        return _organisation(best, 0.7)
    confidence = best.score * (1.0 if kind.sure else 0.95)
    return Verdict(best, personal=True, subject=_whose(best, header, kind), confidence=confidence)


def _whose(best: Candidate, header: HeaderSays, kind: RowKind) -> str:
    if best.category in OF_PUPIL_ALONE and kind.subject == "pupil":
        return "pupil"
    spoken_of = header.entity if header.own and header.entity in PERSONS else ""
    if best.category == "pupil_number" or (kind.subject == "guardian" and best.category in OF_PUPILS and not spoken_of):
        return "pupil"
    if best.category == "school" and header.entity in {"guardian", "staff"}:
        return kind.subject
    if best.subject and best.subject != "organisation":
        return best.subject
    return spoken_of if spoken_of in {"pupil", "guardian", "staff"} else kind.subject


def _differs(column: ColumnProfile) -> bool:
    """Most rows have a value of their own (or no row was seen), as a key or somebody's own address has."""
    return column.distinct >= 0.6 * column.filled


def _is_key(here: Impression) -> bool:
    """Nothing but a word like id or number, or one beside a word that says nothing."""
    header, best = here.header, here.best
    if header.bare_id:
        return best is None or best.score < 0.7
    return header.identifier and best is None and not header.entity and here.column.filled > 0


def _own_key(here: Impression, kind: RowKind) -> Candidate:
    header = here.header
    why = _("The key of a table of persons.")
    if "sourced" in header.words:
        return Candidate("chain_id", "", 0.85, "", why)
    if kind.subject == "pupil" and "chain_id" in here.place.others and OWN_NUMBER.intersection(header.words):
        return Candidate("pupil_number", "", 0.8, "", why)
    alone = here.place.number < FIRST_COLUMNS and not here.place.others & {"pupil_number", "chain_id", "account"}
    if kind.subject == "pupil" and (header.entity == "pupil" or (alone and kind.of_pupils)):
        return Candidate("pupil_number", "", 0.85, "", why)
    return Candidate("account", "", 0.75, "", why)


def _names_someone(here: Impression) -> bool:
    """A head or contact person in a list of schools: the header names a person and the values do not deny it."""
    best, header, column = here.best, here.header, here.column
    someone = header.entity in {"staff", "guardian"} or "contact" in header.words
    if best is None or not someone or best.score < 0.5 or header.bare_id or header.counting:
        return False
    if best.category == "name":
        return shape(column) == "empty" or max(map(column.share, KNOWN_NAMES)) >= 0.3
    return best.category == "email" and header.own and column.share("shared_email") < 0.5


def _of_organisation(here: Impression, kind: RowKind) -> Verdict | None:
    """A school, a group, a course: its own words are `school`, its address is an address of an organisation."""
    best, header = here.best, here.header
    if header.bare_id and (best is None or best.category in {"none", "school"} or best.score < 0.7):
        return _organisation(Candidate("school", "", 0.8, "", _("The key of the organisation or group.")), 0.85)
    if best and header.date and best.category == "school" and best.score < 0.75:
        return _nothing(_("A date of the organisation or group."), 0.8)
    if best and best.category in OF_ORGANISATIONS and _in_header(best, header):
        return _organisation(best, max(0.7, best.score * 0.97))
    if best and _is_its_own(best, header, kind):
        return _organisation(replace(best, category="school", detail=""), 0.75)
    if not header.date and header.words[-1:] and header.words[-1] in NAMING and header.entity != "thing":
        return _organisation(Candidate("school", "", 0.6, "", _("A word for the organisation or group.")), 0.7)
    return _of_thing(here, kind)


def _is_its_own(best: Candidate, header: HeaderSays, kind: RowKind) -> bool:
    if best.category in {"name", "chain_id", "religion"}:
        return True
    return kind.kind == "group" and best.category in OF_GROUPS and not header.bare_id and not header.date


def _of_thing(here: Impression, kind: RowKind) -> Verdict | None:
    best = here.best
    if best and best.detail == "iban":
        return _organisation(best, 0.8)
    if best and (best.category == "location" or (kind.kind == "supplier" and best.category in CONTACT)):
        return _organisation(best, 0.8)
    return None


def _in_header(best: Candidate, header: HeaderSays) -> bool:
    return header.nameless or any(candidate.category == best.category for candidate in header.candidates)


def _of_unknown(here: Impression) -> Verdict:
    """Where it is not clear what a row is, only what is surely about a person counts."""
    best, header = here.best, here.header
    if best is None or best.category == "none":
        return _nothing(_("Nothing points at a person."), 0.8)
    if best.subject == "organisation":
        return _organisation(best, 0.85)
    if _surely_personal(here, best):
        return Verdict(best, personal=True, subject=best.subject or "pupil", confidence=min(best.score, 0.85))
    contact = best.category in CONTACT | {"location"} and best.score >= 0.8 and _in_header(best, header)
    if best.category == "school" or contact:
        return _organisation(best, 0.7)
    return _nothing(_("Nothing else in the table points at a person."), 0.7)


def _surely_personal(here: Impression, best: Candidate) -> bool:
    column, person = here.column, here.header.entity in PERSONS
    if best.category == "email" and column.share("shared_email") >= 0.5:
        return False
    if best.category == "name":
        return _is_name_of_people(here, best)
    if best.score < 0.7:
        return False
    if best.category == "chain_id":
        return person or best.detail == "eck_id"
    detailed = best.detail in {"iban", "card"} or (best.category == "account" and best.detail != "")
    return (
        best.category in HARD or detailed or (person and best.score >= 0.93 and best.category not in {"school", "none"})
    )


def _is_name_of_people(here: Impression, best: Candidate) -> bool:
    if here.column.share("organisation") >= 0.2:
        return False
    known = max(map(here.column.share, KNOWN_NAMES))
    return (known >= 0.4 and best.score >= 0.7) or (best.score >= 0.9 and best.detail != "full_name")
