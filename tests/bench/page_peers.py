"""The part of docs/quality.md that puts other tools beside ours."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from bench import judging, page_words
from bench.benchmark_tables import SEED, STYLES
from bench.judging import Figure, Judged
from bench.page_words import paragraphs, table

MEASURED = Path(__file__).resolve().parent / "peers_measured.json"
MEASURES: dict[str, tuple[str, Callable[[Sequence[Judged]], Figure]]] = {
    "precision": ("personal: precision", judging.precision),
    "recall": ("personal: recall", judging.recall),
    "category": ("category, personal columns", judging.category),
    **{f"category {s}": (f"– {s} headers", partial(judging.category, style=s)) for s in STYLES},
    "special": ("special: recall", judging.special_recall),
    "clean": ("tables kept clean", judging.clean_tables),
}


def beside_peers(own: list[Judged], real: list[Judged], tables: int) -> str:
    """Write our figures and those that `peers.py` measured side by side."""
    if not MEASURED.exists():
        return "Not measured yet: `python tests/bench/peers.py --setup --run`."
    measured = json.loads(MEASURED.read_text(encoding="utf-8"))
    heads = [f"{name} {peer['packages'][0].split('==')[1]}" for name, peer in measured.items()]
    parts = []
    for title, key, ours in (("own benchmark", "benchmark", own), ("real files", "real", real)):
        rows = [
            [name, measure(ours), *(_shown(peer[key].get(word)) for peer in measured.values())]
            for word, (name, measure) in MEASURES.items()
            if key == "benchmark" or not word.startswith("category ")
        ]
        parts.append(table((title, "zuinig", *heads), rows))
    times = "; ".join(
        f"{name} {peer['seconds']:,} s, {peer['out of time']} tables out of time, {peer['failed']} failed"
        for name, peer in measured.items()
    )
    old = [name for name, peer in measured.items() if (peer["seed"], peer["tables"]) != (SEED, tables)]
    warning = f" Measured on an earlier benchmark: {', '.join(old)}." if old else ""
    return "\n\n".join([*parts, f"{paragraphs(page_words.PEERS)} Whole benchmark: {times}.{warning}"])


def _shown(numbers: list[float] | None) -> str:
    return str(Figure(int(numbers[0]), int(numbers[1]), numbers[2], numbers[3])) if numbers else "–"
