"""The answer key: every planted fault, as the finding that it must lead to."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path

RULES = {
    "FLD01": "national-number-in-delivery",
    "FLD02": "special-category-in-delivery",
    "FLD03": "field-beyond-recipient-kind",
    "FLD04": "field-beyond-annex",
    "FLD05": "hidden-data-in-free-text",
    "FLD06": "leftover-of-ended-scheme",
    "FLD07": "empty-column-delivered",
    "FLD08": "password-in-file",
    "FLD09": "form-field-without-need",
    "FLD10": "special-category-on-form",
    "FLD11": "national-number-before-enrolment",
    "AGR01": "missing-agreement",
    "AGR02": "unsigned-agreement",
    "AGR03": "expired-agreement",
    "AGR04": "agreement-ends-soon",
    "AGR05": "outdated-model",
    "AGR06": "transfer-without-safeguard",
    "AGR07": "data-location-empty",
    "AGR08": "unlisted-participant",
    "AGR09": "participants-model-without-participant",
    "AGR10": "declared-never-delivered",
    "AGR11": "missing-dpia",
    "RET01": "pupil-file-kept-too-long",
    "RET02": "administration-kept-too-long",
    "RET03": "former-pupil-in-delivery",
    "CON01": "publication-without-consent",
    "CON02": "blank-consent-taken-as-yes",
    "CON03": "published-after-withdrawal",
    "CON04": "consent-after-publication",
    "CON05": "undated-consent",
    "ACC01": "account-of-leaver",
    "ACC02": "exception-without-end-date",
    "ACC03": "account-without-second-factor",
    "ACC04": "account-without-person",
    "DIS01": "disclosure-without-ground",
    "DIS02": "national-number-disclosed",
    "DIS03": "unrecorded-ground",
}
SEVERITY_ORDER = ("high", "medium", "low")


@dataclass(frozen=True)
class Expected:
    """One finding that the audit of the board must have; the columns of answers.csv."""

    code: str
    severity: str
    dataset: str = ""
    table: str = ""
    column: str = ""
    recipient: str = ""
    category: str = ""
    rows: int = 0
    places: str = ""


def write_answers(path: Path, expected: Iterable[Expected]) -> None:
    """Write answers.csv, in the order of the findings table (high first, then rule, dataset, table, column)."""
    ordered = sorted(
        expected,
        key=lambda e: (SEVERITY_ORDER.index(e.severity), e.code, e.dataset, e.table, e.column, e.recipient, e.category),
    )
    names = [field.name for field in fields(Expected)]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["rule", *names])
    for finding in ordered:
        writer.writerow([RULES[finding.code], *(getattr(finding, name) for name in names)])
    path.write_bytes(text.getvalue().encode())


def join_places(rows: Iterable[int]) -> str:
    """Write spreadsheet row numbers as `2-4, 7`; the key is made without the toolkit, so that it can judge it."""
    parts: list[list[int]] = []
    for row in sorted(rows):
        if parts and row == parts[-1][-1] + 1:
            parts[-1][1:] = [row]
        else:
            parts.append([row])
    return ", ".join("-".join(map(str, part)) for part in parts)
