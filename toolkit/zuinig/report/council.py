"""What the participation council gets: every chart as PNG and SVG, and one PDF with all charts and their tables."""

from __future__ import annotations

import io
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Literal

from zuinig.charts import CHARTS, Chart, image, style, words
from zuinig.charts.figure import draw_on, height
from zuinig.i18n import _, day

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from zuinig.audit import Audit

A4 = (8.27, 11.69)  # inches, upright
MARGIN = 0.08  # share of the width
LINE = 0.017  # height of a line of a table, share of the page
PDF = "council.pdf"


def write_council(audit: Audit, folder: Path) -> None:
    """Write the pictures and the PDF; counts of people are protected, row numbers are nowhere in it."""
    folder.mkdir(parents=True, exist_ok=True)
    tables = [(chart, chart.table(audit)) for chart in CHARTS]
    for chart, table in tables:
        (folder / f"{chart.NAME}.png").write_bytes(image(chart, table, "png", footer(audit)))
        (folder / f"{chart.NAME}.svg").write_bytes(image(chart, table, "svg", footer(audit)))
    (folder / PDF).write_bytes(_document(audit, tables))


def footer(audit: Audit) -> str:
    """The line below a chart that says of which audit it is."""
    board = audit.project.board
    return " · ".join(filter(None, [board.name, board.period, day(board.reference_date)]))


def _document(audit: Audit, tables: list[tuple[Chart, pd.DataFrame]]) -> bytes:
    from matplotlib.backends.backend_pdf import PdfPages

    buffer = io.BytesIO()
    about = {"Title": _title(audit), "Creator": "Zuinig", "Producer": None, "CreationDate": None, "ModDate": None}
    with style.settings(), PdfPages(buffer, metadata=about) as pages:
        pages.savefig(_cover(audit, tables))
        for number, (chart, table) in enumerate(tables, start=2):
            pages.savefig(_page(audit, chart, table, number))
    return buffer.getvalue()


def _title(audit: Audit) -> str:
    return _("Personal data of pupils: summary for the participation council of {board}").format(
        board=audit.project.board.name
    )


def _empty_page(layout: Literal["constrained"] | None = None) -> Figure:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    page = Figure(figsize=A4, layout=layout)
    FigureCanvasAgg(page)
    return page


def _cover(audit: Audit, tables: list[tuple[Chart, pd.DataFrame]]) -> Figure:
    page = _empty_page()
    board = audit.project.board
    top = _write(page, 0.9, _title(audit), size=18, weight="bold")
    when = " · ".join(filter(None, [board.period, _("reference date {day}").format(day=day(board.reference_date))]))
    top = _write(page, top - 0.01, when, size=11)
    for sentence in audit.coverage.sentences():
        top = _write(page, top - 0.01, sentence, size=11)
    top = _write(page, top - 0.03, _("What this audit shows"), size=13, weight="bold")
    for chart, table in tables:
        top = _write(page, top - 0.008, f"•  {chart.title(table)}.", size=11)
    note = _("Counts of people below 5 are not shown, nor numbers that would give them away. Grey means: not examined.")
    _write(page, top - 0.03, note, size=10)
    return page


def _write(page: Figure, top: float, text: str, *, size: float, weight: str = "normal") -> float:
    """Write wrapped text from the left margin and give where the next text starts."""
    lines = wrap(text, int(860 / size))  # points of DejaVu Sans that fit between the margins
    page.text(MARGIN, top, "\n".join(lines), va="top", fontsize=size, fontweight=weight, linespacing=1.35)
    return top - len(lines) * size * 1.35 * 1.18 / 72 / A4[1]


def _page(audit: Audit, chart: Chart, table: pd.DataFrame, number: int) -> Figure:
    """One chart with its table below it."""
    page = _empty_page(layout="constrained")
    high = min(height(table) / A4[1], 0.55)
    down, across = [0.05, high, 0.91 - high, 0.04], [MARGIN - 0.02, 1.04 - 2 * MARGIN, MARGIN - 0.02]
    parts = page.subfigures(4, 3, squeeze=False, height_ratios=down, width_ratios=across)
    draw_on(parts[1, 1], chart, table)
    axes = parts[2, 1].add_axes((0.02, 0.02, 0.96, 0.9))
    axes.set_axis_off()
    _draw_table(axes, chart.readable(table), LINE / (0.9 * (0.91 - high)))
    parts[3, 1].text(0.02, 0.6, f"{footer(audit)} · {number}", fontsize=8, color="#52606d")
    return page


def _draw_table(axes: Axes, table: pd.DataFrame, line: float) -> None:
    """Draw a table as text: header, a rule, rows; numbers to the right."""
    widths = [max([len(str(name)), *(len(str(cell)) for cell in table[name])]) for name in table]
    # A long column shares what is left; 92 characters of 8.5 points fill the page.
    limits = [min(width, max(16, 92 // len(widths))) for width in widths]
    total = sum(limits) + 2 * len(limits)
    starts = [(sum(limits[:n]) + 2 * n) / total for n in range(len(limits) + 1)]
    # A negative edge is a right one: where the numbers of a column end.
    edges = [-(starts[n + 1] - 0.02) if words.is_count(table[name]) else starts[n] for n, name in enumerate(table)]
    top = _row(axes, 1.0, [str(name) for name in table], limits, edges, line, bold=True)
    axes.plot([0, 1], [top + line * 0.45] * 2, color=style.INK, linewidth=0.8, clip_on=False)
    for row in table.itertuples(index=False):
        top = _row(axes, top, [str(cell) for cell in row], limits, edges, line)
    axes.set_xlim(0, 1)
    axes.set_ylim(0, 1)


def _row(  # noqa: PLR0917 - one row of one table; every argument is its place
    axes: Axes, top: float, cells: list[str], limits: list[int], edges: list[float], line: float, *, bold: bool = False
) -> float:
    lines = [wrap(cell, limit) or [""] for cell, limit in zip(cells, limits, strict=True)]
    for n, text in enumerate(lines):
        x, align = (edges[n], "left") if edges[n] >= 0 else (-edges[n], "right")
        weight = "bold" if bold else "normal"
        axes.text(x, top, "\n".join(text), ha=align, va="top", fontsize=8.5, fontweight=weight)
    return top - line * (max(len(text) for text in lines) + 0.4)
