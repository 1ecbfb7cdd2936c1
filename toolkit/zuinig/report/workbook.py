"""The findings as a workbook, made for the person who keeps the register of processors."""

from __future__ import annotations

from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zuinig import __version__
from zuinig.charts import words
from zuinig.i18n import N_, _, day

if TYPE_CHECKING:
    from xlsxwriter import Workbook  # type: ignore[import-untyped]  # it has no types
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

    from zuinig.audit import Audit

MOST_CHARACTERS = 32_767  # of a cell of Excel
# column -> width in characters, what it says
COLUMNS = {
    "finding_id": (15, N_("Number of the finding; the same in every audit for the same problem.")),
    "rule": (26, N_("Name of the rule. `zuinig explain NAME` tells what it is about.")),
    "code": (8, N_("Short code of the rule.")),
    "severity": (9, N_("Weight: high, medium or low.")),
    "dataset": (24, N_("The file that it is about, by its name in audit.toml.")),
    "table": (16, N_("Sheet or part of the file, empty if the file is one table.")),
    "column": (22, N_("The column, by its header.")),
    "recipient": (22, N_("Who gets the data.")),
    "category": (14, N_("Kind of data.")),
    "subject": (10, N_("Whom the data are about: pupil, guardian (parent) or staff.")),
    "rows": (8, N_("Number of rows that the finding is about.")),
    "checked": (9, N_("Number of rows that were looked at.")),
    "share": (8, N_("Rows as a share of the rows that were looked at.")),
    "places": (18, N_("Row numbers as a spreadsheet shows them; empty if it is about the whole column.")),
    "message": (60, N_("What was found.")),
    "law": (26, N_("The legal basis. “To be confirmed”: have a lawyer look at it first.")),
    "remedy": (60, N_("What to do.")),
    "status": (9, N_("Open, or waived: accepted for now by the board.")),
    "first_seen": (11, N_("Day of the first audit that found it.")),
}
SEVERITY_COLOURS = {"high": "#f4d9e0", "medium": "#fbe3d2", "low": "#fdf3d3"}


def write_workbook(audit: Audit, file: Path) -> None:
    """Write `findings.xlsx`: the findings, and a sheet that explains the columns."""
    import xlsxwriter

    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
    with xlsxwriter.Workbook(file, options) as workbook:
        board = audit.project.board
        created = datetime.combine(board.reference_date, time())
        workbook.set_properties({"title": board.name, "author": f"Zuinig {__version__}", "created": created})
        _findings_sheet(workbook, audit)
        _explanation_sheet(workbook, audit)


def _findings_sheet(workbook: Workbook, audit: Audit) -> None:
    sheet = workbook.add_worksheet(_("Findings"))
    header = workbook.add_format({"bold": True, "bg_color": "#1f2933", "font_color": "#ffffff", "valign": "top"})
    plain = {"valign": "top", "text_wrap": True, "font_size": 10}
    formats = {colour: workbook.add_format({**plain, "bg_color": colour}) for colour in SEVERITY_COLOURS.values()}
    text, count = workbook.add_format(plain), workbook.add_format({**plain, "num_format": "#,##0"})
    share = workbook.add_format({**plain, "num_format": "0%"})
    for place, (name, (width, _meaning)) in enumerate(COLUMNS.items()):
        sheet.set_column(place, place, width)
        sheet.write_string(0, place, name, header)
    for row, finding in enumerate(audit.findings.to_dict("records"), start=1):
        for place, name in enumerate(COLUMNS):
            value: Any = finding[name]
            if name in ("rows", "checked", "share"):
                sheet.write_number(row, place, value, share if name == "share" else count)
            else:
                cell = formats[SEVERITY_COLOURS[value]] if name == "severity" else text
                sheet.write_string(row, place, _cut(str(value)), cell)
    _make_readable(sheet, len(audit.findings))


def _make_readable(sheet: Worksheet, rows: int) -> None:
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(rows, 1), len(COLUMNS) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _cut(text: str) -> str:
    """Keep within what a cell can hold, and show that something was left out."""
    return text if len(text) <= MOST_CHARACTERS else text[: MOST_CHARACTERS - 1] + "…"


def _explanation_sheet(workbook: Workbook, audit: Audit) -> None:
    sheet = workbook.add_worksheet(_("Explanation"))
    bold = workbook.add_format({"bold": True, "valign": "top"})
    wrap = workbook.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 100)
    board = audit.project.board
    lines = [
        (_("Board"), board.name),
        (_("Period"), board.period),
        (_("Reference date"), day(board.reference_date)),
        *((_("Examined"), sentence) for sentence in audit.coverage.sentences()),
        (_("Column"), _("Meaning")),
        *((name, _(meaning)) for name, (_width, meaning) in COLUMNS.items()),
        *((severity, _("severity: {title}").format(title=_(title))) for severity, title in words.SEVERITIES.items()),
    ]
    for row, (left, right) in enumerate(lines):
        sheet.write_string(row, 0, left, bold)
        sheet.write_string(row, 1, _cut(right), bold if right == _("Meaning") else wrap)
