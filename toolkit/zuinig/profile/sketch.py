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
from zuinig.detectors.signs import Mask
from zuinig.profile.meanings import Numbers, Rows, kinds_of, number_of, rows_of, shortened

EXACT = 10_000
ENOUGH = 11_000  # smallest hashes of a batch, among which are nearly always as many different ones as a sketch keeps
_KINDS = tuple(KINDS)

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


def make_sketches(hashes: Hashes, parts: Sequence[slice], meanings: Numbers) -> list[Sketch]:
    """Make the sketches of some columns.

    Args:
        hashes: of their values, column after column; a value may come more than once.
        parts: per column where its hashes stand.
        meanings: what the values are.
    """
    rising, meanings = hashes[1:] > hashes[:-1], shortened(meanings)
    kept = (_kept(hashes[part], rising[part.start : max(part.start, part.stop - 1)]) for part in parts)
    return [
        Sketch(hashes[part][found], meanings[part][found], complete)
        for part, (found, complete) in zip(parts, kept, strict=True)
    ]


def _kept(hashes: Hashes, rising: Mask) -> tuple[npt.NDArray[np.intp], bool]:
    return (np.arange(len(hashes))[:EXACT], len(hashes) <= EXACT) if rising.all() else smallest(hashes)


def smallest(hashes: Hashes) -> tuple[npt.NDArray[np.intp], bool]:
    """Give the places of the hashes that a sketch keeps, ascending by hash, and whether these are all."""
    kept = np.arange(len(hashes))
    if len(hashes) > ENOUGH:
        kept = np.argpartition(hashes, ENOUGH)[:ENOUGH]
    kept = _different(hashes, kept)
    if len(kept) <= EXACT and len(hashes) > ENOUGH:  # so many values came back that some of the smallest are missing
        kept = _different(hashes, np.arange(len(hashes)))
    return kept[:EXACT], len(kept) <= EXACT


def _different(hashes: Hashes, places: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """One place of each hash, ascending by hash."""
    ordered = places[np.argsort(hashes[places])]
    found = hashes[ordered]
    return ordered[np.append(True, found[1:] != found[:-1])] if len(found) else ordered


def merge_sketches(one: Sketch, other: Sketch) -> Sketch:
    """Give the sketch of the values of both."""
    if not len(other.hashes) or not len(one.hashes):
        return one if len(one.hashes) else other
    one, other = _below(one, other), _below(other, one)
    hashes, first = np.unique(np.concatenate([one.hashes, other.hashes]), return_index=True)
    meanings = np.concatenate([one.meanings, other.meanings])[first]
    complete = one.complete and other.complete and len(hashes) <= EXACT
    return Sketch(hashes[:EXACT], meanings[:EXACT], complete)


def _below(sketch: Sketch, other: Sketch) -> Sketch:
    """Without the hashes that a full other sketch keeps out of the union."""
    if len(other.hashes) < EXACT:
        return sketch
    kept = int(np.searchsorted(sketch.hashes, other.hashes[-1], side="right"))
    return Sketch(sketch.hashes[:kept], sketch.meanings[:kept], sketch.complete and kept == len(sketch.hashes))
