"""Tables and queries of a database: SQLite, and a PostgreSQL that these tests start themselves."""

import csv
import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

import postgres
from planting import MARKER, texts_under
from zuinig.engines import local
from zuinig.errors import MissingExtraError, SourceError
from zuinig.location import location
from zuinig.sources import database, open_tables, read_frame

COLUMNS = ("leerlingnummer", "roepnaam", "geboortedatum", "bsn", "saldo", "opmerking", "groep", "actief")
ROWS = 200_000


@pytest.fixture(scope="module")
def server():
    reason = postgres.why_not()
    if reason:
        pytest.skip(reason)
    with postgres.server() as running:
        yield running


def cells(at):
    """One pupil, with values that no other row has and values that many have."""
    return (
        f"{at:06d}",
        ["Noor", "Sem", "Ravi", "Zoë", "Bas"][at % 5],
        f"20{10 + at % 8}-0{at % 9 + 1}-{at % 28 + 1:02d}",
        f"{111_222_333 + at * 11 % 800_000_000:09d}",
        f"{at % 1000}.{at % 90 + 10}",
        f"gesprek {at % 4001}" if at % 3 else "",
        str(at % 8 + 1),
        "true" if at % 2 else "false",
    )


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """The large table as a file."""
    file = tmp_path_factory.mktemp("groot") / "leerling.csv"
    with file.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow(COLUMNS)
        writer.writerows(map(cells, range(ROWS)))
    return file


@pytest.fixture(scope="module")
def filled(server, large):
    """A server with that table, typed as a database of a school has it."""
    server.run(
        "create table leerling (leerlingnummer text primary key, roepnaam varchar(40), geboortedatum date, bsn char(9),"
        " saldo numeric(9,2), opmerking text, groep smallint, actief boolean)"
    )
    with (
        server.cursor() as cursor,
        cursor.copy("copy leerling from stdin with (format csv, header, delimiter ';')") as copy,
        large.open("rb") as stream,
    ):
        while chunk := stream.read(1 << 20):
            copy.write(chunk)
    return server


def told(columns):
    """What a scan says, without what tells where it was read."""
    return [{**column.as_json(), "file": "", "table": None} for column in columns]


def refused(where):
    """The sentence that opening or reading gives."""
    with pytest.raises((SourceError, MissingExtraError)) as caught:
        [list(table.batches()) for table in open_tables(where)]
    assert caught.value.__context__ is None
    assert "\n" not in str(caught.value)
    return str(caught.value)


# PostgreSQL


def test_a_table_is_scanned_as_the_same_rows_in_a_file(filled, large):
    of_database = local.scan(location(filled.url(), table="leerling"))

    assert told(of_database) == told(local.scan(large))
    assert {column.rows for column in of_database} == {ROWS}


