"""The fact tables `agreements`, `declared` and `recipients`: what the register of processors says, line by line."""

from __future__ import annotations

import re
from datetime import date

import pandas as pd

from zuinig import norms
from zuinig.facts.matching import name_key, recipients_by_key, word_found
from zuinig.i18n import _
from zuinig.project import Project
from zuinig.vocabulary.headers import split_words

# Where a cell names several places, the one that needs most care decides: "Nederland, VS" is outside.
LOCATIONS = ("outside", "unclear", "adequate", "eea")
SAFEGUARDS = ("scc", "dpf", "adequacy", "none")
# "Algemeen model (niet-deelnemers)" has the word of both; the general model is named first.
MODEL_KINDS = ("general", "participants", "own")
VERSION = re.compile(r"\d+(?:[.,]\d+)?")


def processors(register: pd.DataFrame) -> pd.DataFrame:
    """Leave out the lines of other controllers (DUO, tax office): they need no processor agreement."""
    known = norms.load().agreement.role
    role = register["role"].map(lambda text: word_found(text, known, ("controller", "processor")))
    return register[(register["supplier"] != "") & (role != "controller")]


def agreements_table(
    project: Project, dataset: str, register: pd.DataFrame, participants: pd.DataFrame | None
) -> pd.DataFrame:
    """One row per processor in the register; see `zuinig.tables.facts.Agreements`.

    Args:
        project: its recipients name the lines, its reference date is the day of judgement.
        dataset: name of the register.
        register: after `zuinig.tables.inputs.Register`.
        participants: after `zuinig.tables.inputs.Participants`, None where there is no list.
    """
    lines = processors(register)
    names = recipients_by_key(project)
    known = norms.load().agreement
    recipient = _recipients(lines, names)
    own_label = lines["row"].map(lambda row: _("register row {n}").format(n=row))
    return pd.DataFrame(
        {
            "dataset": dataset,
            "row": lines["row"],
            "recipient": recipient,
            "label": recipient.where(recipient != "", own_label),
            "agreed": lines["agreed"],
            "signed": _signed(lines),
            "model": lines["model"].map(lambda text: word_found(text, known.model_kind, MODEL_KINDS)),
            "model_version": lines["model_version"].map(_version),
            "ends_in_days": _days_until(lines["end_date"], project.board.reference_date),
            "renews": lines["renews"],
            "location": _locations(lines),
            "safeguard": lines["safeguard"].map(_safeguard),
            "participant_claimed": lines["participant"],
            "participant_listed": _listed(lines, participants),
            "dpia": lines["dpia"],
            "declares": lines["declared"].map(lambda text: bool(annex_numbers(text))),
        }
    )


def _recipients(lines: pd.DataFrame, names: dict[str, str]) -> pd.Series:
    """By product first (a supplier may have several), else by supplier."""
    by_product = lines["product"].map(lambda text: names.get(name_key(text), ""))
    by_supplier = lines["supplier"].map(lambda text: names.get(name_key(text), ""))
    return by_product.where(by_product != "", by_supplier).astype(str)


def _signed(lines: pd.DataFrame) -> pd.Series:
    """Signed where there is a date of signing; not known where the register says that there is no agreement."""
    signed = lines["signed_date"].notna().astype("boolean")
    return signed.mask(~signed & (lines["agreed"].eq(False).fillna(False) | lines["agreed"].isna()))


def _version(text: str) -> str:
    """The version of the model agreement, `3` and `v3.0` and `3,0` alike."""
    if not text:
        return ""
    match = VERSION.search(text)
    version = match[0].replace(",", ".") if match else ""
    version = version if "." in version else f"{version}.0"
    return version if version in norms.load().models else "other"


def _days_until(dates: pd.Series, reference_date: date) -> pd.Series:
    return (dates - pd.Timestamp(reference_date)).dt.days.astype("Int64")


def _locations(lines: pd.DataFrame) -> pd.Series:
    """Where the data is; a recorded transfer outside the EEA weighs more than the country of the main storage."""
    known = norms.load().agreement.location
    place = lines["location"].map(lambda text: (word_found(text, known, LOCATIONS) or "unclear") if text else "")
    transferred = lines["transfer"].fillna(False).astype(bool) & (place != "adequate")
    return place.mask(transferred, "outside").astype(str)


def _safeguard(text: str) -> str:
    return (word_found(text, norms.load().agreement.safeguard, SAFEGUARDS) or "other") if text else ""


def _listed(lines: pd.DataFrame, participants: pd.DataFrame | None) -> pd.Series:
    if participants is None:
        return pd.Series(pd.NA, index=lines.index, dtype="boolean")
    listed = set(participants["participant"].map(name_key))
    return lines["supplier"].map(lambda text: name_key(text) in listed).astype("boolean")


def annex_numbers(text: str) -> list[str]:
    """Read the categories of an agreement's annex out of a cell: numbers (`1a, 8, 12b`) or words (`studievoortgang`).

    >>> annex_numbers("1a; 8, 12b")
    ['1a', '8', '12b']
    >>> annex_numbers("naw-gegevens, ECK iD")
    ['1a', '1c', '12b']
    """
    agreement = norms.load().agreement
    by_word = {word: (number,) for number, entry in agreement.annex.items() for word in (number, *entry.words)}
    by_word |= dict(agreement.group)
    found: list[str] = []
    for part in re.split(r"[,;\n/+]| en | and ", text):
        spoken = " ".join(split_words(part.casefold()))
        joined = spoken.replace(" ", "")
        for word in (spoken, joined):
            found += [number for number in by_word.get(word, ()) if number not in found]
    return found


def declared_table(agreements: pd.DataFrame, register: pd.DataFrame) -> pd.DataFrame:
    """One row per line and category that its annex lists; see `zuinig.tables.facts.Declared`."""
    annex = norms.load().annex
    texts = register.set_index("row")["declared"]
    return pd.DataFrame(
        [
            {
                "dataset": dataset,
                "row": row,
                "recipient": recipient,
                "annex": number,
                "category": category,
                "subject": annex[number].subject,
            }
            for dataset, row, recipient in agreements[["dataset", "row", "recipient"]].itertuples(index=False)
            for number in annex_numbers(texts[row])
            for category in annex[number].categories
        ]
    )


def recipients_table(project: Project, agreements: pd.DataFrame | None, columns: pd.DataFrame) -> pd.DataFrame:
    """One row per recipient of audit.toml; see `zuinig.tables.facts.Recipients`."""
    kinds = norms.load().recipients
    counted = (columns["filled"] > 0) | (columns["rows"] == 0)  # without rows only headers were seen
    delivered = columns[(columns["role"] == "delivery") & columns["personal"] & counted]
    counts = delivered.groupby("recipient").size()
    lines = agreements if agreements is not None else pd.DataFrame(columns=["recipient", "participant_claimed"])
    claimed = lines.groupby("recipient")["participant_claimed"].first()
    return pd.DataFrame(
        [
            {
                "recipient": recipient.name,
                "kind": recipient.kind,
                "needs_agreement": kinds[recipient.kind].needs_agreement,
                "participant_claimed": claimed.get(recipient.name, pd.NA),
                "register_rows": int((lines["recipient"] == recipient.name).sum()),
                "delivered_columns": int(counts.get(recipient.name, 0)),
                "datasets": ", ".join(
                    dataset.name for dataset in project.with_role("delivery") if dataset.recipient == recipient.name
                ),
            }
            for recipient in project.recipient
        ]
    )
