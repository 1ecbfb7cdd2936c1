"""One table: the profiles of its columns."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from zuinig.profile.batch import profile_columns
from zuinig.profile.column import ColumnProfile, merge_columns

HEADER_ROW = 1
TOGETHER = 800_000  # cells of many columns that are counted together; more cost memory, less cost time
FEW_COLUMNS = 50  # are never split: each time that the tests of values are called costs some 10 ms


@dataclass(frozen=True, eq=False)
class TableProfile:
    """Counts of one table; no value.

    Attributes:
        columns: in the order of the table.
        rows: records.
        file: as the user named it; `table`: sheet, record path, or None.
        headered: False where the file has no header row, so that column names say nothing.
    """

    columns: tuple[ColumnProfile, ...]
    rows: int = 0
    file: str = ""
    table: str | None = None
    headered: bool = True

    def counts(self) -> list[dict[str, object]]:
        """Everything that is counted, as plain values."""
        return [column.counts() for column in self.columns]


def empty_profile(
    columns: tuple[str, ...], *, file: str = "", table: str | None = None, headered: bool = True
) -> TableProfile:
    """Give the profile of a table of which no row was read: its headers."""
    return TableProfile(tuple(ColumnProfile(name) for name in columns), 0, file, table, headered)


def profile_batch(batch: pl.DataFrame, *, start: int = 0, first_row: int = HEADER_ROW + 1) -> TableProfile:
    """Count one batch.

    Args:
        batch: every column text (String), null = empty.
        start: how many records of the table come before this batch.
        first_row: spreadsheet row number of the first record of the table.
    """
    parts = [profile_columns(part, start, first_row) for part in _split_columns(batch)]
    return TableProfile(tuple(column for part in parts for column in part), batch.height)


def _split_columns(batch: pl.DataFrame) -> list[pl.DataFrame]:
    """Split a wide batch into columns that are counted together; what is counted does not depend on it."""
    if batch.width <= FEW_COLUMNS:
        return [batch]
    width = max(1, TOGETHER // max(1, batch.height))
    return [batch[:, place : place + width] for place in range(0, batch.width, width)]


def merge(*parts: TableProfile) -> TableProfile:
    """Join the profiles of parts of a table, in any order; several at a time cost less."""
    columns = tuple(map(merge_columns, zip(*(part.columns for part in parts), strict=True)))
    return TableProfile(
        columns,
        sum(part.rows for part in parts),
        next(filter(None, (part.file for part in parts)), ""),
        next(filter(None, (part.table for part in parts)), None),
        all(part.headered for part in parts),
    )
