"""Parquet: every type as text."""

from datetime import date, datetime

import pyarrow as pa
import pytest
from pyarrow import parquet as pq

from zuinig.errors import SourceError
from zuinig.sources import open_tables

MOMENT, MIDNIGHT = datetime.fromisoformat("2024-01-02T03:04:05"), datetime.fromisoformat("2024-01-02")


def test_every_type_becomes_text(tmp_path):
    file = tmp_path / "export.parquet"
    table = pa.table(
        {
            "leerlingnummer": ["00012", " "],
            "bsn": pa.array([123456782, None], pa.int64()),
            "score": [535.0, 0.25],
            "geboortedatum": [date(2014, 3, 12), None],
            "gewijzigd": [MOMENT, MIDNIGHT],
            "actief": [True, False],
            "groep": pa.array(["4a", "4a"]).dictionary_encode(),
            "ouders": [[{"naam": "An"}], None],
            "sleutel": [b"abc", b"\xff"],
        }
    )
    pq.write_table(table, file)

    (opened,) = open_tables(file)
    (batch,) = opened.batches()

    assert (opened.name, opened.headered, opened.first_row) == (None, True, 1)
    assert opened.columns == tuple(table.column_names)
    assert batch.rows() == [
        ("00012", "123456782", "535", "2014-03-12", "2024-01-02T03:04:05", "true", "4a", '[{"naam": "An"}]', "abc"),
        (None, None, "0.25", None, "2024-01-02", "false", "4a", None, "\ufffd"),
    ]


def test_a_large_file_comes_in_batches(tmp_path):
    file = tmp_path / "export.parquet"
    pq.write_table(pa.table({"n": list(range(150_000))}), file)

    (opened,) = open_tables(file)

    assert [batch.height for batch in opened.batches()] == [65_536, 65_536, 18_928]


def test_a_damaged_file_gets_one_sentence(tmp_path):
    file = tmp_path / "export.parquet"
    pq.write_table(pa.table({"naam": ["Geheim"]}), file)
    file.write_bytes(file.read_bytes()[:-20])

    with pytest.raises(SourceError, match="damaged") as caught:
        open_tables(file)

    assert caught.value.__context__ is None


def test_a_text_called_parquet_that_is_binary_gets_one_sentence(tmp_path):
    file = tmp_path / "export.parquet"
    file.write_bytes(bytes(range(256)) * 10)

    with pytest.raises(SourceError, match="not what its name says"):
        open_tables(file)
