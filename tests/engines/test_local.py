import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from zuinig.engines import local
from zuinig.errors import SourceError
from zuinig.location import location
from zuinig.profile import profile_batch
from zuinig.sources import open_tables

REAL = Path(__file__).resolve().parents[3] / "shared" / "real"
needs_real = pytest.mark.skipif(not REAL.exists(), reason="the folder shared/real is not here")


@pytest.fixture
def export(tmp_path):
    file = tmp_path / "leerlingen.csv"
    rows = "\r\n".join(f"0{n:04d};Emma;12-03-2014;heeft astma" for n in range(50))
    file.write_bytes(f"Llnr;Roepn.;Geb.dat.;Opm.\r\n{rows}\r\n".encode("cp1252"))
    return file


def test_a_file_is_opened_profiled_and_classified(export):
    found = local.scan(export)
    assert [column.category for column in found] == ["pupil_number", "name", "birth_date", "free_text"]
    assert [column.position for column in found] == [0, 1, 2, 3]
    assert found[0].file == str(export)
    assert found[0].rows == 50
    assert found[3].content_rows["health"] == list(range(2, 52))


def test_with_headers_only_no_value_is_opened(export):
    found = local.scan(export, headers_only=True)
    assert [column.category for column in found] == ["pupil_number", "name", "birth_date", "free_text"]
    assert {column.filled for column in found} == {0}


def test_progress_is_told_in_rows(export):
    seen = []
    local.scan(export, progress=seen.append)
    assert sum(seen) == 50


def test_many_batches_counted_at_the_same_time_give_the_profile_of_one(tmp_path, monkeypatch):
    file = tmp_path / "veel.csv"
    lines = [f"{n};Emma{n % 7};bel 06-1234567{n % 10} na vieren" for n in range(4_000)]
    file.write_text("nr;naam;opm\n" + "\n".join(lines) + "\n")
    (table,) = open_tables(file)
    whole = local.profile(table, file)
    monkeypatch.setattr(local, "BATCH_BYTES", 1)
    pieces = replace(table, batches=lambda: (part for batch in table.batches() for part in batch.iter_slices(300)))
    assert local.profile(pieces, file).counts() == whole.counts()
    assert whole.columns[2].contents["phone"][-1] == 4_001


def test_what_goes_wrong_while_a_batch_is_counted_is_not_swallowed(export, monkeypatch):
    def fail(*_args, **_kwargs):
        raise MemoryError

    monkeypatch.setattr(local, "profile_batch", fail)
    with pytest.raises(MemoryError):
        local.scan(export)


def test_a_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(SourceError):
        local.scan(tmp_path / "weg.csv")


@needs_real
def test_the_edexml_example_is_read_as_the_norm_needs_it():
    found = {column.column: column for column in local.scan(REAL / "edexml" / "EDEXML.Voorbeeld.2.0.xml")}
    pupil = "EDEX/leerlingen/leerling"
    assert found[f"{pupil}/bsn"].detail == "bsn"
    assert found[f"{pupil}/bsn_ondwnr-4"].detail == "bsn4"
    assert found[f"{pupil}/gewicht_nieuw"].detail == "weight"
    assert found[f"{pupil}/land_vader"].subject == "guardian"
    assert not found["EDEX/groepen/groep/naam"].personal
    assert not found["EDEX/groepen/groep/jaargroep"].personal


@needs_real
def test_a_school_list_of_duo_has_nothing_personal():
    found = local.scan(REAL / "duo" / "duo_02_alle_vestigingen_vo.csv")
    assert [column.column for column in found if column.personal] == []


@pytest.fixture
def small_batches(monkeypatch):
    """Every piece that is read is a batch of its own."""
    monkeypatch.setattr(local, "BATCH_BYTES", 1)
    monkeypatch.setattr(local, "FIRST_BYTES", 0)
    monkeypatch.setattr(local, "FIRST_ROWS", 3)


def _in_pieces(table, rows, end=None):
    """The same table, read in pieces of so many rows; `end` is raised after the last."""

    def batches():
        for batch in table.batches():
            yield from (batch[start : start + rows] for start in range(0, batch.height, rows))
        if end:
            raise end

    return replace(table, batches=batches)


@pytest.mark.parametrize("rows", [1, 7, 50])
def test_batches_that_are_read_in_turn_are_counted_as_one(export, small_batches, rows):
    (table,) = open_tables(export)
    told = []
    found = local.profile(_in_pieces(table, rows), export, told.append)
    whole = profile_batch(pl.concat(table.batches()), first_row=table.first_row)
    assert found.counts() == whole.counts()
    assert sum(told) == found.rows == 50


def test_a_reader_that_fails_half_way_ends_the_scan(export, small_batches):
    (table,) = open_tables(export)
    with pytest.raises(SourceError, match="weg"):
        local.profile(_in_pieces(table, 7, SourceError("weg")), export)


def test_a_database_is_read_from_both_threads(tmp_path, small_batches):
    file = tmp_path / "administratie.sqlite"
    with closing(sqlite3.connect(file)) as database:
        database.execute("create table leerling (nr integer primary key, naam text)")
        database.executemany("insert into leerling values (?, ?)", [(n, "Emma") for n in range(200_000)])
        database.commit()
    columns = local.scan(location(f"sqlite:///{file.as_posix()}", table="leerling"))
    assert [column.rows for column in columns] == [200_000, 200_000]
