"""Whatever is wrong with a file, no cell of it comes out in a message, a header or a note."""

import io
import json
import random
import zipfile

import pyarrow as pa
import pytest
import xlsxwriter
from pyarrow import parquet as pq

from zuinig.errors import SourceError
from zuinig.sources import open_tables

MARK = "Geheim"
HEADERS = ["leerlingnummer", "achternaam", "opmerking", "geboortedatum"]
ROWS = [[f"{n:05d}{MARK}", f"{MARK} {n}", f'{MARK}; "{n}"', f"0{n % 9 + 1}-01-2014"] for n in range(40)]


def delimited(encoding, header=True):
    lines = [HEADERS, *ROWS] if header else ROWS
    return "\r\n".join(";".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in lines).encode(encoding)


def excel():
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        sheet = book.add_worksheet("Leerlingen")
        for n, row in enumerate([HEADERS, *ROWS]):
            sheet.write_row(n, 0, row)
    return stream.getvalue()


def parquet():
    stream = io.BytesIO()
    pq.write_table(pa.table(dict(zip(HEADERS, zip(*ROWS, strict=True), strict=True))), stream)
    return stream.getvalue()


def xml():
    fields = ["".join(f"<{name}>{cell}</{name}>" for name, cell in zip(HEADERS, row, strict=True)) for row in ROWS]
    return (
        "<lijst>\n" + "\n".join(f"<leerling key='{MARK}'>{inner}</leerling>" for inner in fields) + "</lijst>"
    ).encode()


def records():
    return json.dumps({"leerlingen": [dict(zip(HEADERS, row, strict=True)) for row in ROWS]}, indent=1).encode()


def archive():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as members:
        members.writestr("users.csv", delimited("utf-8"))
        members.writestr("orgs.csv", delimited("utf-8"))
    return stream.getvalue()


SAMPLES = {
    "export.csv": delimited("cp1252"),
    "zonder.csv": delimited("utf-8", header=False),
    "breed.csv": delimited("utf-16"),
    "export.xlsx": excel(),
    "export.parquet": parquet(),
    "export.xml": xml(),
    "export.json": records(),
    "export.zip": archive(),
}


def damage(content, n):
    """Cut it off, or change some bytes; always the same for the same `n`."""
    chance = random.Random(n)
    if n % 2:
        return content[: chance.randrange(1, len(content))]
    changed = bytearray(content)
    for _time in range(chance.choice([1, 4, 30])):
        changed[chance.randrange(len(changed))] = chance.choice(b'\x00\xff"<>{};,\n\r0')
    return bytes(changed)


def all_that_is_shown(file):
    try:
        for table in open_tables(file):
            for _batch in table.batches():
                pass
            yield from [repr(table), *table.notes.sentences()]
    except SourceError as error:
        yield f"{error} {error.__context__ or ''}"


@pytest.mark.parametrize("name", SAMPLES)
def test_the_sample_itself_is_read_whole(tmp_path, name):
    file = tmp_path / name
    file.write_bytes(SAMPLES[name])

    tables = open_tables(file)

    assert sum(batch.height for batch in tables[0].batches()) == len(ROWS)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_damaged_file_is_read_or_refused_without_a_cell(tmp_path, name, caplog, capsys):
    file = tmp_path / name
    for n in range(60):
        file.write_bytes(damage(SAMPLES[name], n))
        assert MARK.lower() not in " ".join(all_that_is_shown(file)).lower(), n
    assert MARK not in caplog.text + "".join(capsys.readouterr())
