"""One door for all formats."""

import csv
from pathlib import Path

import pandas as pd
import pytest

from zuinig.errors import SourceError
from zuinig.sources import open_tables, read_frame, text

REAL = Path(__file__).resolve().parents[3] / "shared" / "real"
needs_real = pytest.mark.skipif(not REAL.is_dir(), reason="the folder shared/real is not beside the checkout")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def labels():
    columns = {}
    if REAL.is_dir():
        with (REAL / "labels.csv").open(newline="", encoding="utf-8") as stream:
            for row in csv.DictReader(stream):
                columns.setdefault(row["file"], []).append(row["column"])
    return columns


@needs_real
@pytest.mark.parametrize(("file", "columns"), labels().items(), ids=labels())
def test_every_labelled_column_of_a_real_file_is_found(file, columns):
    found = {column for table in open_tables(REAL / file) for batch in table.batches() for column in batch.columns}

    assert set(columns) <= found


@needs_real
@pytest.mark.parametrize(
    ("file", "column", "row", "cell"),
    [
        ("duo/scholen2017.csv", "VESTIGINGSNUMMER", 2, "00AH00"),
        ("dataprofiler/iris-utf-16.csv", "SepalLengthCm", 2, "5.1"),
        ("dataprofiler/daily-activity-sheet-tab.csv", "Activity ", 3, "Potty + Diapers"),
        ("dataprofiler/titanic.parq", "class", 1, "1st class"),
    ],
)
def test_a_cell_of_a_real_file_is_as_it_stands(file, column, row, cell):
    assert read_frame(REAL / file).loc[row, column] == cell


@needs_real
def test_real_files_are_read_as_pandas_reads_them():
    file = REAL / "duo" / "duo_02_alle_vestigingen_vo.csv"
    ours = read_frame(file)
    theirs = pd.read_csv(file, sep=";", encoding="cp1252", dtype="str", keep_default_na=False)

    blank = theirs.map(lambda cell: cell.strip("\u00a0") if cell.strip() else pd.NA).astype("str")
    pd.testing.assert_frame_equal(ours.reset_index(drop=True), blank)


def test_a_frame_is_text_with_the_row_numbers_of_a_spreadsheet(tmp_path):
    file = tmp_path / "export.csv"
    file.write_text("Titel\nleerlingnummer;naam;groep\n00012;Bos;4\n00013;;5\n", encoding="utf-8")

    frame = read_frame(file)

    expected = pd.DataFrame(
        {"leerlingnummer": ["00012", "00013"], "naam": ["Bos", None], "groep": ["4", "5"]},
        dtype="str",
        index=pd.RangeIndex(3, 5, name="row"),
    )
    pd.testing.assert_frame_equal(frame, expected)


def test_a_frame_without_rows_keeps_its_columns_and_types(tmp_path):
    file = tmp_path / "export.csv"
    file.write_text("leerlingnummer;naam\n", encoding="utf-8")

    frame = read_frame(file)

    assert frame.columns.to_list() == ["leerlingnummer", "naam"]
    assert set(frame.dtypes.astype(str)) == {"str"}
    assert frame.index.name == "row"


def test_one_of_several_tables_has_to_be_named(tmp_path):
    file = tmp_path / "export.json"
    file.write_text('{"a": [{"x": 1}], "b": [{"y": 2}]}')

    assert read_frame(file, "b").to_dict("list") == {"y": ["2"]}
    with pytest.raises(SourceError, match="several tables: “a”, “b”"):
        read_frame(file)
    with pytest.raises(SourceError, match="no table “c”; there are: “a”, “b”"):
        read_frame(file, "c")


def test_content_goes_before_the_name(tmp_path):
    file = tmp_path / "export.xlsx"
    file.write_text("leerlingnummer;naam\n00012;Bos\n")

    assert open_tables(file)[0].columns == ("leerlingnummer", "naam")


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("leeg.csv", b"", "is empty"),
        ("leeg.xlsx", b"", "is empty"),
        ("brief.pdf", b"%PDF-1.7 Geheim", "is a PDF"),
        ("brief.csv", b"%PDF-1.7 Geheim", "is a PDF"),
        ("brief.doc", OLE + bytes(600) + "WordDocument".encode("utf-16-le"), "is a Word document"),
        ("kapot.xls", OLE + bytes(600), "damaged"),
        ("kapot.xlsx", bytes(range(256)) * 8, "not what its name says"),
        ("ingepakt.csv.gz", b"\x1f\x8b\x08Geheim", "damaged or cut off"),
        ("rommel.bin", bytes(range(256)) * 8, "not a text file"),
        ("kapot.xml", b"<a><b></a>", "line 1"),
        ("kapot.json", b'{"a": ', "line 1, column"),
        ("kapot.parquet", b"PAR1Geheim", "damaged"),
    ],
)
def test_a_file_that_cannot_be_read_gets_one_sentence(tmp_path, name, content, word):
    file = tmp_path / name
    file.write_bytes(content)

    with pytest.raises(SourceError, match=word) as caught:
        open_tables(file)

    message = str(caught.value)
    assert message.startswith(f"{file}: ")
    assert "Geheim" not in message
    assert "\n" not in message
    assert caught.value.__context__ is None


@pytest.mark.parametrize("name", ["geen.csv", "geen/map.csv"])
def test_a_file_that_is_not_there_gets_one_sentence(tmp_path, name):
    with pytest.raises(SourceError, match="does not exist") as caught:
        open_tables(tmp_path / name)

    assert caught.value.__context__ is None


def test_a_file_that_may_not_be_read_gets_one_sentence(tmp_path, monkeypatch):
    file = tmp_path / "export.csv"
    file.write_text("naam;bsn\n")

    def refuse(*_args, **_kwargs):
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(SourceError, match="may not be read"):
        open_tables(file)


def test_what_a_library_raises_while_reading_is_not_passed_on(tmp_path, monkeypatch):
    file = tmp_path / "export.csv"
    file.write_text("naam;bsn\nBos;123456782\n")
    (table,) = open_tables(file)
    monkeypatch.setattr(text, "codecs", None)

    with pytest.raises(SourceError, match="AttributeError") as caught:
        list(table.batches())

    assert caught.value.__context__ is None
