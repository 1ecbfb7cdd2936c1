"""Counting and comparing values without keeping them: hashes only, in bounded memory.

Both counts keep every hash up to a limit; above it they keep the hashes below a falling threshold, which is a fair
sample of the different values, and scale up. Up to the limit they are exact. The same input gives the same counts.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import polars as pl

Hashes = npt.NDArray[np.uint64]
MOST = 500_000  # classes that are kept while one table is counted: 8 MB of hashes and counts
MOST_VALUES = 50_000  # values that are kept per column until all deliveries were read: 400 kB
TOP = 2.0**64
SEED = 7  # not that of the profile, so that no hash of one can be looked up in the other


def hash_rows(batch: pl.DataFrame, columns: list[str]) -> Hashes:
    """Hash what several columns say together, per row; spaces around and capitals make no difference."""
    texts = [pl.col(name).fill_null("").str.strip_chars().str.to_lowercase() for name in columns]
    return batch.select(pl.concat_str(texts, separator="\x1f").hash(seed=SEED)).to_series().to_numpy()


@dataclass
class ClassCounts:
    """How many rows say the same, without what they say.

    Attributes:
        rows: all rows counted.
    """

    most: int = MOST
    rows: int = 0
    _hashes: Hashes = field(default_factory=lambda: np.empty(0, np.uint64))
    _counts: npt.NDArray[np.int64] = field(default_factory=lambda: np.empty(0, np.int64))
    _below: float = TOP

    def add(self, hashes: Hashes) -> None:
        """Count a batch of rows."""
        self.rows += len(hashes)
        kept = hashes[hashes < self._below] if self._below < TOP else hashes
        values, counts = np.unique(kept, return_counts=True)
        together = np.concatenate([self._hashes, values])
        self._hashes, where = np.unique(together, return_inverse=True)
        self._counts = np.bincount(where, np.concatenate([self._counts, counts])).astype(np.int64)
        if len(self._hashes) > self.most:
            self._below = float(self._hashes[self.most])
            self._hashes, self._counts = self._hashes[: self.most], self._counts[: self.most]

    @property
    def exact(self) -> bool:
        """Whether all values were kept."""
        return self._below == TOP

    @property
    def classes(self) -> int:
        """How many different rows there are."""
        return self._scaled(len(self._counts))

    @property
    def smallest(self) -> int:
        """How many rows the smallest class has; 0 without rows."""
        return int(self._counts.min()) if len(self._counts) else 0

    def rows_in_classes(self, fewest: int, most: int) -> int:
        """How many rows stand in a class of `fewest` to `most` rows."""
        return self._scaled(int(self._counts[(self._counts >= fewest) & (self._counts <= most)].sum()))

    def _scaled(self, count: int) -> int:
        return count if self.exact else round(count * TOP / self._below)


@dataclass
class ValueSet:
    """Which values there are, to see how many of them another set has as well."""

    most: int = MOST_VALUES
    _hashes: Hashes = field(default_factory=lambda: np.empty(0, np.uint64))
    _below: float = TOP

    def add(self, values: pl.Series) -> None:
        """Add the filled cells of a batch."""
        cells = values.drop_nulls().str.strip_chars().str.to_lowercase()
        hashes = cells.filter(cells != "").hash(seed=SEED).to_numpy()
        kept = hashes[hashes < self._below] if self._below < TOP else hashes
        self._hashes = np.union1d(self._hashes, kept)
        if len(self._hashes) > self.most:
            self._below = float(self._hashes[self.most])
            self._hashes = self._hashes[: self.most]

    def shared(self, other: ValueSet) -> int:
        """How many values both have; an estimate where either keeps a part."""
        below = min(self._below, other._below)
        common = np.intersect1d(self._hashes, other._hashes, assume_unique=True)
        if below == TOP:
            return len(common)
        return round(float((common < below).sum()) * TOP / below)
