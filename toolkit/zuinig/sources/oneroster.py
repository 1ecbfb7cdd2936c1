"""Folders and zips: OneRoster 1.1 and 1.2 and any other bundle of files; one table per member, named after it.

A zip is not unpacked on disk. A member that would grow out of proportion is refused: a school's text shrinks 10 to 40
times, a zip made to fill a disk a thousand times.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

from zuinig.errors import SourceError
from zuinig.i18n import _
from zuinig.sources.source import Source, file_source
from zuinig.sources.table import Table

TABLE_SUFFIXES = frozenset(
    {".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"}
    | {".json", ".jsonl", ".ndjson", ".xml", ".parquet", ".parq", ".pq"}
)
MOST_RATIO = 200
RATIO_FROM_SIZE = 10 << 20  # small members may be as dense as they like
MOST_MEMBERS = 2_000

Opener = Callable[[Source], list[Table]]


def open_folder(folder: Path, open_source: Opener) -> list[Table]:
    """Open every table in a folder and the folders in it.

    Raises:
        SourceError: none of its files can be read.
    """
    files = sorted(file for file in folder.rglob("*") if file.is_file() and not _is_hidden(file.relative_to(folder)))
    members: list[Source | str] = []
    for file in files[:MOST_MEMBERS]:
        name = file.relative_to(folder).as_posix()
        members.append(_not_a_table(name) or file_source(file, name, folder))
    if len(files) > MOST_MEMBERS:
        members.append(_too_many(len(files)))
    return _open_members(folder, members, open_source)


def open_zip(source: Source, open_source: Opener) -> list[Table]:
    """Open every table in a zip.

    Raises:
        SourceError: it is damaged, or none of its members can be read.
    """
    infos = list_members(source)
    members: list[Source | str] = []
    for info in sorted(infos[:MOST_MEMBERS], key=lambda info: info.filename):
        if info.is_dir() or _is_hidden(PurePosixPath(info.filename)):
            continue
        members.append(_not_a_table(info.filename) or refusal(info) or _member(source, info))
    if len(infos) > MOST_MEMBERS:
        members.append(_too_many(len(infos)))
    return _open_members(source.file, members, open_source)


def list_members(source: Source) -> list[zipfile.ZipInfo]:
    """List what is in a zip.

    Raises:
        SourceError: it is damaged.
    """
    with source.open_seekable() as stream:
        try:
            with zipfile.ZipFile(stream) as archive:
                return archive.infolist()
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
            pass
    raise source.error(_("the file is damaged or cut off; export or copy it again."))


def refusal(info: zipfile.ZipInfo) -> str:
    """Say why a member is not unpacked; "" where it may be."""
    if info.flag_bits & 1:
        return _("“{member}” is locked with a password and was not read.").format(member=info.filename)
    if info.file_size > RATIO_FROM_SIZE and info.file_size > MOST_RATIO * max(info.compress_size, 1):
        return _("“{member}” would grow more than {n} times when unpacked and was not read.").format(
            member=info.filename, n=MOST_RATIO
        )
    return ""


def _member(source: Source, info: zipfile.ZipInfo) -> Source:
    def open_member() -> BinaryIO:
        # The zip stays open for as long as a member of it is.
        with zipfile.ZipFile(source.file) as archive:
            return cast("BinaryIO", archive.open(info.filename))

    return Source(source.file, info.filename, open_member, seekable=False)


def _open_members(file: Path, members: Iterable[Source | str], open_source: Opener) -> list[Table]:
    """Open what can be opened; the rest is told in the notes of the first table."""
    tables: list[Table] = []
    skipped: list[str] = []
    for member in members:
        if isinstance(member, str):
            skipped.append(member)
            continue
        try:
            tables.extend(open_source(member))
        except SourceError as error:
            skipped.append(str(error))
    if not tables:
        reason = skipped[0] if len(skipped) == 1 else _("put the exported files in it as CSV, Excel, JSON or XML.")
        raise SourceError(
            _("{file}: there is no table in it that can be read; {reason}").format(file=file, reason=reason)
        )
    tables[0].notes.skipped.extend(skipped)
    return tables


def _not_a_table(name: str) -> str:
    if PurePosixPath(name).suffix.lower() in TABLE_SUFFIXES:
        return ""
    return _("“{member}” is not a table and was not read.").format(member=name)


def _too_many(n: int) -> str:
    return _("There are {n} files in it; only the first {most} were read.").format(n=n, most=MOST_MEMBERS)


def _is_hidden(name: Path | PurePosixPath) -> bool:
    return any(part.startswith((".", "__MACOSX", "~$")) for part in name.parts)
