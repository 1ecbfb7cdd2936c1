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
    "FLD12": "detail-beyond-need",
    "FLD13": "same-fact-twice",
    "FLD14": "constant-column-delivered",
    "FLD15": "nearly-empty-column-delivered",
    "FLD16": "field-of-one-school-only",
    "FLD17": "care-telling-group-name",
    "FLD18": "identifier-instead-of-chain-id",
    "FLD19": "copy-of-identity-document",
    "FLD20": "pupil-number-beside-chain-id",
    "FLD21": "free-text-delivered",
    "FLD22": "field-without-recorded-reason",
    "FLD23": "special-category-for-all-pupils",
    "FLD24": "ethnicity-recorded",
    "FLD25": "origin-of-parents-recorded",
    "FLD26": "family-situation-recorded",
    "FLD27": "optional-field-made-mandatory",
    "FLD28": "parents-education-on-form",
    "FLD29": "identity-copy-on-form",
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
    "AGR12": "agreement-renewed-in-silence",
    "AGR13": "incomplete-agreement",
    "AGR14": "missing-privacy-annex",
    "AGR15": "missing-security-annex",
    "AGR16": "missing-security-class",
    "AGR17": "missing-breach-term",
    "AGR18": "breach-term-too-long",
    "AGR19": "missing-term-after-end",
    "AGR20": "finer-detail-than-declared",
    "AGR21": "declared-beyond-the-norm",
    "AGR22": "optional-service-without-need",
    "AGR23": "unknown-subprocessor",
    "AGR24": "subprocessor-without-approval",
    "AGR25": "subprocessor-outside-eea-without-safeguard",
    "AGR26": "own-use-by-supplier",
    "AGR27": "agreement-without-board-approval",
    "AGR28": "delivery-without-register-line",
    "AGR29": "likely-register-match",
    "AGR30": "unused-register-line",
    "AGR31": "duplicate-register-lines",
    "AGR32": "supplier-under-several-names",
    "AGR33": "subprocessors-not-recorded",
    "REG01": "incomplete-record-of-processing",
    "REG02": "dpia-older-than-three-years",
    "REG03": "purpose-not-recorded",
    "REG04": "retention-term-not-recorded",
    "REG05": "legal-basis-not-recorded",
    "REG06": "register-line-not-checked",
    "REG07": "staff-name-in-register",
    "REG08": "privacy-regulation-outdated",
    "REG09": "privacy-regulation-without-council-consent",
    "RET01": "pupil-file-kept-too-long",
    "RET02": "administration-kept-too-long",
    "RET03": "former-pupil-in-delivery",
    "RET04": "administration-deleted-too-early",
    "RET05": "missing-year-of-leavers",
    "RET06": "application-kept-too-long",
    "RET07": "referral-data-kept-too-long",
    "RET08": "photo-of-former-pupil",
    "RET09": "old-export",
    "RET10": "former-staff-kept-too-long",
    "CON01": "publication-without-consent",
    "CON02": "blank-consent-taken-as-yes",
    "CON03": "published-after-withdrawal",
    "CON04": "consent-after-publication",
    "CON05": "undated-consent",
    "CON06": "consent-by-someone-without-authority",
    "CON07": "one-tick-for-all-channels",
    "CON08": "consent-without-wording",
    "CON09": "consent-older-than-reminder-term",
    "CON10": "portrait-without-written-consent",
    "CON11": "contact-list-without-consent",
    "CON12": "withdrawal-not-processed-in-time",
    "CON13": "consent-for-unknown-pupil",
    "CON14": "pupil-without-any-answer",
    "CON15": "consent-dated-in-future",
    "CON16": "consent-by-word-of-mouth",
    "ACC01": "account-of-leaver",
    "ACC02": "exception-without-end-date",
    "ACC03": "account-without-second-factor",
    "ACC04": "account-without-person",
    "ACC05": "rights-beyond-role",
    "ACC06": "special-categories-open-to-all",
    "ACC07": "special-categories-without-need",
    "ACC08": "whole-school-where-own-group",
    "ACC09": "exception-never-approved",
    "ACC10": "account-never-used",
    "ACC11": "account-unused-for-a-year",
    "ACC12": "shared-account",
    "ACC13": "supplier-account-without-end-date",
    "ACC14": "trainee-or-parent-with-account",
    "ACC15": "external-with-write-rights",
    "ACC16": "supplier-account-past-its-end",
    "DIS01": "disclosure-without-ground",
    "DIS02": "national-number-disclosed",
    "DIS03": "unrecorded-ground",
    "DIS04": "party-not-in-regulation",
    "DIS05": "disclosure-beyond-closed-list",
    "DIS06": "old-absence-in-transfer",
    "DIS07": "disclosure-without-note",
    "DIS08": "undated-disclosure",
    "DIS09": "transfer-without-inspection",
    "DIS10": "special-data-without-ground",
    "DIS11": "disclosure-to-unknown-party",
    "RSK01": "pupils-singled-out",
    "RSK02": "small-groups-in-delivery",
    "RSK03": "deliveries-that-can-be-linked",
    "RSK04": "same-pseudonym-for-two-recipients",
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
