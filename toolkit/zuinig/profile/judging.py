"""What each of the different values of a batch is; one that comes back, from column to column or batch to batch, once.

Names, dates and codes come back, and their tests cost most; numbers and addresses are nearly all new each time. Of
values that were judged their hashes are remembered, no text.
"""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock

import numpy as np
import numpy.typing as npt
import polars as pl

from zuinig.detectors import KINDS, Values, date
from zuinig.detectors.signs import Mask, bytes_of
from zuinig.profile.contents import LONGEST_CELL, find_contents
from zuinig.profile.counting import LONG_COLUMN, Counted
from zuinig.profile.meanings import Numbers, make_meanings
from zuinig.profile.spelling import as_read

BITS = 18  # of a hash say where in the memory its value is kept
NEARLY_ALL = 0.99  # different values of a column per filled cell, above which hardly any will come back

Hashes = npt.NDArray[np.uint64]
Places = npt.NDArray[np.int64]


class Memory:
    """What some values are, by their hashes; a new value can take the place of an older one."""

    def __init__(self) -> None:
        self._hashes = np.zeros(1 << BITS, np.uint64)
        self._meanings = np.zeros(1 << BITS, np.uint32)
        self._lock = Lock()

    def find(self, hashes: Hashes) -> tuple[npt.NDArray[np.bool_], Numbers]:
        """Say which values are known, and what these are."""
        at = self._places(hashes)
        with self._lock:
            return self._hashes[at] == hashes, self._meanings[at]

    def keep(self, hashes: Hashes, meanings: Numbers) -> None:
        """Remember what different values are."""
        at, last = np.unique(self._places(hashes), return_index=True)  # two at one place would mix
        with self._lock:
            self._hashes[at], self._meanings[at] = hashes[last], meanings[last]

    @staticmethod
    def _places(hashes: Hashes) -> Places:
        return (hashes >> np.uint64(64 - BITS)).astype(np.int64)


_memory = Memory()


def judge(counted: Counted) -> Numbers:
    """Say what each of the different values of some columns is (profile.meanings)."""
    back = _comes_back(counted)
    meanings = np.empty(len(counted.text), np.uint32)
    asked = np.flatnonzero(back[counted.column])
    known, meanings[asked] = _memory.find(counted.hashes[asked])
    asked = asked[~known]
    hashes, first, same = np.unique(counted.hashes[asked], return_index=True, return_inverse=True)
    alone = [counted.part(int(column)) for column in np.flatnonzero(~back)]
    places = np.concatenate([asked[first], *(np.arange(part.start, part.stop) for part in alone)])
    ends = len(first) + np.cumsum([part.stop - part.start for part in alone])
    parts = [slice(end - part.stop + part.start, end) for part, end in zip(alone, ends.tolist(), strict=True)]
    found = _judge(counted.text.gather(places), [part for part in parts if part.stop - part.start >= LONG_COLUMN])
    meanings[places] = found
    meanings[asked] = found[: len(first)][same]
    _memory.keep(hashes, found[: len(first)])
    return meanings


def _comes_back(counted: Counted) -> Mask:
    """Per column whether values come back in it."""
    return np.asarray(np.diff(counted.ends, prepend=0) < NEARLY_ALL * counted.filled)


def _judge(text: pl.Series, columns: Sequence[slice]) -> Numbers:
    """Say what each value is; `columns` tells where those of long columns stand."""
    read = as_read(text, bytes_of(text))
    cut = bool((read.str.len_bytes() > LONGEST_CELL).any())
    values = Values(read.str.slice(0, LONGEST_CELL)) if cut else Values(read, columns)
    none = np.zeros(len(values), np.bool_)
    found = ((kind, matches(values)) for kind, matches in KINDS.items())
    masks = {kind: mask if mask.any() else none for kind, mask in found}
    contents = find_contents(read.gather(values.order) if cut else values.text, values, masks)
    return values.as_given(make_meanings([*masks.values(), *contents.values()], date.years(values)))
