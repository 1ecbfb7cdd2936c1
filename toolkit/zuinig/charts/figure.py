"""From a table to a figure and to files: the same bytes for the same table."""

from __future__ import annotations

import io
from textwrap import wrap
from typing import TYPE_CHECKING, Literal, Protocol

from zuinig.charts import style

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from zuinig.audit import Audit

Format = Literal["png", "svg", "pdf"]
WIDTH = 8.0  # inches; fits A4 with margins, and 84 characters of the title


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
    """Draw one chart on a figure of its own, as high as its rows need."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    with style.settings():
        high = style.ABOVE_AND_BELOW + 0.42 * max(len(table), 3)
        drawn = Figure(figsize=(WIDTH, high), layout="constrained")
        FigureCanvasAgg(drawn)
        style.keep_free(drawn, style.FOOTER_INCHES)
        axes = chart.draw(drawn.add_subplot(), table)
        drawn.suptitle("\n".join(wrap(axes.get_title(loc="left"), 84)), x=0.012, ha="left", fontsize=11.5, weight="bold")
        axes.set_title("", loc="left")
        drawn.text(0.012, 0.08 / high, footer, fontsize=7.5, color="#52606d")
    return drawn


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
