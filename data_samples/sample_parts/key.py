"""The answer key: every planted fault, as the finding that it must lead to."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path

RULES = {
    "FLD01": "national_number_in_delivery",
    "FLD02": "special_category_in_delivery",
    "FLD03": "field_beyond_recipient_kind",
    "FLD04": "field_beyond_annex",
    "FLD05": "hidden_data_in_free_text",
    "FLD06": "leftover_of_ended_scheme",
    "FLD07": "empty_column_delivered",
    "FLD08": "password_in_file",
    "FLD09": "form_field_without_need",
    "FLD10": "special_category_on_form",
    "FLD11": "national_number_before_enrolment",
    "AGR01": "missing_agreement",
    "AGR02": "unsigned_agreement",
    "AGR03": "expired_agreement",
    "AGR04": "agreement_ends_soon",
    "AGR05": "outdated_model",
    "AGR06": "transfer_without_safeguard",
    "AGR07": "data_location_empty",
    "AGR08": "unlisted_participant",
    "AGR09": "participants_model_without_participant",
    "AGR10": "declared_never_delivered",
    "AGR11": "missing_dpia",
    "RET01": "pupil_file_kept_too_long",
    "RET02": "administration_kept_too_long",
    "RET03": "former_pupil_in_delivery",
    "CON01": "publication_without_consent",
    "CON02": "blank_consent_taken_as_yes",
    "CON03": "published_after_withdrawal",
    "CON04": "consent_after_publication",
    "CON05": "undated_consent",
    "ACC01": "account_of_leaver",
    "ACC02": "exception_without_end_date",
    "ACC03": "account_without_second_factor",
    "ACC04": "account_without_person",
    "DIS01": "disclosure_without_ground",
    "DIS02": "national_number_disclosed",
    "DIS03": "unrecorded_ground",
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
