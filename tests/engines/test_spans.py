import pickle
import random
from dataclasses import replace
from importlib.util import find_spec

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zuinig.engines import local, spans
from zuinig.errors import SourceError
from zuinig.location import location
from zuinig.sources import delimited, open_tables

CELLS = [
    "a", "b c", '"q;r"', '"r1\nr2"', '"r1\r\nr2\r\nr3"', '"a""b"', 'x"y', '"open', '"', '""', "", "  ", "\u00a0", "é",
    "€", "12-03-2010", "06-12345678", "\0", "\r",
]  # fmt: skip


def anywhere(function, jobs):
    """Runs the calls here, in an order of their own, and as if they had come from another machine."""
    numbered = list(enumerate(jobs))
    random.Random(len(jobs)).shuffle(numbered)
    for n, job in numbered:
        there, arguments = pickle.loads(pickle.dumps((function, job)))
        yield n, pickle.loads(pickle.dumps(there(*arguments)))


def counted_whole(path):
    (table,) = open_tables(path)
    found = local.profile(table, path)
    return found.counts(), found.rows, found.headered, replace(table.notes)


def counted_in_spans(path, span_bytes, each=anywhere):
    (table,) = open_tables(path)
    found = spans.profile(table, path, each, span_bytes=span_bytes)
    return found.counts(), found.rows, found.headered, replace(table.notes)


def spans_of(path, span_bytes):
    (table,) = open_tables(path)
    return len(table.spans.cut(span_bytes))


