"""Delimited text that is damaged, cut off, of two encodings or still growing: nothing is lost in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from zuinig.engines import local
from zuinig.errors import SourceError
from zuinig.sources import Table, delimited, open_tables, pieces

HEADER = "leerlingnummer;naam;opmerking\n"


def only_table(file: Path) -> Table:
    (table,) = open_tables(file)
    return table


def write(tmp_path: Path, content: bytes | str, name: str = "export.csv") -> Path:
    file = tmp_path / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


def read(tmp_path: Path, content: bytes | str) -> tuple[list[list[str | None]], Table]:
    table = only_table(write(tmp_path, content))
    return [list(row) for batch in table.batches() for row in batch.rows()], table


def pupils(first: int, last: int) -> str:
    return "".join(f"{n:05d};Bos;rustig kind\n" for n in range(first, last))


# Cut off


@pytest.mark.parametrize("end", ["00030;Vo", "00030", '00030;Vos;"moeder be', '00030;Vos;"moeder belt\nelke da'])
def test_a_file_that_ends_in_a_record_is_told(tmp_path: Path, end: str) -> None:
    rows, table = read(tmp_path, HEADER + pupils(0, 30) + end)

    assert rows[30][0] == "00030"
    assert table.notes.cut_off
    assert any("middle of a record" in sentence for sentence in table.notes.sentences())


@pytest.mark.parametrize("end", ["", "00030;Vos;rustig", "00030;Vos;", '00030;Vos;"zei\ndag"', "\n\n", ";;"])
def test_a_last_record_that_is_whole_is_not_cut_off(tmp_path: Path, end: str) -> None:
    _rows, table = read(tmp_path, HEADER + pupils(0, 30) + end)

    assert not table.notes.cut_off


def test_a_ragged_file_that_ends_in_a_short_row_says_nothing_about_that(tmp_path: Path) -> None:
    _rows, table = read(tmp_path, HEADER + pupils(0, 30) + "00030;Vos\n" * 5 + "00031;Vos")

    assert (table.notes.short_rows, table.notes.cut_off) == (6, False)


def test_a_quoted_cell_that_never_closes_swallows_nothing(tmp_path: Path) -> None:
    rows, table = read(tmp_path, HEADER + pupils(0, 50) + '00050;Bos;"heeft moeite\n' + pupils(51, 25_000))

    assert [row[0] for row in rows] == [f"{n:05d}" for n in range(25_000)]
    assert table.notes.unclosed_quotes == 1


@pytest.mark.parametrize("apart", [2, 10, 3_000])
def test_two_quotation_marks_that_nothing_closes_do_not_close_each_other(tmp_path: Path, apart: int) -> None:
    forgot = '{:05d};"Bos;rustig\n'
    last = 5 + apart
    content = pupils(0, 5) + forgot.format(5) + pupils(6, last) + forgot.format(last) + pupils(last + 1, last + 30)

    rows, table = read(tmp_path, HEADER + content)

    assert [row[0] for row in rows] == [f"{n:05d}" for n in range(last + 30)]
    assert table.notes.unclosed_quotes == 2


@pytest.mark.parametrize("line", ["regel met tekst, en meer", "regel; met een puntkomma", 'zei ""dag"" en ging'])
@pytest.mark.parametrize("lines", [30, 3_000, 15_000])
@pytest.mark.parametrize("first", [0, 5])
def test_a_remark_of_many_lines_is_one_cell(tmp_path: Path, line: str, lines: int, first: int) -> None:
    remark = "\n".join([line] * lines)

    rows, table = read(tmp_path, f'{HEADER}{pupils(0, first)}{first:05d};Bos;"{remark}"\n{pupils(first + 1, 20)}')

    assert table.columns == ("leerlingnummer", "naam", "opmerking")
    assert [row[0] for row in rows] == [f"{n:05d}" for n in range(20)]
    assert rows[first][2] == remark.replace('""', '"')
    assert table.notes.sentences() == []


# More and fewer fields


def test_records_with_more_or_fewer_fields_are_counted_and_none_is_dropped(tmp_path: Path) -> None:
    content = HEADER + pupils(0, 20) + "00020;Vos\n00021;Mos;druk;en;meer\n" + pupils(22, 30)

    rows, table = read(tmp_path, content)

    assert [row[0] for row in rows] == [f"{n:05d}" for n in range(30)]
    assert (table.notes.short_rows, table.notes.long_rows, table.notes.long_places) == (1, 1, [23])
    assert len(table.notes.sentences()) == 2


def test_scan_hands_on_what_was_not_read_as_it_stood(tmp_path: Path) -> None:
    file = write(tmp_path, HEADER + pupils(0, 20) + "00020;Vos\n00021;Mos;druk;en;meer\n")
    told: list[str] = []

    local.scan(file, notes=told)

    assert len(told) == 2
    assert all(sentence.startswith(f"{file}: ") for sentence in told)
    told.clear()
    local.scan(write(tmp_path, HEADER + pupils(0, 20)), notes=told)
    assert told == []


# Long lines


def test_a_line_that_no_record_has_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "MOST_LINE_BYTES", 1 << 20)
    monkeypatch.setattr(delimited, "PIECE_BYTES", 1 << 16)
    table = only_table(write(tmp_path, HEADER + pupils(0, 20) + "00020;Vos;" + "x " * (1 << 20) + "\n"))

    with pytest.raises(SourceError, match="longer than 1 MB") as caught:
        list(table.batches())

    assert caught.value.__context__ is None
    assert "x x" not in str(caught.value)


def test_a_file_of_one_endless_line_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "MOST_LINE_BYTES", 1 << 20)
    monkeypatch.setattr(delimited, "PIECE_BYTES", 1 << 16)

    for content in ("leerlingnummer;naam;" * 120_000, "x" * 2_500_000):
        with pytest.raises(SourceError, match="longer than 1 MB"):
            local.scan(write(tmp_path, content))


def test_a_long_line_below_that_is_read(tmp_path: Path) -> None:
    rows, table = read(tmp_path, HEADER + pupils(0, 20) + "00020;Vos;" + "x " * (1 << 20) + "y\n" + pupils(21, 23))

    assert len(rows) == 23
    assert (rows[20][2] or "").endswith("x y")
    assert table.notes.sentences() == []


# NUL bytes and encodings


def test_zeros_at_the_end_of_a_damaged_file_are_left_out_and_told(tmp_path: Path) -> None:
    rows, table = read(tmp_path, (HEADER + pupils(0, 30)).encode() + bytes(5_000))

    assert len(rows) == 30
    assert table.notes.odd_signs == 5_000


NAMES = ["Zoë", "René", "Noël", "José", "Chloé"]


def accented(first: int, last: int) -> str:
    return "".join(f"{n:05d};{NAMES[n % 5]};zei “dag” – voor € 5\n" for n in range(first, last))


@pytest.mark.parametrize(("utf8", "windows"), [(90, 10), (50, 50), (10, 90), (99, 1), (1, 99)])
@pytest.mark.parametrize("utf8_first", [True, False])
@pytest.mark.parametrize("more", ["", "00100;Vos\n", '00100;Vos;"a\nb"\n'])
def test_a_file_of_two_encodings_loses_nothing_and_is_told(
    tmp_path: Path, utf8: int, windows: int, utf8_first: bool, more: str
) -> None:
    codecs = ["utf-8"] * utf8 + ["cp1252"] * windows
    codecs = codecs if utf8_first else codecs[::-1]
    content = HEADER.encode() + b"".join(accented(n, n + 1).encode(codec) for n, codec in enumerate(codecs))

    rows, table = read(tmp_path, content + more.encode())

    assert [row[1] for row in rows[:100]] == [NAMES[n % 5] for n in range(100)]
    assert {row[2] for row in rows[:100]} == {"zei “dag” – voor € 5"}
    assert table.notes.other_encoding > 0
    assert table.notes.odd_signs == 0
    assert any("another encoding" in sentence for sentence in table.notes.sentences())


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_file_of_one_encoding_says_nothing_about_that(tmp_path: Path, codec: str) -> None:
    text = HEADER + accented(0, 100) + "00100;JOÃO;SÃO\n00101;Ätna;GÖTZ’S À\n"

    rows, table = read(tmp_path, text.encode(codec))

    assert rows[100:] == [["00100", "JOÃO", "SÃO"], ["00101", "Ätna", "GÖTZ’S À"]]
    assert table.notes.sentences() == []


def test_a_sign_of_two_bytes_astride_two_pieces_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = HEADER.encode() + accented(0, 60).encode() + b"00060;Ren\xe9;x\n"
    for size in range(17, 60):
        monkeypatch.setattr(delimited, "PIECE_BYTES", size)
        rows, table = read(tmp_path, content)
        assert [row[1] for row in rows] == [*(NAMES[n % 5] for n in range(60)), "René"]
        assert table.notes.other_encoding == 1


# Growing


def add(file: Path, text: str) -> None:
    with file.open("a", encoding="utf-8", newline="") as stream:
        stream.write(text)


def test_a_file_that_grows_is_read_as_it_was_at_the_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited, "PIECE_BYTES", 64)
    file = write(tmp_path, HEADER + pupils(0, 50))
    table = only_table(file)

    rows = []
    for batch in table.batches():
        rows += batch.rows()
        add(file, f"{90_000 + len(rows)};Nieuw;later\n")

    assert [row[0] for row in rows] == [f"{n:05d}" for n in range(50)]
    assert table.notes.changed
    assert any("changed while it was read" in sentence for sentence in table.notes.sentences())
    assert sum(batch.height for batch in table.batches()) == 50  # a second look sees the same


def test_a_file_that_does_not_grow_says_nothing_about_that(tmp_path: Path) -> None:
    rows, table = read(tmp_path, HEADER + pupils(0, 50))

    assert len(rows) == 50
    assert not table.notes.changed
