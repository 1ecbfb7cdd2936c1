"""Files of one table: those that fit a pattern, and a folder of files that are alike."""

import gzip
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet as pq

from zuinig.engines import local
from zuinig.errors import SourceError
from zuinig.sources import open_tables, read_frame

HEADER = "leerlingnummer;roepnaam;geboortedatum\n"
MARK = "Geheim"


def rows(first, n=40):
    return "".join(f"{at:05d};{MARK}{at % 7};0{at % 9 + 1}-01-2014\n" for at in range(first, first + n))


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "leveringen"
    folder.mkdir()
    for n in range(3):
        (folder / f"deel-{n}.csv").write_text(HEADER + rows(n * 40))
    return folder


@pytest.fixture
def whole(tmp_path):
    file = tmp_path / "heel.csv"
    file.write_text(HEADER + rows(0, 120))
    return file


def told(columns):
    """What a scan says, without what tells where it was read."""
    return [{**column.as_json(), "file": "", "table": None} for column in columns]


@pytest.mark.parametrize(
    "path", ["leveringen", "leveringen/*.csv", "leveringen/deel-?.csv", "*/deel-[0-2].csv", "**/d*.csv"]
)
def test_files_that_are_alike_are_scanned_as_one_table(folder, whole, path):
    assert told(local.scan(folder.parent / path)) == told(local.scan(whole))


def test_the_table_is_named_by_the_folder_or_the_pattern(folder):
    (of_folder,), (of_pattern,) = open_tables(folder), open_tables(folder / "*.csv")

    assert (of_folder.file, of_folder.name) == (folder, None)
    assert (of_pattern.file, of_pattern.name) == (folder / "*.csv", None)


def test_rows_are_counted_on_from_one_file_to_the_next(folder):
    frame = read_frame(folder)

    assert frame.index.to_list() == list(range(1, 121))
    assert frame.loc[[1, 41, 120], "leerlingnummer"].to_list() == ["00000", "00040", "00119"]


def test_the_notes_say_which_file_goes_from_which_row(folder):
    (table,) = open_tables(folder)
    for _time in range(2):
        list(table.batches())

    assert table.notes.sentences() == [
        "3 files are one table; their rows are counted on, from the number behind each: "
        "deel-0.csv (1), deel-1.csv (41), deel-2.csv (81)."
    ]


def test_a_damaged_row_is_told_by_its_place_in_the_whole(folder):
    (folder / "deel-1.csv").write_text(HEADER + rows(40, 5) + "00045;Bos;01-01-2014;te veel\n" + rows(46, 34))
    (table,) = open_tables(folder)
    list(table.batches())

    assert table.notes.long_places == [46]
    assert table.notes.long_rows == 1


def test_blank_rows_at_the_end_of_a_file_are_left_out(folder):
    (folder / "deel-0.csv").write_text(HEADER + rows(0, 40) + ";;\n" * 30)

    assert len(read_frame(folder)) == 120


def test_packed_and_plain_files_go_together(folder, whole):
    file = folder / "deel-1.csv"
    (folder / "deel-1.csv.gz").write_bytes(gzip.compress(file.read_bytes()))
    file.unlink()

    assert told(local.scan(folder)) == told(local.scan(whole))


def test_columns_in_another_order_are_put_in_that_of_the_first_file(folder):
    (folder / "deel-1.csv").write_text(
        "roepnaam;leerlingnummer;geboortedatum\nBos;00040;01-01-2014\nVos;00041;02-01-2014\n"
    )

    assert read_frame(folder).loc[41].to_list() == ["00040", "Bos", "01-01-2014"]


def test_a_file_without_rows_is_part_of_the_table(folder):
    (folder / "deel-1.csv").write_text(HEADER)

    assert len(read_frame(folder)) == 80


def test_a_single_file_that_fits_a_pattern_is_one_table(folder):
    (table,) = open_tables(folder / "deel-0*")

    assert sum(batch.height for batch in table.batches()) == 40


def test_parquet_parts_are_one_table(tmp_path, whole):
    folder = tmp_path / "parquet"
    folder.mkdir()
    frame = read_frame(whole)
    for n in range(3):
        pq.write_table(
            pa.Table.from_pandas(frame[n * 40 : n * 40 + 40], preserve_index=False), folder / f"part-{n}.parquet"
        )
    (folder / "_SUCCESS").touch()

    assert told(local.scan(folder)) == told(local.scan(whole))
    assert read_frame(folder).reset_index(drop=True).equals(frame.reset_index(drop=True))


