"""JSON on standard output and progress on standard error: what a scan for a program needs, without loading rich."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager


def print_json(data: object) -> None:
    """Print one JSON document."""
    sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=2) + "\n")


@contextmanager
def progress() -> Iterator[Callable[[int, int, str], None]]:
    """Show how far the work is: a bar on a terminal, at most one line a second in a log."""
    if not sys.stderr.isatty():
        yield _lines()
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn()
    with Progress(*columns, console=Console(stderr=True, highlight=False), transient=True) as bar:
        task = bar.add_task("", total=None)

        def step(done: int, total: int, what: str) -> None:
            bar.update(task, completed=done, total=total, description=escape(what))

        yield step


def _lines() -> Callable[[int, int, str], None]:
    last = [time.monotonic()]

    def step(done: int, total: int, what: str) -> None:
        if time.monotonic() - last[0] >= 1:
            last[0] = time.monotonic()
            sys.stderr.write(f"  {done}/{total} {what}\n")
            sys.stderr.flush()

    return step
