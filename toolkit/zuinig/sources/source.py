"""A place to read bytes from: a file, or one member of a zip or folder."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from zuinig.errors import SourceError
from zuinig.i18n import _


@dataclass(frozen=True)
class Source:
    """Bytes that can be read again and again.

    Attributes:
        file: the file or folder as given.
        name: the member inside it, or None.
        opener: gives a fresh binary stream from the start.
        seekable: False for a member of a zip, in which going back means unpacking again.
    """

    file: Path
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
        """The extension, in lower case."""
        return Path(self.name or self.file.name).suffix.lower()

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

    def open_seekable(self) -> BinaryIO:
        """Open it so that a reader may jump about; a member of a zip is unpacked in memory."""
        if self.seekable:
            return self.open()
        with self.open() as stream:
            return io.BytesIO(stream.read())


def file_source(file: Path, name: str | None = None, shown: Path | None = None) -> Source:
    """Make a source of a file on disk; `shown` and `name` say how it is called when it stands in a folder."""
    file.stat()  # fails here, once, rather than at each reading
    return Source(shown or file, name, lambda: file.open("rb"))
