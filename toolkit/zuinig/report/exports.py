"""The findings as CSV, JSON and Parquet: the same columns, for other programs."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd

# A spreadsheet takes a text that starts with one of these for a formula (CSV has no other way to say "text").
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write_findings(findings: pd.DataFrame, folder: Path) -> None:
    """Write `findings.csv`, `.json` and `.parquet`."""
    safe = findings.apply(lambda column: column.map(_as_text) if pd.api.types.is_string_dtype(column) else column)
    safe.to_csv(folder / "findings.csv", index=False, encoding="utf-8", lineterminator="\n")
    write_json(findings.to_dict("records"), folder / "findings.json")
    findings.to_parquet(folder / "findings.parquet", index=False)


def _as_text(value: str) -> str:
    """Put an apostrophe before what a spreadsheet would run.

    >>> _as_text("=1+1")
    "'=1+1"
    """
    return f"'{value}" if value.startswith(FORMULA_STARTS) else value


def write_json(data: object, file: Path) -> None:
    """Write JSON that a person can read too."""
    file.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
