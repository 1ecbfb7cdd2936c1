"""Excel (and OpenDocument) workbooks: every sheet, hidden ones too, each cell as the text that identifies it.

A number is written without `.0`, a date as `2020-01-31`, a truth value as `true` or `false`. A number that is only
*shown* with leading zeros (a cell format) is read as the number that is stored: the format is not in reach.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice

import polars as pl
import python_calamine as calamine

from zuinig.i18n import _
from zuinig.sources.headers import find_header
from zuinig.sources.source import Source
from zuinig.sources.table import BATCH_ROWS, Notes, Table, frame_of, tidy

SAMPLE_ROWS = 500
Cell = int | float | str | bool | time | date | datetime | timedelta | None


def open_excel(source: Source) -> list[Table]:
    """Open every sheet of a workbook that holds cells; the others are named in the notes.

    Raises:
        SourceError: it is damaged, locked with a password, or without a single filled sheet.
    """
    workbook = _open_workbook(source)
    tables: list[Table] = []
    skipped: list[str] = []
    for name in workbook.sheet_names:
        table = _table(source, workbook, name)
        if isinstance(table, Table):
            tables.append(table)
        else:
            skipped.append(table)
    if not tables:
        raise source.error(_("the workbook has no sheet with readable cells; export it again."))
    tables[0].notes.skipped.extend(skipped)
    return tables


def _open_workbook(source: Source) -> calamine.CalamineWorkbook:
    problem = ""
    with source.open_seekable() as stream:
        try:
            return calamine.load_workbook(stream)
        except calamine.PasswordError:
            problem = _("the workbook is locked with a password; save it without one.")
        except Exception:  # calamine raises what its Rust side meets
            problem = _("the workbook is damaged or not a workbook; open it in Excel and save it again as .xlsx.")
    raise source.error(problem)


def _table(source: Source, workbook: calamine.CalamineWorkbook, name: str) -> Table | str:
    """Open one sheet, or say why not."""
    sheet = _sheet(workbook, name)
    if sheet is None:
        return _("Sheet “{sheet}” is damaged and was not read.").format(sheet=name)
    rows = [[_text(cell) for cell in row] for row in islice(sheet.iter_rows(), SAMPLE_ROWS)]
    if not sheet.width or not (sheet.height > SAMPLE_ROWS or any(any(row) for row in rows)):
        return _("Sheet “{sheet}” is empty.").format(sheet=name)
    header = find_header(rows, sheet.width)
    skip = 0 if header.row is None else header.row + 1
    notes = Notes(title_rows=sum(any(row) for row in rows[: header.row or 0]))
    return Table(
        file=source.file,
        name=source.table_name(name),
        columns=header.columns,
        headered=header.row is not None,
        batches=lambda: _read(source, name, header.columns, skip, notes),
        first_row=skip + 1,
        notes=notes,
    )


def _sheet(workbook: calamine.CalamineWorkbook, name: str) -> calamine.CalamineSheet | None:
    try:
        return workbook.get_sheet_by_name(name)
    except Exception:  # as above; one bad sheet does not stop the others
        return None


def _read(source: Source, name: str, columns: tuple[str, ...], skip: int, notes: Notes) -> Iterator[pl.DataFrame]:
    notes.start_again()
    sheet = _sheet(_open_workbook(source), name)
    if sheet is None:
        raise source.error(_("sheet “{sheet}” is damaged and was not read.").format(sheet=name))
    return tidy(_batches(sheet, columns, skip), notes)


def _batches(sheet: calamine.CalamineSheet, columns: tuple[str, ...], skip: int) -> Iterator[pl.DataFrame]:
    rows = islice(sheet.iter_rows(), skip, None)
    while batch := [[_text(cell) for cell in row] for row in islice(rows, BATCH_ROWS)]:
        yield frame_of(batch, columns)


def _text(cell: Cell) -> str:
    """Write a cell as text.

    >>> [_text(cell) for cell in ("00123", 123456782.0, 0.5, True, datetime(2020, 1, 31), timedelta(hours=36))]
    ['00123', '123456782', '0.5', 'true', '2020-01-31', '36:00:00']
    """
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return (cell.date() if cell.time() == time() else cell).isoformat()
    if isinstance(cell, date | time):
        return cell.isoformat()
    if isinstance(cell, timedelta):
        minutes, seconds = divmod(int(cell.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    return "" if cell is None else str(cell)
