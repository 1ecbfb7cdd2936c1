"""Files packed with gzip, Zstandard or bzip2: read as a stream, never unpacked on disk.

What comes out is read piece by piece, so memory does not grow with it. A file made to fill a machine is stopped while
it is read: when more than `MOST_RATIO` times as much came out as went in, nothing more is taken from it.
Changed bytes show in the check sum; only Zstandard may be written without one (its own program writes it).
"""

from __future__ import annotations

import io
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, BinaryIO, cast

from zuinig.i18n import _
from zuinig.sources.source import MOST_RATIO, RATIO_FROM_SIZE, Source

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

# First bytes, and what pyarrow calls the way of packing.
MARKS = {b"\x1f\x8b\x08": "gzip", b"\x28\xb5\x2f\xfd": "zstd", b"BZh": "bz2"}
BZIP2_BLOCKS = (b"1AY&SY", b"\x17rE8P\x90")  # one follows after a digit; a text may begin with "BZh" too
BUFFER = 1 << 20


def unpacked(source: Source) -> Source:
    """Give what is in a packed file; any other as it is.

    Raises:
        SourceError: it is damaged at its beginning, or packed twice.
    """
    packing = _packing(source.head(16))
    if not packing:
        return source
    inner = Source(source.file, source.name, partial(_open, source, packing), seekable=False)
    if _packing(inner.head(16)):
        raise source.error(_("the file is packed twice; unpack it once first."))
    return inner


def _packing(head: bytes) -> str:
    found = next((name for mark, name in MARKS.items() if head.startswith(mark)), "")
    return "" if found == "bz2" and head[4:10] not in BZIP2_BLOCKS else found


def _open(source: Source, packing: str) -> BinaryIO:
    # A reader expects as many bytes as it asks for, which only the buffer sees to.
    return cast("BinaryIO", io.BufferedReader(_Unpacking(source, packing), BUFFER))


class _Counted(io.RawIOBase):
    """The packed bytes, counted as they are taken."""

    def __init__(self, stream: BinaryIO) -> None:
        self.stream = stream
        self.taken = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        data = self.stream.read(size)
        self.taken += len(data)
        return data

    def close(self) -> None:
        self.stream.close()
        super().close()


class _Unpacking(io.RawIOBase):
    """The unpacked bytes."""

    def __init__(self, source: Source, packing: str) -> None:
        import pyarrow as pa  # type: ignore[import-untyped]

        self.source = source
        self.packed = _Counted(source.open())
        self.inner = pa.CompressedInputStream(pa.PythonFile(self.packed, mode="r"), packing)
        self.given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Fill a buffer.

        Raises:
            SourceError: the file is damaged or cut off, or grows out of proportion.
        """
        view = memoryview(buffer)
        data: bytes | None = None
        with suppress(OSError, ValueError):  # those of pyarrow are both
            data = self.inner.read(len(view))
        if data is None:
            raise self.source.error(_("the packed file is damaged or cut off; export or copy it again."))
        self.given += len(data)
        if self.given > max(RATIO_FROM_SIZE, MOST_RATIO * self.packed.taken):
            sentence = _("the file grows more than {n} times when unpacked and was not read; unpack it yourself first.")
            raise self.source.error(sentence.format(n=MOST_RATIO))
        view[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if not self.closed:
            self.inner.close()
            self.packed.close()
        super().close()
