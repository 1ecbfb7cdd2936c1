"""How many different values a column has, and how many of them are of each kind, without keeping them.

The sketch keeps the 10,000 smallest 64-bit hashes (KMV, "k minimum values"): exact up to 10,000 different values, an
estimate from the largest kept hash above (standard error about 1 %). With each hash stand the kinds that its value is
of, so the same holds for the number of different values of a kind. A union of two sketches is the sketch of the union.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import polars as pl
from pandas.util import hash_array

from zuinig.detectors import KINDS

EXACT = 10_000
_KINDS = tuple(KINDS)
_BYTES = (len(_KINDS) + 7) // 8

Hashes = npt.NDArray[np.uint64]


@dataclass(frozen=True, eq=False)
class Sketch:
    """The smallest hashes, ascending, with the kinds of each as bits."""

    hashes: Hashes
    kinds: npt.NDArray[np.uint8]  # one row per hash
    complete: bool  # all values are in it

    @cached_property
    def distinct(self) -> int:
        """How many different values there are."""
        return self._scaled(len(self.hashes))

    @cached_property
    def distinct_of(self) -> dict[str, int]:
        """How many different values there are of each kind."""
        if not len(self.hashes):
            return dict.fromkeys(_KINDS, 0)
        counts = np.unpackbits(self.kinds, axis=1, count=len(_KINDS)).sum(axis=0, dtype=np.int64)
        return {kind: self._scaled(int(count)) for kind, count in zip(_KINDS, counts, strict=True)}

    def _scaled(self, count: int) -> int:
        if self.complete:
            return count
        estimate = (len(self.hashes) - 1) / (float(self.hashes[-1]) / 2.0**64)
        return round(count / len(self.hashes) * estimate)


def empty_sketch() -> Sketch:
    """The sketch of no values."""
    return Sketch(np.empty(0, np.uint64), np.empty((0, _BYTES), np.uint8), complete=True)


def hash_values(values: pl.Series) -> Hashes:
    """Hash texts: SipHash with pandas' fixed key, the same on every machine and in every run."""
    return hash_array(values.to_numpy().astype(object), categorize=False)


def make_sketch(hashes: Hashes, kinds: npt.NDArray[np.bool_]) -> Sketch:
    """Sketch different values, of which `kinds` tells the kinds (one row per hash, one column per kind)."""
    if not len(hashes):
        return empty_sketch()
    order = np.argsort(hashes, kind="stable")[:EXACT]
    return Sketch(hashes[order], np.packbits(kinds[order], axis=1), complete=len(hashes) <= EXACT)


def merge_sketches(one: Sketch, other: Sketch) -> Sketch:
    """Give the sketch of the values of both."""
    hashes, first = np.unique(np.concatenate([one.hashes, other.hashes]), return_index=True)
    kinds = np.concatenate([one.kinds, other.kinds])[first]
    complete = one.complete and other.complete and len(hashes) <= EXACT
    return Sketch(hashes[:EXACT], kinds[:EXACT], complete)