MEASURE = """
import json, sys
from zuinig.location import location
from zuinig.sources import open_tables
(table,) = open_tables(location(sys.argv[1], query=sys.argv[2]))
rows = sum(batch.height for batch in table.batches())
with open("/proc/self/status") as status:
    peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
print(json.dumps([rows, peak]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the peak of a process without its parent's")
def test_memory_of_reading_does_not_grow_with_the_rows(filled):
    def peak(times):
        query = f"select leerling.* from leerling, generate_series(1, {times})"
        words = [sys.executable, "-c", MEASURE, filled.url(), query]
        done = subprocess.run(words, capture_output=True, text=True, check=True)
        rows, kilobytes = json.loads(done.stdout)
        assert rows == times * ROWS
        return kilobytes

    once, four_times = peak(1), peak(4)

    assert four_times < 1.15 * once
    assert four_times < 250 << 10


def test_a_query_is_one_table_without_a_name(filled):
    (table,) = open_tables(location(filled.url(), query="select roepnaam, count(*) as n from leerling group by 1;"))

    assert (table.name, table.columns, table.first_row) == (None, ("roepnaam", "n"), 1)
    assert sorted(next(table.batches())["n"].to_list()) == ["40000"] * 5


def test_a_comment_a_colon_a_percent_sign_and_a_doubled_name_do_no_harm_in_a_query(filled):
    query = "-- wie\n/* en\nwat */ select 'a:b :c 5%' as \"x%\", roepnaam, roepnaam from leerling limit 1"

    frame = read_frame(location(filled.url(), query=query))

    assert frame.columns.to_list() == ["x%", "roepnaam", "roepnaam.1"]
    assert frame.iloc[0, 0] == "a:b :c 5%"


def test_rows_are_in_the_order_of_the_primary_key(server):
    server.run(
        "create table sleutel (b int, a int, primary key (a, b))", "insert into sleutel values (1,2),(2,1),(1,1)"
    )

    frame = read_frame(location(server.url(), table="sleutel"), "sleutel")

    assert frame.to_numpy().tolist() == [["1", "1"], ["2", "1"], ["1", "2"]]


def test_values_are_written_as_in_other_sources(server):
    server.run(
        "create domain pc as text",
        "create table soorten (k int primary key, d date, t timestamp, z timestamptz, u time, i interval, n numeric,"
        " f float8, r real, b boolean, j jsonb, l int[], p pc, y bytea, leeg text, ip inet, w money)",
        """insert into soorten values (1, '2014-02-01', '2014-02-01', '2014-02-01 10:30:00+00', '08:30', '1 day', 5.10,
            0.1, 3, true, '{"a": 1.50}', '{1,2}', '1234 AB', 'abc', '  ', '10.0.0.1', 5)""",
        "insert into soorten (k, d, t, n) values (2, 'infinity', '2014-02-01 12:30', 'NaN')",
    )

    rows = read_frame(location(server.url(options="?options=-c%20timezone%3DUTC"), table="soorten"), "soorten")

    full, odd = rows.fillna("-").to_numpy().tolist()
    assert full[1:6] == ["2014-02-01", "2014-02-01", "2014-02-01T10:30:00+00", "08:30:00", "1 day"]
    assert full[6:10] == ["5.10", "0.1", "3", "true"]
    assert full[10:] == ['{"a": 1.50}', "[1, 2]", "1234 AB", "abc", "-", "10.0.0.1", "$5.00"]
    assert odd[1:3] == ["infinity", "2014-02-01T12:30:00"]
    assert odd[6] == "NaN"


def test_a_whole_database_gives_all_its_tables(server):
    server.run(
        "create database alles",
    )
    here = postgres.Server(server.port, "alles")
    here.run(
        "create table leerling (leerlingnummer text primary key)",
        "create schema archief",
        'create table archief."Oud % leerling" (leerlingnummer text)',
        "create view kijk as select * from leerling",
    )

    tables = open_tables(location(here.url()))

    assert [table.name for table in tables] == ["leerling", "archief.Oud % leerling"]
    assert tables[0].notes.sentences() == ["1 view was not read: it shows what stands in the tables."]
    assert "has no primary key" in tables[1].notes.sentences()[0]
    assert open_tables(location(here.url(), table="kijk"))[0].columns == ("leerlingnummer",)
    assert open_tables(location(here.url(), table="public.leerling"))[0].name == "public.leerling"


def test_a_connection_that_is_closed_halfway_gets_one_sentence(filled):
    (table,) = open_tables(location(filled.url(), table="leerling"))
    batches = table.batches()
    assert next(batches).height < ROWS / 4

    with filled.cursor() as cursor:
        cursor.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity"
            " where pid <> pg_backend_pid() and datname is not null"
        )
    with pytest.raises(SourceError, match="closed the connection before everything was read") as caught:
        list(batches)

    assert str(caught.value).startswith(f"postgresql://127.0.0.1:{filled.port}/postgres: ")
    assert caught.value.__context__ is None


def test_a_database_that_takes_too_long_gets_one_sentence(server, monkeypatch):
    monkeypatch.setattr(database, "MOST_SECONDS", 1)

    assert "took too long" in refused(location(server.url(), query="select pg_sleep(20)"))


@pytest.mark.parametrize(
    ("query", "word"),
    [
        (
            "select * from leerlign",
            "a table that the query names does not exist, or not under that name. Did you mean “leerling”?",
        ),
        ("select achternam from leerling", "a column that the query names does not exist"),
        ("select 'Geheim'::int from leerling", "could not give the data (InvalidTextRepresentation)"),
        ("select from where", "does not understand the query"),
        ("delete from leerling", "must begin with SELECT"),
        ("with weg as (delete from leerling returning *) select * from weg", "does not understand the query"),
        ("select setval('rij', 5)", "changes something"),
        ("select 1; commit; create table gekraakt (a int)", "does not understand the query"),
    ],
)
def test_a_query_that_does_not_work_gets_one_sentence_and_changes_nothing(filled, query, word):
    filled.run("create sequence if not exists rij")

    sentence = refused(location(filled.url(), query=query))

    assert word in sentence
    assert "Geheim" not in sentence
    with filled.cursor() as cursor:
        assert cursor.execute("select count(*) from leerling").fetchone() == (ROWS,)
        assert cursor.execute("select to_regclass('gekraakt')").fetchone() == (None,)


def test_a_table_that_is_not_there_gets_the_nearest_name(filled):
    assert refused(location(filled.url(), table="Leerlingen")).endswith(
        "there is no table “Leerlingen” in this database. Did you mean “leerling”?"
    )


@pytest.mark.parametrize("changed", [{"password": "Geheim"}, {"user": "Geheim"}, {"database": "geendb"}])
def test_who_is_not_let_in_gets_one_sentence(server, changed):
    sentence = refused(location(server.url(**changed)))

    assert "does not let you in" in sentence or "no database of this name" in sentence
    assert "Geheim" not in sentence


def test_a_user_without_rights_gets_one_sentence(filled):
    filled.run("drop role if exists gast", "create role gast login password 'gast'")

    assert "ask for the right to read it" in refused(location(filled.url("gast", "gast"), table="leerling"))


def test_a_server_that_is_not_there_gets_one_sentence():
    sentence = refused(location("postgresql://gebruiker:Geheim@127.0.0.1:1/db"))

    assert sentence.startswith("postgresql://127.0.0.1:1/db: the database cannot be reached")


def test_the_password_can_come_from_the_environment(filled, monkeypatch):
    without = f"postgresql://postgres@127.0.0.1:{filled.port}/postgres"
    named = f"postgresql://postgres:${{ZUINIG_GEHEIM}}@127.0.0.1:{filled.port}/postgres"
    assert "does not let you in" in refused(location(without, table="leerling"))
    assert "no variable ZUINIG_GEHEIM" in refused(location(named, table="leerling"))

    monkeypatch.setenv("ZUINIG_GEHEIM", postgres.PASSWORD)
    assert open_tables(location(named, table="leerling"))[0].columns == COLUMNS
    monkeypatch.setenv("PGPASSWORD", postgres.PASSWORD)
    assert open_tables(location(without, table="leerling"))[0].columns == COLUMNS


def run(*words, cwd, **environment):
    """The command line in a process of its own: its exit code, and everything that it printed."""
    done = subprocess.run(
        [sys.executable, "-c", "from zuinig.cli import main; main()", *words],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONWARNINGS": "default", **environment},
    )
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def planted(server):
    """A database in which every cell holds a marker."""
    server.run("create database geplant")
    here = postgres.Server(server.port, "geplant")
    values = ", ".join(f"('{MARKER}{n:05d}', '{MARKER} {n}', '{MARKER}; {n}', {n})" for n in range(300))
    here.run(
        "create table leerling (leerlingnummer text primary key, roepnaam text, opmerking text, groep int)",
        f"insert into leerling values {values}",
    )
    return here


@pytest.mark.parametrize(
    "words",
    [
        ["--table", "leerling"],
        ["--table", "leerling", "--json"],
        ["--table", "leerling", "--headers-only"],
        ["--table", "leerling", "--explain", "roepnaam"],
        ["--query", f"select * from leerling where roepnaam <> '{MARKER} 7'", "--json"],
        ["--query", "select roepnaam::int from leerling"],
        ["--query", "select groep / (groep - 7), roepnaam from leerling order by groep"],
        ["--query", f"select * from leerling where roepnaam = {MARKER}"],
        ["--query", f"select * from {MARKER}"],
        [
            "--query",
            "select roepnaam, case when groep = 250 then pg_terminate_backend(pg_backend_pid()) end from leerling",
        ],
        ["--query", "select * from leerling", "--table", "leerling"],
        [],
    ],
)
def test_no_value_and_no_password_is_printed(planted, tmp_path, words):
    _code, printed = run("scan", planted.url(), *words, cwd=tmp_path)

    assert printed
    assert MARKER.lower() not in printed.lower()


def test_an_audit_reads_databases_and_goes_on_where_one_breaks_off(planted, tmp_path):
    (tmp_path / "audit.toml").write_text(
        f"""
