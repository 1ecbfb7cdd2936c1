"""The fact tables `agreements`, `declared` and `recipients`: what the register of processors says, line by line."""

from __future__ import annotations

import re
from datetime import date

import pandas as pd

from zuinig import norms
from zuinig.facts.annexes import annex_numbers
from zuinig.facts.cells import EMPTY, bare
from zuinig.facts.matching import SEPARATOR, name_key, recipients_by_key, word_found, words_found
from zuinig.facts.reading import InputTable
from zuinig.i18n import _, ngettext, number
from zuinig.project import Project
from zuinig.tables import join_places

# "Geen doorgifte buiten de EER", "niet in de VS": what is denied is no place, and "not outside" is inside.
DENIED = re.compile(r"\b(?:niet|geen|nooit|not|no)\s+\w[^,;.()\n]*")
OUTSIDE = re.compile(r"\b(?:buiten|outside)\b")
# Where a cell names several places, the one that needs most care decides: "Nederland, VS" is outside.
LOCATIONS = ("outside", "unclear", "adequate", "eea")
VERSION = re.compile(r"\d+(?:[.,]\d+)?")


def processors(register: pd.DataFrame) -> pd.DataFrame:
    """Leave out what names nobody, and the lines of other controllers (DUO, tax office): they need no agreement.

    A party that is a processor as well as a controller stays in: for the one part it does need one.
    """
    known = norms.load().agreement.role
    roles = register["role"].map(lambda text: words_found(text, known))
    kept = _whole_lines(register)
    return kept[((kept["supplier"] != "") | (kept["product"] != "")) & (roles != {"controller"})]


def _whole_lines(register: pd.DataFrame) -> pd.DataFrame:
    """Say again what cells that are merged over several lines say once: the supplier above several products.

    A line with nothing but a product shares all of the line above it; one that says more has its own agreement.
    """
    rest = [name for name in register.columns if name not in ("row", "supplier", "product")]
    says_more = pd.concat([register[name].notna() & (register[name].astype(object) != "") for name in rest], axis=1)
    alone = _below(register) & ~says_more.any(axis=1)
    said_at = pd.Series(range(len(register)), index=register.index).where(~alone).ffill().fillna(0).astype(int)
    shared = register[rest].iloc[said_at].set_axis(register.index)
    return shared.assign(
        row=register["row"],
        supplier=register["supplier"].mask(_below(register)).ffill().fillna(""),
        product=register["product"],
    )


def _below(register: pd.DataFrame) -> pd.Series:
    """Lines with a product under a supplier that stands above them."""
    return (register["supplier"] == "") & (register["product"] != "")


def supplier_notes(register: pd.DataFrame) -> list[str]:
    """Say which lines of the register name no supplier; for the coverage statement."""
    below = register.loc[_below(register), "row"].tolist()
    nobody = register.loc[(register["supplier"] == "") & (register["product"] == ""), "row"].tolist()
    notes = []
    if below:
        said = ngettext(
            "{n} line names no supplier (row {rows}); the one above it was taken.",
            "{n} lines name no supplier (rows {rows}); the one above them was taken.",
            len(below),
        )
        notes.append(said.format(n=number(len(below)), rows=join_places(below)))
    if nobody:
        said = ngettext(
            "{n} line names no supplier and no product (row {rows}); it was not examined.",
            "{n} lines name no supplier and no product (rows {rows}); they were not examined.",
            len(nobody),
        )
        notes.append(said.format(n=number(len(nobody)), rows=join_places(nobody)))
    return notes


def agreements_table(project: Project, register: InputTable, participants: pd.DataFrame | None) -> pd.DataFrame:
    """One row per processor and recipient that its line is about; see `zuinig.tables.facts.Agreements`.

    Args:
        project: its recipients name the lines, its reference date is the day of judgement.
        register: frame after `zuinig.tables.inputs.Register`.
        participants: after `zuinig.tables.inputs.Participants`, None where there is no list.
    """
    lines = _with_recipients(processors(register.frame), recipients_by_key(project))
    known = norms.load().agreement
    recipient = lines["recipient"]
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


def _with_recipients(lines: pd.DataFrame, names: dict[str, list[str]]) -> pd.DataFrame:
    """The lines, once for each recipient that they are about.

    The product decides, or each of the products in one cell. The supplier decides only for its recipients that no line
    names by product: an agreement for one product of a supplier says nothing about another that has its own.
    """
    products = lines["product"].map(lambda text: _named(text, names))
    by_product = {name for found in products for name in found}
    suppliers = lines["supplier"].map(
        lambda text: [one for one in names.get(name_key(text), []) if one not in by_product]
    )
    own = lines["product"] == ""
    suppliers = suppliers.where(~own, lines["supplier"].map(lambda text: names.get(name_key(text), [])))
    found = products.where(products.map(bool), suppliers).map(lambda named: named or [""])
    return lines.assign(recipient=found).explode("recipient").reset_index(drop=True).astype({"recipient": "str"})


def _named(text: str, names: dict[str, list[str]]) -> list[str]:
    """The recipients that a cell names, as a whole or in its parts."""
    whole = names.get(name_key(text), [])
    parts = (names.get(name_key(part), []) for part in SEPARATOR.split(text))
    return whole or list(dict.fromkeys(name for named in parts for name in named))


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


def _locations(lines: pd.DataFrame) -> pd.Series:
    """Where the data is; a recorded transfer outside the EEA weighs more than the country of the main storage."""
    place = lines["location"].map(_location)
    transferred = lines["transfer"].fillna(False).astype(bool) & (place != "adequate")
    return place.mask(transferred, "outside").astype(str)


def _location(text: str) -> str:
    """Where a cell says that data is.

    >>> _location("Nederland, back-up in de VS"), _location("Ierland, niet in de VS"), _location("niet buiten de EER")
    ('outside', 'eea', 'eea')
    """
    said = text.casefold()
    if bare(said) in EMPTY:
        return ""
    found = words_found(DENIED.sub(" ", said), norms.load().agreement.location)
    if any(OUTSIDE.search(denied) for denied in DENIED.findall(said)):
        found.add("eea")
    return next((place for place in LOCATIONS if place in found), "unclear")


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
    texts = _whole_lines(register.frame).set_index("row")["declared"]
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
