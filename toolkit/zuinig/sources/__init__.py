"""Read any file of tables as streams of text: `open_tables`, or `read_frame` for a whole small table.

Which reader is taken depends on what the file holds, and on its name only where that does not tell.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from glob import glob, has_magic
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile

import polars as pl

from zuinig.errors import MissingExtraError, SourceError, ZuinigError
from zuinig.i18n import _
from zuinig.location import Location, Url, location
from zuinig.sources.compressed import unpacked
from zuinig.sources.kind import Kind, find_kind
from zuinig.sources.names import as_on_disk
from zuinig.sources.oneroster import open_files, open_pattern
from zuinig.sources.source import Source, file_source
from zuinig.sources.table import Batches, Notes, Span, SpanReader, Table

if TYPE_CHECKING:
    import pandas as pd

SQLITE = b"SQLite format 3\0"  # the first bytes of a database that is a file

__all__ = ["Notes", "Table", "local_files", "open_tables", "read_frame"]


def open_tables(path: Location) -> list[Table]:
    """Open every table of a file, zip, folder or database; what could not be read stands in the first one's notes.

    The files that fit a pattern (`deel/*.csv`) are one table, and so are those of a folder where they are alike.

    Raises:
        SourceError: there is no such file, or no table in it can be read; one sentence, never a value.
        MissingExtraError: it is a place elsewhere, and what reads it is not installed.
    """
    if isinstance(path, Url):
        return _open_url(path)
    problem = ""
    try:
        path = as_on_disk(path)
        if path.is_dir() or _is_pattern(path):
            folder, files = local_files(path)
            sources = [file_source(file, file.relative_to(folder).as_posix(), path) for file in files]
            return (open_files if path.is_dir() else open_pattern)(path, sources, _open_source)
        source = file_source(path)
        if not path.is_file():
            problem = _("this is not a file; check the path.")
        if source.head(len(SQLITE)) == SQLITE:
            return _open_database(location(f"sqlite:///{path.absolute().as_posix()}"), path)
    except (FileNotFoundError, NotADirectoryError):
        problem = _("the file does not exist; check the path.")
    except (OSError, ValueError):
        problem = _("the file cannot be reached; check the path and whether you may read it.")
    if problem:
        raise SourceError(f"{path}: {problem}")
    return _open_source(source)


def local_files(path: Path) -> tuple[Path, list[Path]]:
    """List the files in a folder and the folders in it, or those that fit a pattern, in the order of their names.

    Returns:
        the folder that their names are told from, and the files.
    """
    if path.is_dir():
        return path, sorted(file for file in path.rglob("*") if file.is_file())
    if not _is_pattern(path):
        return path, []
    folder = next(parent for parent in path.parents if not has_magic(str(parent)))
    found = glob(str(path), recursive=True)  # noqa: PTH207 - takes an absolute pattern too
    return folder, sorted(file for file in map(Path, found) if file.is_file())


def _is_pattern(path: Path) -> bool:
    """A file may have a bracket in its name; where there is such a file, it is no pattern."""
    return has_magic(str(path)) and not path.exists()


def _open_url(url: Url) -> list[Table]:
    if url.is_database:
        return _open_database(url, url)
    from zuinig.sources.remote import open_remote

    return open_remote(url, _open_source)


def _open_database(url: Location, file: Location) -> list[Table]:
    assert isinstance(url, Url)
    try:
        from zuinig.sources.database import open_database
    except ModuleNotFoundError:
        pass
    else:
        return open_database(url, file)
    sentence = _("{file}: reading a database needs a part that is not installed: pip install “zuinig[database]”.")
    raise MissingExtraError(sentence.format(file=file))


def read_frame(path: Location, table: str = "") -> pd.DataFrame:
    """Read one whole table as text.

    Args:
        path: a file, zip, folder, pattern or URL.
        table: sheet, record path, member or table of a database; "" where there is only one.

    Returns:
        columns of dtype `str`, missing = NA; the index, named "row", holds the row numbers of `Table`.

    Raises:
        SourceError: the file cannot be read, has no such table, or has several and none is named.
    """
    import pandas as pd  # takes longer to start than a small file takes to read

    chosen = _choose(open_tables(path), path, table)
    whole = pl.concat([pl.DataFrame(schema=dict.fromkeys(chosen.columns, pl.String)), *chosen.batches()])
    frame = pd.DataFrame({name: pd.array(whole[name].to_list(), dtype="str") for name in chosen.columns})
    frame.index = pd.RangeIndex(chosen.first_row, chosen.first_row + whole.height, name="row")
    return frame


def _choose(tables: list[Table], path: Location, name: str) -> Table:
    if name:
        found = [table for table in tables if table.name == name]
    else:
        found = tables if len(tables) == 1 else [table for table in tables if table.name is None]
    if found:
        return found[0]
    known = ", ".join(f"“{table.name}”" for table in tables if table.name is not None)
    if name:
        sentence = _("{file}: there is no table “{name}”; there are: {known}.")
    else:
        sentence = _("{file}: there are several tables: {known}; name one with `table`.")
    raise SourceError(sentence.format(file=path, name=name, known=known or "-"))


def _open_source(source: Source) -> list[Table]:
    """Open with the reader that fits; whatever a library raises becomes one sentence without its words."""
    problem = ""
    try:
        source = unpacked(source)
        return [_guarded(table, source) for table in _open_kind(source)]
    except ZuinigError:
        raise
    except Exception as error:  # the messages of libraries quote cells
        problem = _sentence(error)
    raise source.error(problem)


def _open_kind(source: Source) -> list[Table]:
    kind = find_kind(source)
    match kind:
        case Kind.EXCEL:
            from zuinig.sources.excel import open_excel

            return open_excel(source)
        case Kind.PARQUET:
            from zuinig.sources.parquet import open_parquet

            return open_parquet(source)
        case Kind.XML:
            from zuinig.sources.xml import open_xml

            return open_xml(source)
        case Kind.JSON:
            from zuinig.sources.json_records import open_json

            return open_json(source)
        case Kind.ZIP:
            from zuinig.sources.oneroster import open_zip

            return open_zip(source, _open_source)
        case Kind.DELIMITED:
            from zuinig.sources.delimited import open_delimited

            return open_delimited(source)


def _guarded(table: Table, source: Source) -> Table:
    """Give the table with readers that say in our words what goes wrong; a damaged zip shows only while it is read."""
    spans = table.spans and replace(
        table.spans,
        settle=partial(_settle, table.spans.settle, source),
        read=partial(_read_span, table.spans.read, source),
    )
    return replace(table, batches=partial(_stream, table.batches, source), spans=spans)


def _stream(batches: Batches, source: Source) -> Iterator[pl.DataFrame]:
    problem = ""
    try:
        yield from batches()
    except ZuinigError:
        raise
    except Exception as error:  # as above
        problem = _sentence(error)
    if problem:
        raise source.error(problem)


def _read_span(read: SpanReader, source: Source, span: Span, notes: Notes) -> Iterator[pl.DataFrame]:
    return _stream(partial(read, span, notes), source)


def _settle(settle: Callable[[Span], Span], source: Source, span: Span) -> Span:
    problem = ""
    try:
        return settle(span)
    except ZuinigError:
        raise
    except Exception as error:  # as above
        problem = _sentence(error)
    raise source.error(problem)


def _sentence(error: Exception) -> str:
    if isinstance(error, BadZipFile | zlib.error | EOFError):
        return _("the file is damaged or cut off; export or copy it again.")
    if isinstance(error, OSError):
        return _("the file can no longer be read ({reason}); try again.").format(reason=type(error).__name__)
    sentence = _("the file is damaged or of a kind that is not known ({reason}); export it again.")
    return sentence.format(reason=type(error).__name__)