[board]
name = "Bestuur"
reference_date = 2026-11-24

[[dataset]]
name = "leerlingen"
role = "pupils"
path = "{planted.url()}"
table = "leerling"

[[dataset]]
name = "afgebroken"
role = "pupils"
path = "{planted.url(password="${GEHEIM}")}"
query = "select roepnaam, pg_terminate_backend(pg_backend_pid()) from leerling where roepnaam <> '{MARKER}'"

[[dataset]]
name = "bevraagd"
role = "pupils"
path = "{planted.url(options=f"?application_name={MARKER}")}"
query = "select leerlingnummer, roepnaam, groep from leerling where roepnaam <> '{MARKER}'"
""",
        encoding="utf-8",
    )

    code, printed = run("audit", ".", "--out", "uit", cwd=tmp_path, GEHEIM=postgres.PASSWORD)
    _code, as_json = run(
        "audit", ".", "--out", "uit2", "--json", "--no-notebooks", cwd=tmp_path, GEHEIM=postgres.PASSWORD
    )

    assert code == 3, printed
    coverage = json.loads((tmp_path / "uit" / "coverage.json").read_text(encoding="utf-8"))
    examined = {one["dataset"]: (one["examined"], one["rows"]) for one in coverage["datasets"]}
    assert examined == {"leerlingen": (True, 300), "afgebroken": (False, 0), "bevraagd": (True, 300)}
    assert {one["file"] for one in coverage["datasets"]} == {f"postgresql://127.0.0.1:{planted.port}/geplant"}
    (tmp_path / "audit.toml").unlink()
    texts = [("terminal", printed), ("json", as_json), *texts_under(tmp_path)]
    assert len(texts) > 30
    assert [name for name, text in texts if MARKER.lower() in text.lower()] == []


# SQLite


@pytest.fixture
def lite(tmp_path):
    file = tmp_path / "school.db"
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("create table leerling (nr text primary key, naam text, score real, n integer, foto blob)")
        connection.executemany(
            "insert into leerling values (?, ?, ?, ?, ?)",
            [("00002", "Bos", 5.0, 3, b"abc"), ("00001", "", 0.1, None, None)],
        )
        connection.execute("create table school (code text primary key)")
    return file


def test_a_table_of_sqlite_is_read_as_text(lite):
    frame = read_frame(location(f"sqlite:///{lite.as_posix()}", table="leerling"), "leerling")

    assert frame.fillna("-").to_numpy().tolist() == [["00001", "-", "0.1", "-", "-"], ["00002", "Bos", "5", "3", "abc"]]


def test_a_file_of_sqlite_is_opened_as_it_is(lite):
    tables = open_tables(lite)

    assert [(table.file, table.name) for table in tables] == [(lite, "leerling"), (lite, "school")]
    assert next(tables[0].batches()).height == 2


def test_a_path_of_sqlite_starts_from_the_project(lite):
    assert open_tables(location("sqlite:///school.db", lite.parent, table="school"))[0].columns == ("code",)


def test_a_query_of_sqlite_that_names_no_table_gets_the_nearest_name(lite):
    sentence = refused(location(f"sqlite:///{lite.as_posix()}", query="select * from leerlingen"))

    assert sentence.endswith("Did you mean “leerling”?")


def test_a_file_of_sqlite_that_is_not_there_is_not_made(tmp_path):
    file = tmp_path / "geen.db"

    assert "does not exist" in refused(location(f"sqlite:///{file.as_posix()}"))
    assert not file.exists()


def test_a_damaged_file_of_sqlite_gets_one_sentence(lite):
    data = bytearray(lite.read_bytes())
    data[100:] = b"\xff" * (len(data) - 100)
    lite.write_bytes(data)

    assert "damaged or locked" in refused(lite)


def test_nothing_is_written_to_sqlite(lite):
    before = lite.read_bytes()

    assert "changes something" in refused(
        location(f"sqlite:///{lite.as_posix()}", query="with x as (select 1) delete from leerling")
    )
    assert lite.read_bytes() == before


def test_an_empty_database_gets_one_sentence(tmp_path):
    file = tmp_path / "leeg.db"
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("create table x (a)")
        connection.execute("drop table x")

    assert "there is no table in this database" in refused(file)


# What is not installed, and what is no URL


@pytest.mark.parametrize(
    ("url", "module", "extra"), [("postgresql://h/db", "psycopg", "postgres"), ("mssql://h/db", "pyodbc", "sqlserver")]
)
def test_a_missing_driver_gets_a_sentence_that_says_what_to_install(monkeypatch, url, module, extra):
    for name in [name for name in sys.modules if name == module or name.startswith(f"{module}.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, module, None)

    assert f"pip install “zuinig[{extra}]”" in refused(location(url))


def test_without_sqlalchemy_a_sentence_says_what_to_install(monkeypatch):
    monkeypatch.delitem(sys.modules, "zuinig.sources.database")
    monkeypatch.setitem(sys.modules, "sqlalchemy", None)

    assert "pip install “zuinig[database]”" in refused(location("postgresql://h/db"))


def test_what_is_no_url_gets_one_sentence():
    sentence = refused(location("postgresql://gebruiker:Geheim@h:Geheim/db"))

    assert "this is no URL of a database" in sentence
    assert "gebruiker" not in sentence


def test_the_words_of_the_driver_are_not_passed_on_by_a_driver_that_raises_anything(lite, monkeypatch):
    def broken(*_args, **_options):
        raise RuntimeError("Geheim")

    monkeypatch.setattr(database, "_list_tables", broken)

    assert "(RuntimeError)" in refused(lite)
