"""The fact tables `agreements`, `declared` and `recipients`: what the register of processors says, line by line."""

from __future__ import annotations

import re
from datetime import date

import pandas as pd

from zuinig import norms
from zuinig.facts.annexes import annex_numbers
from zuinig.facts.cells import EMPTY, bare
from zuinig.facts.matching import name_key, recipients_by_key, word_found, words_found
from zuinig.facts.reading import InputTable
from zuinig.i18n import _
from zuinig.project import Project

# Where a cell names several places, the one that needs most care decides: "Nederland, VS" is outside.
LOCATIONS = ("outside", "unclear", "adequate", "eea")
VERSION = re.compile(r"\d+(?:[.,]\d+)?")


def processors(register: pd.DataFrame) -> pd.DataFrame:
    """Leave out the lines of other controllers (DUO, tax office): they need no processor agreement."""
    known = norms.load().agreement.role
    role = register["role"].map(lambda text: word_found(text, known))
    return register[(register["supplier"] != "") & (role != "controller")]


def agreements_table(project: Project, register: InputTable, participants: pd.DataFrame | None) -> pd.DataFrame:
    """One row per processor in the register; see `zuinig.tables.facts.Agreements`.

    Args:
        project: its recipients name the lines, its reference date is the day of judgement.
        register: frame after `zuinig.tables.inputs.Register`.
        participants: after `zuinig.tables.inputs.Participants`, None where there is no list.
    """
    lines = processors(register.frame)
    names = recipients_by_key(project)
    known = norms.load().agreement
    recipient = _recipients(lines, names)
    own_label = lines["row"].map(lambda row: _("register row {n}").format(n=row))
    signed = _signed(lines, register.present)
    return pd.DataFrame(
        {
            "dataset": register.dataset,
            "row": lines["row"],
            "recipient": recipient,
            "label": recipient.where(recipient != "", own_label),
            # A register with nothing but a date says by that date that there is an agreement.
            "agreed": signed if register.present.isdisjoint({"agreed", "signed"}) else lines["agreed"],
            "signed": signed,
            "model": lines["model"].map(lambda text: word_found(text, known.model_kind)),
            "model_version": lines["model_version"].where(lines["model_version"] != "", lines["model"]).map(_version),
            "ends_in_days": _days_until(lines["end_date"], project.board.reference_date),
            "renews": lines["renews"],
            "location": _locations(lines),
            "safeguard": lines["safeguard"].map(_safeguard),
            "participant_claimed": lines["participant"],
            "participant_listed": _listed(lines, participants),
            "dpia": lines["dpia"].mask(lines["dpia_date"].notna(), True),
            "declares": lines["declared"].map(lambda text: bool(annex_numbers(text)[0])),
        }
    )


def _recipients(lines: pd.DataFrame, names: dict[str, str]) -> pd.Series:
    """By product first (a supplier may have several), else by supplier."""
    by_product = lines["product"].map(lambda text: names.get(name_key(text), ""))
    by_supplier = lines["supplier"].map(lambda text: names.get(name_key(text), ""))
    return by_product.where(by_product != "", by_supplier).astype(str)


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
    """The version of the model agreement, `3` and `v3.0` and `3,0` alike; "" where no version stands there."""
    match = VERSION.search(text)
    if not match:
        return ""
    version = match[0].replace(",", ".")
    version = version if "." in version else f"{version}.0"
    return version if version in norms.load().models else "other"


def _days_until(dates: pd.Series, reference_date: date) -> pd.Series:
    return (dates - pd.Timestamp(reference_date)).dt.days.astype("Int64")


def _locations(lines: pd.DataFrame) -> pd.Series:
    """Where the data is; a recorded transfer outside the EEA weighs more than the country of the main storage."""
    place = lines["location"].map(_location)
    transferred = lines["transfer"].fillna(False).astype(bool) & (place != "adequate")
    return place.mask(transferred, "outside").astype(str)


def _location(text: str) -> str:
    found = words_found(text, norms.load().agreement.location)
    return next((place for place in LOCATIONS if place in found), "" if bare(text) in EMPTY else "unclear")


def _safeguard(text: str) -> str:
    return word_found(text, norms.load().agreement.safeguard) or ("" if bare(text) in EMPTY else "other")


def _listed(lines: pd.DataFrame, participants: pd.DataFrame | None) -> pd.Series:
    if participants is None:
        return pd.Series(pd.NA, index=lines.index, dtype="boolean")
    listed = set(participants["participant"].map(name_key)) - {""}
    return lines["supplier"].map(lambda text: name_key(text) in listed).astype("boolean")


def declared_table(agreements: pd.DataFrame, register: InputTable) -> pd.DataFrame:
    """One row per line and category that its annex lists; see `zuinig.tables.facts.Declared`."""
    annex = norms.load().annex
    texts = register.frame.set_index("row")["declared"]
    rows = [
        (dataset, row, recipient, number, category, annex[number].subject)
        for dataset, row, recipient in agreements[["dataset", "row", "recipient"]].itertuples(index=False)
        for number in annex_numbers(texts[row])[0]
        for category in annex[number].categories
    ]
    return pd.DataFrame(rows, columns=["dataset", "row", "recipient", "annex", "category", "subject"])


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
