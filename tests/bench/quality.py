"""How often the classification is right: prints the figures and writes docs/quality.md (`make bench-quality`).

    python tests/bench/quality.py [--no-write] [--misses FILE]

The page holds headers and counts, never a value. `--misses` writes every wrong column to a CSV, for whoever wants to
mend the classifier; the benchmark itself is never adapted to its answers.
"""
# ruff: noqa: T201 (a script that prints)

from __future__ import annotations

import argparse
import csv
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench import judging, page
from bench.answers import ours, ours_real
from bench.benchmark_tables import HELD_OUT, all_tables
from bench.judging import Judged
from bench.random_numbers import false_bsn

PAGE = Path(__file__).resolve().parents[2] / "docs" / "quality.md"
MISSES = (
    "table", "kind", "header style", "header", "true category", "true subject", "true personal", "true special",
    "unclear", "got category", "got subject", "got personal", "got special", "confidence", "note", "wrong",
)  # fmt: skip


def main() -> None:
    """Measure, print, and write the page unless told not to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--no-write", action="store_true", help="print only")
    parser.add_argument("--misses", type=Path, help="write every wrong column (not of held-out tables) to this CSV")
    args = parser.parse_args()
    tables = all_tables()
    own, real = ours(tables), ours_real()
    text = page.text(tables, own, real, *false_bsn())
    print(text)
    if args.misses:
        write_misses([*own, *real], args.misses)
    if not args.no_write:
        PAGE.write_text(text, encoding="utf-8")


def write_misses(columns: list[Judged], path: Path) -> None:
    """Write the wrong columns with what was expected and what was said."""
    with path.open("w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out)
        writer.writerow(MISSES)
        for c in columns:
            if c.table not in HELD_OUT and (wrong := judging.wrongs(c)):
                label = (c.table, c.kind, c.style, c.header, c.category, c.subject, c.personal, c.special)
                said = (c.got.category, c.got.subject, c.got.personal, c.got.special, round(c.got.confidence, 2))
                writer.writerow([*label, "yes" if c.unclear else "", *said, c.note, "+".join(wrong)])


if __name__ == "__main__":
    main()
