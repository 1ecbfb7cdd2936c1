"""Delimited text: what is written is what is read."""

import csv
import io
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from zuinig.errors import SourceError
from zuinig.sources import Table, delimited, open_tables

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
TEXTS = st.text(st.sampled_from("abcXYZ019 ;,|\t\"'\n\r€éëü’.-@"), max_size=12)
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


def test_records_survive_the_borders_between_pieces(tmp_path, monkeypatch):
    monkeypatch.setattr(delimited, "PIECE_BYTES", 7)
    rows = [[f"{n:05d}", f'regel "{n}"\nen nog een; {"x" * (n % 11)}', "é" * (n % 5) + "€"] for n in range(60)]
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows([HEADERS, *rows])

    table = read(tmp_path, text.getvalue())

    assert cells(table) == rows
    assert table.notes.sentences() == []


def test_a_table_reads_the_same_a_second_time(tmp_path):
    table = read(tmp_path, "leerlingnummer;achternaam\n00012;Bos\n00013\n")

    assert cells(table) == cells(table) == [["00012", "Bos"], ["00013", None]]
    assert table.notes.short_rows == 1


def test_title_lines_stand_above_the_header(tmp_path):
    table = read(tmp_path, "Basisschool De Regenboog\nOverzicht, groep 4\n\nLeerlingnummer;Naam;Groep\n00012;Bos;4\n")

    assert table.columns == ("Leerlingnummer", "Naam", "Groep")
    assert table.headered
    assert table.first_row == 5
    assert cells(table) == [["00012", "Bos", "4"]]
    assert table.notes.title_rows == 2


def test_the_separator_hint_of_excel_is_no_row(tmp_path):
    table = read(tmp_path, "sep=;\r\nnaam;bsn\r\nBos, Jan;123456782\r\n")

    assert table.columns == ("naam", "bsn")
    assert table.first_row == 2
    assert cells(table) == [["Bos, Jan", "123456782"]]


def test_decimal_commas_do_not_part_fields(tmp_path):
    table = read(tmp_path, "0,3;1,5\n0,0;2,5\n1,2;3,5\n")

    assert cells(table)[0] == ["0,3", "1,5"]


@pytest.mark.parametrize("header", ["bsn", "naam"])
def test_a_file_of_one_column_stays_one_column(tmp_path, header):
    table = read(
        tmp_path, f"{header}\nBos, Jan\nVos, Noor\nMos, Sem\n" if header == "naam" else "bsn\n123456782\n111222333\n"
    )

    assert table.columns == (header,)
    assert cells(table)[0] == ["Bos, Jan" if header == "naam" else "123456782"]


def test_short_rows_are_filled_and_long_rows_are_told(tmp_path):
    content = "naam;bsn;groep\nBos;123456782;4\nVos;111222333\n\nMos;000000012;5;extra;meer\n" + '"Los;\nx";1;2\n'

    table = read(tmp_path, content)

    assert cells(table) == [
        ["Bos", "123456782", "4"],
        ["Vos", "111222333", None],
        [None, None, None],
        ["Mos", "000000012", "5"],
        ["Los;\nx", "1", "2"],
    ]
    assert (table.notes.short_rows, table.notes.long_rows, table.notes.long_places) == (1, 1, [5])
    assert table.notes.blank_rows == 1


def test_a_delimiter_too_many_at_the_end_of_a_row_is_no_loss(tmp_path):
    table = read(tmp_path, "naam;bsn\nBos;123456782\nVos;111222333;\nMos;000000012\n")

    assert cells(table)[1] == ["Vos", "111222333"]
    assert table.notes.sentences() == []


def test_blank_rows_at_the_end_are_left_out(tmp_path):
    table = read(tmp_path, "naam;bsn\nBos;123456782\n;\n \t;\u00a0\n;\n\n")

    assert cells(table) == [["Bos", "123456782"]]


