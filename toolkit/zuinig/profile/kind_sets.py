"""Which kinds a value is of, as one small number per set of kinds that occurs.

A sketch of a wide table keeps millions of these; a column has few different ones. The numbers hold within one process.
"""

from __future__ import annotations

from threading import Lock
from typing import Any

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[Any]  # whole numbers of two or four bytes
Rows = npt.NDArray[np.uint8]

_ODD = np.uint64(0x9E3779B97F4A7C15)  # of the golden ratio: spreads what differs in few bits
_numbers: dict[bytes, int] = {}
_sets: list[bytes] = []
_lock = Lock()


def number_of_sets(rows: Rows) -> Numbers:
    """Number sets of kinds, one row of bits each."""
    if not len(rows):
        return np.empty(0, np.uint16)
    padded = np.zeros((len(rows), -(-rows.shape[1] // 8) * 8), np.uint8)
    padded[:, : rows.shape[1]] = rows
    words = padded.view(np.uint64)
    order = _by_mixture(words)
    words = words[order]
    begins = np.append(0, np.flatnonzero((words[1:] != words[:-1]).any(axis=1)) + 1)
    numbers = np.array([_number(row.tobytes()) for row in rows[order[begins]]], np.uint32)
    found = np.empty(len(rows), np.uint32)
    found[order] = np.repeat(numbers, np.diff(begins, append=len(rows)))
    return shortened(found)


def _by_mixture(words: npt.NDArray[np.uint64]) -> npt.NDArray[np.intp]:
    """An order in which equal rows stand together; others may stand between them, which costs a little time."""
    mixed = words[:, 0].copy()
    for place in range(1, words.shape[1]):
        mixed = mixed * _ODD + words[:, place]
    return np.argsort(mixed)


def _number(row: bytes) -> int:
    with _lock:
        number = _numbers.get(row)
        if number is None:
            number = _numbers[row] = len(_sets)
            _sets.append(row)
        return number


def kind_sets(numbers: Numbers) -> Rows:
    """The sets with these numbers, one row of bits each; at least one."""
    return np.array([np.frombuffer(_sets[number], np.uint8) for number in numbers.tolist()])


def shortened(numbers: Numbers) -> Numbers:
    """The same numbers in as few bytes as they need."""
    return numbers.astype(np.uint16 if numbers.max(initial=0) < 1 << 16 else np.uint32)
