"""The fact table `agreements`: what the register of processors says of each agreement, line by line."""

from __future__ import annotations

import re
from datetime import date

import pandas as pd

from zuinig import norms
from zuinig.facts.annexes import annex_numbers
from zuinig.facts.cells import EMPTY, NO, YES, bare
from zuinig.facts.matching import name_key, spoken, word_found, words_found
from zuinig.facts.reading import InputTable
from zuinig.facts.registers import processors, row_label, with_recipients
from zuinig.facts.suppliers import LIKELY, alike, chamber_number, known_recipients, web_domain
from zuinig.facts.wording import days_since, hours, on_record, understood
from zuinig.project import Project

# "Geen doorgifte buiten de EER", "niet in de VS": what is denied is no place, and "not outside" is inside.
DENIED = re.compile(r"\b(?:niet|geen|nooit|not|no)\s+\w[^,;.()\n]*")
OUTSIDE = re.compile(r"\b(?:buiten|outside)\b")
# Where a cell names several places, the one that needs most care decides: "Nederland, VS" is outside.
LOCATIONS = ("outside", "unclear", "adequate", "eea")
# Uses that the model forbids (domain: purpose limitation and ban on own use).
OWN_USE = (
    *("eigen doeleinden", "eigen gebruik", "eigen doelen", "reclame", "advertenties", "adverteren", "marketing"),
    *("profilering", "commerciele profilering", "verkoop", "doorverkoop", "productverbetering", "productontwikkeling"),
    *("productonderzoek", "trainen van ai", "training van ai", "ai training", "own purposes", "advertising"),
    *("profiling", "product improvement", "product development", "ai training", "resale"),
)
UNUSED = (
    *("niet in gebruik", "niet meer", "niet gebruikt", "gestopt", "uit gebruik", "inactief", "beeindigd", "opgezegd"),
    *("vervallen", "buiten gebruik", "not in use", "unused", "stopped", "retired", "inactive", "discontinued"),
)
USED = ("in gebruik", "gebruikt", "actief", "in use", "active")
VERSION = re.compile(r"\d+(?:[.,]\d+)?")


def agreements_table(project: Project, register: InputTable, participants: pd.DataFrame | None) -> pd.DataFrame:
    """One row per processor and recipient that its line is about; see `zuinig.tables.facts.Agreements`.

    Args:
        project: its recipients name the lines, its reference date is the day of judgement.
        register: frame after `zuinig.tables.inputs.Register`.
        participants: after `zuinig.tables.inputs.Participants`, None where there is no list.
    """
    lines = with_recipients(processors(register.frame), known_recipients(project))
    known = norms.load().agreement
    recipient = lines["recipient"]
    signed = _signed(lines, register.present)
    return pd.DataFrame(
        {
            "dataset": register.dataset,
            "row": lines["row"],
            "recipient": recipient,
            "label": recipient.where(recipient != "", lines["row"].map(row_label)),
            # A register with nothing but a date says by that date that there is an agreement.
            "agreed": signed if register.present.isdisjoint({"agreed", "signed"}) else lines["agreed"],
            "signed": signed,
            "model": lines["model"].map(lambda text: word_found(text, known.model_kind)),
            "model_version": lines["model_version"].where(lines["model_version"] != "", lines["model"]).map(_version),
            "ends_in_days": _days_until(lines["end_date"], project.board.reference_date),
            "renews": lines["renews"],
            "location": _locations(lines, told="location" in register.present),
            "safeguard": lines["safeguard"].map(safeguard_of),
            "participant_claimed": lines["participant"],
            "participant_listed": _listed(lines, participants),
            "dpia": lines["dpia"].mask(lines["dpia_date"].notna(), True),
            "declares": lines["declared"].map(lambda text: bool(annex_numbers(text)[0])),
            "participant_near": _near(lines, participants),
            **_usage(lines, register.present, project.board.reference_date),
        }
    )


def _usage(lines: pd.DataFrame, present: frozenset[str], reference_date: date) -> dict[str, pd.Series]:
    """What the register says about approval, use and services; missing where it has no such column."""
    return {
        "dpia_days": (pd.Timestamp(reference_date) - lines["dpia_date"]).dt.days.astype("Int64"),
        "approved": understood(lines["approved"], "approved", present, on_record),
        "own_use": _own_use(lines, present),
        "breach_hours": lines["breach_term"].map(hours).astype("Int64"),
        "optional_on": understood(lines["optional"], "optional", present, on_record),
        "optional_reason": understood(lines["optional_reason"], "optional_reason", present, on_record),
        "in_use": understood(lines["status"], "status", present, _in_use),
        "last_used_days": days_since(lines["last_used"], reference_date),
    }


def _own_use(lines: pd.DataFrame, present: frozenset[str]) -> pd.Series:
    """Whether the supplier uses data for purposes of its own: the register says so, or its purpose does."""
    said = understood(lines["own_use"], "own_use", present, _says_own_use)
    purpose = understood(lines["purpose"], "purpose", present, _names_own_use)
    return said.mask(purpose.fillna(False).astype(bool), True)


