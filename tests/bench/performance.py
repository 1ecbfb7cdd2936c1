"""Measures how fast Zuinig is and writes docs/performance.md (`make bench`).

    python tests/bench/performance.py [PART …] [--folder DIR] [--pairs 5]

Without parts everything is measured: an hour on two quiet cores, 10 GB of disk, and `peers.py --setup` beforehand for
the other tools. What was measured is kept in performance_measured.json, so that one part can be measured again alone.
Seconds differ from machine to machine and from hour to hour; the ratios to reading alone are what to look at.
"""
# ruff: noqa: T201 (a script that prints)

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench import peers
from bench.performance_page import PAGE, page
from bench.performance_plots import draw
from bench.speed import FLOOR, OURS, Run, run, run_command
from bench.speed_table import COLUMNS, table_file

HERE = Path(__file__).resolve().parent
MEASURED = HERE / "performance_measured.json"
WIDTH = len(COLUMNS)
MILLION = 1_000_000
BARS = {
    "1000x26": (1_000, WIDTH),
    "1000000x26": (MILLION, WIDTH),
    "20000x600": (20_000, 600),
    "10000x4000": (10_000, 4_000),
}
ROWS = (1_000, 10_000, 100_000, MILLION, 10 * MILLION)
WIDTHS = (10, 26, 100, 600, 2_000, 4_000)
WIDE_ROWS = 2_000
PEER_ROWS = (1_000, 10_000)
PEER_SECONDS = 300
HELP = "import sys; from zuinig.cli import main; main(['--help'])"
INSIDE = str(HERE / "inside.py")
Measured = dict[str, Any]


def main() -> None:
    """Measure the parts that were asked for, keep the figures, and write the page and its plots."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("part", nargs="*", choices=[*PARTS, []], help=f"of {', '.join(PARTS)}; all where none is named")
    parser.add_argument("--folder", type=Path, help="where to keep the files; else they are thrown away")
    parser.add_argument("--pairs", type=int, default=5)
    args = parser.parse_args()
    known: Measured = json.loads(MEASURED.read_text(encoding="utf-8")) if MEASURED.exists() else {}
    with nullcontext(args.folder) if args.folder else TemporaryDirectory() as folder:
        for name in args.part or PARTS:
            print(f"measuring {name} …", flush=True)
            known[name] = {**PARTS[name](Path(folder), args.pairs), "machine": machine()}
            MEASURED.write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")
    PAGE.write_text(page(known), encoding="utf-8")
    draw(known)
    print(f"written to docs/{PAGE.name}")


def machine() -> str:
    """What the figures were measured on."""
    versions = ", ".join(f"{name} {version(name)}" for name in ("polars", "pyarrow"))
    return f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}, {versions}"


def pairs(file: Path, count: int, ours: str = OURS, floor: str = FLOOR) -> Measured:
    """Run the floor and ours in turn, each in a process of its own; every run is kept."""
    both = [(run(floor, file), run(ours, file)) for _ in range(count)]
    for n, (first, second) in enumerate(both, start=1):
        print(f"  pair {n}: {first.seconds:.2f} s and {second.seconds:.2f} s, {second.mib:.0f} MiB", flush=True)
    return {"floor": [asdict(one) for one, _ in both], "ours": [asdict(one) for _, one in both]}


def bars(folder: Path, count: int) -> Measured:
    """The sizes that have a bar."""
    return {name: pairs(table_file(folder, *size), count) for name, size in BARS.items()}


def large(folder: Path, count: int) -> Measured:
    """Ten million rows, and one million beside it in the same round: time per row and memory."""
    small, big = table_file(folder, MILLION), table_file(folder, 10 * MILLION)
    return pairs(big, max(1, count // 2), floor=OURS.replace("sys.argv[1]", repr(str(small)))) | {"rows": 10 * MILLION}


def growth(folder: Path, _count: int) -> Measured:
    """How time and memory grow with rows and with columns; one pair each."""
    rows = {str(n): pairs(table_file(folder, n), 1) for n in ROWS}
    columns = {str(n): pairs(table_file(folder, WIDE_ROWS, n), 1) for n in WIDTHS}
    return {"rows": rows, "columns": columns}


def start(folder: Path, count: int) -> Measured:
    """How long it takes before anything happens, and an empty Python beside it."""
    return pairs(folder, count, ours=HELP, floor="pass")


def stages(folder: Path, _count: int) -> Measured:
    """Where the time of a million rows goes; measured inside one process, on one thread."""
    return dict(json.loads(_output([INSIDE, "stages", str(table_file(folder, MILLION))])))


def rules(_folder: Path, _count: int) -> Measured:
    """All rules on made-up facts, and the report of the sample board without its scan."""
    return {"rules": json.loads(_output([INSIDE, "rules"])), "report": json.loads(_output([INSIDE, "report"]))}


def cluster(folder: Path, count: int) -> Measured:
    """Ten million rows on a Dask cluster of one worker, and of two; the cluster is up before the clock starts."""
    file = table_file(folder, 10 * MILLION)
    both = [(_on_workers(file, 1), _on_workers(file, 2)) for _ in range(max(1, count // 2))]
    return {"floor": [{"seconds": one} for one, _ in both], "ours": [{"seconds": two} for _, two in both]}


def _on_workers(file: Path, workers: int) -> float:
    from zuinig.engines import dask
    from zuinig.sources import open_tables

    (table,) = open_tables(file)
    with dask.cluster(workers=workers) as profile:
        begin = time.perf_counter()
        profile(table, file, None)
        seconds = time.perf_counter() - begin
    print(f"  {workers} workers: {seconds:.1f} s", flush=True)
    return seconds


def others(folder: Path, _count: int) -> Measured:
    """The tools that can be installed today, on the same file; absent where they were not set up."""
    found: Measured = {}
    for rows in PEER_ROWS:
        file = _in_utf8(table_file(folder, rows))
        found[str(rows)] = {"floor": asdict(median_run([run(FLOOR, table_file(folder, rows)) for _ in range(3)]))}
        found[str(rows)]["zuinig"] = asdict(median_run([run(OURS, table_file(folder, rows)) for _ in range(3)]))
        for name in peers.PACKAGES:
            if peers.python_of(name).exists():
                runner = [str(HERE / "peer_runner.py"), name, str(PEER_SECONDS), str(file)]
                found[str(rows)][name] = asdict(run_command([str(peers.python_of(name)), *runner], strict=False))
    return found


def _in_utf8(file: Path) -> Path:
    """The same table with commas and in UTF-8, as most tools want it."""
    copy = file.with_suffix(".utf8.csv")
    text = file.read_bytes().decode("cp1252").replace(",", " ").replace(";", ",")
    copy.write_text(text, encoding="utf-8", newline="")
    return copy


def median_run(runs: list[Run]) -> Run:
    """The run in the middle by wall time."""
    return sorted(runs, key=lambda one: one.seconds)[len(runs) // 2]


def _output(arguments: list[str]) -> str:
    return subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.PIPE, text=True).stdout


PARTS: dict[str, Callable[[Path, int], Measured]] = {
    "start": start,
    "bars": bars,
    "growth": growth,
    "stages": stages,
    "rules": rules,
    "others": others,
    "large": large,
    "cluster": cluster,
}


if __name__ == "__main__":
    main()
