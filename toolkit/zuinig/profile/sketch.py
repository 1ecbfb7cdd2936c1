"""How many different values a column has, and how many of them are of each kind, without keeping them.

The sketch keeps the 10,000 smallest 64-bit hashes (KMV, "k minimum values"): exact up to 10,000 different values, an
estimate from the largest kept hash above (standard error about 1 %). With each hash stand the kinds that its value is
of, so the same holds for the number of different values of a kind. A union of two sketches is the sketch of the union.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from zuinig.detectors import KINDS
from zuinig.profile.meanings import Numbers, Rows, kinds_of, number_of, rows_of, shortened

EXACT = 10_000
_KINDS = tuple(KINDS)
_HIGHEST = np.uint64(2**64 - 1)

Hashes = npt.NDArray[np.uint64]


@dataclass(frozen=True, eq=False)
class Sketch:
    """The smallest hashes, ascending, with the kinds of each.

    Attributes:
        hashes: of different values.
        meanings: per hash what its value is (profile.meanings).
        complete: all values are in it.
    """

    hashes: Hashes
    meanings: Numbers
    complete: bool

    @cached_property
    def distinct(self) -> int:
        """How many different values there are."""
        return self._scaled(len(self.hashes))

    @cached_property
    def distinct_of(self) -> dict[str, int]:
        """How many different values there are of each kind."""
        if not len(self.hashes):
            return dict.fromkeys(_KINDS, 0)
        numbers, values = np.unique(self.meanings, return_counts=True)
        counts = values @ kinds_of(numbers)
        return {kind: self._scaled(int(count)) for kind, count in zip(_KINDS, counts, strict=True)}

    def _scaled(self, count: int) -> int:
        if self.complete:
            return count
        estimate = (len(self.hashes) - 1) / (float(self.hashes[-1]) / 2.0**64)
        return round(count / len(self.hashes) * estimate)

    def __reduce__(self) -> tuple[Callable[..., Sketch], tuple[object, ...]]:
        """Numbers of meanings hold in one process only: written down are the meanings."""
        numbers, place = np.unique(self.meanings, return_inverse=True)
        return _read_sketch, (self.hashes, rows_of(numbers), shortened(place), self.complete)


def _read_sketch(hashes: Hashes, rows: Rows, place: Numbers, complete: bool) -> Sketch:
    return Sketch(hashes, shortened(number_of(rows)[place]), complete)


_EMPTY = Sketch(np.empty(0, np.uint64), np.empty(0, np.uint16), complete=True)


def empty_sketch() -> Sketch:
    """The sketch of no values."""
    return _EMPTY


def merge_sketches(sketches: Sequence[Sketch]) -> Sketch:
    """Give the sketch of the values of all."""
    limit = min((sketch.hashes[-1] for sketch in sketches if len(sketch.hashes) == EXACT), default=_HIGHEST)
    parts = [_up_to(limit, sketch) for sketch in sketches if len(sketch.hashes)]
    if len(parts) < 2:
        return parts[0] if parts else _EMPTY
    hashes, first = np.unique(np.concatenate([part.hashes for part in parts]), return_index=True)
    meanings = np.concatenate([part.meanings for part in parts])[first]
    complete = all(part.complete for part in parts) and len(hashes) <= EXACT
    return Sketch(hashes[:EXACT], meanings[:EXACT], complete)


def _up_to(limit: np.uint64, sketch: Sketch) -> Sketch:
    """Without the hashes that a full other sketch keeps out of the union."""
    if sketch.hashes[-1] <= limit:
        return sketch
    kept = int(np.searchsorted(sketch.hashes, limit, side="right"))
    return Sketch(sketch.hashes[:kept], sketch.meanings[:kept], complete=False)