def _says_own_use(text: str) -> bool | None:
    """A cell of the column on own use; what it only describes is own use where the words for it stand there."""
    word = bare(text)
    if word in YES:
        return True
    return False if word in NO or not on_record(text) or DENIED.search(word) else _names_own_use(text) or None


def _names_own_use(text: str) -> bool:
    """Whether a purpose names one of the uses that the model agreement forbids.

    >>> _names_own_use("oefenen en productverbetering"), _names_own_use("oefenen, geen reclame")
    (True, False)
    """
    said = f" {spoken(DENIED.sub(' ', text.casefold()))} "
    return any(f" {word} " in said for word in OWN_USE)


def _in_use(text: str) -> bool | None:
    """Whether the register says that the product is in use; other states (signed, draft) say nothing about that.

    >>> _in_use("niet meer in gebruik"), _in_use("In gebruik"), _in_use("concept")
    (False, True, None)
    """
    said = spoken(text)
    if said in NO or any(word in said for word in UNUSED):
        return False
    return True if said in YES or any(word in said for word in USED) else None


def _signed(lines: pd.DataFrame, present: frozenset[str]) -> pd.Series:
    """Signed where the register says so or has a date.

    An empty date is a missing signature only where the register keeps such dates and does not leave open (or deny) that
    there is an agreement; else it is not known.
    """
    dated = lines["signed_date"].notna()
    said = lines["signed"].mask(dated, True)
    keeps_dates = "signed_date" in present
    expected = lines["agreed"].fillna(False) if "agreed" in present else pd.Series(True, index=lines.index)
    return said.mask(said.isna() & expected.astype(bool) & keeps_dates, False)


def _version(text: str) -> str:
    """The version of the model agreement, `3` and `v3.0` and `3,0` alike; "" where no version stands there.

    >>> _version("Privacyconvenant 2018, model 3"), _version("4,0"), _version("2019"), _version("eigen model")
    ('3.0', '4.0', 'other', '')
    """
    models = norms.load().models
    numbers = [match.replace(",", ".") for match in VERSION.findall(text)]
    versions = [number if "." in number else f"{number}.0" for number in numbers]
    return next((version for version in versions if version in models), "other" if versions else "")


def _days_until(dates: pd.Series, reference_date: date) -> pd.Series:
    return (dates - pd.Timestamp(reference_date)).dt.days.astype("Int64")


def _locations(lines: pd.DataFrame, *, told: bool) -> pd.Series:
    """Where the data is; a recorded transfer outside the EEA weighs more than the country of the main storage.

    Args:
        lines: of the register.
        told: whether the register has a column for the place; without it nothing was left empty.
    """
    place = lines["location"].map(location_of) if told else pd.Series("unknown", index=lines.index)
    transferred = lines["transfer"].fillna(False).astype(bool) & (place != "adequate")
    return place.mask(transferred, "outside").astype(str)


def location_of(text: str) -> str:
    """Where a cell says that data is.

    >>> location_of("Nederland, back-up in de VS"), location_of("Ierland, niet in de VS")
    ('outside', 'eea')
    """
    said = text.casefold()
    if bare(said) in EMPTY:
        return ""
    found = words_found(DENIED.sub(" ", said), norms.load().agreement.location)
    if any(OUTSIDE.search(denied) for denied in DENIED.findall(said)):
        found.add("eea")
    return next((place for place in LOCATIONS if place in found), "unclear")


def safeguard_of(text: str) -> str:
    """What a cell says that a transfer rests on; "other" is something that is not known."""
    return word_found(text, norms.load().agreement.safeguard) or ("" if bare(text) in EMPTY else "other")


def _listed(lines: pd.DataFrame, participants: pd.DataFrame | None) -> pd.Series:
    """Whether the supplier is on the list of participants: by its name, KvK number or web domain."""
    if participants is None:
        return pd.Series(pd.NA, index=lines.index, dtype="boolean")
    listed: dict[str, set[str]] = {}
    for name, number, host in _companies(participants, "participant"):
        for key in {name_key(name), f"kvk:{number}", f"domain:{host}"} - {"", "kvk:", "domain:"}:
            listed.setdefault(key, set()).add(number)
    found = [
        any(
            not number or not other or other == number
            for key in (name_key(name), f"kvk:{number}", f"domain:{host}")
            for other in listed.get(key, ())
        )
        for name, number, host in _companies(lines, "supplier")
    ]
    return pd.Series(found, index=lines.index, dtype="boolean")


def _near(lines: pd.DataFrame, participants: pd.DataFrame | None) -> pd.Series:
    """Whether a participant has a name that is much like the supplier's, and no other KvK number."""
    known = list(_companies(participants, "participant")) if participants is not None else []
    found = {
        (name, number): any(
            alike(name, other) >= LIKELY and (not number or not other_number or number == other_number)
            for other, other_number, _host in known
        )
        for name, number, _host in _companies(lines, "supplier")
    }
    return pd.Series([found[name, number] for name, number, _host in _companies(lines, "supplier")], index=lines.index)


def _companies(frame: pd.DataFrame, name: str) -> zip[tuple[str, str, str]]:
    """Name, KvK number and web domain of each row."""
    return zip(frame[name], frame["kvk"].map(chamber_number), frame["domain"].map(web_domain), strict=True)
