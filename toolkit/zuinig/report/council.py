"""What the participation council gets: every chart as PNG and SVG, and one PDF with all charts and their tables."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Literal

from zuinig.charts import CHARTS, Chart, image, style
from zuinig.charts.figure import draw_on, height
from zuinig.i18n import _, day
from zuinig.report import council_table

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure

    from zuinig.audit import Audit

A4 = (8.27, 11.69)  # inches, upright
MARGIN = 0.08  # share of the width
USABLE = 0.9  # of the height of a page, without its upper margin and footer
LINE = 0.0135  # height of a line of a table, share of the page
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
            for page in _pages(audit, chart, table, number):
                pages.savefig(page)
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


def _pages(audit: Audit, chart: Chart, table: pd.DataFrame, number: int) -> Iterator[Figure]:
    """One chart with its table below it; a table that does not fit there has pages of its own."""
    words = council_table.laid_out(chart.readable(table))
    wanted, needed = height(table) / A4[1], council_table.lines(words) * LINE
    # A chart may be drawn somewhat lower than it would like if that keeps its table on the same page.
    together = USABLE - needed >= 0.7 * wanted
    high = min(wanted, USABLE - needed if together else USABLE - 0.02)
    room = USABLE - high
    yield _page(f"{footer(audit)} · {number}", (chart, table, high), words if together else None, room)
    for place, part in enumerate([] if together else council_table.parts(words, int(USABLE / LINE)), start=1):
        yield _page(f"{footer(audit)} · {number}.{place}", None, part, USABLE)


def _page(
    line: str, drawn: tuple[Chart, pd.DataFrame, float] | None, words: council_table.Laid | None, room: float
) -> Figure:
    page = _empty_page(layout="constrained")
    high = drawn[2] if drawn else 0.01
    down, across = [0.05, high, max(room, 0.01), 0.05], [MARGIN - 0.02, 1.04 - 2 * MARGIN, MARGIN - 0.02]
    parts = page.subfigures(4, 3, squeeze=False, height_ratios=down, width_ratios=across)
    if drawn:
        draw_on(parts[1, 1], drawn[0], drawn[1])
    if words:
        axes = parts[2, 1].add_axes((0.02, 0.0, 0.96, 1.0))
        axes.set_axis_off()
        council_table.draw(axes, words, LINE / room)
    parts[3, 1].text(0.02, 0.5, line, fontsize=8, color="#52606d")
    return page
