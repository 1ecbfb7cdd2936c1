"""Put a table of the benchmark on disk, in the format that its system would write."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path
from random import Random
from xml.sax.saxutils import escape

from bench.benchmark_tables.shape import BenchTable

DIALECTS = ((";", "cp1252"), (";", "utf-8-sig"), (",", "utf-8"), ("\t", "utf-8"), (";", "utf-8"))


def write(table: BenchTable, folder: Path) -> Path:
    """Write the table and give the path."""
    path = folder / f"{table.name}.{table.format}"
    {"csv": _write_text, "xlsx": _write_workbook, "xml": _write_xml}[table.format](table, path)
    return path


def column_name(table: BenchTable, header: str) -> str:
    """Give the name under which a scan reports the column."""
    return f"EDEX/{table.record}en/{table.record}/{header}" if table.format == "xml" else header


def _write_text(table: BenchTable, path: Path) -> None:
    separator, encoding = Random(table.name).choice(DIALECTS)
    with path.open("w", newline="", encoding=encoding, errors="replace") as out:
        writer = csv.writer(out, delimiter=separator, lineterminator="\r\n")
        writer.writerow(table.headers)
        writer.writerows([[cell or "" for cell in row] for row in table.rows])


def _write_workbook(table: BenchTable, path: Path) -> None:
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path), {"strings_to_numbers": False, "strings_to_urls": False})
    sheet = book.add_worksheet("Blad1")
    lines: list[Sequence[str | None]] = [table.headers, *table.rows]
    for place, line in enumerate(lines):
        for column, cell in enumerate(line):
            if cell is not None:
                sheet.write_string(place, column, cell)
    book.close()


def _write_xml(table: BenchTable, path: Path) -> None:
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<EDEX>", f"<{table.record}en>"]
    for row in table.rows:
        cells = (
            f"<{header}>{escape(cell)}</{header}>" if cell else f"<{header}/>"
            for header, cell in zip(table.headers, row, strict=True)
        )
        lines.append(f"<{table.record}>{''.join(cells)}</{table.record}>")
    path.write_text("\n".join([*lines, f"</{table.record}en>", "</EDEX>", ""]), encoding="utf-8")
