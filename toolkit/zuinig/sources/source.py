"""A place to read bytes from: a file, or one member of a zip or folder."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePath
from typing import BinaryIO

from zuinig.errors import SourceError
from zuinig.i18n import _
from zuinig.location import Location

# What is packed is not read when it would grow more than this: a school's text shrinks 10 to 40 times.
MOST_RATIO = 200
RATIO_FROM_SIZE = 10 << 20  # what is small may be as dense as it likes
PACKED_SUFFIXES = frozenset({".gz", ".gzip", ".zst", ".zstd", ".bz2"})


@dataclass(frozen=True)
class Source:
    """Bytes that can be read again and again.

    Attributes:
        file: the file, folder or URL as given.
        name: the member inside it, or None.
        opener: gives a fresh binary stream from the start.
        seekable: False for what is packed, in which going back means unpacking again.
    """

    file: Location
    name: str | None
    opener: Callable[[], BinaryIO]
    seekable: bool = True

    @property
    def label(self) -> str:
        """How messages call it."""
        return f"{self.file}" if self.name is None else f"{self.file}, {self.name}"

    def table_name(self, inner: str | None) -> str | None:
        """How a table inside is called: its own name, after that of the member where there is one."""
        return self.name if inner is None else inner if self.name is None else f"{self.name}/{inner}"

    @property
    def suffix(self) -> str:
        """The extension, in lower case; what stands before `.gz` for a packed file."""
        return suffix_of(self.name or self.file.name)

    def error(self, sentence: str) -> SourceError:
        """Make the error that names this file; raise it outside an `except` block."""
        return SourceError(f"{self.label}: {sentence}")

    def head(self, size: int = 65_536) -> bytes:
        """Give the first bytes."""
        with self.open() as stream:
            return stream.read(size)

    def open(self) -> BinaryIO:
        """Open it from the start.

        Raises:
            SourceError: it is gone or locked.
        """
        problem = ""
        try:
            return self.opener()
        except FileNotFoundError:
            problem = _("the file does not exist; check the path.")
        except PermissionError:
            problem = _("the file may not be read; close it elsewhere or ask for permission to read it.")
        except OSError as error:
            problem = _("the file cannot be read ({reason}).").format(reason=type(error).__name__)
        raise self.error(problem)

    def size(self) -> int:
        """Count the bytes of what is not packed."""
        with self.open() as stream:
            return stream.seek(0, io.SEEK_END)

    def open_seekable(self) -> BinaryIO:
        """Open it so that a reader may jump about; what is packed is unpacked in memory."""
        stream = self.open()
        if self.seekable and stream.seekable():
            return stream
        with stream:
            return io.BytesIO(stream.read())


def suffix_of(name: str) -> str:
    """Give the extension of a file name in lower case; what stands before `.gz` where it is packed.

    >>> suffix_of("Leerlingen.CSV.gz"), suffix_of("leerlingen")
    ('.csv', '')
    """
    path = PurePath(name)
    return PurePath(path.stem if path.suffix.lower() in PACKED_SUFFIXES else path).suffix.lower()


def file_source(file: Path, name: str | None = None, shown: Path | None = None) -> Source:
    """Make a source of a file on disk; `shown` and `name` say how it is called when it stands in a folder."""
    file.stat()  # fails here, once, rather than at each reading
    # A partial of a function can travel to a worker of a cluster, who stands in another folder.
    return Source(shown or file, name, partial(_open_file, file.absolute()))


def _open_file(file: Path) -> BinaryIO:
    return file.open("rb")
