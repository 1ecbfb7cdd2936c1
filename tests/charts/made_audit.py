"""A small audit, made up by hand: what charts, report and notebooks are tested on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd

from zuinig.audit import Audit
from zuinig.facts import Coverage, Examined, Facts
from zuinig.project import Project
from zuinig.tables import checked
from zuinig.tables.facts import (
    Accounts,
    Agreements,
    Columns,
    Consents,
    Contents,
    Declared,
    Disclosures,
    FormFields,
    Publications,
    Recipients,
    Retention,
)
from zuinig.tables.findings import Findings

RECIPIENTS = {
    "Rekenmethode": "learning_method",
    "Schoolfotograaf": "school_photographer",
    "Ouderapp": "parent_app",
    "Bibliotheek": "library",
    "DUO": "duo",
}


def project(folder: Path = Path("/nowhere")) -> Project:
    return Project.model_validate(
        {
            "board": {"name": "Stichting De Meander", "reference_date": "2026-11-01", "period": "2026-1"},
            "school": [
                {"code": "99AA", "name": "De Linde"},
                {"code": "00", "name": "De Eik"},
                {"code": "99CC", "name": "De Es"},
            ],
            "recipient": [{"name": name, "kind": kind} for name, kind in RECIPIENTS.items()],
            "dataset": [
                {"name": "leerlingen Linde", "role": "pupils", "path": "linde.csv", "school": "99AA"},
                {"name": "leerlingen Eik", "role": "pupils", "path": "eik.csv", "school": "00"},
                {"name": "leerlingen Es", "role": "pupils", "path": "es.csv", "school": "99CC"},
                {"name": "naar Rekenmethode", "role": "delivery", "path": "reken.xml", "recipient": "Rekenmethode"},
                {"name": "naar Fotograaf", "role": "delivery", "path": "foto.xlsx", "recipient": "Schoolfotograaf"},
                {"name": "naar Ouderapp", "role": "delivery", "path": "app.json", "recipient": "Ouderapp"},
                {"name": "naar Bibliotheek", "role": "delivery", "path": "bieb.csv", "recipient": "Bibliotheek"},
                {"name": "register", "role": "register", "path": "register.xlsx"},
                {"name": "toestemmingen", "role": "consents", "path": "toestemming.csv"},
            ],
            "file": folder / "audit.toml",
        }
    )


def column(dataset: str, role: str, name: str, category: str, **more: Any) -> dict[str, Any]:
    whose = {"recipient": "", "recipient_kind": "", "school": "", "allowance": "", "allowance_origin": ""}
    whose |= {"level": "", "level_allowed": ""}
    numbers = {
        "position": 0,
        "confidence": 0.97,
        "rows": 200,
        "filled": 200,
        "distinct": 90,
        "allowance_confirmed": True,
        "level_confirmed": True,
        "too_fine": None,
    }
    words = {"file": f"{dataset}.csv", "table": "", "subject": "pupil", "personal": category != "none", "detail": ""}
    special = category in ("health", "religion", "ethnicity")
    base = {"dataset": dataset, "role": role, "column": name, "category": category, "special": special}
    return {**whose, **numbers, **words, **base, **more}


def columns() -> pd.DataFrame:
    delivered = {
        "Rekenmethode": [
            ("achternaam", "name", "needed"),
            ("bsn", "national_id", "forbidden"),
            ("groep", "school", "needed"),
            ("land", "origin", "forbidden"),
            ("opmerking", "free_text", "forbidden"),
        ],
        "Schoolfotograaf": [
            ("naam", "name", "needed"),
            ("groep", "school", "needed"),
            ("allergie", "health", "forbidden"),
        ],
        "Ouderapp": [
            ("naam", "name", "needed"),
            ("e-mail ouder", "email", "allowed"),
            ("telefoon", "phone", "with_reason"),
        ],
    }
    files = {"Rekenmethode": "naar Rekenmethode", "Schoolfotograaf": "naar Fotograaf", "Ouderapp": "naar Ouderapp"}
    rows = [
        column(
            files[who],
            "delivery",
            name,
            category,
            recipient=who,
            recipient_kind=RECIPIENTS[who],
            allowance=allowance,
            allowance_origin=f"norm {RECIPIENTS[who]}",
        )
        for who, fields in delivered.items()
        for name, category, allowance in fields
    ]
    for name, school in (("leerlingen Linde", "99AA"), ("leerlingen Eik", "00")):
        rows += [
            column(name, "pupils", header, category, school=school)
            for header, category in (
                ("Achternaam", "name"),
                ("BSN", "national_id"),
                ("Medisch", "health"),
                ("Notities", "free_text"),
                ("Gewicht", "other_personal"),
                ("Nr", "none"),
            )
        ]
    rows.append(column("register", "register", "Leverancier", "none"))
    return checked(pd.DataFrame(rows), Columns, "columns")


def contents() -> pd.DataFrame:
    rows = [("naar Rekenmethode", "opmerking", "health", 7), ("leerlingen Linde", "Notities", "phone", 12)]
    frame = pd.DataFrame(rows, columns=["dataset", "column", "category", "rows"]).assign(table="", places="2, 7-12")
    return checked(frame, Contents, "contents")


# What this register keeps no columns for.
UNKNOWN = ("dpia_days", "approved", "own_use", "breach_hours", "optional_on", "optional_reason", "in_use")
UNKNOWN += ("last_used_days",)


def agreements() -> pd.DataFrame:
    base = {
        "dataset": "register",
        "model": "participants",
        "model_version": "4.0",
        "renews": False,
        "location": "eea",
        "safeguard": "",
        "participant_claimed": True,
        "participant_listed": True,
        "dpia": pd.NA,
        "declares": True,
        "participant_near": False,
    } | dict.fromkeys(UNKNOWN, pd.NA)
    lines = [
        {"recipient": "Rekenmethode", "agreed": True, "signed": True, "ends_in_days": 400},
        {"recipient": "Schoolfotograaf", "agreed": True, "signed": True, "ends_in_days": -30},
        {"recipient": "Ouderapp", "agreed": True, "signed": False, "ends_in_days": pd.NA},
        {"recipient": "", "agreed": True, "signed": True, "ends_in_days": 60},
    ]
    rows = [
        {**base, **line, "row": n, "label": line["recipient"] or f"register row {n}"} for n, line in enumerate(lines, 2)
    ]
    return checked(pd.DataFrame(rows), Agreements, "agreements")


def recipients() -> pd.DataFrame:
    rows = [
        {
            "recipient": name,
            "kind": kind,
            "needs_agreement": kind != "duo",
            "participant_claimed": pd.NA,
            "register_rows": int(name in ("Rekenmethode", "Schoolfotograaf", "Ouderapp")),
            "any_register_rows": 1,
            "delivered_columns": 3,
            "datasets": "",
        }
        for name, kind in RECIPIENTS.items()
    ]
    return checked(pd.DataFrame(rows), Recipients, "recipients")


def retention() -> pd.DataFrame:
    """School 99AA: 12 within the term, 9 past it; school 00: 20 within, 2 past; school 99CC: not examined."""
    rows = [("99AA", n, 100, 3) for n in range(12)] + [("99AA", 20 + n, 800, 3) for n in range(9)]
    rows += [("00", n, 900, 0) for n in range(20)] + [("00", 30 + n, 2000, 0) for n in range(2)]
    frame = pd.DataFrame(rows, columns=["school", "row", "days_since_leaving", "dossier_fields"])
    frame = frame.assign(dataset="leerlingen", role="pupils", recipient="", table="", other_fields=4)
    frame = frame.assign(referral_fields=0, photo_fields=0, kept_fields=3)
    return checked(frame, Retention, "retention")


def consents() -> pd.DataFrame:
    counts = {
        ("website", "yes"): 140,
        ("website", "no"): 30,
        ("website", "blank"): 30,
        ("press", "yes"): 60,
        ("press", "no"): 40,
        ("press", "blank"): 2,
    }
    rows = [(channel, answer) for (channel, answer), n in counts.items() for _ in range(n)]
    frame = pd.DataFrame(rows, columns=["channel", "answer"])
    frame = frame.assign(
        dataset="toestemmingen", row=range(2, len(frame) + 2), dated=True, withdrawn=False, pupil_known=True
    )
    unknown = dict.fromkeys(("age_days", "worded", "authority", "sixteen", "withdrawal_days", "withdrawal_term"), pd.NA)
    frame = frame.assign(channels=1, general=False, reminder_days=365, given_by="", way="", **unknown)
    return checked(frame, Consents, "consents")


def empty(model: Any) -> pd.DataFrame:
    return checked(pd.DataFrame(model.empty()), model, "empty")


def facts(**more: Any) -> Facts:
    tables = {
        "columns": columns(),
        "contents": contents(),
        "recipients": recipients(),
        "agreements": agreements(),
        "declared": empty(Declared),
        "retention": retention(),
        "consents": consents(),
        "publications": None,
        "accounts": None,
        "disclosures": None,
        "form_fields": None,
    }
    board = {"reference_date": project().board.reference_date, "board": "Stichting De Meander", "period": "2026-1"}
    return Facts(**{**board, **tables, **more})


def finding(n: int, rule: str, code: str, severity: str, dataset: str, **more: Any) -> dict[str, Any]:
    words = {
        "table": "",
        "column": "",
        "recipient": "",
        "category": "",
        "subject": "",
        "places": "",
        "law": "AVG 5(1)(c)",
    }
    rest = {
        "rows": 200,
        "checked": 200,
        "share": 1.0,
        "remedy": "Laat dit veld weg.",
        "status": "open",
        "first_seen": "2026-11-01",
    }
    message = f"Bevinding {n} over {dataset}."
    return {
        **words,
        **rest,
        "finding_id": f"{n:012x}",
        "rule": rule,
        "code": code,
        "severity": severity,
        "dataset": dataset,
        "message": message,
        **more,
    }


def findings() -> pd.DataFrame:
    rows = [
        finding(
            1,
            "national-number-in-delivery",
            "FLD01",
            "high",
            "naar Rekenmethode",
            column="bsn",
            recipient="Rekenmethode",
            category="national_id",
            subject="pupil",
        ),
        finding(
            2,
            "special-category-in-delivery",
            "FLD02",
            "high",
            "naar Fotograaf",
            column="allergie",
            recipient="Schoolfotograaf",
            category="health",
            subject="pupil",
        ),
        finding(
            3,
            "expired-agreement",
            "AGR03",
            "high",
            "register",
            recipient="Schoolfotograaf",
            places="3",
            rows=1,
            checked=1,
        ),
        finding(
            4,
            "administration-kept-too-long",
            "RET02",
            "high",
            "leerlingen Eik",
            places="30-31",
            rows=2,
            checked=22,
            share=2 / 22,
        ),
        finding(
            5,
            "field-beyond-recipient-kind",
            "FLD03",
            "medium",
            "naar Rekenmethode",
            column="land",
            recipient="Rekenmethode",
            category="origin",
            subject="pupil",
        ),
        finding(
            6,
            "pupil-file-kept-too-long",
            "RET01",
            "medium",
            "leerlingen Linde",
            places="20-28",
            rows=9,
            checked=21,
            share=9 / 21,
        ),
        finding(
            7,
            "data-location-empty",
            "AGR07",
            "low",
            "register",
            recipient="Ouderapp",
            places="4",
            rows=1,
            checked=1,
            status="waived",
        ),
    ]
    return checked(pd.DataFrame(rows), Findings, "findings")


def rules() -> pd.DataFrame:
    rows = [
        ("national-number-in-delivery", "FLD01", "fields", "high", ""),
        ("special-category-in-delivery", "FLD02", "fields", "high", ""),
        ("field-beyond-recipient-kind", "FLD03", "fields", "medium", ""),
        ("expired-agreement", "AGR03", "agreements", "high", ""),
        ("data-location-empty", "AGR07", "agreements", "low", ""),
        ("pupil-file-kept-too-long", "RET01", "retention", "medium", ""),
        ("administration-kept-too-long", "RET02", "retention", "high", ""),
        ("undated-consent", "CON05", "consent", "low", ""),
        ("publication-without-consent", "CON01", "consent", "high", "geen gegevens: publications"),
        ("account-of-leaver", "ACC01", "access", "high", "geen gegevens: accounts"),
    ]
    frame = pd.DataFrame(rows, columns=["rule", "code", "group", "severity", "not_examined"])
    return frame.assign(findings=0, crashed=False)


def audit(**more: Any) -> Audit:
    """The whole audit; `more` replaces parts of it."""
    made = {"project": project(), "facts": facts(), "findings": findings(), "coverage": coverage(), "rules": rules()}
    return Audit(**{**made, **more})


def coverage() -> Coverage:
    """Eight of the nine datasets were examined."""
    lost = "naar Bibliotheek"
    return Coverage(
        tuple(
            Examined(
                one.name, one.role, one.path, reason="het bestand is er niet." if one.name == lost else "", rows=200
            )
            for one in project().dataset
        )
    )


__all__ = ["Accounts", "Disclosures", "FormFields", "Publications", "audit", "facts", "findings", "project"]
