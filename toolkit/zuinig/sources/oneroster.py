"""Folders and zips: OneRoster 1.1 and 1.2 and any other bundle of files; one table per member, named after it.

Files of a folder or a pattern that are alike are one table (`joined`).

A zip is not unpacked on disk. A member that would grow out of proportion is refused: a school's text shrinks 10 to 40
times, a zip made to fill a disk a thousand times.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

from zuinig.errors import SourceError
from zuinig.i18n import _
from zuinig.location import Location
from zuinig.sources.joined import Member, as_one, difference
from zuinig.sources.source import MOST_RATIO, RATIO_FROM_SIZE, Source, suffix_of
from zuinig.sources.table import Table

TABLE_SUFFIXES = frozenset(
    {".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"}
    | {".json", ".jsonl", ".ndjson", ".xml", ".parquet", ".parq", ".pq"}
)
MOST_MEMBERS = 2_000

Opener = Callable[[Source], list[Table]]


def open_files(file: Location, sources: Sequence[Source], open_source: Opener) -> list[Table]:
    """Open the files of a folder: as one table where they are parts of it, else each as its own.

    Args:
        file: the folder, for messages.
        sources: its files and those of the folders in it, in the order of their names.
        open_source: opens one of them.

    Raises:
        SourceError: none of them can be read.
    """
    visible = [source for source in sources if not _is_hidden(PurePosixPath(source.name or ""))]
    found = _open_each(list(map(_no_table_in, visible)), open_source)
    whole = as_one(file, found.members)
    return found.told(file, [whole] if whole else found.tables)


def open_pattern(pattern: Location, sources: Sequence[Source], open_source: Opener) -> list[Table]:
    """Open the files that fit a pattern as one table.

    Args:
        pattern: for messages.
        sources: the files, in the order of their names.
        open_source: opens one of them.

    Raises:
        SourceError: no file fits, one of them cannot be read, or they differ in their columns.
    """
    if not sources:
        raise SourceError(_("{file}: no file fits this pattern; check the path.").format(file=pattern))
    found = _open_each(list(map(_no_table_in, sources)), open_source)
    problem = difference(found.members)
    if found.errors or problem:
        raise SourceError(next(iter(found.errors), f"{pattern}: {problem}"))
    whole = as_one(pattern, found.members)
    return found.told(pattern, [whole] if whole else found.tables)


def _no_table_in(source: Source) -> Source | str:
    """Say that a file holds no table; give it back where it may hold one.

    A part of an export can well be without a single record, and then without a header.
    """
    name = source.name or ""
    try:
        return _not_a_table(name) or (source if source.head(1) else _("“{member}” is empty.").format(member=name))
    except SourceError:  # told when it is opened
        return source


def open_zip(source: Source, open_source: Opener) -> list[Table]:
    """Open every table in a zip.

    Raises:
        SourceError: it is damaged, or none of its members can be read.
    """
    infos = sorted(list_members(source), key=lambda info: info.filename)
    infos = [info for info in infos if not info.is_dir() and not _is_hidden(PurePosixPath(info.filename))]
    refusals = [_not_a_table(info.filename) or refusal(info) for info in infos]
    members = [sentence or _member(source, info) for sentence, info in zip(refusals, infos, strict=True)]
    found = _open_each(members, open_source)
    found.unread += sum(bool(refusal(info)) for info in infos if not _not_a_table(info.filename))
    return found.told(source.file, found.tables)


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
    return Source(source.file, info.filename, partial(_open_member, source, info.filename), seekable=False)


def _open_member(source: Source, name: str) -> BinaryIO:
    if isinstance(source.file, Path):
        # The zip stays open for as long as a member of it is.
        with zipfile.ZipFile(source.file) as archive:
            return cast("BinaryIO", archive.open(name))
    return cast("BinaryIO", zipfile.ZipFile(source.open_seekable()).open(name))


@dataclass
class Found:
    """What was opened of a bundle, and sentences on the rest: what is no table, and what could not be read."""

    members: list[Member] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    unread: int = 0  # members that do hold a table, or may

    @property
    def tables(self) -> list[Table]:
        """All tables of all members."""
        return [table for member in self.members for table in member.tables]

    def told(self, file: Location, tables: list[Table]) -> list[Table]:
        """Put what was not read into the notes of the first table.

        Raises:
            SourceError: there is no table.
        """
        every = [*self.errors, *self.skipped]
        if not tables:
            reason = every[0] if len(every) == 1 else _("put the exported files in it as CSV, Excel, JSON or XML.")
            raise SourceError(
                _("{file}: there is no table in it that can be read; {reason}").format(file=file, reason=reason)
            )
        tables[0].notes.skipped.extend(every)
        tables[0].notes.unread += self.unread
        return tables


def _open_each(members: Sequence[Source | str], open_source: Opener) -> Found:
    """Open what can be opened; members that are a sentence already say why not."""
    found = Found()
    for member in members[:MOST_MEMBERS]:
        if isinstance(member, str):
            found.skipped.append(member)
            continue
        try:
            found.members.append(Member(member.name or "", open_source(member)))
        except SourceError as error:
            found.errors.append(str(error))
            found.unread += 1
    if len(members) > MOST_MEMBERS:
        sentence = _("There are {n} files in it; only the first {most} were read.")
        found.skipped.append(sentence.format(n=len(members), most=MOST_MEMBERS))
        found.unread += len(members) - MOST_MEMBERS
    return found


def _not_a_table(name: str) -> str:
    if suffix_of(name) in TABLE_SUFFIXES:
        return ""
    return _("“{member}” is not a table and was not read.").format(member=name)


def _is_hidden(name: PurePosixPath) -> bool:
    # `_SUCCESS` and the like stand beside the parts that a cluster wrote.
    marker = name.name.startswith("_") and suffix_of(name.name) not in TABLE_SUFFIXES
    return marker or any(part.startswith((".", "__MACOSX", "~$")) for part in name.parts)
