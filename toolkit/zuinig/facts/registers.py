"""The lines of a register: who they are about, what merged cells share, and which lines say the same twice."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd

from zuinig import norms
from zuinig.facts.matching import name_key, words_found
from zuinig.facts.reading import InputTable
from zuinig.facts.suppliers import KnownRecipients, chamber_number, known_recipients, web_domain
from zuinig.facts.wording import days_since, on_record, on_record_or_none, understood
from zuinig.i18n import _, ngettext, number
from zuinig.project import Project
from zuinig.tables import join_places

# Our names of the columns behind the parts of the records of processing (AVG 30), and the legal basis beside them.
RECORD = {
    "purpose": "purpose",
    "ground": "ground",
    "subjects": "subjects",
    "data": "declared",
    "receivers": "receivers",
    "retention": "retention",
    "measures": "measures",
}
READERS = {"receivers": on_record_or_none}  # that nobody gets the data is an answer too


def named_lines(register: pd.DataFrame) -> pd.DataFrame:
    """The lines that name somebody; what merged cells say once is said on each of their lines."""
    kept = _whole_lines(register)
    return kept[(kept["supplier"] != "") | (kept["product"] != "")]


def processors(register: pd.DataFrame) -> pd.DataFrame:
    """Leave out what names nobody, and the lines of other controllers (DUO, tax office): they need no agreement.

    A party that is a processor as well as a controller stays in: for the one part it does need one.
    """
    lines = named_lines(register)
    return lines[pd.Series([found != {"controller"} for found in _roles(lines)], index=lines.index, dtype=bool)]


def _roles(lines: pd.DataFrame) -> pd.Series:
    known = norms.load().agreement.role
    return pd.Series([words_found(text, known) for text in lines["role"]], index=lines.index, dtype=object)


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


def with_recipients(lines: pd.DataFrame, known: KnownRecipients) -> pd.DataFrame:
    """The lines, once for each recipient that they are about; `recipient` is "" where there is none.

    The product decides, or each of the products in one cell. The supplier decides only for its recipients that no line
    names by product: an agreement for one product of a supplier says nothing about another that has its own.
    """
    return (
        lines.assign(recipient=recipients_of(lines, known).map(lambda named: named or [""]))
        .explode("recipient")
        .reset_index(drop=True)
        .astype({"recipient": "str"})
    )


def recipients_of(lines: pd.DataFrame, known: KnownRecipients) -> pd.Series:
    """Per line the list of recipients that it is about."""
    cells = list(zip(lines["supplier"], lines["product"], lines["kvk"], lines["domain"], strict=True))
    products = [known.named(product, chamber_number(kvk)) for _supplier, product, kvk, _domain in cells]
    by_product = {name for found in products for name in found}
    suppliers = [
        [
            name
            for name in known.supplied_by(supplier, chamber_number(kvk), web_domain(domain))
            if not product or name not in by_product
        ]
        for supplier, product, kvk, domain in cells
    ]
    found = [by_name or of_supplier for by_name, of_supplier in zip(products, suppliers, strict=True)]
    return pd.Series(found, index=lines.index, dtype=object)


def row_label(row: int) -> str:
    """How to call a line that is about no recipient of audit.toml; the name in its cell is never shown."""
    return _("register row {n}").format(n=row)


def register_lines_table(project: Project, register: InputTable) -> pd.DataFrame:
    """One row per line that names somebody; see `zuinig.tables.facts.RegisterLines`."""
    lines = named_lines(register.frame)
    recipients = recipients_of(lines, known_recipients(project))
    roles = _roles(lines)
    own_label = lines["row"].map(row_label)
    parts = {
        part: understood(lines[column], column, register.present, READERS.get(part, on_record))
        for part, column in RECORD.items()
    }
    return pd.DataFrame(
        {
            "dataset": register.dataset,
            "row": lines["row"],
            "recipient": recipients.map(lambda named: named[0] if len(named) == 1 else ""),
            "label": recipients.map(", ".join).where(recipients.map(bool), own_label),
            "role": roles.map(lambda found: next(iter(found)) if len(found) == 1 else ""),
            **parts,
            "checks_kept": "checked" in register.present,
            "checked_days": days_since(lines["checked"], project.board.reference_date),
            "duplicate_of": _earlier_line(lines, register.present, project.board.reference_date),
        }
    )


def lines_per_recipient(project: Project, registers: Sequence[InputTable]) -> pd.Series | None:
    """How many lines of all registers are about each recipient, other controllers included; None without a register."""
    known = known_recipients(project)
    about = [with_recipients(named_lines(register.frame), known)["recipient"] for register in registers]
    return pd.concat(about).value_counts() if about else None


def _earlier_line(lines: pd.DataFrame, present: frozenset[str], reference_date: date) -> pd.Series:
    """The row of the first line with the same supplier, product and schools, where both are in force.

    A line whose agreement ended is history: the line that follows it is the new agreement. Without a column for the
    product, two lines of one supplier may be for two products.
    """
    ended = (lines["end_date"] < pd.Timestamp(reference_date)) & ~lines["renews"].fillna(False).astype(bool)
    denied = lines["agreed"].eq(False).fillna(False).astype(bool)
    live = lines[~ended & ~denied & (lines["supplier"] != "")]
    missing = pd.Series(pd.NA, index=lines.index, dtype="Int64")
    if "product" not in present or live.empty:
        return missing
    keys = [live[name].map(name_key) for name in ("supplier", "product", "schools")]
    first = live.groupby(keys)["row"].transform("first")
    earlier = first.where(first != live["row"]).astype("Int64")
    return missing.fillna(earlier.reindex(lines.index))
