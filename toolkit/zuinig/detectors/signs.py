"""Which classes of signs stand in each text, worked out for all of them in one pass over their bytes.

A regular expression costs 50 to 500 nanoseconds per value, so a test is first asked with what its answer cannot do
without: `has(AT)`, `only(DIGIT | DASH)`, `first(LETTER)`. Bytes above 127 are FOREIGN: they can be any letter, digit or
space of Unicode, so every question is answered with "perhaps" for a value that has one, and the expression decides.
Therefore an answer must never be turned around: `~first(LETTER)` loses the values of which it is not known. Ask for the
other classes, `first(ANY & ~LETTER)`.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]

Mask = npt.NDArray[np.bool_]
Bytes = npt.NDArray[np.uint8]

_CLASSES = (
    "0123456789",
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "abcdefghijklmnopqrstuvwxyz",
    " ",
    ".",
    ",",
    "-",
    "/",
    ":",
    "@",
    "+",
    "(){}[]",
    "$%",
    "_",
)
DIGIT, UPPER, LOWER, SPACE, DOT, COMMA, DASH, SLASH, COLON, AT, PLUS, BRACKET, MONEY, UNDERSCORE = (
    1 << place for place in range(len(_CLASSES))
)
OTHER = 1 << len(_CLASSES)  # all other signs of ASCII, white space other than a space among them
FOREIGN = OTHER << 1
LETTER = UPPER | LOWER
ANY = (FOREIGN << 1) - 1
GAP = SPACE | OTHER  # where white space can be


def _table() -> npt.NDArray[np.uint16]:
    table = np.full(256, FOREIGN, np.uint16)
    table[:128] = OTHER
    for place, signs in enumerate(_CLASSES):
        table[list(signs.encode())] = 1 << place
    return table


_TABLE = _table()


def bytes_of(text: pl.Series) -> tuple[Bytes, npt.NDArray[np.int64]]:
    """Give the bytes of all texts in a row, and where each begins (one longer than the texts); no text is null."""
    array = text.to_arrow(compat_level=pl.CompatLevel.oldest())
    _, starts, signs = array.buffers()
    offsets = np.frombuffer(starts, np.int64)[array.offset : array.offset + len(array) + 1]
    return np.frombuffer(signs, np.uint8) if signs is not None else np.empty(0, np.uint8), offsets


def text_of(signs: Bytes, offsets: npt.NDArray[np.int64]) -> pl.Series:
    """The other way around."""
    buffers = [None, pa.py_buffer(np.ascontiguousarray(offsets)), pa.py_buffer(signs)]
    return pl.Series(pa.LargeStringArray.from_buffers(len(offsets) - 1, buffers[1], buffers[2]))


def keep(text: pl.Series, first: str, last: str) -> pl.Series:
    """Only the signs from `first` to `last` of each text; a regular expression takes ten times as long."""
    signs, offsets = bytes_of(text)
    kept = (signs >= ord(first)) & (signs <= ord(last))
    ends = np.concatenate([[0], np.cumsum(kept, dtype=np.int64)])
    return text_of(signs[kept], ends[offsets])


def zero_figures(text: pl.Series) -> pl.Series:
    """Each text with a 0 for every figure."""
    signs, offsets = bytes_of(text)
    figure = (signs >= ord("0")) & (signs <= ord("9"))
    return text_of(np.where(figure, np.uint8(ord("0")), signs), offsets)


def figures(text: pl.Series) -> npt.NDArray[np.int64]:
    """The byte values of texts of one length, one row each; "0" counts as 0."""
    signs, offsets = bytes_of(text)
    return signs[offsets[0] : offsets[-1]].reshape(len(text), -1).astype(np.int64) - ord("0")


class Signs:
    """The classes of signs of some texts, none of which is empty or null."""

    def __init__(self, text: pl.Series) -> None:
        signs, offsets = bytes_of(text)
        starts = offsets[:-1]
        self.classes = (
            np.bitwise_or.reduceat(_TABLE[signs[: offsets[-1]]], starts) if len(starts) else np.empty(0, np.uint16)
        )
        self._begin, self._end = signs[starts], signs[offsets[1:] - 1]
        self._first = _TABLE[self._begin]

    def has(self, classes: int) -> Mask:
        """Has a sign of one of these classes, or may have."""
        return np.asarray((self.classes & np.uint16(classes | FOREIGN)) != 0)

    def only(self, classes: int) -> Mask:
        """Has no sign of another class."""
        return np.asarray((self.classes & np.uint16(ANY & ~(classes | FOREIGN))) == 0)

    def first(self, classes: int) -> Mask:
        """Begins with a sign of one of these classes, or may."""
        return np.asarray((self._first & np.uint16(classes | FOREIGN)) != 0)

    def begins_in(self, signs: str) -> Mask:
        """Begins with one of these signs of ASCII, or with a foreign one."""
        return np.asarray(_one_of(signs)[self._begin])

    def ends_in(self, signs: str) -> Mask:
        """Ends in one of these signs of ASCII, or in a foreign one."""
        return np.asarray(_one_of(signs)[self._end])

    @property
    def foreign(self) -> Mask:
        """Has a sign beyond ASCII."""
        return np.asarray((self.classes & np.uint16(FOREIGN)) != 0)


def _one_of(signs: str) -> Mask:
    able = np.arange(256) >= 128
    able[list(signs.encode())] = True
    return able


def classes_of(text: str) -> int:
    """The classes of the signs of one text."""
    return int(np.bitwise_or.reduce(_TABLE[list(text.encode())])) if text else 0
