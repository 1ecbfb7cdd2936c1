"""Other tools on the same tables: `peers.py --setup` installs them, `peers.py --run` measures them.

Optional and slow (an hour, 3 GB); never part of `make test`. Each tool lives in an environment of its own under
`.venv-peers/`; what it answers is mapped generously (peer_words.py) and counted into peers_measured.json, which
`quality.py` puts on the page. A table gets at most 60 seconds and its first 200 rows.
"""
# ruff: noqa: T201 (a script that prints)

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import venv
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench import judging
from bench.answers import REAL, judge_real, judge_table, real_labels
from bench.benchmark_tables import SEED, STYLES, BenchTable, all_tables
from bench.judging import Answer, Figure, Judged
from bench.peer_words import to_answer

HERE = Path(__file__).resolve().parent
ENVIRONMENTS = HERE.parents[1] / ".venv-peers"
MEASURED = HERE / "peers_measured.json"
MAX_ROWS = 200
SECONDS = 60
# The versions of Presidio, datafog and DataProfiler that were current on 24 Nov 2026.
PACKAGES = {
    "presidio": ("presidio-analyzer==2.2.366", "presidio-structured==0.0.10", "pandas"),
    "datafog": ("datafog==4.9.0", "pandas"),
    "dataprofiler": ("DataProfiler[ml]==0.14.0",),
}


def python_of(peer: str) -> Path:
    """Give the interpreter of a peer's environment."""
    return ENVIRONMENTS / peer / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def set_up(peer: str) -> None:
    """Install one peer; says so where that fails and goes on."""
    venv.create(ENVIRONMENTS / peer, with_pip=True, clear=True)
    done = subprocess.run([python_of(peer), "-m", "pip", "install", "--quiet", *PACKAGES[peer]], check=False)
    print(f"{peer}: {'installed' if done.returncode == 0 else 'could not be installed'}")


def run(peer: str, files: dict[str, Path]) -> dict[str, dict[str, Any]]:
    """Label files in the environment of a peer; gives per name the line that its runner printed."""
    command = [str(python_of(peer)), str(HERE / "peer_runner.py"), peer, str(SECONDS), *map(str, files.values())]
    if sys.platform != "win32":
        command = ["nice", "-n", "15", *command]
    done = subprocess.run(command, check=False, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    by_file = {line["file"]: line for line in map(json.loads, done.stdout.splitlines())}
    lost = {"labels": {}, "state": "no answer", "seconds": 0.0}
    return {name: by_file.get(str(path), lost) for name, path in files.items()}


def benchmark_files(tables: list[BenchTable], folder: Path) -> dict[str, Path]:
    """Write the first rows of every table as plain UTF-8 CSV, the easiest thing for any tool to read."""
    import pandas as pd

    files = {}
    for table in tables:
        files[table.name] = folder / f"{table.name}.csv"
        pd.DataFrame(table.rows[:MAX_ROWS], columns=table.headers).to_csv(files[table.name], index=False)
    return files


def real_files(folder: Path) -> dict[str, list[Path]]:
    """Write the first rows of every table of the real files likewise (XML and the like through our own readers)."""
    from zuinig.sources import open_tables, read_frame

    files: dict[str, list[Path]] = {}
    for number, name in enumerate(real_labels()):
        for part, table in enumerate(open_tables(REAL / name)):
            path = folder / f"real_{number}_{part}.csv"
            read_frame(REAL / name, table.name or "").head(MAX_ROWS).to_csv(path, index=False)
            files.setdefault(name, []).append(path)
    return files


def judge(tables: list[BenchTable], lines: dict[str, dict[str, Any]]) -> list[Judged]:
    """Read the labels of a peer on the benchmark as kindly as possible."""
    judged = []
    for table in tables:
        labels = lines[table.name]["labels"]
        judged += judge_table(
            table, {c.header: to_answer(labels.get(c.header), c.category, c.personal) for c in table.labels}
        )
    return judging.clear(judged)


def judge_on_real(files: dict[str, list[Path]], lines: dict[str, dict[str, Any]]) -> list[Judged]:
    """The same on the real files."""
    judged = []
    for name, rows in real_labels().items():
        labels = {k: v for path in files.get(name, ()) for k, v in lines[str(path)]["labels"].items()}
        answers: dict[str, Answer] = {
            row["column"]: to_answer(labels.get(row["column"]), row["category"], row["personal"] == "yes")
            for row in rows
        }
        judged += judge_real(name, rows, answers)
    return judging.clear(judged)


def figures(columns: list[Judged]) -> dict[str, list[float]]:
    """Count what the page shows of a peer."""

    def numbers(figure: Figure) -> list[float]:
        return [figure.hits, figure.of, round(figure.low, 4), round(figure.high, 4)]

    found = {
        "precision": numbers(judging.precision(columns)),
        "recall": numbers(judging.recall(columns)),
        "category": numbers(judging.category(columns)),
        "special": numbers(judging.special_recall(columns)),
        "clean": numbers(judging.clean_tables(columns)),
    }
    return found | {f"category {style}": numbers(judging.category(columns, style)) for style in STYLES}


def measure(peer: str) -> dict[str, Any]:
    """Run one peer over the benchmark and the real files."""
    tables = all_tables()
    with TemporaryDirectory() as name:
        folder = Path(name)
        lines = run(peer, benchmark_files(tables, folder))
        real = real_files(folder)
        real_lines = run(peer, {str(path): path for paths in real.values() for path in paths})
        on_real = figures(judge_on_real(real, real_lines)) if real else {}
    states = [line["state"] for line in lines.values()]
    return {
        "packages": list(PACKAGES[peer]),
        "seed": SEED,
        "tables": len(tables),
        "columns": sum(len(table.labels) for table in tables),
        "out of time": states.count("out of time"),
        "failed": sum(state not in ("done", "out of time") for state in states),
        "seconds": round(sum(line["seconds"] for line in lines.values())),
        "benchmark": figures(judge(tables, lines)),
        "real": on_real,
    }


def save(peer: str, measured: dict[str, Any]) -> None:
    """Put the figures of a peer beside those of the others."""
    known = json.loads(MEASURED.read_text(encoding="utf-8")) if MEASURED.exists() else {}
    known[peer] = measured
    MEASURED.write_text(json.dumps(dict(sorted(known.items())), indent=2) + "\n", encoding="utf-8")
    print(f"{peer}: {measured['tables']} tables, {measured['seconds']} s")


def main() -> None:
    """Set up or run the peers that were named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--setup", action="store_true", help="install the tools under .venv-peers/")
    parser.add_argument("--run", action="store_true", help="measure them and write peers_measured.json")
    parser.add_argument("--only", choices=PACKAGES, action="append", help="only this tool; may be repeated")
    args = parser.parse_args()
    for peer in args.only or PACKAGES:
        if args.setup:
            set_up(peer)
        if args.run:
            save(peer, measure(peer))


if __name__ == "__main__":
    main()
