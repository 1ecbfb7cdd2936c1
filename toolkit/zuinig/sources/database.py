"""Databases: PostgreSQL, SQLite and SQL Server through SQLAlchemy; a table, what a query gives, or all tables.

Rows come in a stream (a server-side cursor where the database has one) and every value as text. Only reading is done:
in a read-only transaction where the database has that, never committed, and with a limit to how long the database may
take. Rows are counted from 1, in the order of the primary key; without one, and for a query, in the order in which the
database gives them.

What drivers say quotes values, hosts and passwords; `database_errors` makes sentences of it that hold none.
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import sqlalchemy as sa
from rapidfuzz import process

from zuinig.errors import SourceError, ZuinigError
from zuinig.i18n import _, ngettext, number
from zuinig.location import Location, Url
from zuinig.sources.database_errors import error_of, may_lack_table, missing_driver
from zuinig.sources.database_values import frame_of_rows, read_as_text
from zuinig.sources.headers import name_columns
from zuinig.sources.table import Notes, Table, empty_to_null

if TYPE_CHECKING:
    import polars as pl

# What SQLAlchemy calls them, with the driver of our extras where the URL names none.
DRIVERS = {
    "postgresql": "postgresql+psycopg",
    "postgres": "postgresql+psycopg",
    "sqlite": "sqlite+pysqlite",
    "mssql": "mssql+pyodbc",
}
Given = TypeVar("Given")
CONNECT_SECONDS = 30
MOST_SECONDS = 900  # for the first rows of a query, and for each batch after them
# Values that are in memory as Python objects at the same time; one takes 50 to 100 bytes.
BATCH_VALUES = 400_000
BATCH_ROWS = 20_000
# They log the words of a database, with traceback, when closing goes wrong after something else did.
for name in ("sqlalchemy", "psycopg"):
    logging.getLogger(name).setLevel(logging.CRITICAL + 1)
SYSTEM_SCHEMAS = frozenset({"information_schema", "sys", "INFORMATION_SCHEMA"})
COMMENTS = re.compile(r"^(\s+|--.*\n|/\*(?s:.*?)\*/)+")
NAMED_TABLE = re.compile(r'(?i)\b(?:from|join)\s+([\w."]+)')
READING_WORDS = ("select", "with", "values", "table", "(")


@dataclass(frozen=True)
class Database:
    """How to reach a database, and how messages call it."""

    file: Location
    address: sa.URL = field(repr=False)
    query: str = field(default="", repr=False)

    def stream(self, work: Callable[[sa.Connection], Iterable[Given]]) -> Iterator[Given]:
        """Give what `work` reads over a connection that can only read.

        Raises:
            SourceError: the database cannot be reached, refuses or breaks off; a sentence without its words.
            MissingExtraError: its driver is not installed.
        """
        problem: ZuinigError | None = None
        connected = unknown = False
        try:
            with self._engine() as engine, engine.connect() as connection:
                connected = True
                yield from work(_only_reading(connection))
        except ZuinigError:
            raise
        except ImportError:
            problem = missing_driver(self.file, self.address.get_backend_name())
        except Exception as error:  # drivers raise more than what they promise
            problem = error_of(error, self.file, connected)
            unknown = may_lack_table(error)
        if problem and unknown:
            problem = type(problem)(f"{problem}{_hint(self)}")
        if problem:
            raise problem

    @contextmanager
    def _engine(self) -> Iterator[sa.Engine]:
        kind = self.address.get_backend_name()
        arguments: dict[str, Any] = {}
        if (
            kind == "postgresql"
            and "PGCONNECT_TIMEOUT" not in os.environ
            and "connect_timeout" not in self.address.query
        ):
            arguments["connect_timeout"] = CONNECT_SECONDS
        if kind == "mssql":
            arguments["timeout"] = CONNECT_SECONDS
        engine = sa.create_engine(
            self.address, poolclass=sa.pool.NullPool, hide_parameters=True, connect_args=arguments
        )
        sa.event.listen(engine, "connect", partial(_prepare, kind))
        cursors: list[Any] = []
        sa.event.listen(engine, "before_cursor_execute", lambda *words: cursors.append(words[1]))
        try:
            yield engine
        finally:
            for cursor in cursors:
                with suppress(Exception):  # SQLAlchemy does, but the first time fails when the connection is gone
                    cursor.close()
            engine.dispose()


def open_database(url: Url, file: Location) -> list[Table]:
    """Open a table, what a query gives, or all tables of a database.

    Args:
        url: the database, with table or query.
        file: how messages and tables call it.

    Raises:
        SourceError: it cannot be reached, or has no such table; one sentence, never a value.
        MissingExtraError: its driver is not installed.
    """
    database = Database(file, _address(url, file), url.query)
    if url.query:
        return list(database.stream(partial(_open_query, database)))
    return list(database.stream(partial(_open_tables, database, url.table)))


def _open_tables(database: Database, wanted: str, connection: sa.Connection) -> Iterator[Table]:
    """Open one table, or all of them."""
    known, skipped = _list_tables(connection, views=bool(wanted))
    if wanted and wanted not in known:
        raise SourceError(_no_such_table(database.file, wanted, list(known)))
    if not known:
        raise SourceError(_("{file}: there is no table in this database.").format(file=database.file))
    for name in [wanted] if wanted else list(known):
        table = _open_table(database, connection, name, *known[name])
        table.notes.skipped.extend(skipped)
        skipped = []
        yield table


def _address(url: Url, file: Location) -> sa.URL:
    """Take the URL apart, and put the environment's values in it; they may hold any sign there."""
    try:
        parsed = sa.make_url(url.text)
    except (sa.exc.ArgumentError, ValueError):
        parsed = None
    if parsed is None:
        sentence = _("{file}: this is no URL of a database; write it as postgresql://user@host/database.")
        raise SourceError(sentence.format(file=file))
    backend, _plus, driver = parsed.drivername.partition("+")
    parsed = parsed.set(drivername=f"{backend}+{driver}" if driver else DRIVERS[backend.lower()])
    filled = {
        name: url.fill(value)
        for name in ("username", "password", "host", "database")
        if isinstance(value := getattr(parsed, name), str)
    }
    query = {
        key: url.fill(value) if isinstance(value, str) else tuple(map(url.fill, value))
        for key, value in parsed.query.items()
    }
    parsed = parsed.set(**filled, query=query)  # type: ignore[arg-type]
    if parsed.get_backend_name() == "sqlite" and not Path(parsed.database or "").is_file():
        # Opening it would make an empty one.
        raise SourceError(_("{file}: the file does not exist; check the path.").format(file=file))
    return _with_odbc_driver(parsed) if parsed.get_backend_name() == "mssql" else parsed


