"""What goes on inside one process, for performance.py: prints JSON.

python tests/bench/inside.py stages FILE     share of the time per part of Zuinig, on one thread
python tests/bench/inside.py report          seconds from facts to report, on the sample board
python tests/bench/inside.py rules           seconds of all rules, on large made-up facts
"""
# ruff: noqa: T201 (a script that prints)

from __future__ import annotations

import json
import sys
import threading
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

EVERY = 0.002  # seconds between two looks at where the main thread is
DATASETS, COLUMNS = 10_000, 40


def stages(file: Path) -> dict[str, Any]:
    """Scan a file on one thread and look every few milliseconds which module of ours is at work."""
    from zuinig.classify import classify
    from zuinig.engines import local
    from zuinig.profile import merge, profile_batch
    from zuinig.sources import open_tables

    seen: Counter[str] = Counter()
    done = threading.Event()
    watcher = threading.Thread(target=_watch, args=(threading.main_thread().ident, seen, done))
    watcher.start()
    begin = time.perf_counter()
    for table in open_tables(file):
        found, start = local.headers_of(table, file), 0
        for batch in local.large(table.batches()):
            found = merge(found, profile_batch(batch, start=start, first_row=table.first_row))
            start += batch.height
        classify(found)
    seconds = time.perf_counter() - begin
    done.set()
    watcher.join()
    total = sum(seen.values())
    return {"seconds": seconds, "shares": {name: count / total for name, count in seen.most_common()}}


def _watch(thread: int | None, seen: Counter[str], done: threading.Event) -> None:
    while not done.wait(EVERY):
        seen[_module(sys._current_frames()[thread or 0])] += 1


def _module(frame: FrameType | None) -> str:
    """The module of ours that is deepest in the stack; of detectors and sources the folder says enough."""
    while frame is not None:
        name = str(frame.f_globals.get("__name__", ""))
        if name.startswith("zuinig."):
            parts = name.split(".")[1:]
            return (
                parts[0]
                if parts[0] in ("sources", "detectors", "classify") and "signs" not in parts
                else ".".join(parts)
            )
        frame = frame.f_back
    return "other"


def report() -> dict[str, float]:
    """From gathered facts to findings, and from findings to the exports; notebooks and pages apart."""
    from zuinig import audit, resources
    from zuinig.report import writing

    done = audit.run(resources.samples())
    begin = time.perf_counter()
    audit._run_rules(done.facts)
    rules_done = time.perf_counter()
    with TemporaryDirectory() as folder:
        writing._write_tables(done, Path(folder))
    return {"rules": rules_done - begin, "exports": time.perf_counter() - rules_done}


def rules() -> dict[str, float]:
    """All rules on the facts of the sample board laid end to end."""
    from dataclasses import replace

    from bench.rules_speed import enlarged
    from zuinig import resources
    from zuinig import rules as catalogue
    from zuinig.facts import gather
    from zuinig.facts.store import MODELS
    from zuinig.project import load_project

    small, _coverage = gather(load_project(resources.samples()))
    large = enlarged(small, DATASETS, COLUMNS)
    seconds = {}
    for name, facts in (("sample", small), ("large", large)):
        for rule in catalogue.catalogue():
            rule.run(replace(facts, **dict.fromkeys(MODELS)))  # imports are not part of it
        begin = time.perf_counter()
        for rule in catalogue.catalogue():
            rule.run(facts)
        seconds[name] = time.perf_counter() - begin
    return {**seconds, "rules": len(catalogue.catalogue())}


if __name__ == "__main__":
    asked = {"stages": lambda: stages(Path(sys.argv[2])), "report": report, "rules": rules}
    print(json.dumps(asked[sys.argv[1]]()))
