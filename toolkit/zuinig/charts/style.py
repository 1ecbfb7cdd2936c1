"""How charts look: colours that colour-blind readers tell apart, each with a pattern for black-and-white print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from textwrap import wrap
from typing import TYPE_CHECKING, Any

import pandas as pd

from zuinig.charts.small import SMALL, WITHHELD, in_words
from zuinig.i18n import N_, _

if TYPE_CHECKING:
    from matplotlib.axes import Axes

INK = "#1f2933"
PALE = "#d5dae0"
# Fonts that come with matplotlib, so that a chart is the same on every machine.
SETTINGS: dict[Any, Any] = {
    "font.family": "DejaVu Sans",
    "font.size": 10,
    "axes.edgecolor": PALE,
    "axes.labelcolor": INK,
    "text.color": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "hatch.linewidth": 0.8,
    "svg.hashsalt": "zuinig",
    "svg.fonttype": "path",
    "pdf.fonttype": 42,
    "axes.unicode_minus": False,
    "text.parse_math": False,  # a name with two dollar signs is a name
}


@dataclass(frozen=True)
class Look:
    """Colour and pattern of one kind of bar; colours after Okabe and Ito, who made them for colour-blind readers."""

    colour: str
    hatch: str = ""
    text: str = "#ffffff"


GOOD = Look("#00795a")
FINE = Look("#7fc8a9", "..", INK)
CARE = Look("#f0c94a", "\\\\", INK)
WORSE = Look("#d55e00", "//")
WORST = Look("#7a1f3d", "xx")
GREY = Look("#c3c9d1", "--", INK)
HIDDEN = Look("#f2f4f6", "||", INK)
UNEXAMINED = N_("not examined")
NOT_SHOWN = N_("number not shown, to protect small groups")


@dataclass(frozen=True)
class Part:
    """One kind of bar in a chart: the column of its counts, its title and its look."""

    column: str
    title: str
    look: Look


@contextmanager
def settings() -> Iterator[None]:
    """Draw with the settings of this project, whatever the user has set."""
    import matplotlib as mpl

    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams.update(SETTINGS)
        yield


def head(axes: Axes, title: str) -> None:
    """Write the finding above the chart; `figure` moves it to the edge of the picture, where it has all its width."""
    axes.set_title(title, loc="left", fontsize=11.5, fontweight="bold")


def stacked(axes: Axes, labels: Sequence[str], table: pd.DataFrame, parts: Sequence[Part], unit: str) -> None:
    """Draw one horizontal bar per row of `table`, in parts; a row that was not examined gets a grey band.

    Args:
        axes: where to draw.
        labels: one per row.
        table: columns of `parts` with numbers, or cells of `small.protect`; missing in all parts = not examined.
        parts: from left to right.
        unit: what is counted, for the label of the axis.
    """
    rows = table[[part.column for part in parts]].to_dict("records")
    most = max((sum(_length(cell) for cell in row.values()) for row in rows), default=0.0)
    stub = 0.07 * most or 1.0  # how wide a bar is whose number is not shown
    used: dict[str, Look] = {}
    for place, row in enumerate(rows):
        if all(pd.isna(cell) for cell in row.values()):
            _grey_band(axes, place)
            used[_(UNEXAMINED)] = GREY
        else:
            used.update(_row_of_parts(axes, place, [(row[part.column], part) for part in parts], stub))
    longest = max(
        (sum(_length(cell) or stub * (cell in (SMALL, WITHHELD)) for cell in row.values()) for row in rows), default=0.0
    )
    axes.set_xlim(0, longest * 1.03 or 1.0)
    _finish_rows(axes, labels, unit)
    if not most:
        axes.set_xticks([])
    order = [*(part.title for part in parts), _(NOT_SHOWN), _(UNEXAMINED)]
    legend(axes, [(title, used[title]) for title in order if title in used])


def _length(cell: object) -> float:
    return float(cell) if isinstance(cell, int | float) and not pd.isna(cell) else 0.0


def _row_of_parts(axes: Axes, place: int, cells: Sequence[tuple[object, Part]], stub: float) -> dict[str, Look]:
    """Draw one bar and give the looks that were used; a number that is not shown gets a pale piece of one width."""
    used: dict[str, Look] = {}
    left = 0.0
    for cell, part in cells:
        shown = isinstance(cell, int | float)
        width = _length(cell) if shown else stub
        if width:
            used[part.title] = part.look
            _bar(axes, (left, place), width, part.look, pale=not shown)
            if shown and width > 0.6 * stub:
                _on_bar(axes, (left + width / 2, place), in_words(cell), part.look)
            elif not shown:
                used[_(NOT_SHOWN)] = HIDDEN
                _on_bar(axes, (left + width / 2, place), in_words(cell) if cell == SMALL else "?", HIDDEN)
        left += width
    if not left:
        axes.text(stub / 8, place, "0", va="center", fontsize=9)
    return used


def _bar(axes: Axes, at: tuple[float, int], width: float, look: Look, *, pale: bool = False) -> None:
    left, place = at
    bars = axes.barh(place, width, left=left, height=0.66, edgecolor="#ffffff", linewidth=0.8)
    bars[0].set(facecolor=HIDDEN.colour if pale else look.colour, hatch=HIDDEN.hatch if pale else look.hatch)
    if pale:
        bars[0].set_edgecolor(look.colour)


def _grey_band(axes: Axes, place: int) -> None:
    """A band over the whole width: it has no length to be read off."""
    axes.axhspan(
        place - 0.33, place + 0.33, facecolor=GREY.colour, hatch=GREY.hatch, edgecolor="#ffffff", linewidth=0.8
    )
    box = {"facecolor": GREY.colour, "edgecolor": "none", "pad": 2.0}
    transform = axes.get_yaxis_transform()
    axes.text(0.5, place, _(UNEXAMINED), ha="center", va="center", fontsize=9, transform=transform, bbox=box)


def _on_bar(axes: Axes, at: tuple[float, int], text: str, look: Look) -> None:
    """Write a number on a bar, on a patch of the bar's colour so that the pattern does not run through it."""
    box = {"facecolor": look.colour, "edgecolor": "none", "pad": 1.5}
    axes.text(*at, text, ha="center", va="center", fontsize=8.5, color=look.text, bbox=box)