def test_an_unclosed_quotation_mark_swallows_no_rows(tmp_path):
    rows = [f"{n:05d};Bos;rustig kind\n" for n in range(30)]
    rows[10] = '00010;"Bos;rustig kind\n'
    rows[20] = '00020;5" Bos;"rustig kind\n'

    table = read(tmp_path, "leerlingnummer;naam;opmerking\n" + "".join(rows))

    read_back = cells(table)
    assert [row[0] for row in read_back] == [f"{n:05d}" for n in range(30)]
    assert read_back[10] == ["00010", '"Bos', "rustig kind"]
    assert read_back[20] == ["00020", '5" Bos', '"rustig kind']
    assert table.notes.unclosed_quotes == 2


def test_a_last_record_that_is_cut_off_is_read(tmp_path):
    table = read(tmp_path, 'naam;bsn;opmerking\nBos;123456782;"goed"\nVos;1112')

    assert cells(table)[-1] == ["Vos", "1112", None]


def test_an_open_quote_in_a_last_record_that_is_cut_off_is_read(tmp_path):
    table = read(tmp_path, 'naam;bsn;opmerking\nBos;123456782;"goed"\nVos;111222333;"moeder be')

    assert cells(table)[-1] == ["Vos", "111222333", '"moeder be']


def test_nul_signs_are_left_out_and_told(tmp_path):
    table = read(tmp_path, "naam;bsn\nB\0os;123456782\nVos;111222333\n")

    assert cells(table)[0] == ["Bos", "123456782"]
    assert table.notes.odd_signs == 1


def test_words_for_missing_stay_words(tmp_path):
    table = read(tmp_path, "naam;bsn\nNA;null\nnan;None\n")

    assert cells(table) == [["NA", "null"], ["nan", "None"]]


def test_an_accent_in_the_last_row_decides_the_encoding(tmp_path):
    content = "naam;bsn\n" + "Bos;123456782\n" * 30_000

    windows = read(tmp_path, content.encode() + "Zoë;111222333\n".encode("cp1252"))
    assert cells(windows)[-1] == ["Zoë", "111222333"]
    utf8 = read(tmp_path, content.encode() + "Zoë;111222333\n".encode())
    assert cells(utf8)[-1] == ["Zoë", "111222333"]


def test_a_byte_of_windows_1252_does_not_undo_utf8(tmp_path):
    table = read(tmp_path, b"naam;bsn\n" + "Zoë;1\n".encode() * 50 + b"Ren\xe9;2\n")

    assert [cells(table)[n] for n in (0, 50)] == [["Zoë", "1"], ["René", "2"]]
    assert (table.notes.other_encoding, table.notes.odd_signs) == (1, 0)


def test_a_byte_that_no_encoding_knows_is_told(tmp_path):
    table = read(tmp_path, b"naam;bsn\n" + "Zoë;1\n".encode() * 50 + b"Ren\x81;2\n")

    assert cells(table)[50] == ["Ren\ufffd", "2"]
    assert (table.notes.other_encoding, table.notes.odd_signs) == (0, 1)


def test_non_breaking_spaces_at_the_ends_go_and_ordinary_ones_stay(tmp_path):
    table = read(tmp_path, "naam;plaats \n\u00a0Bos\u00a0;Assen \n  ;\u00a0\nVos;Ede\n")

    assert table.columns == ("naam", "plaats ")
    assert cells(table) == [["Bos", "Assen "], [None, None], ["Vos", "Ede"]]


def test_headers_that_repeat_or_lack_get_names_of_their_own(tmp_path):
    table = read(tmp_path, "naam;;naam;bsn;\nBos;a;Bosje;123456782;b\n")

    assert table.columns == ("naam", "Unnamed: 1", "naam.1", "bsn", "Unnamed: 4")


def test_rows_that_all_have_a_field_more_than_the_header_lose_nothing(tmp_path):
    table = read(tmp_path, "naam;bsn\nBos;123456782;\nVos;111222333;x\n")

    assert table.columns == ("naam", "bsn", "Unnamed: 2")
    assert cells(table) == [["Bos", "123456782", None], ["Vos", "111222333", "x"]]


def test_a_file_of_a_header_alone_is_a_table_without_rows(tmp_path):
    table = read(tmp_path, "leerlingnummer;roepnaam;achternaam\r\n")

    assert table.columns == ("leerlingnummer", "roepnaam", "achternaam")
    assert cells(table) == []