def _with_odbc_driver(address: sa.URL) -> sa.URL:
    """Take the newest driver of SQL Server that this machine has, where the URL names none."""
    if "driver" in address.query or "odbc_connect" in address.query:
        return address
    try:
        import pyodbc  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        return address  # told when the connection is made
    drivers = sorted(name for name in pyodbc.drivers() if "SQL Server" in name)
    return address.update_query_dict({"driver": drivers[-1]}) if drivers else address


def _prepare(kind: str, connection: Any, _record: object) -> None:  # noqa: ANN401 - of whichever driver
    """Set up a new connection of the driver."""
    if kind == "postgresql":
        read_as_text(connection)
    elif kind == "sqlite":
        connection.execute("PRAGMA query_only = ON")
    elif kind == "mssql":
        connection.timeout = MOST_SECONDS


def _only_reading(connection: sa.Connection) -> sa.Connection:
    """Start a transaction in which nothing can be changed, as far as the database has that."""
    connection = connection.execution_options(stream_results=True, no_parameters=True)
    if connection.dialect.name == "postgresql":
        connection = connection.execution_options(postgresql_readonly=True)
        settings = (f"statement_timeout = '{MOST_SECONDS}s'", "datestyle = 'ISO, YMD'", "intervalstyle = 'postgres'")
        for setting in settings:
            connection.exec_driver_sql(f"SET LOCAL {setting}", execution_options={"stream_results": False})
    return connection


