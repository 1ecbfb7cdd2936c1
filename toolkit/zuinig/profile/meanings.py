"""What a value is: the kinds it is of, its year where it is a date, and what stands inside it, as one small number.

A table of a million values has a few hundred of these meanings, and everything that is counted of a column follows from
how often each of them comes. The numbers hold within one process; outside it a meaning is a row of 16 bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock
from typing import Any

import numpy as np
import numpy.typing as npt

from zuinig.detectors import KINDS
from zuinig.detectors.signs import Mask
from zuinig.profile.contents import CATEGORIES

Numbers = npt.NDArray[Any]  # whole numbers of two or four bytes
Rows = npt.NDArray[np.uint8]

_BYTES = 16
_YEAR = 14  # the byte from which the year stands, its low byte first; before it a bit per kind and per category
_ODD = np.uint64(0x9E3779B97F4A7C15)  # of the golden ratio: spreads what differs in few bits
_numbers: dict[bytes, int] = {}
_rows: list[bytes] = []
_lock = Lock()


def make_meanings(masks: Sequence[Mask], years: npt.NDArray[np.int16]) -> Numbers:
    """Put together what each value is.

    Args:
        masks: per kind, then per category of contents, which values are of it.
        years: per value its year; 0 for what is no date.
    """
    # Values that lie together are mostly alike, so only where they change need be looked at.
    eights = [_eight(masks[first : first + 8]) for first in range(0, len(masks), 8)]
    new = np.ones(len(years), np.bool_)
    new[1:] = years[1:] != years[:-1]
    for eight in eights:
        new[1:] |= eight[1:] != eight[:-1]
    begins = np.flatnonzero(new)
    rows = np.zeros((len(begins), _BYTES), np.uint8)
    for place, eight in enumerate(eights):
        rows[:, place] = eight[begins]
    rows[:, _YEAR], rows[:, _YEAR + 1] = years[begins] & 0xFF, years[begins] >> 8
    return np.repeat(number_of(rows), np.diff(begins, append=len(years)))


def _eight(masks: Sequence[Mask]) -> Rows:
    """Eight masks as one number per value."""
    found = np.zeros(len(masks[0]), np.uint8)
    for bit, mask in enumerate(masks):
        if mask.any():
            found |= mask.view(np.uint8) << np.uint8(bit)
    return found


def number_of(rows: Rows) -> Numbers:
    """Number meanings. That two different ones share one of 64 bits would take billions of them."""
    words = rows.view(np.uint64)
    _mixed, first, place = np.unique(words[:, 0] * _ODD + words[:, 1], return_index=True, return_inverse=True)
    return np.array([_number(rows[at].tobytes()) for at in first.tolist()], np.uint32)[place]


def _number(row: bytes) -> int:
    with _lock:
        number = _numbers.get(row)
        if number is None:
            number = _numbers[row] = len(_rows)
            _rows.append(row)
        return number


def rows_of(numbers: Numbers) -> Rows:
    """The meanings with these numbers."""
    return np.frombuffer(b"".join([_rows[number] for number in numbers.tolist()]), np.uint8).reshape(-1, _BYTES)


def kinds_of(numbers: Numbers) -> Mask:
    """Per meaning and kind of detectors.KINDS whether it is of it."""
    return _bits(numbers)[:, : len(KINDS)]


def contents_of(numbers: Numbers) -> Mask:
    """Per meaning and category of contents.CATEGORIES whether such a thing stands inside."""
    return _bits(numbers)[:, len(KINDS) : len(KINDS) + len(CATEGORIES)]


def years_of(numbers: Numbers) -> npt.NDArray[np.int64]:
    """Per meaning the year; 0 for what is no date."""
    rows = rows_of(numbers).astype(np.int64)
    return np.asarray(rows[:, _YEAR] | rows[:, _YEAR + 1] << 8)


def _bits(numbers: Numbers) -> Mask:
    return np.unpackbits(rows_of(numbers), axis=1, bitorder="little").view(np.bool_)


def shortened(numbers: Numbers) -> Numbers:
    """The same numbers in as few bytes as they need: a wide table keeps millions of them."""
    return numbers.astype(np.uint16 if numbers.max(initial=0) < 1 << 16 else np.uint32)
