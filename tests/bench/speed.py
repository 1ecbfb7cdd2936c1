"""How long a whole `zuinig scan` takes beside reading the same file with pyarrow, every column as text.

    python tests/bench/speed.py [--rows 1000 100000] [--columns 26 600] [--pairs 5] [--folder DIR]

Each pair is one run of pyarrow and one of ours, each in a process of its own, one after the other, so that what else
the machine does weighs on both. The tables are made up (tests/bench/speed_table.py); `--folder` keeps them for a next
time. Not part of the test suite.
"""
# ruff: noqa: T201 (a script that prints)

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.speed_table import COLUMNS, table_file

FLOOR = """
import sys, pyarrow as pa, pyarrow.csv as csv
with open(sys.argv[1], encoding="cp1252") as file:
    names = file.readline().rstrip("\\r\\n").split(";")
csv.read_csv(
    sys.argv[1],
    read_options=csv.ReadOptions(encoding="cp1252"),
    parse_options=csv.ParseOptions(delimiter=";"),
    convert_options=csv.ConvertOptions(column_types=dict.fromkeys(names, pa.string())),
)
"""
# A process counts the memory of the one that started it as its own, so a small one starts what is measured.
LAUNCH = """
import json, resource, subprocess, sys, time
begin = time.perf_counter()
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
seconds = time.perf_counter() - begin
used = resource.getrusage(resource.RUSAGE_CHILDREN)
unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
print(json.dumps([code, seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / unit]))
"""
OURS = "import sys; from zuinig.cli import main; main(['scan', sys.argv[1], '--json'])"


@dataclass(frozen=True)
class Run:
    """One process: wall time, processor time of all its threads, and the most memory it held."""

    seconds: float
    processor: float
    mib: float


def main() -> None:
    """Measure every size and print one line of medians for each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, nargs="+", default=[1_000, 100_000])
    parser.add_argument("--columns", type=int, nargs="+", default=[len(COLUMNS)])
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--folder", type=Path, help="where to keep the files; else they are thrown away")
    args = parser.parse_args()
    print(
        "| rows | columns | MB | ratio (min-max) | processor ratio | zuinig s | pyarrow s | zuinig MiB | pyarrow MiB |"
    )
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    with nullcontext(args.folder) if args.folder else TemporaryDirectory() as folder:
        for columns in args.columns:
            for rows in args.rows:
                file = table_file(Path(folder), rows, columns)
                print(_line(file, rows, columns, [(run(FLOOR, file), run(OURS, file)) for _ in range(args.pairs)]))
                if not args.folder:
                    file.unlink()


def run(code: str, file: Path) -> Run:
    """Run Python code with a file as its argument, in a process of its own."""
    return run_command([sys.executable, "-c", code, str(file)])


def run_command(command: list[str], *, strict: bool = True) -> Run:
    """Run one process to its end and ask the system what it took.

    Args:
        command: program and arguments.
        strict: end the measuring where the process fails; else its errors are not shown either.
    """
    errors = None if strict else subprocess.DEVNULL
    started = subprocess.run(
        [sys.executable, "-c", LAUNCH, *command], check=True, stdout=subprocess.PIPE, stderr=errors
    )
    code, *figures = json.loads(started.stdout)
    if strict and code:
        sys.exit(f"a run ended with exit code {code}")
    return Run(*figures)


def _line(file: Path, rows: int, columns: int, pairs: list[tuple[Run, Run]]) -> str:
    ratios = [ours.seconds / floor.seconds for floor, ours in pairs]
    processor = statistics.median(ours.processor / floor.processor for floor, ours in pairs)
    floors, ours = zip(*pairs, strict=True)
    cells = [
        f"{rows:,}",
        f"{columns:,}",
        f"{file.stat().st_size / 1e6:,.1f}",
        f"{statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})",
        f"{processor:.2f}",
        *(f"{statistics.median(run.seconds for run in runs):.2f}" for runs in (ours, floors)),
        *(f"{max(run.mib for run in runs):,.0f}" for runs in (ours, floors)),
    ]
    return "| " + " | ".join(cells) + " |"


if __name__ == "__main__":
    main()
