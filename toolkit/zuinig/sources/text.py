"""Find out the encoding of a text file and give it as UTF-8."""

from __future__ import annotations

import codecs
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

import numpy as np

from zuinig.sources import mixed
from zuinig.sources.source import Source
from zuinig.sources.table import Notes

CHUNK = 8 << 20
_BOMS = [
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
]


@dataclass(frozen=True)
class Encoding:
    """How a text file is written: codec, length of its byte order mark, and whether every byte fits the codec."""

    codec: str
    mark: int = 0
    clean: bool = True

    @property
    def single_byte(self) -> bool:
        """Whether every byte is a sign, so that text can be cut into cells before it is decoded."""
        return self.codec == "cp1252"


def detect_encoding(source: Source) -> Encoding:
    """Find the encoding: by its mark, by the zeros of UTF-16, as UTF-8 if all of it is, else Windows-1252.

    The whole file is looked at, for the first accent can stand in the last row.
    """
    head = source.head()
    for mark, codec in _BOMS:
        if head.startswith(mark):
            clean = codec != "utf-8" or _fits_utf8(source)[0] == 0
            return Encoding(codec, len(mark), clean)
    wide = _utf16_without_mark(head)
    if wide:
        return Encoding(wide)
    wrong, right = _fits_utf8(source)
    # A few damaged bytes do not make Windows-1252 of a file that is full of good UTF-8 sequences.
    if wrong == 0 or right > 10 * wrong:
        return Encoding("utf-8", clean=wrong == 0)
    return Encoding("cp1252", clean=False)


def _utf16_without_mark(head: bytes) -> str:
    """Latin text in UTF-16 has a zero in every other byte."""
    half = len(head) // 2
    if half < 2:
        return ""
    even, odd = head[0 : 2 * half : 2].count(0) / half, head[1 : 2 * half : 2].count(0) / half
    if odd > 0.5 and even < 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > 0.5 and odd < 0.1 else ""


def _fits_utf8(source: Source) -> tuple[int, int]:
    """Count the bytes that are not UTF-8 and the signs beyond ASCII that are, until it is clear which prevail."""
    wrong = right = 0
    decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
    with source.open() as stream:
        while chunk := stream.read(CHUNK):
            if chunk.isascii() and not decoder.getstate()[0]:
                continue
            text = decoder.decode(_beyond_ascii(chunk))
            replaced = text.count("\ufffd")
            wrong += replaced
            right += len(text) - len(text.encode("ascii", "ignore")) - replaced
            if wrong > right:
                return wrong, right
    wrong += len(decoder.decode(b"", final=True))
    return wrong, right


def _beyond_ascii(chunk: bytes) -> bytes:
    """Give the bytes beyond ASCII, each run with the byte that ends it, and the first byte: it may end a run too.

    Decoding them finds the same signs and the same damage as decoding all, at a tenth of the time.
    """
    data = np.frombuffer(chunk, np.int8)
    kept = data < 0
    kept[1:] |= kept[:-1]
    kept[0] = True
    return data[kept].tobytes()


def _read(stream: BinaryIO, size: int) -> bytes:
    return stream.read(size)


def byte_chunks(
    source: Source,
    encoding: Encoding,
    notes: Notes,
    size: int = CHUNK,
    span: tuple[int, int] | None = None,
    *,
    read: Callable[[BinaryIO, int], bytes | memoryview] = _read,
) -> Iterator[bytes | memoryview]:
    """Give the text in pieces of about `size` bytes, without byte order mark and NUL signs.

    Text of a single-byte encoding comes as it stands, all else as UTF-8; so ASCII stands for itself in all of it.
    A `span` (first byte and the one after the last, both between two signs) gives only that part of it, in pieces that
    end where those of the whole end. `read` takes a number of bytes from a stream.
    """
    otherwise = mixed.AS_WINDOWS if encoding.codec == "utf-8" and not encoding.clean else "replace"
    decoder = codecs.getincrementaldecoder(encoding.codec)(errors=otherwise)
    plain = encoding.single_byte or (encoding.codec == "utf-8" and encoding.clean)
    at, end = span or (encoding.mark, sys.maxsize)
    with source.open() as stream:
        if at > encoding.mark:
            stream.seek(at)
        else:
            stream.read(at)
        while True:
            chunk = read(stream, min(size - (at - encoding.mark) % size, end - at))
            at += len(chunk)
            final = not chunk
            if not plain:
                chunk = _to_utf8(mixed.decode(decoder, bytes(chunk), notes, final=final), notes)
            if chunk and not np.frombuffer(chunk, np.uint8).min():
                notes.odd_signs += bytes(chunk).count(b"\0")
                chunk = bytes(chunk).replace(b"\0", b"")
            if chunk:
                yield chunk
            if final:
                return


def as_utf8(chunk: bytes, encoding: Encoding, notes: Notes) -> bytes:
    """Give what `byte_chunks` gave as UTF-8."""
    if not encoding.single_byte or chunk.isascii():
        return chunk
    return _to_utf8(mixed.decode_single_bytes(chunk, encoding.codec, notes), notes)


def _to_utf8(text: str, notes: Notes) -> bytes:
    notes.odd_signs += text.count("\ufffd")
    return text.encode("utf-8", "replace")


def utf8_chunks(source: Source, encoding: Encoding, notes: Notes | None = None, size: int = CHUNK) -> Iterator[bytes]:
    """Give the text as UTF-8, without byte order mark and NUL signs, in pieces of about `size` bytes."""
    notes = notes or Notes()
    for chunk in byte_chunks(source, encoding, notes, size):
        yield as_utf8(bytes(chunk), encoding, notes)


def text_pieces(source: Source, encoding: Encoding, notes: Notes | None = None, size: int = CHUNK) -> Iterator[str]:
    """Give the text in pieces."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    for chunk in utf8_chunks(source, encoding, notes, size):
        yield decoder.decode(chunk)
