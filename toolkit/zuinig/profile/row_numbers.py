"""The numbers of rows, a bit for each: a column of addresses has as many of them as the table has rows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True, eq=False)
class RowNumbers:
    """Different row numbers.

    Attributes:
        parts: per part of the table the number of its first row, and bits that say of that one and of each row after it
            whether it is meant.
    """

    parts: tuple[tuple[int, npt.NDArray[np.uint8]], ...]

    def __len__(self) -> int:
        """How many there are."""
        return sum(int(np.bitwise_count(bits).sum(dtype=np.int64)) for _first, bits in self.parts)

    def ascending(self) -> tuple[int, ...]:
        """All of them."""
        numbers = [np.flatnonzero(np.unpackbits(bits)) + first for first, bits in self.parts]
        return tuple(np.sort(np.concatenate(numbers)).tolist())


def row_numbers(rows: npt.NDArray[np.int64]) -> RowNumbers:
    """Keep the numbers of at least one row, in any order."""
    first = int(rows.min())
    meant = np.zeros(int(rows.max()) - first + 1, np.bool_)
    meant[rows - first] = True
    return RowNumbers(((first, np.packbits(meant)),))


def merge_row_numbers(one: RowNumbers, other: RowNumbers) -> RowNumbers:
    """Join the numbers of rows of two parts of a table."""
    return RowNumbers(one.parts + other.parts)
