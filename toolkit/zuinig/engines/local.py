"""Scan one file on this machine: open, profile batch by batch, classify."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from threading import Event, Lock

import polars as pl

from zuinig.classify import Column, classify
from zuinig.engines.memory import give_back, keep
from zuinig.location import Location
from zuinig.profile import FEW_COLUMNS, TableProfile, empty_profile, merge, profile_batch
from zuinig.sources import Table, open_tables

Progress = Callable[[int], None]  # is told how many rows have been read since the last call
Profile = Callable[[Table, Location, Progress | None], TableProfile]  # an engine: counts a table to its end
# Threads that read a batch in turn and count it. Each batch takes some 150 MiB.
WORKERS = min(2, os.cpu_count() or 1)
BATCH_BYTES = 12 << 20  # as polars holds it; more costs memory, less costs time (20 ms per batch)
WIDE_BATCH_BYTES = 2 * BATCH_BYTES  # of a table whose columns are not counted all together
FIRST_BYTES, FIRST_ROWS = 3 << 20, 500  # from so many bytes a table begins with a batch of so many rows
MERGED = 4  # profiles of batches at a time; one by one takes 1.4 seconds longer for 10,000 rows of 4,000 columns
WIDE = 1_000  # columns from which freed memory is given back after every batch
LONG = 16  # batches after which it is given back where a table has fewer


def scan(
    path: Location,
    *,
    headers_only: bool = False,
    engine: Profile | None = None,
    progress: Progress | None = None,
    notes: list[str] | None = None,
) -> list[Column]:
    """Say of every column of every table of a file what it holds.

    Args:
        path: a file, a folder or pattern of files, or a URL.
        headers_only: classify by headers alone; no value is opened.
        engine: counts the tables; this machine unless given.
        progress: called after each batch with its number of rows.
        notes: gets what of the file was not read as it stood, in sentences that begin with the file and the table.

    Raises:
        SourceError: the file cannot be read.
    """
    columns: list[Column] = []
    for table in open_tables(path):
        found = headers_of(table, path) if headers_only else (engine or profile)(table, path, progress)
        columns += classify(found)
        if notes is not None:
            place = ", ".join(filter(None, [str(path), table.name]))
            notes += [f"{place}: {sentence}" for sentence in table.notes.sentences()]
    return columns


def headers_of(table: Table, path: Location) -> TableProfile:
    """Give the profile of a table without opening a value."""
    return empty_profile(table.columns, file=str(path), table=table.name, headered=table.headered)


def profile(table: Table, path: Location, progress: Progress | None = None) -> TableProfile:
    """Read a table to its end and count it."""
    found = headers_of(table, path)
    waiting: list[TableProfile] = []
    for n, part in enumerate(_parts(table), start=1):
        waiting.append(part)
        if len(waiting) == MERGED:
            found, waiting = merge(found, *waiting), []
        if len(table.columns) >= WIDE or n % LONG == 0:
            give_back()
        if progress:
            progress(part.rows)
    return merge(found, *waiting)


def large(batches: Iterator[pl.DataFrame]) -> Iterator[pl.DataFrame]:
    """Join small batches, for counting has a fixed cost per batch; but begin with a few rows of a large table.

    Counting these loads the lists and expressions of the tests, while reading goes on.
    """
    held: list[pl.DataFrame] = []
    size = 0
    for n, batch in enumerate(batches):
        rest = batch
        if n == 0 and batch.estimated_size() > FIRST_BYTES:
            yield batch[:FIRST_ROWS]
            rest = batch[FIRST_ROWS:]
        held.append(rest)
        size += int(rest.estimated_size())
        if size >= (BATCH_BYTES if batch.width <= FEW_COLUMNS else WIDE_BATCH_BYTES):
            yield pl.concat(held, rechunk=False)
            held, size = [], 0
    if held:
        yield pl.concat(held, rechunk=False)


def _parts(table: Table) -> Iterator[TableProfile]:
    """The profiles of the batches, in any order; while one thread reads a batch another counts its own."""
    batches, lock, loaded = _placed(large(table.batches())), Lock(), Event()

    def count_next() -> TableProfile | None:
        with lock:
            start, batch = next(batches, (0, None))
        if batch is None:
            return None
        if start:
            loaded.wait()  # what the tests need is loaded once, not by two threads at a time
        try:
            return profile_batch(batch, start=start, first_row=table.first_row)
        finally:
            loaded.set()

    keep()
    with ThreadPoolExecutor(WORKERS) as pool:
        waiting = {pool.submit(count_next) for _ in range(WORKERS)}
        while waiting:
            done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            found = [profile for part in done if (profile := part.result()) is not None]
            waiting |= {pool.submit(count_next) for _ in found}
            yield from found


def _placed(batches: Iterator[pl.DataFrame]) -> Iterator[tuple[int, pl.DataFrame]]:
    """Say how many records come before each batch."""
    start = 0
    for batch in batches:
        yield start, batch
        start += batch.height
