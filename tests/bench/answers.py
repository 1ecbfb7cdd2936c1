"""Ask our own classifier about the benchmark and about the real files, in this process."""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.benchmark_tables import BenchTable
from bench.benchmark_tables.writing import column_name, write
from bench.judging import Answer, Judged
from zuinig.classify import Column
from zuinig.engines.local import scan
from zuinig.errors import ZuinigError

REAL = Path(__file__).resolve().parents[3] / "shared" / "real"
MISSING = Answer("missing", None, personal=False, special=False)


def answer(column: Column | None) -> Answer:
    """Give the answer that a column of a scan stands for; none = missed."""
    if column is None:
        return MISSING
    return Answer(column.category, column.subject, column.personal, column.special, column.confidence)


def judge_table(table: BenchTable, answers: dict[str, Answer]) -> list[Judged]:
    """Put labels and answers (by header) of a table of the benchmark side by side."""
    return [
        Judged(
            table=table.name,
            kind=f"{table.kind} / {table.system}",
            style=table.style,
            header=label.header,
            category=label.category,
            subject=label.subject,
            personal=label.personal,
            special=label.special,
            unclear=label.unclear,
            note=label.note,
            got=answers.get(label.header, MISSING),
        )
        for label in table.labels
    ]


def ours(tables: list[BenchTable]) -> list[Judged]:
    """Scan every table of the benchmark from a file on disk, as a user would."""
    judged: list[Judged] = []
    with TemporaryDirectory() as folder:
        for table in tables:
            path = write(table, Path(folder))
            found = {column.column: answer(column) for column in _scan(path)}
            judged += judge_table(table, {h: found[n] for h in table.headers if (n := column_name(table, h)) in found})
            path.unlink()
    return judged


def real_labels() -> dict[str, list[dict[str, str]]]:
    """Read the labels of the real files; empty where they are not beside this checkout."""
    rows: dict[str, list[dict[str, str]]] = defaultdict(list)
    if (REAL / "labels.csv").exists():
        with (REAL / "labels.csv").open(encoding="utf-8") as file:
            for row in csv.DictReader(file):
                if row["column"] != "*" and (REAL / row["file"]).exists():
                    rows[row["file"]].append(row)
    return dict(sorted(rows.items()))


def judge_real(name: str, rows: list[dict[str, str]], answers: dict[str, Answer]) -> list[Judged]:
    """Put labels and answers of a real file side by side."""
    return [
        Judged(
            table=name,
            kind="real file",
            style="",
            header=row["column"],
            category=row["category"],
            subject=row["subject"],
            personal=row["personal"] == "yes",
            special=row["special"],
            unclear=row["unclear"] == "yes",
            note=row["note"],
            got=answers.get(row["column"], MISSING),
        )
        for row in rows
    ]


def ours_real() -> list[Judged]:
    """Scan the labelled real files."""
    judged: list[Judged] = []
    for name, rows in real_labels().items():
        found: dict[str, Answer] = {}
        for column in _scan(REAL / name):
            found.setdefault(column.column, answer(column))
            found.setdefault(f"#{column.position + 1}", answer(column))
        judged += judge_real(name, rows, found)
    return judged


def _scan(path: Path) -> list[Column]:
    try:
        return scan(path)
    except ZuinigError:
        return []  # counts as missed, column by column
