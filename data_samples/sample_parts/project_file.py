"""The project file of the board: audit.toml."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from sample_parts import access, consents, disclosures, form, register
from sample_parts.board import BOARD_NAME, PERIOD, REFERENCE_DATE, SCHOOLS, days_ago
from sample_parts.deliveries import DELIVERIES, FOLDER, KANTOORWOLK
from sample_parts.delivery import Delivery
from sample_parts.key import Expected
from sample_parts.parties import PARTIES, Party
from sample_parts.pupil_files import EXPORTS

HEAD = """\
# The audit of an invented board. Made by make_samples.py; what it should find stands in answers.csv.
# Which file is what, and what was planted in it: README.md in this folder.
"""
POLICY = (
    {
        "recipient": "Groeikaart",
        "category": "health",
        "allowance": "with_reason",
        "reason": "Dyslexie telt mee bij de afname van toetsen; bestuursbesluit 12-05-2026.",
    },
    {
        "recipient": "Boekenbus",
        "category": "postcode",
        "allowance": "allowed",
        "at_most": "four",
        "reason": "De boekenbus plant de route op vier cijfers; bestuursbesluit 01-09-2026.",
    },
    {
        "recipient": "Ouderlijn",
        "category": "birth_date",
        "allowance": "allowed",
        "reason": "De app laat verjaardagen in de groep zien; met instemming van de GMR.",
    },
)

# What the board decided about research stands in a file of its own, for every recipient of that kind.
INCLUDED = "beleid/onderzoek.toml"
RESEARCH_REASON = "Onderzoek zonder namen, met toestemming van ouders; bestuursbesluit 22-06-2026."
RESEARCH = (
    {"category": "birth_date", "at_most": "year"},
    {"category": "gender"},
    {"category": "school"},
    {"category": "pupil_number"},
    {"category": "result"},
)

# OneRoster's `role` (student, teacher) and `identifier` (the school's own number) can mean much; the analyst says what
# they are here.
CONFIRMED = {
    KANTOORWOLK.dataset: (
        {"table": "users.csv", "column": "role", "category": "school"},
        {"table": "users.csv", "column": "identifier", "category": "pupil_number"},
        {"table": "enrollments.csv", "column": "role", "category": "school"},
    ),
}

# The day on which a file was made, where the board wrote that down: one just within a year, one long past it.
EXPORTED = {"levering BSO": date(2024, 8, 26), "levering Boekenbus": date(2025, 11, 24)}
# What the privacy regulation says: the newspaper is not in it.
# It was to be renewed after four years, and the consent of the council was never noted.
REGULATION = {
    "date": date(2021, 9, 1),
    "term_years": 4,
    "parties": sorted({party.kind for party in PARTIES} - {"press"}),
}


def write_project(path: Path) -> list[Expected]:
    """Write audit.toml and give the faults that stand in it."""
    parts = [HEAD, f'include = ["{INCLUDED}"]\n', *_board(), *_datasets()]
    parts += [_section("policy", line) for line in POLICY]
    path.write_bytes("\n".join(parts).encode())
    rules = {"kind": "research", "allowance": "with_reason", "reason": RESEARCH_REASON}
    included = path.parent / INCLUDED
    included.parent.mkdir(exist_ok=True)
    head = "# Beleid voor onderzoek; audit.toml leest dit bestand mee.\n"
    included.write_bytes("\n".join([head, *(_section("policy", {**line, **rules}) for line in RESEARCH)]).encode())
    old = [delivery for delivery in DELIVERIES if EXPORTED.get(delivery.dataset, REFERENCE_DATE) < days_ago(365)]
    regulation = [Expected("REG08", "low"), Expected("REG09", "medium")]
    return [*regulation, *(Expected("RET09", "low", one.dataset, recipient=one.recipient) for one in old)]


def _board() -> list[str]:
    board = {"name": BOARD_NAME, "reference_date": REFERENCE_DATE, "period": PERIOD, "language": "nl"}
    text = "[board]\n" + _lines(board)
    schools = [_section("school", {"code": school.code, "name": school.name}) for school in SCHOOLS]
    parties = [_section("recipient", _party(p)) for p in PARTIES]
    own = [f"[consent]\nwithdrawal_days = {consents.WITHDRAWAL_DAYS}\n", "[access]\nown_group_only = true\n"]
    return [text, f"[regulation]\n{_lines(REGULATION)}", *own, *schools, *parties]


def _party(party: Party) -> dict[str, object]:
    names = list(party.register_names)
    return {"name": party.name, "kind": party.kind, "register_names": names, "kvk": party.kvk, "domain": party.domain}


def _datasets() -> list[str]:
    exports = [
        _section("dataset", {"name": export.dataset, "role": "pupils", "path": export.file, "school": code})
        for code, export in EXPORTS.items()
    ]
    deliveries = [section for delivery in DELIVERIES for section in _delivery(delivery)]
    lists = [
        (register.DATASET, "register", register.FILE, register.SHEET),
        ("convenantdeelnemers", "participants", register.PARTICIPANTS_FILE, ""),
        (register.SUBPROCESSORS, "subprocessors", register.SUBPROCESSORS_FILE, ""),
        (consents.CONSENTS, "consents", consents.CONSENTS_FILE, ""),
        (consents.WIDE, "consents", consents.WIDE_FILE, ""),
        (consents.PUBLICATIONS, "publications", consents.PUBLICATIONS_FILE, ""),
        (access.STAFF, "staff", access.STAFF_FILE, ""),
        (access.ACCESS, "access", access.ACCESS_FILE, ""),
        (access.MONITORING, "access", access.MONITORING_FILE, ""),
        (disclosures.DATASET, "disclosures", disclosures.FILE, ""),
        (form.DATASET, "form", form.FILE, ""),
    ]
    rest = [
        _section("dataset", {"name": name, "role": role, "path": path, "table": table})
        for name, role, path, table in lists
    ]
    return [*exports, *deliveries, *rest]


def _delivery(delivery: Delivery) -> list[str]:
    path = f"{FOLDER}/{delivery.file}"
    values = {"name": delivery.dataset, "role": "delivery", "path": path, "recipient": delivery.recipient}
    values |= {"exported": EXPORTED[delivery.dataset]} if delivery.dataset in EXPORTED else {}
    confirmed = CONFIRMED.get(delivery.dataset, ())
    return [_section("dataset", values), *(_section("dataset.confirm", line) for line in confirmed)]


def _section(name: str, values: Mapping[str, object]) -> str:
    return f"[[{name}]]\n{_lines(values)}"


def _lines(values: Mapping[str, object]) -> str:
    # A TOML string and list are written as in JSON, a date bare; what is empty is left out.
    return "".join(
        f"{key} = {json.dumps(value, ensure_ascii=False) if isinstance(value, str | list) else value}\n"
        for key, value in values.items()
        if value
    )
