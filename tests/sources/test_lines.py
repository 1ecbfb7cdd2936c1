import pytest

from zuinig.sources.layout import find_layout
from zuinig.sources.lines import cut_text, line_start
from zuinig.sources.source import file_source

TEXT = "leerlingnummer;roepnaam\n1;Emma\n2;Bram\n3;Noor\n"


def written(tmp_path, data):
    file = tmp_path / "leerlingen.csv"
    file.write_bytes(data)
    source = file_source(file)
    return source, find_layout(source)


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_line_starts_after_the_line_end_before_it(tmp_path, encoding):
    source, layout = written(tmp_path, TEXT.encode(encoding))
    plain, mark = encoding.removesuffix("-sig"), layout.encoding.mark
    plain = {"utf-16": "utf-16-le", "utf-32": "utf-32-le"}.get(plain, plain)
    lines = TEXT.splitlines(keepends=True)
    starts = [mark + len("".join(lines[:n]).encode(plain)) for n in range(len(lines) + 1)]
    for at in range(mark, starts[-1] + 1):
        assert line_start(source, layout, at) == max(start for start in starts if start <= at)


def test_bytes_of_two_signs_that_look_like_a_line_end_are_none(tmp_path):
    text = TEXT + "4;\u0a00\u6100x\n"  # in little-endian 00 0A 00 61: a line feed, if it stood one byte further
    source, layout = written(tmp_path, text.encode("utf-16"))
    end = source.size()
    assert line_start(source, layout, end - 2) == end - len("4;\u0a00\u6100x\n") * 2


def test_a_line_longer_than_what_is_read_at_once_is_found(tmp_path):
    source, layout = written(tmp_path, (TEXT + "4;" + "x" * 300_000).encode())
    assert line_start(source, layout, source.size()) == len(TEXT)


def test_spans_follow_upon_each_other_and_the_header_goes_with_the_first(tmp_path):
    source, layout = written(tmp_path, ("Overzicht leerlingen\n\n" + TEXT).encode())
    spans = cut_text(source, layout, source.size(), 1, 10)
    header = len("Overzicht leerlingen\n\nleerlingnummer;roepnaam\n")
    assert spans[0].begin == 0
    assert spans[0].end > header
    assert [span.begin for span in spans[1:]] == [span.end for span in spans[:-1]]
    assert spans[-1].end == source.size()


def test_a_span_holds_whole_pieces_where_it_is_larger_than_one(tmp_path):
    source, layout = written(tmp_path, (TEXT + "4;Lot\n" * 100).encode())
    assert {span.end % 64 for span in cut_text(source, layout, source.size(), 64, 150)[:-1]} == {0}
