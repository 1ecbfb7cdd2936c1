"""How long reading a delimited file takes, against `pyarrow.csv.read_csv` with all columns as text.

    python tests/bench/read_speed.py FILE [--pairs 7] [--delimiter ";"] [--encoding cp1252]

Both are run in turn, as often as there are pairs, first each in a process of its own, then within one process; what is
printed are medians, and the median of the ratios within a pair. A busy machine shows in wall time, hardly in CPU time.
"""
# ruff: noqa: T201 (a script that prints)

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True)
class Cost:
    """What one reading took; `peak` is 0 within a process, where it cannot be told apart."""

    wall: float
    cpu: float
    peak: float = 0.0


def read_with_pyarrow(file: Path, delimiter: str, encoding: str) -> int:
    """Read the whole file; give the number of rows."""
    import pyarrow as pa  # type: ignore[import-untyped]
    from pyarrow import csv

    with file.open("rb") as stream:
        width = stream.readline().count(delimiter.encode()) + 1
    names = [str(n) for n in range(width)]
    table = csv.read_csv(
        file,
        csv.ReadOptions(column_names=names, skip_rows=1, encoding=encoding),
        csv.ParseOptions(delimiter=delimiter),
        csv.ConvertOptions(column_types=dict.fromkeys(names, pa.string())),
    )
    return int(table.num_rows)


def read_with_zuinig(file: Path, _delimiter: str, _encoding: str) -> int:
    """Read every batch of the file, finding out its layout; give the number of rows."""
    from zuinig.sources import open_tables

    return sum(batch.height for table in open_tables(file) for batch in table.batches())


READERS: dict[str, Callable[[Path, str, str], int]] = {"pyarrow": read_with_pyarrow, "zuinig": read_with_zuinig}


def within(reader: str, options: argparse.Namespace) -> Cost:
    """Read in this process."""
    wall, cpu = time.perf_counter(), time.process_time()
    READERS[reader](options.file, options.delimiter, options.encoding)
    return Cost(time.perf_counter() - wall, time.process_time() - cpu)


def alone(reader: str, options: argparse.Namespace) -> Cost:
    """Read in a new process, start and imports included."""
    texts = [str(options.file), "--delimiter", options.delimiter, "--encoding", options.encoding]
    wall = time.perf_counter()
    child = subprocess.Popen([sys.executable, __file__, *texts, "--only", reader])
    _pid, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{reader} failed")
    return Cost(time.perf_counter() - wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def compare(title: str, cost: Callable[[str, argparse.Namespace], Cost], options: argparse.Namespace) -> None:
    """Print the medians of alternating pairs."""
    pairs = [(cost("pyarrow", options), cost("zuinig", options)) for _pair in range(options.pairs)]
    for name, unit in [("wall", "s"), ("cpu", "s"), ("peak", "MiB")]:
        figures = [(getattr(floor, name), getattr(ours, name)) for floor, ours in pairs]
        if not figures[0][0]:
            continue
        floor, ours = median(a for a, _b in figures), median(b for _a, b in figures)
        ratios = sorted(b / a for a, b in figures)
        spread = f"{median(ratios):.2f} ({ratios[0]:.2f}-{ratios[-1]:.2f})"
        print(f"{title}, {name}: pyarrow {floor:.3f} {unit}, zuinig {ours:.3f} {unit}, ratio {spread}")


def main() -> None:
    """Compare, or be one of the processes that are compared."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--pairs", type=int, default=7)
    parser.add_argument("--delimiter", default=";")
    parser.add_argument("--encoding", default="cp1252")
    parser.add_argument("--only", choices=sorted(READERS), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.only:
        within(options.only, options)
        return
    compare("whole process", alone, options)  # first: a new process inherits the peak of the one that starts it
    for reader in READERS:  # imports are no part of reading within a process
        within(reader, options)
    compare("within a process", within, options)


if __name__ == "__main__":
    main()
