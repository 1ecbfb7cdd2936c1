"""How much faster two Dask workers on this machine are than one, on the made-up pupil export of `speed_table`.

    python tests/bench/cluster_speed.py [--rows 10000000] [--pairs 3]

Counted is from the moment that the cluster stands: starting it takes 2 seconds, whatever the file. Each pair is run in
turn; printed are the medians and the median of the ratios within a pair.
"""
# ruff: noqa: T201 (a script that prints)

from __future__ import annotations

import argparse
import time
from pathlib import Path
from statistics import median
from tempfile import gettempdir

from speed_table import table_file

from zuinig.engines import dask
from zuinig.sources import open_tables


def seconds(file: Path, workers: int) -> float:
    """Count the file with so many workers."""
    (table,) = open_tables(file)
    with dask.cluster(workers=workers) as profile:
        start = time.perf_counter()
        profile(table, file, None)
        return time.perf_counter() - start


def main() -> None:
    """Run the pairs and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--pairs", type=int, default=3)
    parser.add_argument("--folder", type=Path, default=Path(gettempdir()) / "zuinig-bench")
    options = parser.parse_args()
    file = table_file(options.folder, options.rows)
    pairs = [(seconds(file, 1), seconds(file, 2)) for _pair in range(options.pairs)]
    ones, twos = zip(*pairs, strict=True)
    print(f"{options.rows:,} rows: one worker {median(ones):.1f} s, two {median(twos):.1f} s")
    print(f"ratio {median(one / two for one, two in pairs):.2f}")


if __name__ == "__main__":
    main()
