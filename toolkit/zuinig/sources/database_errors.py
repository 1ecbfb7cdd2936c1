"""What went wrong with a database, in a sentence that holds nothing of what the database or its driver said.

SQLSTATE, the five signs by which databases tell what is wrong: appendix A of the manual of PostgreSQL, and the list in
the reference of ODBC for SQL Server.
"""

from __future__ import annotations

from zuinig.errors import MissingExtraError, SourceError
from zuinig.i18n import N_, _
from zuinig.location import Location

NO_ACCESS = N_("{file}: the database does not let you in; check user and password in the environment.")
NO_RIGHTS = N_("{file}: the database does not let you read this; ask for the right to read it.")
BROKEN_OFF = N_("{file}: the database closed the connection before everything was read; try again.")
UNREACHABLE = N_("{file}: the database cannot be reached or does not let you in; check address, user and password.")
TOO_LONG = N_("{file}: the database took too long to answer and was not waited for; ask for less with a query.")
WRONG_QUERY = N_("{file}: the database does not understand the query; try it in a program for queries first.")
CHANGES = N_("{file}: the query changes something in the database; Zuinig only reads.")
NO_TABLE = N_("{file}: a table that the query names does not exist, or not under that name.")
NO_COLUMN = N_("{file}: a column that the query names does not exist, or not under that name.")
NO_DATABASE = N_("{file}: the server has no database of this name; check the URL.")
NO_ODBC = N_("{file}: this machine has no ODBC driver for SQL Server; install the one of Microsoft.")
DAMAGED = N_("{file}: the database is damaged or locked; close it elsewhere, or make a copy of it again.")
OTHER = N_("{file}: the database could not give the data ({reason}); try it in a program for queries first.")

# The longest beginning that fits tells.
SENTENCES = {
    "08": BROKEN_OFF,
    "0A": WRONG_QUERY,
    "25006": CHANGES,
    "28": NO_ACCESS,
    "3D": NO_DATABASE,
    "42": WRONG_QUERY,
    "42000": WRONG_QUERY,
    "42501": NO_RIGHTS,
    "42703": NO_COLUMN,
    "42P01": NO_TABLE,
    "42S02": NO_TABLE,
    "42S22": NO_COLUMN,
    "57014": TOO_LONG,
    "57P": BROKEN_OFF,
    "57P04": NO_DATABASE,
    "HYT": TOO_LONG,
    "IM": NO_ODBC,
    "08001": UNREACHABLE,
}
EXTRAS = {"postgresql": "postgres", "mssql": "sqlserver"}


def missing_driver(file: Location, kind: str) -> MissingExtraError:
    """Say what to install for a kind of database."""
    extra = EXTRAS.get(kind, "database")
    sentence = _("{file}: this kind of database needs a driver that is not installed: pip install “zuinig[{extra}]”.")
    beside = _(" SQL Server also needs the ODBC driver of Microsoft.") if kind == "mssql" else ""
    return MissingExtraError(sentence.format(file=file, extra=extra) + beside)


def error_of(error: Exception, file: Location, connected: bool) -> SourceError:
    """Make our error of one of SQLAlchemy or of a driver.

    Args:
        error: what was raised.
        file: how messages call the database.
        connected: whether the connection had been made.
    """
    cause = getattr(error, "orig", None) or error
    state = _state(cause)
    fitting = [begin for begin in SENTENCES if state.startswith(begin)]
    sentence = SENTENCES[max(fitting, key=len)] if fitting else _of_unknown_state(error, cause, connected)
    return SourceError(_(sentence).format(file=file, reason=type(cause).__name__))


def may_lack_table(error: Exception) -> bool:
    """Whether it may be that a query names a table that is not there; SQLite does not tell it from other mistakes."""
    cause = getattr(error, "orig", None) or error
    return SENTENCES.get(_state(cause)) == NO_TABLE or getattr(cause, "sqlite_errorname", "") == "SQLITE_ERROR"


def _state(cause: BaseException) -> str:
    state = getattr(cause, "sqlstate", None) or next(iter(cause.args), "")
    return state if isinstance(state, str) and len(state) == 5 and state.isalnum() else ""


def _of_unknown_state(error: Exception, cause: BaseException, connected: bool) -> str:
    name = getattr(cause, "sqlite_errorname", "")
    if name:
        return WRONG_QUERY if name == "SQLITE_ERROR" else CHANGES if name == "SQLITE_READONLY" else DAMAGED
    if type(error).__name__ != "OperationalError" and not isinstance(error, OSError):
        return OTHER
    return BROKEN_OFF if connected else UNREACHABLE