def test_a_column_in_the_names_of_folders_is_read(tmp_path):
    for code in ("00AA", "00%20B", "__HIVE_DEFAULT_PARTITION__"):
        part = tmp_path / "uit" / "jaar=2026" / f"school={code}"
        part.mkdir(parents=True)
        pq.write_table(pa.table({"leerlingnummer": ["00012", "00013"]}), part / "part-0.parquet")

    frame = read_frame(tmp_path / "uit")

    assert frame.columns.to_list() == ["leerlingnummer", "jaar", "school"]
    assert frame["jaar"].to_list() == ["2026"] * 6
    assert frame["school"].fillna("-").to_list() == ["00 B"] * 2 + ["00AA"] * 2 + ["-"] * 2


def test_a_folder_with_files_of_several_kinds_gives_a_table_per_file(folder):
    (folder / "scholen.csv").write_text("school;plaats\nDe Ark;Ede\n")

    assert [table.name for table in open_tables(folder)] == ["deel-0.csv", "deel-1.csv", "deel-2.csv", "scholen.csv"]


def test_files_of_another_format_are_no_part(folder):
    pq.write_table(pa.Table.from_pandas(read_frame(folder / "deel-0.csv")), folder / "deel-3.parquet")

    assert len(open_tables(folder)) == 4
    with pytest.raises(SourceError, match=r"“deel-3.parquet” is of another format than “deel-0.csv”"):
        open_tables(folder / "deel-*")


def test_a_pattern_names_the_first_file_that_differs_and_in_what(folder):
    (folder / "deel-1.csv").write_text(HEADER.replace("roepnaam", "achternaam") + rows(40))
    (folder / "deel-2.csv").write_text("school;plaats\nDe Ark;Ede\n")

    with pytest.raises(SourceError) as caught:
        open_tables(folder / "*.csv")

    assert str(caught.value) == (
        f"{folder / '*.csv'}: “deel-1.csv” has other columns than “deel-0.csv”; "
        "in only one of them stands “roepnaam”, “achternaam”."
    )


def test_a_file_without_header_is_no_part_of_one_with_a_header(folder):
    (folder / "deel-1.csv").write_text(rows(40))

    with pytest.raises(SourceError, match="only one has a header row") as caught:
        open_tables(folder / "*.csv")
    assert MARK not in str(caught.value)


def test_a_file_of_several_tables_is_no_part(tmp_path):
    for n in range(2):
        (tmp_path / f"{n}.json").write_text('{"a": [{"x": 1}], "b": [{"y": 2}]}')

    with pytest.raises(SourceError, match=r"“0.json” holds several tables"):
        open_tables(tmp_path / "*.json")
    assert len(open_tables(tmp_path)) == 4


def test_a_pattern_that_nothing_fits_gets_one_sentence(folder):
    with pytest.raises(SourceError, match="no file fits this pattern") as caught:
        open_tables(folder / "*.xlsx")

    assert str(caught.value).startswith(f"{folder / '*.xlsx'}: ")


def test_an_empty_file_among_the_others_is_told(folder):
    (folder / "deel-9.csv").touch()
    (folder / "leesmij.pdf").write_bytes(b"%PDF-1.7")

    (table,) = open_tables(folder / "*")

    assert table.notes.skipped == ["“deel-9.csv” is empty.", "“leesmij.pdf” is not a table and was not read."]
    assert table.notes.unread == 0


def test_a_damaged_file_stops_a_pattern_and_is_told_in_a_folder(folder):
    (folder / "deel-1.csv").write_bytes(b"\x1f\x8b\x08" + MARK.encode())

    with pytest.raises(SourceError, match=r"deel-1.csv: the packed file is damaged"):
        open_tables(folder / "*")
    (table,) = open_tables(folder)
    assert "deel-1.csv" in table.notes.skipped[0]
    assert table.notes.unread == 1


def test_a_file_that_is_damaged_halfway_stops_the_table_and_is_named(tmp_path):
    for n in range(3):
        cells = [f"{MARK} {n} {at * 7919 % 9973}" for at in range(5_000)]
        pq.write_table(pa.table({"opmerking": cells}), tmp_path / f"deel-{n}.parquet", use_dictionary=False)
    file = tmp_path / "deel-2.parquet"
    data = bytearray(file.read_bytes())
    data[100:10_000] = b"\xff" * 9_900
    file.write_bytes(data)

    with pytest.raises(SourceError, match=r", deel-2.parquet: .* damaged") as caught:
        local.scan(tmp_path)
    assert MARK not in str(caught.value)


def test_a_file_with_a_bracket_in_its_name_is_no_pattern(tmp_path):
    file = tmp_path / "leerlingen[1].csv"
    file.write_text(HEADER + rows(0))

    (table,) = open_tables(file)

    assert table.file == Path(file)
