"""The fact table `agreement_parts`: which parts of an agreement are on record (AVG 28(3) and the model)."""

from __future__ import annotations

import re

import pandas as pd

from zuinig.facts.cells import YES, bare
from zuinig.facts.reading import InputTable
from zuinig.facts.registers import processors
from zuinig.facts.wording import on_record, on_record_or_none, understood, yes_no_or_words
from zuinig.i18n import ngettext, number
from zuinig.tables import join_places

# The letters of AVG 28(3), and our name for the column where a register keeps one of its own.
LETTERS = {
    "a": "instruction",
    "b": "secrecy",
    "c": "security",
    "d": "subprocessors",
    "e": "rights",
    "f": "assistance",
    "g": "return",
    "h": "audit",
}
OWN_COLUMNS = ("instruction", "secrecy", "rights", "assistance", "audit")
# What the model agreement adds; an empty cell under such a header means that it is not on record.
OF_MODEL = ("privacy_annex", "security_annex", "security_class", "breach_term")
ALL = frozenset({"compleet", "volledig", "alle", "alles", "akkoord", "complete", "all"})
NONE = frozenset({"nee", "n", "geen", "niet", "none", "no"})
LACKS = re.compile(r"\b(?:mist|missen|ontbreekt|ontbreken|zonder|behalve|op|except|without|missing|lacks)\b")
UP_TO = re.compile(r"\b([a-h])\s*(?:t\s*/\s*m|tot en met|tot|through|to|[-–])\s*([a-h])\b")
LETTER = re.compile(r"\b[a-h]\b")
OTHER_WORD = re.compile(r"[a-z]{2,}|[i-z]")
CONNECTING = re.compile(r"\b(?:en|and|na|onderdeel|onderdelen|sub|alle|compleet|volledig|all|lid|art|artikel)\b")


def agreement_parts_table(agreements: pd.DataFrame, register: InputTable) -> pd.DataFrame:
    """One row per line and part that the register keeps a column for; see `zuinig.tables.facts.AgreementParts`.

    Args:
        agreements: after `zuinig.tables.facts.Agreements`, of this register.
        register: frame after `zuinig.tables.inputs.Register`.
    """
    lines = processors(register.frame).set_index("row")
    kept = {part: said for part, said in _parts(lines, register.present).items() if said is not None}
    agreed = agreements["agreed"].fillna(True).astype(bool)  # what is no agreement has no parts
    named = agreements.loc[agreed, ["dataset", "row", "recipient", "label"]]
    tables = [named.assign(part=part, present=named["row"].map(said).astype("boolean")) for part, said in kept.items()]
    empty = named.iloc[:0].assign(part="", present=pd.Series(dtype="boolean"))
    return pd.concat(tables, ignore_index=True).sort_values(["row", "recipient"], kind="stable") if tables else empty


def _parts(lines: pd.DataFrame, present: frozenset[str]) -> dict[str, pd.Series | None]:
    """Per part what each line says of it; None where the register has no column that could say so."""
    listed = lines["clauses"].map(clauses)
    parts: dict[str, pd.Series | None] = dict.fromkeys((*LETTERS.values(), *OF_MODEL, "subprocessor_list", "end_term"))
    if "clauses" in present:
        for letter, part in LETTERS.items():
            parts[part] = listed.map(lambda found, one=letter: None if found is None else one in found)
    for part in OWN_COLUMNS:
        if part in present:
            parts[part] = understood(lines[part], part, present, yes_no_or_words)
    for part in OF_MODEL:
        if part in present:
            parts[part] = understood(lines[part], part, present, on_record)
    if "subprocessors" in present:
        parts["subprocessor_list"] = understood(lines["subprocessors"], "subprocessors", present, on_record_or_none)
    # The term after the end stands in a column of its own, or in that of the retention term.
    terms = [name for name in ("end_term", "retention") if name in present]
    if terms:
        said = pd.concat([understood(lines[name], name, present, on_record) for name in terms], axis=1)
        parts["end_term"] = said.any(axis=1).astype("boolean").mask(said.isna().all(axis=1))
    return parts


def clauses(text: str) -> frozenset[str] | None:
    """The letters of AVG 28(3) that a cell lists; None where it leaves that open or was not understood.

    >>> sorted(clauses("a t/m c, h")), len(clauses("compleet")), sorted(clauses("a-h, mist d en g"))
    (['a', 'b', 'c', 'h'], 8, ['a', 'b', 'c', 'e', 'f', 'h'])
    >>> clauses("") is None, clauses("zie dossier") is None
    (True, True)
    """
    word = bare(text)
    if word in YES or word in ALL:
        return frozenset(LETTERS)
    if word in NONE:
        return frozenset()
    has, lacks, *_rest = [*LACKS.split(word), ""]
    if OTHER_WORD.search(CONNECTING.sub(" ", UP_TO.sub(r"\1", has + " " + lacks))):
        return None
    listed, missing = _letters(has), _letters(lacks)
    if missing:
        return (listed or frozenset(LETTERS)) - missing
    return listed or None


def _letters(text: str) -> frozenset[str]:
    spelled = UP_TO.sub(lambda ends: " ".join(one for one in LETTERS if ends[1] <= one <= ends[2]), text)
    return frozenset(LETTER.findall(spelled))


def clause_notes(register: InputTable) -> list[str]:
    """Say which cells about the parts of AVG 28(3) were not understood; for the coverage statement."""
    lines = processors(register.frame)
    unknown = lines["clauses"].map(lambda text: bool(on_record(text)) and clauses(text) is None)
    rows = [int(row) for row in lines.loc[unknown.astype(bool), "row"]]
    if not rows:
        return []
    said = ngettext(
        "{n} line lists parts of article 28 in a way that is not known (row {rows}); that was not examined.",
        "{n} lines list parts of article 28 in a way that is not known (rows {rows}); that was not examined.",
        len(rows),
    )
    return [said.format(n=number(len(rows)), rows=join_places(rows))]
