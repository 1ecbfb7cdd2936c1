"""The fact table `disclosures`: what was given to other parties, on which ground."""

from __future__ import annotations

import pandas as pd

from zuinig import norms
from zuinig.facts.matching import name_key, recipients_by_key
from zuinig.i18n import _
from zuinig.project import Project
from zuinig.vocabulary.headers import split_words

# How lists write the ground of AVG 6(1); the first that fits wins ("geen toestemming" is none).
GROUNDS = {
    "none": ("geen", "geen grondslag", "none", "geen toestemming"),
    "legal_duty": ("wettelijke plicht", "wettelijke verplichting", "wet", "plicht", "legal duty", "legal obligation"),
    "consent": ("toestemming", "toestemming ouders", "consent"),
    "public_task": (
        "publieke taak",
        "algemeen belang",
        "gerechtvaardigd belang",
        "taak",
        "public task",
        "public interest",
    ),
}


def disclosures_table(project: Project, dataset: str, given: pd.DataFrame) -> pd.DataFrame:
    """One row per exchange; see `zuinig.tables.facts.Disclosures`."""
    names = recipients_by_key(project)
    kinds = norms.load().recipients
    recipient = given["party"].map(lambda text: names.get(name_key(text), "")).astype(str)
    by_name = {one.name: one.kind for one in project.recipient}
    kind = recipient.map(by_name).fillna(given["party"].map(kind_of)).astype(str)
    title = kind.map(lambda name: str(kinds[name].title) if name else "")
    own_label = given["row"].map(lambda row: _("row {n}").format(n=row))
    return pd.DataFrame(
        {
            "dataset": dataset,
            "row": given["row"],
            "recipient": recipient,
            "kind": kind,
            "label": recipient.where(recipient != "", title.where(title != "", own_label)),
            "ground": given["ground"].map(ground_of),
            "duty_in_norm": kind.map({name: one.ground_in_law for name, one in kinds.items()}).astype("boolean"),
            "consent_given": given["consent"],
            "national_number": given["national_number"].fillna(False).astype(bool),
            "national_number_allowed": kind.map({name: one.national_number for name, one in kinds.items()}).astype(
                "boolean"
            ),
        }
    )


def kind_of(text: str) -> str:
    """Say which recipient kind a party's name tells by itself ("GGD Midden", "leerplichtambtenaar"), "" if none."""
    spoken = f" {' '.join(split_words(text.casefold()))} "
    fits = [
        (len(word), name)
        for name, kind in norms.load().recipients.items()
        for word in kind.words
        if f" {word} " in spoken
    ]
    return max(fits)[1] if fits else ""


def ground_of(text: str) -> str:
    """Say which ground a cell means; "" where it is empty or says nothing known."""
    spoken = f" {' '.join(split_words(text.casefold()))} "
    return next((ground for ground, words in GROUNDS.items() if any(f" {word} " in spoken for word in words)), "")
