"""Cut a text into pieces of whole lines, each in the memory of the one before it.

Fresh memory costs a page fault per 4 KB; of pieces of 8 MB that was half as much time as cutting them into cells.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import numpy as np

from zuinig.i18n import _
from zuinig.sources.layout import Layout
from zuinig.sources.source import Source
from zuinig.sources.table import Notes, Span
from zuinig.sources.text import as_utf8, byte_chunks

# No record of a table has a longer line; looking into one takes twenty times its size of memory.
MOST_LINE_BYTES = 16 << 20
BLOCK = 64 << 10


class Room:
    """Memory for a piece: what is held of the last one, and behind it what is read next."""

    def __init__(self) -> None:
        self._memory = memoryview(bytearray())
        self.held = 0

    def read(self, stream: BinaryIO, size: int) -> memoryview:
        """Read at most so many bytes behind what is held."""
        self._make(self.held + size)
        read = stream.readinto(self._memory[self.held : self.held + size])  # type: ignore[attr-defined]
        return self._memory[self.held : self.held + read]

    def hold(self, chunk: bytes | memoryview) -> None:
        """Hold what was read too, or what was made of it."""
        end = self.held + len(chunk)
        if isinstance(chunk, bytes):
            self._make(end)
            self._memory[self.held : end] = chunk
        self.held = end

    def drop(self, size: int) -> None:
        """Hold the first so many bytes no longer."""
        self._memory[: self.held - size] = self._memory[size : self.held]
        self.held -= size

    def view(self) -> memoryview:
        """What is held; it changes when more is read."""
        return self._memory[: self.held]

    def _make(self, size: int) -> None:
        if size > len(self._memory):
            larger = np.empty(size + BLOCK, np.uint8).data
            larger[: self.held] = self.view()
            self._memory = larger


def read_pieces(source: Source, layout: Layout, notes: Notes, size: int, span: Span) -> Iterator[memoryview]:
    """Give the records of a span in pieces of about `size` bytes, which end after a line (but for the last).

    A piece is gone when the next one is asked for.
    """
    skip = layout.skip_lines if span.begin <= layout.encoding.mark else 0
    above: list[bytes] = []
    for piece in _whole_lines(source, layout, notes, size, span):
        if not skip:
            yield piece
            continue
        *lines, rest = bytes(piece).split(layout.newline, skip)
        above += lines
        skip -= len(lines)
        if skip:
            _check_line(source, len(rest))
            continue
        as_utf8(layout.newline.join(above), layout.encoding, notes)  # counts the signs that are none
        if rest:
            yield memoryview(rest)


def _whole_lines(source: Source, layout: Layout, notes: Notes, size: int, span: Span) -> Iterator[memoryview]:
    room = Room()
    for chunk in byte_chunks(source, layout.encoding, notes, size, (span.begin, span.end), read=room.read):
        _check_line(source, room.held)
        before = room.held
        room.hold(chunk)
        end = before + _last(layout.newline, room.view()[before:]) + 1
        if end > before:
            yield room.view()[:end]
            room.drop(end)
    if room.held:
        yield room.view()


def _check_line(source: Source, size: int) -> None:
    """Refuse what cannot be a line of a table before it fills the memory."""
    if size > MOST_LINE_BYTES:
        sentence = _("a line of the file is longer than {n} MB; export it again with one record per line.")
        raise source.error(sentence.format(n=MOST_LINE_BYTES >> 20))


def last_line(text: memoryview) -> bytes:
    """The last line, with its end."""
    return bytes(text[_last(b"\n", text[:-1]) + 1 :])


def _last(sign: bytes, text: memoryview) -> int:
    """Where a sign stands last; -1 if nowhere."""
    for end in range(len(text), 0, -BLOCK):
        start = max(0, end - BLOCK)
        found = bytes(text[start:end]).rfind(sign)
        if found >= 0:
            return start + found
    return -1


def count_sign(text: memoryview, sign: bytes) -> int:
    """Count a sign of one byte, in blocks that need no fresh memory; bytes.count takes five times as long."""
    signs, wanted = np.frombuffer(text, np.uint8), ord(sign)
    blocks = (signs[at : at + BLOCK] for at in range(0, signs.size, BLOCK))
    return sum(int(np.count_nonzero(block == wanted)) for block in blocks)
