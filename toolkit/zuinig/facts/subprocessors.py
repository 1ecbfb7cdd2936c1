"""The fact table `subprocessors`: who works for a supplier, where, and whether the board knows and agrees."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pandas as pd

from zuinig.facts.agreements import location_of, safeguard_of
from zuinig.facts.cells import bare
from zuinig.facts.matching import name_key
from zuinig.facts.reading import InputTable
from zuinig.facts.registers import processors, row_label, with_recipients
from zuinig.facts.suppliers import known_recipients
from zuinig.facts.wording import days_since, on_record, understood
from zuinig.i18n import _
from zuinig.project import Project

ELSEWHERE = re.compile(r"\b(?:zie|see|bijlage|annex|bijsluiter|website|link|portaal|conform)\b|https?:")
ONE = re.compile(r"[;\n|•]|,(?![^(]*\))|\s+(?:en|and)\s+")
BRACKETS = re.compile(r"\(([^)]*)\)")
Key = tuple[str, str]


def subprocessors_of_register(project: Project, register: InputTable) -> pd.DataFrame:
    """One row per sub-processor that the register names; see `zuinig.tables.facts.Subprocessors`.

    A cell names them one after the other, each with its place and safeguard between brackets: `Nevel (VS, SCC); Damp`.
    """
    lines = with_recipients(processors(register.frame), known_recipients(project))
    rows = [
        {
            "dataset": register.dataset,
            "row": row,
            "recipient": recipient,
            "label": recipient or row_label(row),
            "named": True,
            "location": location_of(said),
            "safeguard": _safeguard_beside(said),
            "approved": pd.NA,
            "noticed_days": pd.NA,
        }
        for row, recipient, cell in lines[["row", "recipient", "subprocessors"]].itertuples(index=False)
        for _name, said in named_in(cell) or ()
    ]
    return pd.DataFrame(rows)


def subprocessors_of_list(project: Project, listed: InputTable, registers: Iterable[InputTable]) -> pd.DataFrame:
    """One row per line of the board's own list; see `zuinig.tables.facts.Subprocessors`.

    Args:
        project: its recipients name the suppliers.
        listed: frame after `zuinig.tables.inputs.Subprocessors`.
        registers: frames after `zuinig.tables.inputs.Register`, to see whether they name the sub-processor too.
    """
    frame = listed.frame[listed.frame["subprocessor"] != ""].assign(kvk="", domain="")
    lines = with_recipients(frame, known_recipients(project))
    known = _known(project, registers)
    own_label = lines["row"].map(lambda row: _("row {n}").format(n=row))
    keep_safeguard = "safeguard" in listed.present
    return pd.DataFrame(
        {
            "dataset": listed.dataset,
            "row": lines["row"],
            "recipient": lines["recipient"],
            "label": lines["recipient"].where(lines["recipient"] != "", own_label),
            "named": pd.Series(
                [
                    _named(known.get((recipient, "") if recipient else ("", name_key(supplier))), subprocessor)
                    for recipient, supplier, subprocessor in zip(
                        lines["recipient"], lines["supplier"], lines["subprocessor"], strict=True
                    )
                ],
                index=lines.index,
                dtype="boolean",
            ),
            "location": lines["location"].map(location_of),
            "safeguard": lines["safeguard"].map(safeguard_of) if keep_safeguard else "unknown",
            "approved": understood(lines["approved"], "approved", listed.present, on_record),
            "noticed_days": days_since(lines["noticed"], project.board.reference_date),
        }
    )


def named_in(cell: str) -> list[tuple[str, str]] | None:
    """The sub-processors that a cell names, each with what stands between brackets; None where it refers elsewhere.

    >>> named_in("Nevel (VS, SCC); Damp en Mist")
    [('Nevel', 'VS, SCC'), ('Damp', ''), ('Mist', '')]
    >>> named_in("zie bijlage 1") is None, named_in("geen")
    (True, [])
    """
    said = bare(cell)
    if ELSEWHERE.search(said):
        return None
    if not on_record(cell):
        return []
    parts = [(BRACKETS.sub(" ", part).strip(), ", ".join(BRACKETS.findall(part))) for part in ONE.split(cell)]
    return [(name, about) for name, about in parts if name_key(name)]


def _known(project: Project, registers: Iterable[InputTable]) -> dict[Key, set[str] | None]:
    """The sub-processors that the register names, per recipient or else supplier; None: it does not say."""
    known: dict[Key, set[str] | None] = {}
    for register in registers:
        lines = with_recipients(processors(register.frame), known_recipients(project))
        for recipient, supplier, cell in lines[["recipient", "supplier", "subprocessors"]].itertuples(index=False):
            key = (recipient, "") if recipient else ("", name_key(supplier))
            found = named_in(cell) if "subprocessors" in register.present else None
            earlier = known.get(key, set())
            known[key] = None if found is None or earlier is None else earlier | {name_key(name) for name, _ in found}
    return known


def _safeguard_beside(said: str) -> str:
    """A safeguard that stands beside a place; the place itself is no other safeguard."""
    parts = [safeguard_of(part) for part in said.split(",")]
    return next((found for found in parts if found not in ("", "other")), "")


def _named(known: set[str] | None, subprocessor: str) -> bool | None:
    return None if known is None else name_key(subprocessor) in known