def _list_tables(connection: sa.Connection, *, views: bool) -> tuple[dict[str, tuple[str, str | None]], list[str]]:
    """Find the tables: by the name that is shown, their own name and schema; and say what is left out.

    Args:
        connection: to the database.
        views: whether views count too; all together they would only show what is in the tables.
    """
    inspector = sa.inspect(connection)
    found: dict[str, tuple[str, str | None]] = {}
    n_views = 0
    for schema in (None, *_other_schemas(inspector)):
        seen = inspector.get_view_names(schema=schema)
        if connection.dialect.name == "postgresql":
            seen += inspector.get_materialized_view_names(schema=schema)
        n_views += len(seen)
        for name in sorted([*inspector.get_table_names(schema=schema), *(seen if views else [])]):
            found[f"{schema}.{name}" if schema else name] = (name, schema)
    if views:
        own = inspector.default_schema_name
        found |= {f"{own}.{name}": (name, own) for name, schema in list(found.values()) if own and schema is None}
        return found, []
    said = ngettext(
        "{n} view was not read: it shows what stands in the tables.",
        "{n} views were not read: they show what stands in the tables.",
        n_views,
    )
    return found, [said.format(n=number(n_views))] if n_views else []


def _other_schemas(inspector: sa.Inspector) -> list[str]:
    own = inspector.default_schema_name
    every = [] if inspector.dialect.name == "sqlite" else inspector.get_schema_names()
    return [
        name for name in every if name != own and name not in SYSTEM_SCHEMAS and not name.startswith(("pg_", "db_"))
    ]


def _no_such_table(file: Location, name: str, known: list[str]) -> str:
    sentence = _("{file}: there is no table “{name}” in this database.").format(file=file, name=name)
    return sentence + _nearest(name, known)


def _nearest(name: str, known: list[str]) -> str:
    found = process.extractOne(name, known, score_cutoff=60)
    return _(" Did you mean “{word}”?").format(word=found[0]) if found else ""


def _hint(database: Database) -> str:
    """The nearest name for a table that a query names and the database does not know; never a word of the query."""
    named = [word.replace('"', "") for word in NAMED_TABLE.findall(database.query)]
    asked = Database(database.file, database.address)
    known = list(asked.stream(lambda connection: _list_tables(connection, views=True)[0])) if named else []
    return next(filter(None, (_nearest(name, known) for name in named if name not in known)), "")


def _open_table(database: Database, connection: sa.Connection, shown: str, name: str, schema: str | None) -> Table:
    keys = sa.inspect(connection).get_pk_constraint(name, schema=schema)["constrained_columns"]
    statement = sa.select(sa.text("*")).select_from(sa.table(name, schema=schema))
    notes = Notes()
    if not keys:
        sentence = _("Table “{table}” has no primary key; its row numbers may differ from one reading to the next.")
        notes.skipped.append(sentence.format(table=shown))
    ordered = statement.order_by(*(sa.column(key) for key in keys))
    return _table(database, connection, shown, str(_compiled(ordered, connection)), notes)


def _compiled(statement: sa.Select[Any], connection: sa.Connection) -> str:
    """The SQL of it; drivers that fill in parameters want a percent sign twice, and there are none."""
    text = str(statement.compile(dialect=connection.dialect))
    doubled = getattr(connection.dialect.identifier_preparer, "_double_percents", False)
    return text.replace("%%", "%") if doubled else text


def _open_query(database: Database, connection: sa.Connection) -> Iterator[Table]:
    statement = database.query.strip().rstrip("; \n\t")
    if not COMMENTS.sub("", statement).lower().startswith(READING_WORDS):
        sentence = _("{file}: the query must begin with SELECT or WITH; Zuinig only reads.")
        raise SourceError(sentence.format(file=database.file))
    yield _table(database, connection, None, statement, Notes())


def _table(database: Database, connection: sa.Connection, name: str | None, statement: str, notes: Notes) -> Table:
    with connection.exec_driver_sql(statement) as result:
        columns = name_columns([str(key) for key in result.keys()])  # noqa: SIM118 - a result is no mapping of keys
    reading = partial(_read, database, statement, columns, notes)
    return Table(database.file, name, columns, True, reading, 1, notes)


def _read(database: Database, statement: str, columns: tuple[str, ...], notes: Notes) -> Iterator[pl.DataFrame]:
    notes.start_again()
    yield from database.stream(partial(_batches, statement, columns))


def _batches(statement: str, columns: tuple[str, ...], connection: sa.Connection) -> Iterator[pl.DataFrame]:
    size = max(1, min(BATCH_ROWS, BATCH_VALUES // max(1, len(columns))))
    with connection.execution_options(max_row_buffer=size).exec_driver_sql(statement) as result:
        for rows in result.partitions(size):
            yield empty_to_null(frame_of_rows(rows, columns))
