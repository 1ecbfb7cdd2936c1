"""Where data are: a path on this machine, or a URL, which is never shown with what gives access to it."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from zuinig.errors import SourceError
from zuinig.i18n import _

DATABASES = frozenset({"postgresql", "postgres", "sqlite", "mssql"})
# One letter is a drive of Windows.
SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9.-]+)(?:\+\w+)?://")
VARIABLE = re.compile(r"\$\{(\w+)\}")


@dataclass(frozen=True, repr=False)
class Url:
    """A place that is not a path: in a cloud store or on the web, or a database.

    `str()` and `repr()` give it without user, password and what stands behind `?`; only `text` holds those.

    Attributes:
        text: as written; `${NAME}` stands for a variable of the environment.
        table: the table of a database; "" means all of them.
        query: what a database is asked instead of a table; it can quote values, so it is not shown either.
    """

    text: str
    table: str = ""
    query: str = ""

    def __str__(self) -> str:
        return shown(self.text)

    def __repr__(self) -> str:
        return f"Url({self})"

    @property
    def scheme(self) -> str:
        """What stands before `://`, in lower case, without the driver of a database."""
        found = SCHEME.match(self.text)
        return found[1].lower() if found else ""

    @property
    def is_database(self) -> bool:
        """Whether it is asked with SQL."""
        return self.scheme in DATABASES

    @property
    def name(self) -> str:
        """The last part, as `Path.name` gives it."""
        return PurePosixPath(str(self)).name

    def fill(self, text: str) -> str:
        """Put the environment's values in the place of `${NAME}`.

        Raises:
            SourceError: there is no variable of that name.
        """
        missing = next((name for name in VARIABLE.findall(text) if name not in os.environ), "")
        if missing:
            raise SourceError(
                _("{file}: the environment has no variable {name}; set it, or write the path without it.").format(
                    file=self, name=missing
                )
            )
        return VARIABLE.sub(lambda found: os.environ[found[1]], text)


Location = Path | Url


def location(text: str, folder: Path | None = None, *, table: str = "", query: str = "") -> Location:
    """Tell a URL from a path.

    Args:
        text: as a person wrote it, on the command line or in `audit.toml`.
        folder: what relative paths start from; the working folder where there is none.
        table: for a database: the table.
        query: for a database: the query.
    """
    if not SCHEME.match(text):
        return folder / text if folder else Path(text)
    file = re.fullmatch(r"(sqlite(?:\+\w+)?):///([^/?][^?]*)(\?.*)?", text)
    if file and folder:
        text = f"{file[1]}:///{(folder / file[2]).absolute().as_posix()}{file[3] or ''}"
    return Url(text, table, query)


def shown(text: str) -> str:
    """Give a path or URL as outputs show it: without user, password, query and fragment.

    >>> shown("postgresql://zuinig:geheim@host:5432/db?sslmode=require")
    'postgresql://host:5432/db'
    >>> shown("leveringen/a@b.csv")
    'leveringen/a@b.csv'

    A password with a sign that belongs in no password of a URL (`/`, `?`, `#`) makes it unclear where the address
    begins; then nothing behind `://` is shown.

    >>> shown("postgresql://zuinig:ge/heim@host/db")
    'postgresql://…'
    """
    found = SCHEME.match(text)
    if not found:
        return text
    scheme, rest = text[: found.end()], text[found.end() :]
    authority = re.split(r"[/?#]", rest, maxsplit=1)[0]
    behind = rest[len(authority) :]
    host = authority.rpartition("@")[2]
    guarded = "@" in authority or re.search(r":(?!\d*$)", authority) or found[1].lower() in DATABASES - {"sqlite"}
    if "@" in behind and guarded:
        return f"{scheme}…"
    return scheme + host + re.split(r"[?#]", behind, maxsplit=1)[0]
