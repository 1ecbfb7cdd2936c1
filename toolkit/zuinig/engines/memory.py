"""Give freed memory back to the system."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from functools import cache


def give_back() -> None:
    """Let the C library of Linux return what it keeps for a next time; elsewhere nothing happens.

    Between the thousands of sketches that a wide table keeps lie the holes of arrays that are gone: measured at
    10,000 rows of 4,000 columns, 370 MiB of 870 were such holes.
    """
    trim = _malloc_trim()
    if trim:
        trim(0)


@cache
def _malloc_trim() -> Callable[[int], int] | None:
    try:
        found: Callable[[int], int] = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):  # another C library, or none that can be found so
        return None
    return found
