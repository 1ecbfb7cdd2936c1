"""Write the file formats, each with the same bytes at every run."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path

import xlsxwriter

Cell = str | date | None


def write_delimited(
    path: Path,
    header: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    delimiter: str = ",",
    encoding: str = "utf-8",
    newline: str = "\n",
) -> None:
    """Write delimited text."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator=newline)
    writer.writerow(header)
    writer.writerows(rows)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.getvalue().encode(encoding))


def write_workbook(path: Path, sheets: dict[str, Iterable[Sequence[Cell]]]) -> None:
    """Write an Excel workbook: text as text, dates as dates, the creation date fixed."""
    with xlsxwriter.Workbook(str(path)) as workbook:
        workbook.set_properties({"author": "make_samples.py", "created": datetime(2026, 11, 24)})  # noqa: DTZ001 - Excel dates have no zone
        day = workbook.add_format({"num_format": "dd-mm-yyyy"})
        for name, rows in sheets.items():
            sheet = workbook.add_worksheet(name)
            for row_number, row in enumerate(rows):
                for column, cell in enumerate(row):
                    if isinstance(cell, date):
                        sheet.write_datetime(row_number, column, datetime(cell.year, cell.month, cell.day), day)  # noqa: DTZ001
                    elif cell:
                        sheet.write_string(row_number, column, cell)


def dutch(day: date | None) -> str:
    """Write a date as a Dutch administration does."""
    return day.strftime("%d-%m-%Y") if day else ""


def iso(day: date | None) -> str:
    """Write a date as ISO 8601."""
    return day.isoformat() if day else ""
