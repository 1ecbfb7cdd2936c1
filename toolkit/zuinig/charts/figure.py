"""From a table to a figure and to files: the same bytes for the same table."""

from __future__ import annotations

import io
from textwrap import wrap
from typing import TYPE_CHECKING, Literal, Protocol

from zuinig.charts import style

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure, SubFigure

    from zuinig.audit import Audit

Format = Literal["png", "svg", "pdf"]
TITLE_CHARACTERS = 9.5  # of bold 11.5 points in an inch
# Inches: the width fits A4; above and below a chart come title, axis and legend.
WIDTH, ABOVE_AND_BELOW, ROW, FOOTER = 8.0, 1.45, 0.42, 0.24


class Chart(Protocol):
    """What each module of a chart holds."""

    NAME: str

    def table(self, audit: Audit) -> pd.DataFrame:
        """Give what is drawn; counts of people are protected."""

    def readable(self, table: pd.DataFrame) -> pd.DataFrame:
        """Give the table in words."""

    def title(self, table: pd.DataFrame) -> str:
        """Say the finding in a few words."""

    def alt(self, table: pd.DataFrame) -> str:
        """Say the finding to who cannot see the chart."""

    def draw(self, axes: Axes, table: pd.DataFrame) -> Axes:
        """Draw it."""


def figure(chart: Chart, table: pd.DataFrame, footer: str = "") -> Figure:
    """Draw one chart on a figure of its own, as high as its rows need, with a line below that says of which audit."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    with style.settings():
        high = height(table)
        drawn = Figure(figsize=(WIDTH, high + FOOTER), layout="constrained")
        FigureCanvasAgg(drawn)
        above, below = drawn.subfigures(2, 1, squeeze=False, height_ratios=[high, FOOTER]).flat
        draw_on(above, chart, table)
        below.text(0.012, 0.4, footer, fontsize=7.5, color="#52606d", va="center")
    return drawn


def height(table: pd.DataFrame) -> float:
    """Inches that the chart of a table needs."""
    return ABOVE_AND_BELOW + ROW * max(len(table), 3)


def draw_on(part: SubFigure, chart: Chart, table: pd.DataFrame) -> None:
    """Draw a chart on part of a figure, with its title at the edge, where it has all the width."""
    axes = chart.draw(part.add_subplot(), table)
    title = axes.get_title(loc="left")
    axes.set_title("", loc="left")
    inches = part.bbox.width / part.get_figure(root=True).dpi
    part.suptitle(
        "\n".join(wrap(title, int(TITLE_CHARACTERS * inches))), x=0.012, ha="left", fontsize=11.5, weight="bold"
    )


def image(chart: Chart, table: pd.DataFrame, kind: Format, footer: str = "") -> bytes:
    """Give the chart as a file, with its alternative text inside and without a clock or a program version."""
    buffer = io.BytesIO()
    drawn = figure(chart, table, footer)
    with style.settings():
        drawn.savefig(buffer, format=kind, dpi=150, metadata=_metadata(chart, table, kind))
    return buffer.getvalue()


def _metadata(chart: Chart, table: pd.DataFrame, kind: Format) -> dict[str, str | None]:
    title, alt = chart.title(table), chart.alt(table)
    if kind == "png":
        return {"Title": title, "Description": alt, "Software": None}
    if kind == "svg":
        return {"Title": title, "Description": alt, "Date": None, "Creator": "Zuinig"}
    return {
        "Title": title,
        "Subject": alt,
        "CreationDate": None,
        "ModDate": None,
        "Producer": None,
        "Creator": "Zuinig",
    }
