"""Read any file of tables as streams of text: `open_tables`, or `read_frame` for a whole small table.

Which reader is taken depends on what the file holds, and on its name only where that does not tell.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile

import polars as pl

from zuinig.errors import SourceError, ZuinigError
from zuinig.i18n import _
from zuinig.sources.kind import Kind, find_kind
from zuinig.sources.source import Source, file_source
from zuinig.sources.table import Batches, Notes, Table

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Notes", "Table", "open_tables", "read_frame"]


def open_tables(path: Path) -> list[Table]:
    """Open every table of a file, zip or folder; what could not be read beside them stands in the first one's notes.

    Raises:
        SourceError: there is no such file, or no table in it can be read; one sentence, never a value.
    """
    problem = ""
    try:
        if path.is_dir():
            from zuinig.sources.oneroster import open_folder

            return open_folder(path, _open_source)
        source = file_source(path)
        if not path.is_file():
            problem = _("this is not a file; check the path.")
    except (FileNotFoundError, NotADirectoryError):
        problem = _("the file does not exist; check the path.")
    except (OSError, ValueError):
        problem = _("the file cannot be reached; check the path and whether you may read it.")
    if problem:
        raise SourceError(f"{path}: {problem}")
    return _open_source(source)


def read_frame(path: Path, table: str = "") -> pd.DataFrame:
    """Read one whole table as text.

    Args:
        path: a file, zip or folder.
        table: sheet, record path or member; "" where there is only one.

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


def _choose(tables: list[Table], path: Path, name: str) -> Table:
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
        return [replace(table, batches=_guarded(table.batches, source)) for table in _open_kind(source)]
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


def _guarded(batches: Batches, source: Source) -> Batches:
    def stream() -> Iterator[pl.DataFrame]:
        problem = ""
        try:
            yield from batches()
        except ZuinigError:
            raise
        except Exception as error:  # as above; a damaged zip shows only while it is read
            problem = _sentence(error)
        if problem:
            raise source.error(problem)

    return stream


def _sentence(error: Exception) -> str:
    if isinstance(error, BadZipFile | zlib.error | EOFError):
        return _("the file is damaged or cut off; export or copy it again.")
    if isinstance(error, OSError):
        return _("the file can no longer be read ({reason}); try again.").format(reason=type(error).__name__)
    sentence = _("the file is damaged or of a kind that is not known ({reason}); export it again.")
    return sentence.format(reason=type(error).__name__)