@st.composite
def exports(draw):
    width = draw(st.integers(1, 4))
    newline = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    titles = draw(st.sampled_from([[], ["Titel"]]))
    rows = draw(st.lists(st.lists(st.sampled_from(CELLS), min_size=max(1, width - 1), max_size=width + 1), max_size=12))
    blank = [";" * (width - 1)] * draw(st.integers(0, 3))
    header = ["nummer", "naam", "opmerking", "geboortedatum"][:width]
    text = newline.join([*titles, ";".join(header), "1;" * (width - 1) + "b", *(";".join(row) for row in rows), *blank])
    end = draw(st.sampled_from(["", newline]))
    encoding = draw(st.sampled_from(["utf-8", "cp1252", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"]))
    return (text + end).encode(encoding, "replace")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(exports(), st.integers(1, 40), st.integers(1, 3))
def test_a_text_counted_in_spans_gives_what_it_gives_whole(tmp_path_factory, monkeypatch, data, piece, pieces):
    file = tmp_path_factory.mktemp("export") / "leerlingen.csv"
    file.write_bytes(data)
    monkeypatch.setattr(delimited, "PIECE_BYTES", piece)
    try:
        whole = counted_whole(file)
    except SourceError:  # not a table; nothing to compare
        return
    assert counted_in_spans(file, piece * pieces) == whole


@pytest.mark.parametrize(("encoding", "newline"), [("cp1252", "\r\n"), ("utf-8", "\n"), ("utf-16", "\r\n")])
def test_a_split_at_any_byte_keeps_quoted_lines_whole(tmp_path, encoding, newline):
    file = tmp_path / "leerlingen.csv"
    rows = ["nr;naam;opm", '1;Zoë;"bel 06-12345678', 'na ""4""; uur"', '2;;"', '"', "3;;"]
    file.write_bytes(newline.join(rows).encode(encoding))
    whole = counted_whole(file)
    assert whole[1] == 3
    assert whole[0][2]["contents"]["phone"] == (2,)
    for size in range(1, file.stat().st_size):
        assert counted_in_spans(file, size) == whole


def test_row_numbers_and_places_in_the_table_go_on_from_span_to_span(tmp_path):
    file = tmp_path / "leerlingen.csv"
    lines = [f"{n};Emma;{'bel 06-12345678' if n % 700 == 0 else 'x'}" for n in range(1, 2_001)]
    file.write_text("\n".join(["rij;naam;opm", *lines]))
    assert spans_of(file, 1_000) > 10
    rij, _naam, opm = counted_in_spans(file, 1_000)[0]
    assert rij["counted_from"] == (0, 2_000)
    assert opm["contents"]["phone"] == (701, 1_401)


def test_damaged_rows_are_counted_and_placed_as_in_the_whole(tmp_path):
    file = tmp_path / "leerlingen.csv"
    lines = ["nr;naam;opm"] + [
        f"{n};Emma;x{';te veel' * (n % 50 == 0)}" if n % 40 else f"{n};Emma" for n in range(1, 301)
    ]
    file.write_text("\n".join([*lines, ";;", "", ";;", "301;Bram;y", ";;", ";;"]))
    whole = counted_whole(file)
    notes = whole[-1]
    assert (notes.short_rows, notes.long_places, notes.blank_rows) == (7, [51, 101, 151, 251, 301], 3)
    assert counted_in_spans(file, 100) == whole


def test_a_quotation_mark_that_nothing_closes_costs_no_more_than_its_own_row(tmp_path, monkeypatch):
    monkeypatch.setattr(delimited, "PIECE_BYTES", 64)
    file = tmp_path / "leerlingen.csv"
    file.write_text("nr;naam;opm\n" + "".join(f"{n};Emma;{chr(34) * (n == 20)}x\n" for n in range(1, 101)))
    whole = counted_whole(file)
    assert (whole[1], whole[-1].unclosed_quotes) == (100, 1)
    assert counted_in_spans(file, 64) == whole


def test_the_spans_of_parquet_are_its_row_groups(tmp_path):
    file = tmp_path / "leerlingen.parquet"
    frame = pl.DataFrame(
        {"rij": range(1, 1_001), "opm": ["bel 06-12345678" if n % 300 == 0 else "x" for n in range(1_000)]}
    )
    frame.write_parquet(file, row_group_size=64)
    assert spans_of(file, 1) == 16
    assert 1 < spans_of(file, 10_000) < 16
    for size in (1, 10_000):
        assert counted_in_spans(file, size) == counted_whole(file)


@pytest.mark.parametrize("suffix", ["csv", "parquet"])
def test_the_files_of_a_folder_are_spans_of_one_table(tmp_path, suffix):
    for n, school in enumerate(["school=00AA", "school=00BB", "school=00CC"]):
        folder = tmp_path / "export" / school
        folder.mkdir(parents=True)
        frame = pl.DataFrame({"leerlingnummer": range(n * 50, n * 50 + 50), "opm": ["x"] * 49 + ["bel 06-12345678"]})
        if suffix == "csv":
            frame.write_csv(folder / "deel.csv")
            with (folder / "deel.csv").open("a") as file:
                file.write(",\n,\n")
        else:
            frame.write_parquet(folder / "deel.parquet")
    whole = counted_whole(tmp_path / "export")
    assert [column["name"] for column in whole[0]] == ["leerlingnummer", "opm", "school"]
    assert whole[0][1]["contents"]["phone"] == (50, 100, 150)
    for size in (40, 1 << 20):
        assert counted_in_spans(tmp_path / "export", size) == whole


def test_a_packed_file_is_one_span(tmp_path):
    import gzip

    for name in "ab":
        text = "nr;naam\n" + "".join(f"{n};Emma\n" for n in range(50))
        (tmp_path / f"{name}.csv.gz").write_bytes(gzip.compress(text.encode()))
    (table,) = open_tables(tmp_path)
    assert [len(file.spans.cut(10)) for _name, file in table.files] == [1, 1]
    assert counted_in_spans(tmp_path, 10) == counted_whole(tmp_path)


@pytest.mark.skipif(find_spec("fsspec") is None, reason="fsspec is not installed")
def test_a_file_elsewhere_is_read_in_spans_where_it_can_be_read_from_any_byte(tmp_path):
    file = tmp_path / "leerlingen.csv"
    file.write_text("nr;naam\n" + "".join(f"{n};Emma\n" for n in range(100)))
    url = location(file.as_uri())
    assert spans_of(url, 100) > 5
    assert counted_in_spans(url, 100) == counted_whole(url)


def nowhere(_function, _jobs):
    raise AssertionError("nothing is to be sent away")


def test_a_small_file_is_counted_here(tmp_path):
    file = tmp_path / "leerlingen.csv"
    file.write_text("nr;naam\n1;Emma\n")
    assert counted_in_spans(file, 1_000, nowhere) == counted_whole(file)


def test_a_file_that_cannot_be_read_in_spans_is_counted_here(tmp_path):
    file = tmp_path / "leerlingen.json"
    file.write_text('[{"nr": 1, "naam": "Emma"}, {"nr": 2, "naam": "Bram"}]')
    assert counted_in_spans(file, 1, nowhere) == counted_whole(file)


def test_progress_is_told_in_rows(tmp_path):
    file = tmp_path / "leerlingen.csv"
    file.write_text("nr;naam\n" + "1;Emma\n" * 100)
    (table,) = open_tables(file)
    told = []
    spans.profile(table, file, anywhere, told.append, span_bytes=100)
    assert len(told) > 5
    assert sum(told) == 100


def test_a_file_that_changes_between_settling_and_counting_is_said(tmp_path):
    file = tmp_path / "leerlingen.csv"
    file.write_text("nr;naam\n" + "1;Emma\n" * 100)

    def changing(function, jobs):
        yield from anywhere(function, jobs)
        file.write_text("nr;naam\n" + "1;Em\nma\n" * 100)

    with pytest.raises(SourceError) as told:
        counted_in_spans(file, 100, changing)
    assert "Emma" not in str(told.value)


def test_nothing_that_travels_back_holds_a_value(tmp_path):
    file = tmp_path / "leerlingen.csv"
    file.write_text("nr;naam;opm\n" + "".join(f"M4RK{n};M4RK{n};bel M4RK 06-12345678\n" for n in range(50)))
    travelled = []

    def spied(function, jobs):
        for n, result in anywhere(function, jobs):
            travelled.append(pickle.dumps(result))
            yield n, result

    counted_in_spans(file, 200, spied)
    assert len(travelled) > 10
    assert not any(b"M4RK" in data or b"0612345678" in data.replace(b"-", b"") for data in travelled)
