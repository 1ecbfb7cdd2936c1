"""The fact table `disclosures`: what was given to other parties, on which ground."""

from __future__ import annotations

import re

import pandas as pd

from zuinig import norms
from zuinig.facts.cells import EMPTY, bare
from zuinig.facts.matching import name_key, recipients_by_key, spoken, word_found
from zuinig.facts.reading import InputTable
from zuinig.i18n import _
from zuinig.project import Project

# How lists write the ground of AVG 6(1); the first that fits wins.
GROUNDS = {
    "legal_duty": (
        "wettelijke plicht",
        "wettelijke verplichting",
        "wettelijk",
        "wet",
        "legal duty",
        "legal obligation",
    ),
    "consent": ("toestemming", "consent"),
    "public_task": ("publieke taak", "algemeen belang", "taak", "public task", "public interest"),
}
DENIED = ("geen", "zonder", "niet", "none", "without", "no")  # what a part says after these is not so
PART = re.compile(r"[,;/+\n().]")
LAW = "wet"  # Leerplichtwet, Jeugdwet, Onderwijswet: what a law orders
NATIONAL_NUMBER = ("bsn", "burgerservicenummer", "pgn", "persoonsgebonden nummer", "onderwijsnummer")


def disclosures_table(project: Project, disclosures: InputTable) -> pd.DataFrame:
    """One row per exchange; see `zuinig.tables.facts.Disclosures`. A line that names no party is left out.

    Args:
        project: its recipients name the parties.
        disclosures: frame after `zuinig.tables.inputs.Disclosures`.
    """
    given = disclosures.frame[disclosures.frame["party"] != ""]
    kinds = norms.load().recipients
    names = recipients_by_key(project)
    kind_of_recipient = {"": "", **{one.name: one.kind for one in project.recipient}}
    # A list does not say which of a party's products got the data; the first one in audit.toml stands for them.
    recipient = given["party"].map(lambda text: names.get(name_key(text), [""])[0]).astype("str")
    known = recipient.map(kind_of_recipient).astype("str")
    kind = known.where(known != "", given["party"].map(kind_of).astype("str"))
    title = kind.map({"": "", **{name: str(one.title) for name, one in kinds.items()}}).astype("str")
    own_label = given["row"].map(lambda row: _("row {n}").format(n=row)).astype("str")
    return pd.DataFrame(
        {
            "dataset": disclosures.dataset,
            "row": given["row"],
            "recipient": recipient,
            "kind": kind,
            "label": recipient.where(recipient != "", title.where(title != "", own_label)),
            "ground": given["ground"].map(ground_of),
            "duty_in_norm": kind.map({name: one.ground_in_law for name, one in kinds.items()}).astype("boolean"),
            "consent_given": given["consent"],
            "national_number": given["national_number"].fillna(False).astype(bool) | given["data"].map(_names_number),
            "national_number_allowed": kind.map({name: one.national_number for name, one in kinds.items()}).astype(
                "boolean"
            ),
        }
    )


def kind_of(text: str) -> str:
    """Say which recipient kind a party's name tells by itself, "" where none.

    >>> kind_of("GGD Midden"), kind_of("de leerplichtambtenaar"), kind_of("Bakkerij Het Broodje")
    ('youth_health_care', 'attendance_officer', '')
    """
    return word_found(text, norms.load().recipients)


def ground_of(text: str) -> str:
    """Say which ground a cell means: "" where it is empty, `other` where it says something that is not known.

    >>> ground_of("Leerplichtwet art. 18"), ground_of("geen toestemming"), ground_of(""), ground_of("LPW 18")
    ('legal_duty', 'none', '', 'other')
    """
    if bare(text) in EMPTY:
        return ""
    parts = [f" {spoken(part)} " for part in PART.split(text)]
    denied = [part for part in parts if _says(part, DENIED)]
    said = "".join(part for part in parts if part not in denied)
    found = (ground for ground, words in GROUNDS.items() if _says(said, words))
    if any(word.endswith(LAW) for word in said.split()):
        return "legal_duty"
    return next(found, "none" if denied else "other")


def _names_number(text: str) -> bool:
    parts = [f" {spoken(part)} " for part in PART.split(text)]
    return any(_says(part, NATIONAL_NUMBER) and not _says(part, DENIED) for part in parts)


def _says(part: str, words: tuple[str, ...]) -> bool:
    return any(f" {word} " in part for word in words)
