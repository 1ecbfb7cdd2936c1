"""Files elsewhere: `s3://`, `az://`, `gs://`, `https://` and whatever else fsspec has a driver for.

Nothing is stored on disk. Drivers take their credentials from the environment; their errors quote addresses and
credentials, so none of their words are passed on.
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar, cast

from zuinig.errors import MissingExtraError, SourceError, ZuinigError
from zuinig.i18n import _
from zuinig.location import Url
from zuinig.sources.oneroster import Opener, open_files, open_pattern
from zuinig.sources.source import Source
from zuinig.sources.table import Table

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

# The package that fsspec wants for a scheme, as far as it is not told by fsspec itself.
DRIVERS = {
    "s3": "s3fs",
    "s3a": "s3fs",
    "az": "adlfs",
    "abfs": "adlfs",
    "abfss": "adlfs",
    "adl": "adlfs",
    "gs": "gcsfs",
    "gcs": "gcsfs",
    "http": "aiohttp",
    "https": "aiohttp",
    "sftp": "paramiko",
    "ssh": "paramiko",
    "smb": "smbprotocol",
    "webdav": "webdav4",
    "hdfs": "pyarrow",
}
BUFFER = 1 << 20
# Bytes that are fetched at a time. Drivers take 50 MB, and a file is opened six times: of 110 MB, 384 MB were fetched.
AHEAD = 4 << 20
NO_FILE = r"/(\?.*)?$"  # the mark of a folder in a cloud; how a page of the web lists itself in another order
NO_ACCESS = "Credential|Authentication"  # in the names of errors of drivers
# What a driver logs as a warning, Python prints on the terminal of who keeps no log.
SILENT = logging.NullHandler()
for _name in ("adlfs", "aiobotocore", "asyncio", "azure", "botocore", "fsspec", "gcsfs", "google", "paramiko", "s3fs"):
    logging.getLogger(_name).addHandler(SILENT)
Given = TypeVar("Given")


def open_remote(url: Url, open_source: Opener) -> list[Table]:
    """Open the tables of a file elsewhere, of a folder, or of the files that fit a pattern.

    Raises:
        SourceError: it cannot be reached, or no table in it can be read.
        MissingExtraError: fsspec, or its driver for this scheme, is not installed.
    """
    store = _store(url)
    files = store.ask(lambda: _files(store))
    if files == [store.path]:
        return open_source(_source(store, store.path, None))
    sources = [_source(store, file, _relative(file, store)) for file in sorted(files) if not re.search(NO_FILE, file)]
    if _is_pattern(store.path):
        return open_pattern(url, sources, open_source)
    return open_files(url, sources, open_source)


@dataclass(frozen=True)
class Store:
    """A file system of fsspec, and the path on it.

    It can travel to another process; so can what is opened with it.
    """

    url: Url
    system: Any = field(repr=False)
    path: str = field(repr=False)

    @property
    def is_web(self) -> bool:
        """Whether it is a web server, which knows no folders."""
        return self.url.scheme in ("http", "https")

    def gives_parts(self, path: str) -> bool:
        """Whether a file can be read from any place; some web servers only give it from the beginning."""
        return not self.is_web or bool(self.ask(lambda: self.system.info(path)).get("partial"))

    def ask(self, work: Callable[[], Given]) -> Given:
        """Do something that talks to the other side.

        Raises:
            SourceError: it went wrong; one sentence that holds nothing of what a driver said.
        """
        problem: ZuinigError | None = None
        try:
            return work()
        except ZuinigError:
            raise
        except Exception as error:
            problem = _problem(self.url, error)
        raise problem


def _source(store: Store, path: str, name: str | None) -> Source:
    return Source(store.url, name, partial(_open, store, path), seekable=store.gives_parts(path))


def _store(url: Url) -> Store:
    text = url.fill(url.text)
    problem: ZuinigError | None = None
    not_possible = _unknown
    try:
        from fsspec import get_filesystem_class  # type: ignore[import-untyped]
        from fsspec.core import url_to_fs  # type: ignore[import-untyped]

        get_filesystem_class(text.partition("://")[0])
        not_possible = _denied  # nothing is asked yet: a driver that stops here misses what it needs to log in
        return Store(url, *url_to_fs(text))
    except ValueError:
        problem = not_possible(url)
    except Exception as error:
        problem = _problem(url, error)
    raise problem


def _files(store: Store) -> list[str]:
    """The files that a path stands for; itself where it is one."""
    if _is_pattern(store.path):
        found = store.system.glob(store.path, detail=True)
        return [name for name, info in found.items() if info["type"] == "file"]
    # A web page can be a listing; only a path that says so is taken for a folder.
    if store.is_web and not store.path.endswith("/"):
        return [store.path]
    if not store.is_web and not store.system.isdir(store.path):
        store.system.info(store.path)  # fails here, once, rather than at each reading
        return [store.path]
    found = [str(name) for name in store.system.find(store.path)]
    if not found:
        store.system.ls(store.path)  # `find` leaves out what it cannot list, this says why
    return found


def _is_pattern(path: str) -> bool:
    """Brackets and question marks mean something else in a URL."""
    return "*" in path.partition("?")[0]


def _relative(file: str, store: Store) -> str:
    """The name from the folder, or from the part of a pattern that is the same for all."""
    fixed = store.path.partition("*")[0].rpartition("/")[0] if _is_pattern(store.path) else store.path
    return file.removeprefix(fixed).lstrip("/") or PurePosixPath(file).name


def _open(store: Store, path: str) -> BinaryIO:
    can_seek = store.gives_parts(path)
    stream = store.ask(lambda: store.system.open(path, "rb", block_size=AHEAD if can_seek else 0))
    return cast("BinaryIO", io.BufferedReader(_Watched(store, stream, seekable=can_seek), BUFFER))


class _Watched(io.RawIOBase):
    """The bytes of a file elsewhere; what goes wrong on the way becomes one sentence."""

    def __init__(self, store: Store, stream: BinaryIO, *, seekable: bool) -> None:
        self.store = store
        self.stream = stream
        self.can_seek = seekable

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self.can_seek

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        view = memoryview(buffer)
        data = self.store.ask(lambda: self.stream.read(len(view)))
        view[: len(data)] = data
        return len(data)

    def seek(self, offset: int, whence: int = 0, /) -> int:
        return self.stream.seek(offset, whence)

    def tell(self) -> int:
        if not self.can_seek:
            raise io.UnsupportedOperation
        return self.stream.tell()

    def close(self) -> None:
        if not self.closed:
            self.stream.close()
        super().close()


def _missing(url: Url, error: ImportError) -> ZuinigError:
    if (error.name or "").partition(".")[0] == "fsspec":
        sentence = _("{file}: reading from elsewhere needs a part that is not installed: pip install “zuinig[cloud]”.")
        return MissingExtraError(sentence.format(file=url))
    sentence = _("{file}: {scheme}:// needs a driver that is not installed: pip install {package}.")
    package = DRIVERS.get(url.scheme) or error.name or "fsspec"
    return MissingExtraError(sentence.format(file=url, scheme=url.scheme, package=package))


def _unknown(url: Url) -> SourceError:
    sentence = _(
        "{file}: {scheme}:// is no kind of place that is known; use a path, or s3://, az://, gs:// or https://."
    )
    return SourceError(sentence.format(file=url, scheme=url.scheme))


def _denied(url: Url) -> SourceError:
    sentence = _("{file}: it may not be read; check your rights and the credentials in the environment.")
    return SourceError(sentence.format(file=url))


def _problem(url: Url, error: Exception) -> ZuinigError:
    if isinstance(error, ImportError):
        return _missing(url, error)
    # Whatever a web server answers, and when it does not answer, fsspec says that there is no such file.
    cause = error.__cause__ or error if isinstance(error, FileNotFoundError) else error
    status = _status(cause)
    if isinstance(error, PermissionError) or status in (401, 403) or re.search(NO_ACCESS, type(error).__name__):
        return _denied(url)
    is_other = isinstance(cause, OSError) and not isinstance(cause, FileNotFoundError)
    if isinstance(error, FileNotFoundError) and status in (None, 404) and not is_other:
        sentence = _("{file}: the file does not exist; check the path.")
    else:
        sentence = _("{file}: it cannot be reached or read ({reason}); check the address, the network and your rights.")
    return SourceError(sentence.format(file=url, reason=type(cause).__name__))


def _status(error: BaseException) -> object:
    """What a server answered, under the names that aiohttp, Azure and Google have for it."""
    found = (getattr(error, name, None) for name in ("status", "status_code", "code"))
    return next((status for status in found if status is not None), None)
