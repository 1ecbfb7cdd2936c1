"""The one place where counts of people are made safe to show: below five never, nor to be had by subtracting."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence

import pandas as pd

from zuinig.i18n import _, number

MINIMUM = 5  # domain.md 7.4: small counts are suppressed in what a council gets, for example below 5
SMALL = "small"  # cell: below the minimum
# Cell: hidden so that a small one cannot be worked out; in a row without a small cell it may be any number.
WITHHELD = "withheld"
_OUTSIDE = ("outside", 0)

Cell = tuple[int, int]
Node = tuple[str, int]


def protect(
    table: pd.DataFrame, columns: Sequence[str], minimum: int = MINIMUM, *, total: str = "", board_total: bool = False
) -> pd.DataFrame:
    """Hide counts of people that are too small to show, and what would give them back.

    The reader is taken to know the total of every row (a school's size is public) and, with `board_total`, the total
    of every column. Even then each hidden count can still be more than one number. A zero is hidden like a one: "nobody
    said no" tells about everyone.

    Args:
        table: one row per group; `columns` hold whole numbers, or a missing value where nothing was examined.
        columns: the counts, which are parts of one whole per row.
        minimum: the smallest count that is shown.
        total: a column that holds the whole of each row, "" if the table shows none.
        board_total: the sum of each column over the rows is known to the reader too.

    Returns:
        the table with int, `SMALL`, `WITHHELD` or missing in `columns` (object dtype), rows and order as they were.
    """
    counts = {
        (row, column): int(value)
        for column, name in enumerate(columns)
        for row, value in enumerate(table[name])
        if pd.notna(value)
    }
    grid = _Grid(counts, minimum, board_total)
    grid.close()
    shown = table.copy()
    for column, name in enumerate(columns):
        cells = [grid.shown((row, column)) for row in range(len(table))]
        shown[name] = pd.Series(cells, index=table.index, dtype=object)
    if total:
        masked = [pd.NA if pd.isna(n) else (SMALL if n < minimum else int(n)) for n in table[total]]
        shown[total] = pd.Series(masked, index=table.index, dtype=object)
    return shown


class _Grid:
    """Counts in rows and columns, of which some are hidden."""

    def __init__(self, counts: dict[Cell, int], minimum: int, board_total: bool) -> None:
        self.counts = counts
        self.minimum = minimum
        self.small = {cell for cell, n in counts.items() if n < minimum}
        self.withheld: set[Cell] = set()
        self.blank: set[Cell] = set()  # hidden cells that do not even tell whether they are small
        self.rows = sorted({row for row, _column in counts})
        self.columns = sorted({column for _row, column in counts})
        self.board_total = board_total and len(self.rows) > 1
        # A line whose total the reader does not know: one that is itself too small to be told, or is told nowhere.
        self.free: set[Node] = {
            ("row", row) for row in self.rows if self._sum(0, row) < minimum or len(self.columns) == 1
        }
        self.free |= {("column", c) for c in self.columns if not self.board_total or self._sum(1, c) < minimum}

    def _sum(self, axis: int, line: int) -> int:
        return sum(n for cell, n in self.counts.items() if cell[axis] == line)

    def shown(self, cell: Cell) -> object:
        if cell not in self.counts:
            return pd.NA
        if cell in self.small - self.blank:
            return SMALL
        return WITHHELD if cell in self.withheld | self.blank else self.counts[cell]

    def close(self) -> None:
        """Hide more until no small count can be worked out, then show again what was hidden for nothing."""
        for cell in sorted(self.small):
            while not self._hidden_well(cell):
                self._hide_one_more(cell)
        for cell in sorted(self.withheld, key=lambda other: (-self.counts[other], other)):
            self.withheld.remove(cell)
            if not all(self._hidden_well(small) for small in self.small):
                self.withheld.add(cell)

    def _hide_one_more(self, cell: Cell) -> None:
        """Hide the smallest shown count in the row, else in its column, else anywhere; then tell less and less."""
        shown = [other for other in self.counts if other not in self.small | self.withheld | self.blank]
        same_row = [other for other in shown if other[0] == cell[0]]
        same_column = [other for other in shown if other[1] == cell[1]]
        # Other rows help only where the totals of columns tie them to this one.
        choice = same_row or (self.board_total and (same_column or shown))
        whole_row = {other for other in self.counts if other[0] == cell[0]}
        if choice:
            self.withheld.add(min(choice, key=lambda other: (self.counts[other], other)))
        elif not whole_row <= self.blank:
            self.blank |= whole_row
        elif len(self.blank) < len(self.counts):
            self.blank = set(self.counts)
        else:
            self.free.update((axis, n) for axis, lines in (("row", self.rows), ("column", self.columns)) for n in lines)

    def _hidden_well(self, cell: Cell) -> bool:
        """Whether a reader who knows the totals must leave at least two numbers open for this cell.

        Seen as a flow from rows to columns, a cell can be another number exactly if there is a round trip through it
        along which every hidden count may move by one.
        """
        row, column = ("row", cell[0]), ("column", cell[1])
        can_grow = self._may_grow(cell) and self._reaches(column, row, cell)
        return can_grow or (self._may_shrink(cell) and self._reaches(row, column, cell))

    def _may_grow(self, cell: Cell) -> bool:
        roomy = cell in self.small and self.counts[cell] < self.minimum - 1
        return roomy or cell in self.withheld | self.blank

    def _may_shrink(self, cell: Cell) -> bool:
        least = self.minimum if cell in self.withheld - self.blank else 0
        return cell in self.withheld | self.small | self.blank and self.counts[cell] > least

    def _reaches(self, start: Node, goal: Node, without: Cell) -> bool:
        seen, queue = {start}, deque([start])
        while queue:
            for node in self._neighbours(queue.popleft(), without):
                if node == goal:
                    return True
                if node not in seen:
                    seen.add(node)
                    queue.append(node)
        return False

    def _neighbours(self, node: Node, without: Cell) -> Iterator[Node]:
        if node == _OUTSIDE:
            yield from self.free
            return
        if node in self.free:
            yield _OUTSIDE
        kind, line = node
        for cell in (self.small | self.withheld | self.blank) - {without}:
            if kind == "row" and cell[0] == line and self._may_grow(cell):
                yield ("column", cell[1])
            elif kind == "column" and cell[1] == line and self._may_shrink(cell):
                yield ("row", cell[0])


def in_words(cell: object, minimum: int = MINIMUM) -> str:
    """Write a cell of a protected table for a reader."""
    if cell is pd.NA or cell is None:
        return _("not examined")
    if cell == SMALL:
        return f"< {minimum}"
    return _("not shown") if cell == WITHHELD else number(int(str(cell)))


def known(cells: Sequence[object]) -> tuple[int, bool]:
    """Add the counts that are shown, and say whether that is all of them."""
    shown = [cell for cell in cells if isinstance(cell, int)]
    return sum(shown), len(shown) == len(cells)
