"""Delimited text: what is written is what is read."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from zuinig.errors import SourceError
from zuinig.sources import Table, open_tables

HEADERS = ["leerlingnummer", "achternaam", "opmerking"]
ENCODINGS = {
    "utf-8": b"",
    "utf-8-sig": b"",
    "cp1252": b"",
    "utf-16": b"",
    "utf-16-le": b"",
    "utf-16-be": b"",
    "utf-16-be with mark": b"\xfe\xff",
}


def only_table(file: Path) -> Table:
    (table,) = open_tables(file)
    return table


def cells(table: Table) -> list[list[str | None]]:
    return [list(row) for batch in table.batches() for row in batch.rows()]


def read(tmp_path: Path, content: bytes | str, name: str = "export.csv") -> Table:
    file = tmp_path / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return only_table(file)


# Signs of Windows-1252, among them all that mean something in delimited text.
TEXTS = st.text(st.sampled_from("abcXYZ019 ;,|\t\"'\n\r€éëü’.-@") , max_size=12)
ROWS = st.lists(st.tuples(st.integers(0, 99999).map("{:05d}".format), TEXTS, TEXTS), min_size=1, max_size=12)


# Python's writer leaves "\\n" bare in a file of "\\r", so cells are quoted throughout where lines end otherwise.
STYLES = [(csv.QUOTE_MINIMAL, "\r\n"), (csv.QUOTE_ALL, "\r\n"), (csv.QUOTE_ALL, "\n"), (csv.QUOTE_ALL, "\r")]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=ROWS,
    encoding=st.sampled_from(sorted(ENCODINGS)),
    delimiter=st.sampled_from(";,\t|"),
    style=st.sampled_from(STYLES),
)
@example([("00012", 'a;"b"\nc', "\r\n"), ("00000", "\n;\n", '"')], "utf-16-be", ";", STYLES[0])
def test_a_table_that_is_written_is_read_back(tmp_path, rows, encoding, delimiter, style):
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, quoting=style[0], lineterminator=style[1])
    writer.writerows([HEADERS, *rows])
    raw = ENCODINGS[encoding] + text.getvalue().encode(encoding.removesuffix(" with mark"))

    table = read(tmp_path, raw)

    assert table.columns == tuple(HEADERS)
    assert table.first_row == 2
    assert cells(table) == [[text if text.strip() else None for text in row] for row in rows]
    assert table.notes.sentences() == []
