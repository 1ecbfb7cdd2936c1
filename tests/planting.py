"""Plant a marker in the cells of the sample files, and look for it in everything that a run writes.

Two ways of planting: `every` puts a marker in every cell, so that dates, numbers and answers can no longer be read and
the error paths speak; `words` leaves cells without two letters in a row and the short answers (J, Nee …) as they are,
so that the whole audit runs and all its outputs are made.
"""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pandas as pd
import xlsxwriter
from lxml import etree
from python_calamine import CalamineWorkbook

MARKER = "Zqxv"
ANSWERS = re.compile(r"(?i)^(j|n|ja|nee|yes|no|true|false|waar|onwaar|x|v|m)$")
Plant = Callable[[str], str]


def planter(way: str) -> Plant:
    """A function that puts the next marker into a cell."""
    numbers = count(1)

    def plant(cell: str) -> str:
        if not cell or (way == "words" and (ANSWERS.match(cell) or not re.search(r"[^\W\d_]{2}", cell))):
            return cell
        return f"{cell} {MARKER}{next(numbers):06d}"

    return plant


def plant_folder(source: Path, target: Path, plant: Plant) -> None:
    """Copy a board with markers in its data files; the project files and README stay as they are."""
    for file in sorted(source.rglob("*")):
        copy = target / file.relative_to(source)
        if file.is_dir() or file.suffix in (".py", ".pyc") or file.name == "answers.csv":
            continue
        copy.parent.mkdir(parents=True, exist_ok=True)
        if file.suffix == ".toml" or file.name == "README.md":
            copy.write_bytes(file.read_bytes())
        else:
            PLANTERS[file.suffix](file, copy, plant)


def _plant_delimited(source: Path, target: Path, plant: Plant) -> None:
    encoding = _encoding(source.read_bytes())
    text = source.read_bytes().decode(encoding)
    first = text.split("\n", 1)[0]
    delimiter = max(";,\t|", key=first.count)
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerow(rows[0])
    writer.writerows([plant(cell) for cell in row] for row in rows[1:])
    target.write_bytes(out.getvalue().encode(encoding))


def _encoding(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    raise AssertionError("a sample file in an unknown encoding")


def _plant_excel(source: Path, target: Path, plant: Plant) -> None:
    """All cells but those of the header row, which is the first row with the most filled cells."""
    with xlsxwriter.Workbook(str(target)) as book:
        read = CalamineWorkbook.from_path(str(source))
        for name in read.sheet_names:
            rows = read.get_sheet_by_name(name).to_python()
            filled = [sum(cell != "" for cell in row) for row in rows]
            header = filled.index(max(filled)) if rows else 0
            sheet = book.add_worksheet(name)
            for r, row in enumerate(rows):
                for c, cell in enumerate(row):
                    text = f"{cell:g}" if isinstance(cell, float) else str(cell)
                    sheet.write_string(r, c, text if r == header else plant(text))


def _plant_xml(source: Path, target: Path, plant: Plant) -> None:
    tree = etree.parse(str(source))
    for element in tree.iter(etree.Element):
        if element.text and element.text.strip():
            element.text = plant(element.text.strip())
        for key, value in element.attrib.items():
            if not str(key).startswith("{"):
                element.attrib[key] = plant(str(value))
    tree.write(str(target), encoding="UTF-8", xml_declaration=True)


def _plant_json(source: Path, target: Path, plant: Plant) -> None:
    def inside(node: object) -> object:
        if isinstance(node, dict):
            return {key: inside(value) for key, value in node.items()}
        if isinstance(node, list):
            return [inside(value) for value in node]
        return node if node is None or isinstance(node, bool) else plant(str(node))

    target.write_text(json.dumps(inside(json.loads(source.read_text("utf-8")))), encoding="utf-8")


PLANTERS: dict[str, Callable[[Path, Path, Plant], None]] = {
    ".csv": _plant_delimited,
    ".tsv": _plant_delimited,
    ".psv": _plant_delimited,
    ".txt": _plant_delimited,
    ".xlsx": _plant_excel,
    ".xml": _plant_xml,
    ".json": _plant_json,
}


def texts_under(folder: Path) -> Iterator[tuple[str, str]]:
    """Every file under a folder with its text, packed formats unpacked."""
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            yield from _texts(file.relative_to(folder).as_posix(), file.read_bytes(), file)


def _texts(name: str, data: bytes, file: Path) -> Iterator[tuple[str, str]]:
    yield name, name
    if name.endswith(".parquet"):
        yield name, pd.read_parquet(file).to_csv()
    elif name.endswith(".xlsx"):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for member in packed.namelist():
                yield f"{name}/{member}", packed.read(member).decode("utf-8", "replace")
    elif name.endswith(".pdf"):
        yield name, _pdf_text(data)
    else:
        yield name, data.decode("utf-8", "replace")


def _pdf_text(data: bytes) -> str:
    """The streams of a PDF, unpacked; text set with an embedded font is written in strings of single bytes."""
    parts = [data.decode("latin-1")]
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL):
        try:
            parts.append(zlib.decompress(stream).decode("latin-1"))
        except zlib.error:
            continue
    # [(Zq) 20 (xv)] TJ: kerned text is cut in pieces
    return "\n".join(parts) + "\n" + re.sub(r"\)\s*-?[\d.]*\s*\(", "", "\n".join(parts))
