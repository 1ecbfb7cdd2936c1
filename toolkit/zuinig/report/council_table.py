"""A table as text in the PDF of the council: columns share the width, cells wrap, numbers go to the right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap
from typing import TYPE_CHECKING

from zuinig.charts import style
from zuinig.charts.words import is_count

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

CHARACTERS = 96  # of 8.5 points between the margins of A4
GAP = 2  # characters between columns
BETWEEN = 0.4  # of a line between rows

Row = list[list[str]]  # per cell its lines


@dataclass(frozen=True)
class Laid:
    """A table whose cells have been wrapped: header, rows, widths in characters, which columns go to the right."""

    header: Row
    rows: list[Row]
    widths: list[int]
    right: list[bool]


def laid_out(table: pd.DataFrame) -> Laid:
    """Wrap the cells of a table in words so that it fits the page."""
    columns = [[str(name), *map(str, table[name])] for name in table]
    widths = _shared([_natural(cells) for cells in columns], [_longest_word(cells) for cells in columns])
    wrapped = [[wrap(cell, width) or [""] for cell in cells] for cells, width in zip(columns, widths, strict=True)]
    header, *rows = [list(row) for row in zip(*wrapped, strict=True)]
    right = [place > 0 and is_count(cells[1:]) for place, cells in enumerate(columns)]
    return Laid(header, rows, widths, right)


def _natural(cells: list[str]) -> int:
    """The width that a column would like: its longest cell; a header may wrap."""
    return max(_longest_word(cells[:1]), *(len(cell) for cell in cells[1:]), 1)


def _longest_word(cells: list[str]) -> int:
    return max((len(word) for cell in cells for word in cell.split()), default=1)


def _shared(wanted: list[int], least: list[int]) -> list[int]:
    """Take from the widest column until all fit; a word is broken only if there is no other way.

    >>> _shared([200, 10], [20, 10])
    [82, 10]
    """
    widths = list(wanted)
    room = CHARACTERS - GAP * len(widths)
    while sum(widths) > room:
        spare = [n for n, width in enumerate(widths) if width > least[n]] or range(len(widths))
        widths[max(spare, key=lambda n: widths[n])] -= 1
    return widths


def lines(table: Laid) -> float:
    """How many lines a table takes, its header included."""
    return sum(_height(row) for row in [table.header, *table.rows])


def _height(row: Row) -> float:
    return max(len(cell) for cell in row) + BETWEEN


def parts(table: Laid, most: int) -> Iterator[Laid]:
    """Cut a table into pieces of at most `most` lines, each with the header."""
    rows: list[Row] = []
    for row in table.rows:
        if rows and _height(table.header) + sum(map(_height, [*rows, row])) > most:
            yield Laid(table.header, rows, table.widths, table.right)
            rows = []
        rows.append(row)
    yield Laid(table.header, rows, table.widths, table.right)


def draw(axes: Axes, table: Laid, line: float) -> None:
    """Draw a table from the top of the axes down.

    Args:
        axes: without frame; its width is that of the page between the margins.
        table: what to draw.
        line: height of a line as a share of the axes.
    """
    axes.set_xlim(0, 1)
    axes.set_ylim(0, 1)
    top = 1.0 - line / 2
    for row in [table.header, *table.rows]:
        _draw_row(axes, table, row, top)
        top -= _height(row) * line
        if row is table.header:
            axes.plot([0, 1], [top + line * 0.3] * 2, color=style.INK, linewidth=0.8, clip_on=False)


def _draw_row(axes: Axes, table: Laid, row: Row, top: float) -> None:
    weight = "bold" if row is table.header else "normal"
    left = 0.0
    for cell, width, right in zip(row, table.widths, table.right, strict=True):
        x, align = (left + width, "right") if right else (left, "left")
        axes.text(
            x / CHARACTERS, top, "\n".join(cell), ha=align, va="top", fontsize=8.5, fontweight=weight, linespacing=1.25
        )
        left += width + GAP