@pytest.mark.parametrize(
    ("content", "word"),
    [(b"", "empty"), (b"\r\n\r\n", "empty"), (bytes(range(256)) * 50, "not a text file"), (b"\xef\xbb\xbf", "empty")],
)
def test_what_is_no_table_gets_one_sentence(tmp_path, content, word):
    with pytest.raises(SourceError, match=word) as caught:
        read(tmp_path, content)

    assert str(caught.value).startswith(str(tmp_path / "export.csv"))
    assert caught.value.__context__ is None


def test_a_wide_table_is_read(tmp_path):
    heads = [f"veld_{n}" for n in range(2_000)]
    table = read(tmp_path, ";".join(heads) + "\n" + ";".join("x" for _head in heads) + "\n")

    assert len(table.columns) == 2_000
    assert len(cells(table)[0]) == 2_000


def test_one_very_long_line_is_read(tmp_path):
    table = read(tmp_path, "naam;opmerking\nBos;" + "x" * 3_000_000 + "\nVos;y\n")

    assert [row[0] for row in cells(table)] == ["Bos", "Vos"]


def test_a_header_that_sticks_out_with_empty_cells_is_cut(tmp_path):
    table = read(tmp_path, "naam;bsn;;\nBos;123456782\nVos;111222333\n")

    assert table.columns == ("naam", "bsn")
    assert table.notes.sentences() == []


def test_a_header_of_two_lines_is_one_row(tmp_path):
    table = read(tmp_path, '"Naam\nleerling";bsn\r\nBos;123456782\r\n')

    assert table.columns == ("Naam\nleerling", "bsn")
    assert (table.first_row, cells(table)) == (2, [["Bos", "123456782"]])


SOUND = [["00012", "Zoë", "rustig; \u20ac 5"], ["00013", None, 'zei "dag"'], ["00014", "\u00c3 \u00a9n", " vrij"]]


@pytest.mark.parametrize("damaged", ["", "00015;Vos\r\n", '00015;Vos;"a\r\nb"\r\n', "00015;Vos;a;b\r\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-16"])
@pytest.mark.parametrize("size", [40, 1 << 20])
def test_a_damaged_row_changes_nothing_in_the_others(tmp_path, monkeypatch, damaged, encoding, size):
    monkeypatch.setattr(delimited, "PIECE_BYTES", size)
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";").writerows([HEADERS, *SOUND * 20])
    content = text.getvalue() + damaged + text.getvalue().split("\r\n", 1)[1]

    found = [row for row in cells(read(tmp_path, content.encode(encoding))) if row[0] not in ("00015", None)]

    assert found == SOUND * 40


@pytest.mark.parametrize("damaged", [b"", b"00013;Bos\r\n"])
def test_bytes_that_windows_1252_does_not_know_are_told_once(tmp_path, damaged):
    table = read(tmp_path, b"leerlingnummer;achternaam;opmerking\r\n00012;Zo\xeb\x81;\x81\x8d\r\n" + damaged)

    assert cells(table)[0] == ["00012", "Zoë\ufffd", "\ufffd\ufffd"]
    assert table.notes.odd_signs == 3


def test_cells_of_other_columns_stay_where_they_are_beside_accents(tmp_path):
    rows = [["é" * (n % 4), "x" * (n % 3) or None, "€" * (n % 2) + "ë"] for n in range(1, 200)]
    rows = [[row[0] or None, *row[1:]] for row in rows]
    content = "".join(";".join(cell or "" for cell in row) + "\n" for row in [HEADERS, *rows])

    assert cells(read(tmp_path, content.encode("cp1252"))) == rows


def test_memory_does_not_grow_with_rows(tmp_path, monkeypatch):
    monkeypatch.setattr(delimited, "PIECE_BYTES", 1 << 16)

    def peak(rows):
        file = tmp_path / f"{rows}.csv"
        file.write_text("leerlingnummer;opmerking\n" + '00012;"Zoë; zei\n""dag"""\n' * rows, encoding="cp1252")
        tracemalloc.start()
        assert sum(batch.height for batch in only_table(file).batches()) == rows
        size = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return size

    peak(10)
    assert peak(24_000) < 1.5 * peak(6_000)
