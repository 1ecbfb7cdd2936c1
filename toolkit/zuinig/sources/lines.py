"""Where lines begin in a text of any encoding, so that it can be cut without reading it from its beginning."""

from __future__ import annotations

import io
from typing import BinaryIO

from zuinig.sources.layout import Layout
from zuinig.sources.source import Source
from zuinig.sources.table import Span

BLOCK = 64 << 10


def cut_text(source: Source, layout: Layout, size: int, piece: int, span_bytes: int) -> list[Span]:
    """Propose spans of about `span_bytes` bytes; what stands above the first record goes with the first one.

    Args:
        source: the text.
        layout: how it is laid out.
        size: of the whole, in bytes; of what is packed, beyond any.
        piece: how many bytes are read at once; a larger span holds whole pieces, the same as the whole text does.
        span_bytes: wanted per span.
    """
    span_bytes -= span_bytes % piece if span_bytes > piece else 0
    mark = layout.encoding.mark
    if not source.seekable:
        return [Span(mark, size)]
    header = _header_end(source, layout)
    borders = [at for at in range(mark + span_bytes, size, span_bytes) if at > header]
    return [Span(begin, end) for begin, end in zip([mark, *borders], [*borders, size], strict=True)]


def line_start(source: Source, layout: Layout, at: int) -> int:
    """Find where the last line begins that begins at byte `at` or before it.

    A byte of a line end is no part of another sign in any encoding that is read here, if it stands in its place.
    """
    sign, mark = _line_end(layout), layout.encoding.mark
    if at <= mark:
        return mark
    with source.open() as stream:
        high = at
        while high > mark:
            low = max(mark, high - BLOCK)
            stream.seek(low)
            data = stream.read(min(at, high + len(sign) - 1) - low)
            found = data.rfind(sign)
            while found >= 0 and (low + found - mark) % len(sign):
                found = data.rfind(sign, 0, found + len(sign) - 1)
            if found >= 0:
                return low + found + len(sign)
            high = low
    return mark


def _header_end(source: Source, layout: Layout) -> int:
    """Find the first byte after the lines above the first record; the end of the text where there is none."""
    with source.open() as stream:
        stream.seek(layout.encoding.mark)
        for _line in range(layout.skip_lines):
            _pass_line(stream, layout)
        return stream.tell()


def _pass_line(stream: BinaryIO, layout: Layout) -> None:
    """Go to the begin of the next line."""
    sign, mark = _line_end(layout), layout.encoding.mark
    while True:
        at = stream.tell()
        data = stream.read(BLOCK)
        found = data.find(sign)
        while found >= 0 and (at + found - mark) % len(sign):
            found = data.find(sign, found + 1)
        if found >= 0:
            stream.seek(at + found + len(sign))
            return
        if len(data) < BLOCK:
            stream.seek(0, io.SEEK_END)
            return
        # A line end may stand astride two blocks.
        stream.seek(at + BLOCK - len(sign) + 1)


def _line_end(layout: Layout) -> bytes:
    return layout.newline.decode().encode(layout.encoding.codec)
