"""The project file of the board: audit.toml."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from sample_parts import access, consents, disclosures, form, register
from sample_parts.board import BOARD_NAME, PERIOD, REFERENCE_DATE, SCHOOLS
from sample_parts.deliveries import DELIVERIES, FOLDER, KANTOORWOLK
from sample_parts.delivery import Delivery
from sample_parts.parties import PARTIES
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
        "reason": "De boekenbus plant de route op postcode; bestuursbesluit 01-09-2026.",
    },
    {
        "recipient": "Ouderlijn",
        "category": "birth_date",
        "allowance": "allowed",
        "reason": "De app laat verjaardagen in de groep zien; met instemming van de GMR.",
    },
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


def write_project(path: Path) -> None:
    """Write audit.toml."""
    parts = [HEAD, *_board(), *_datasets()]
    parts += [_section("policy", line) for line in POLICY]
    path.write_bytes("\n".join(parts).encode())


def _board() -> list[str]:
    board = {"name": BOARD_NAME, "reference_date": REFERENCE_DATE, "period": PERIOD, "language": "nl"}
    text = "[board]\n" + _lines(board)
    schools = [_section("school", {"code": school.code, "name": school.name}) for school in SCHOOLS]
    parties = [
        _section("recipient", {"name": p.name, "kind": p.kind, "register_names": list(p.register_names)})
        for p in PARTIES
    ]
    return [text, *schools, *parties]


def _datasets() -> list[str]:
    exports = [
        _section("dataset", {"name": export.dataset, "role": "pupils", "path": export.file, "school": code})
        for code, export in EXPORTS.items()
    ]
    deliveries = [section for delivery in DELIVERIES for section in _delivery(delivery)]
    lists = [
        (register.DATASET, "register", register.FILE, register.SHEET),
        ("convenantdeelnemers", "participants", register.PARTICIPANTS_FILE, ""),
        (consents.CONSENTS, "consents", consents.CONSENTS_FILE, ""),
        (consents.PUBLICATIONS, "publications", consents.PUBLICATIONS_FILE, ""),
        (access.STAFF, "staff", access.STAFF_FILE, ""),
        (access.ACCESS, "access", access.ACCESS_FILE, ""),
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