def _finish_rows(axes: Axes, labels: Sequence[str], unit: str) -> None:
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    axes.set_yticks(range(len(labels)), ["\n".join(wrap(label, 30)) or "-" for label in labels])
    axes.set_ylim(max(len(labels), 1) - 0.4, -0.6)
    axes.set_xlabel(unit, loc="left")
    axes.xaxis.set_major_locator(MaxNLocator(nbins=7, integer=True))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _place: in_words(int(value))))
    axes.grid(axis="x", color=PALE, linewidth=0.6)
    axes.set_axisbelow(True)
    axes.tick_params(length=0)
    axes.spines[["top", "right", "bottom"]].set_visible(False)


def legend(axes: Axes, items: Sequence[tuple[str, Look]]) -> None:
    """Explain colours and patterns below the chart."""
    from matplotlib.patches import Patch

    patches = [
        Patch(
            facecolor=look.colour, hatch=look.hatch, edgecolor="#52606d" if look is HIDDEN else "#ffffff", label=title
        )
        for title, look in items
    ]
    figure = axes.get_figure()
    if figure and patches:
        figure.legend(
            handles=patches,
            loc="outside lower left",
            ncols=4 if len(patches) == 4 else 3,
            frameon=False,
            fontsize=9,
            handlelength=1.8,
        )


def plain(axes: Axes, bars: Sequence[tuple[str, int, Look]], unit: str) -> None:
    """Draw one horizontal bar per label, number and look, with the number behind it."""
    most = max((value for _label, value, _look in bars), default=0)
    room = most * 0.015 or 0.05
    for place, (_label, value, look) in enumerate(bars):
        if value:
            _bar(axes, (0.0, place), value, look)
        axes.text(value + room, place, in_words(value), va="center", fontsize=9)
    axes.set_xlim(0, max(most, 1) * 1.08)
    _finish_rows(axes, [label for label, _value, _look in bars], unit)


def empty(axes: Axes, why: str) -> None:
    """Draw a grey field where nothing could be examined: silence must not look like approval."""
    from matplotlib.patches import Rectangle

    field = Rectangle((0, 0), 1, 1, transform=axes.transAxes, facecolor=GREY.colour, hatch=GREY.hatch)
    field.set_edgecolor("#ffffff")
    axes.add_patch(field)
    box = {"facecolor": GREY.colour, "edgecolor": "none", "pad": 4.0}
    axes.text(0.5, 0.5, "\n".join(wrap(why, 60)), ha="center", va="center", transform=axes.transAxes, bbox=box)
    axes.set_xticks([])
    axes.set_yticks([])
