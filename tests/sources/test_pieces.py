"""A text is cut into pieces of whole lines, and nothing of it is lost where one ends."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zuinig.sources import open_tables
from zuinig.sources.layout import find_layout
from zuinig.sources.pieces import Room, count_sign, last_line, read_pieces
from zuinig.sources.source import file_source
from zuinig.sources.table import Notes, Span

BODY = "".join(f"{n};{'é' * (n % 7)}{'x' * (n % 90)}\n" for n in range(200)) + "200;zonder einde"


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-16"])
@pytest.mark.parametrize("size", [1, 7, 100, 5_000, 1 << 20])
def test_pieces_end_after_a_line_and_are_the_text_together(tmp_path, encoding, size):
    file = tmp_path / "export.csv"
    file.write_bytes(f"Titel\nnummer;naam\n{BODY}".encode(encoding))
    source = file_source(file)
    layout = find_layout(source)
    span = Span(layout.encoding.mark, file.stat().st_size)

    pieces = [bytes(piece) for piece in read_pieces(source, layout, Notes(), size, span)]

    assert all(piece.endswith(b"\n") for piece in pieces[:-1])
    assert b"".join(pieces).decode("cp1252" if encoding == "cp1252" else "utf-8") == BODY


@given(st.lists(st.tuples(st.binary(max_size=9), st.integers(0, 20)), max_size=9))
def test_what_is_held_stays_in_front_of_what_is_read(steps):
    room, held = Room(), b""
    for data, dropped in steps:
        room.hold(room.read(io.BytesIO(data), 20))
        held += data
        room.drop(min(dropped, len(held)))
        held = held[dropped:]
        assert bytes(room.view()) == held


@pytest.mark.parametrize(
    ("text", "line"), [(b"a\nb\n", b"b\n"), (b"a\nb", b"b"), (b"a", b"a"), (b"a\n\n", b"\n"), (b"", b"")]
)
def test_the_last_line_has_its_end(text, line):
    assert last_line(memoryview(text)) == line


def test_lines_longer_than_a_block_are_found_and_counted():
    text = memoryview(b"a\n" + b"x" * 200_000 + b"\n" + b"y" * 150_000)
    assert len(last_line(text)) == 150_000
    assert count_sign(text, b"\n") == 2


@pytest.mark.parametrize("remark", ["x", '"x"', '"x\ny"'])
@pytest.mark.parametrize("returns", ["2;a\rb;c\n", "2;a;b\r\r\n", "2;a;b\r"])
def test_a_lone_carriage_return_ends_a_row_with_and_without_quotation_marks(tmp_path, remark, returns):
    file = tmp_path / "export.csv"
    file.write_bytes(f"nummer;naam;opmerking\n1;a;{remark}\n{returns}".encode())
    (table,) = open_tables(file)

    rows = [row for batch in table.batches() for row in batch.rows()]

    assert rows[0] == ("1", "a", remark.strip('"'))
    assert [cell for cell in rows[1] if cell] == (["2", "a"] if "a\rb" in returns else ["2", "a", "b"])
