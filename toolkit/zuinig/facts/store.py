"""The fact tables of one audit together: what the rules see, and what can be stored and judged again."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandas as pd

from zuinig.tables import facts as models
from zuinig.tables.facts import FactTable

MODELS: dict[str, type[FactTable]] = {
    "columns": models.Columns,
    "contents": models.Contents,
    "risks": models.Risks,
    "links": models.Links,
    "care_groups": models.CareGroups,
    "special_fields": models.SpecialFields,
    "recipients": models.Recipients,
    "agreements": models.Agreements,
    "declared": models.Declared,
    "agreement_parts": models.AgreementParts,
    "subprocessors": models.Subprocessors,
    "register_lines": models.RegisterLines,
    "matches": models.Matches,
    "regulation": models.Regulation,
    "retention": models.Retention,
    "consents": models.Consents,
    "pupil_answers": models.PupilAnswers,
    "publications": models.Publications,
    "accounts": models.Accounts,
    "disclosures": models.Disclosures,
    "disclosed": models.Disclosed,
    "applications": models.Applications,
    "exports": models.Exports,
    "staff_leavers": models.StaffLeavers,
    "form_fields": models.FormFields,
}
HEADER = "facts.json"


@dataclass(frozen=True)
class Facts:
    """One attribute per table of `zuinig.tables.facts`; None where no dataset of that kind could be read."""

    reference_date: date
    board: str
    period: str = ""
    columns: pd.DataFrame | None = None
    contents: pd.DataFrame | None = None
    risks: pd.DataFrame | None = None
    links: pd.DataFrame | None = None
    care_groups: pd.DataFrame | None = None
    special_fields: pd.DataFrame | None = None
    recipients: pd.DataFrame | None = None
    agreements: pd.DataFrame | None = None
    declared: pd.DataFrame | None = None
    agreement_parts: pd.DataFrame | None = None
    subprocessors: pd.DataFrame | None = None
    register_lines: pd.DataFrame | None = None
    matches: pd.DataFrame | None = None
    regulation: pd.DataFrame | None = None
    retention: pd.DataFrame | None = None
    consents: pd.DataFrame | None = None
    pupil_answers: pd.DataFrame | None = None
    publications: pd.DataFrame | None = None
    accounts: pd.DataFrame | None = None
    disclosures: pd.DataFrame | None = None
    disclosed: pd.DataFrame | None = None
    applications: pd.DataFrame | None = None
    exports: pd.DataFrame | None = None
    staff_leavers: pd.DataFrame | None = None
    form_fields: pd.DataFrame | None = None

    def save(self, folder: Path) -> None:
        """Write each table as `<name>.parquet` and the rest as `facts.json`; the same facts give the same bytes."""
        for name in MODELS:
            table = getattr(self, name)
            file = folder / f"{name}.parquet"
            if table is None:
                file.unlink(missing_ok=True)  # of an earlier audit in the same folder
            else:
                table.to_parquet(file, index=False)
        header = {"reference_date": self.reference_date.isoformat(), "board": self.board, "period": self.period}
        (folder / HEADER).write_text(json.dumps(header, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> Facts:
        """Read what `save` wrote."""
        header = json.loads((folder / HEADER).read_text(encoding="utf-8"))
        tables = {
            name: pd.read_parquet(folder / f"{name}.parquet")
            for name in MODELS
            if (folder / f"{name}.parquet").exists()
        }
        return cls(date.fromisoformat(header["reference_date"]), header["board"], header["period"], **tables)
