"""Row numbers as a short text: `2-40, 57`.

A place is the number of a row as a spreadsheet shows it: the header is row 1, the first record row 2.
"""

from __future__ import annotations

from collections.abc import Iterable


def join_places(rows: Iterable[int]) -> str:
    """Write row numbers as ranges, in order, each once.

    >>> join_places([7, 2, 3, 4, 9, 8])
    '2-4, 7-9'
    >>> join_places([])
    ''
    """
    parts: list[tuple[int, int]] = []
    for row in sorted(set(rows)):
        if parts and row == parts[-1][1] + 1:
            parts[-1] = (parts[-1][0], row)
        else:
            parts.append((row, row))
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in parts)


def split_places(text: str) -> list[int]:
    """Read the row numbers back.

    >>> split_places("2-4, 7")
    [2, 3, 4, 7]
    """
    rows: list[int] = []
    for part in filter(None, text.split(", ")):
        first, _dash, last = part.partition("-")
        rows.extend(range(int(first), int(last or first) + 1))
    return rows
