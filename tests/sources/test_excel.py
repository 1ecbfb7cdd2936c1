"""Workbooks: cells as the text that identifies them."""

import zipfile
from datetime import date, datetime, time
from pathlib import Path

import pytest
import xlsxwriter

from zuinig.errors import SourceError
from zuinig.sources import open_tables, read_frame

MOMENT, MIDNIGHT = datetime.fromisoformat("2024-01-02T03:04:05"), datetime.fromisoformat("2024-01-02")


@pytest.fixture
def workbook(tmp_path: Path):
    """Give a function that writes sheets: {name: {cell place: value}}."""

    def write(sheets, hidden=(), name="export.xlsx"):
        file = tmp_path / name
        with xlsxwriter.Workbook(file) as book:
            dates = {date: "dd-mm-yyyy", datetime: "dd-mm-yyyy hh:mm", time: "hh:mm"}
            formats = {kind: book.add_format({"num_format": shown}) for kind, shown in dates.items()}
            for title, content in sheets.items():
                sheet = book.add_worksheet(title)
                for (row, column), value in content.items():
                    if type(value) in formats:
                        sheet.write_datetime(row, column, value, formats[type(value)])
                    elif isinstance(value, str):
                        sheet.write_string(row, column, value)
                    else:
                        sheet.write(row, column, value)
                if title in hidden:
                    sheet.hide()
        return file

    return write


def rows(*lines, start=0):
    return {
        (start + n, column): value for n, line in enumerate(lines) for column, value in enumerate(line) if value != ""
    }


def cells(table):
    return [list(row) for batch in table.batches() for row in batch.rows()]


def test_cells_become_the_text_that_identifies_them(workbook):
    file = workbook(
        {
            "Leerlingen": rows(
                ["leerlingnummer", "bsn", "geboortedatum", "gewijzigd", "actief", "gewicht", "tijd"],
                ["00123", 123456782.0, date(2014, 3, 12), MOMENT, True, 0.3, time(8, 30)],
                ["00124", 12, date(2013, 1, 1), MIDNIGHT, False, 1.25, time(9)],
            )
        }
    )

    (table,) = open_tables(file)

    assert table.name == "Leerlingen"
    assert table.first_row == 2
    assert cells(table) == [
        ["00123", "123456782", "2014-03-12", "2024-01-02T03:04:05", "true", "0.3", "08:30:00"],
        ["00124", "12", "2013-01-01", "2024-01-02", "false", "1.25", "09:00:00"],
    ]


def test_every_sheet_is_read_hidden_ones_too_and_empty_ones_are_told(workbook):
    file = workbook(
        {"Een": rows(["naam", "bsn"], ["Bos", "1"]), "Leeg": {}, "Twee": rows(["naam", "groep"], ["Vos", "2"])},
        hidden=["Twee"],
    )

    tables = open_tables(file)

    assert [table.name for table in tables] == ["Een", "Twee"]
    assert tables[0].notes.sentences() == ["Sheet “Leeg” is empty."]


def test_the_header_is_found_below_titles_and_rows_keep_their_numbers(workbook):
    content = {(0, 0): "Basisschool De Ark", (1, 0): "Groep 4"} | rows(
        ["Leerlingnummer", "Achternaam", "Geboortedatum"], ["00012", "Bos", date(2014, 1, 1)], start=3
    )

    (table,) = open_tables(workbook({"Blad1": content}))
    frame = read_frame(table.file)

    assert table.columns == ("Leerlingnummer", "Achternaam", "Geboortedatum")
    assert table.notes.title_rows == 2
    assert frame.index.to_list() == [5]


def test_a_table_that_does_not_begin_in_the_corner_is_read(workbook):
    content = {(row + 3, column + 2): value for (row, column), value in rows(["naam", "bsn"], ["Bos", "001"]).items()}

    (table,) = open_tables(workbook({"Blad1": content}))

    assert table.columns == ("naam", "bsn")
    assert (table.first_row, cells(table)) == (5, [["Bos", "001"]])


def test_merged_title_cells_are_titles(tmp_path):
    file = tmp_path / "export.xlsx"
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet()
        sheet.merge_range("A1:C1", "Overzicht leerlingen")
        sheet.write_row(1, 0, ["leerlingnummer", "naam", "groep"])
        sheet.write_row(2, 0, ["00012", "Bos", "4"])

    (table,) = open_tables(file)

    assert table.columns == ("leerlingnummer", "naam", "groep")


def test_a_sheet_without_header_shows_no_cell_as_one(workbook):
    (table,) = open_tables(workbook({"Blad1": rows(["Bos", "123456782"], ["Vos", "111222333"])}))

    assert (table.columns, table.headered, table.first_row) == (("#1", "#2"), False, 1)


def test_blank_rows_keep_row_numbers_right(workbook):
    content = rows(["naam", "bsn"], ["Bos", "1"]) | rows(["Vos", "2"], start=4)

    (table,) = open_tables(workbook({"Blad1": content}))

    assert cells(table) == [["Bos", "1"], [None, None], [None, None], ["Vos", "2"]]
    assert table.notes.blank_rows == 2


def test_a_damaged_workbook_gets_one_sentence(workbook, tmp_path):
    whole = workbook({"Blad1": rows(["naam"], ["Bos"])}).read_bytes()
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(whole[: len(whole) // 2])

    with pytest.raises(SourceError, match="damaged") as caught:
        open_tables(broken)

    assert caught.value.__context__ is None


def test_a_workbook_whose_sheets_are_damaged_says_so_and_a_good_sheet_is_read(workbook, tmp_path):
    good = workbook({"Een": rows(["naam", "bsn"], ["Bos", "1"]), "Twee": rows(["naam", "bsn"], ["Geheim", "1"])})
    half = tmp_path / "half.xlsx"
    with zipfile.ZipFile(good) as before, zipfile.ZipFile(half, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            after.writestr(name, content[:300] + b"<<&" if name.endswith("sheet2.xml") else content)

    tables = open_tables(half)

    assert [table.name for table in tables] == ["Een"]
    assert tables[0].notes.skipped == ["Sheet “Twee” is damaged and was not read."]


def test_a_workbook_without_cells_gets_one_sentence(workbook):
    with pytest.raises(SourceError, match="no sheet with readable cells"):
        open_tables(workbook({"Leeg": {}}))


def test_a_workbook_with_a_password_gets_one_sentence(tmp_path):
    # What Excel writes then: the old container with a stream of this name in its directory.
    file = tmp_path / "locked.xlsx"
    file.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(480)
    )

    with pytest.raises(SourceError, match="locked with a password"):
        open_tables(file)
