"""Scan one file on this machine: open, profile batch by batch, classify."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from zuinig.classify import Column, classify
from zuinig.profile import TableProfile, empty_profile, merge, profile_batch
from zuinig.sources import Table, open_tables

Progress = Callable[[int], None]  # is told how many rows have been read since the last call


def scan(path: Path, *, headers_only: bool = False, progress: Progress | None = None) -> list[Column]:
    """Say of every column of every table of a file what it holds.

    Args:
        path: the file, or a folder that is one data set (OneRoster).
        headers_only: classify by headers alone; no value is opened.
        progress: called after each batch with its number of rows.

    Raises:
        SourceError: the file cannot be read.
    """
    columns: list[Column] = []
    for table in open_tables(path):
        found = headers_of(table, path) if headers_only else profile(table, path, progress)
        columns += classify(found)
    return columns


def headers_of(table: Table, path: Path) -> TableProfile:
    """Give the profile of a table without opening a value."""
    return empty_profile(table.columns, file=str(path), table=table.name, headered=table.headered)


def profile(table: Table, path: Path, progress: Progress | None = None) -> TableProfile:
    """Read a table to its end and count it."""
    found = headers_of(table, path)
    for batch in table.batches():
        found = merge(found, profile_batch(batch, start=found.rows, first_row=table.first_row))
        if progress:
            progress(batch.height)
    return found
