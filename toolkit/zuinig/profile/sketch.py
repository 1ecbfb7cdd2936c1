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
from zuinig.profile.kind_sets import Numbers, kind_sets, number_of_sets, shortened

EXACT = 10_000
ENOUGH = 11_000  # smallest hashes of a batch, among which are nearly always as many different ones as a sketch keeps
_KINDS = tuple(KINDS)
_BYTES = (len(_KINDS) + 7) // 8

Hashes = npt.NDArray[np.uint64]


@dataclass(frozen=True, eq=False)
class Sketch:
    """The smallest hashes, ascending, with the kinds of each.

    Attributes:
        hashes: of different values.
        kinds: per hash the number of the set of its kinds (profile.kind_sets).
        complete: all values are in it.
    """

    hashes: Hashes
    kinds: Numbers
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
        numbers, values = np.unique(self.kinds, return_counts=True)
        counts = values @ np.unpackbits(kind_sets(numbers), axis=1, count=len(_KINDS)).astype(np.int64)
        return {kind: self._scaled(int(count)) for kind, count in zip(_KINDS, counts, strict=True)}

    def _scaled(self, count: int) -> int:
        if self.complete:
            return count
        estimate = (len(self.hashes) - 1) / (float(self.hashes[-1]) / 2.0**64)
        return round(count / len(self.hashes) * estimate)

    def __reduce__(self) -> tuple[Callable[..., Sketch], tuple[object, ...]]:
        """Numbers of sets hold in one process only: written down are the sets."""
        numbers, place = np.unique(self.kinds, return_inverse=True)
        return _read_sketch, (self.hashes, kind_sets(numbers), shortened(place), self.complete)


def _read_sketch(hashes: Hashes, sets: npt.NDArray[np.uint8], place: Numbers, complete: bool) -> Sketch:
    return Sketch(hashes, number_of_sets(sets)[place], complete)


_EMPTY = Sketch(np.empty(0, np.uint64), np.empty(0, np.uint16), complete=True)


def empty_sketch() -> Sketch:
    """The sketch of no values."""
    return _EMPTY


def make_sketches(hashes: Hashes, parts: Sequence[slice], masks: Sequence[Mask]) -> list[Sketch]:
    """Make the sketches of some columns.

    Args:
        hashes: of their values, column after column; a value may come more than once.
        parts: per column where its hashes stand.
        masks: per kind of detectors.KINDS which values are of it.
    """
    rising = hashes[1:] > hashes[:-1]
    kept = [_kept(hashes[part], rising[part.start : max(part.start, part.stop - 1)]) for part in parts]
    places = np.concatenate([found + part.start for (found, _all), part in zip(kept, parts, strict=True)])
    kinds = number_of_sets(pack_kinds(masks, places))
    ends = np.cumsum([len(found) for found, _all in kept])
    return [
        Sketch(hashes[places[end - len(found) : end]], kinds[end - len(found) : end], complete)
        for (found, complete), end in zip(kept, ends, strict=True)
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


def pack_kinds(masks: Sequence[Mask], places: npt.NDArray[np.intp]) -> npt.NDArray[np.uint8]:
    """Put the kinds of the values at these places together as bits, one row per place."""
    bits = np.zeros((_BYTES, len(places)), np.uint8)
    for kind, mask in enumerate(masks):
        if mask.any():
            bits[kind // 8] |= mask[places].view(np.uint8) << np.uint8(7 - kind % 8)
    return np.ascontiguousarray(bits.T)


def merge_sketches(one: Sketch, other: Sketch) -> Sketch:
    """Give the sketch of the values of both."""
    if not len(other.hashes) or not len(one.hashes):
        return one if len(one.hashes) else other
    one, other = _below(one, other), _below(other, one)
    hashes, first = np.unique(np.concatenate([one.hashes, other.hashes]), return_index=True)
    kinds = np.concatenate([one.kinds, other.kinds])[first]
    complete = one.complete and other.complete and len(hashes) <= EXACT
    return Sketch(hashes[:EXACT], kinds[:EXACT], complete)


def _below(sketch: Sketch, other: Sketch) -> Sketch:
    """Without the hashes that a full other sketch keeps out of the union."""
    if len(other.hashes) < EXACT:
        return sketch
    kept = int(np.searchsorted(sketch.hashes, other.hashes[-1], side="right"))
    return Sketch(sketch.hashes[:kept], sketch.kinds[:kept], sketch.complete and kept == len(sketch.hashes))
