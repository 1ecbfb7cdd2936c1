"""The two plots of docs/performance.md: time and memory against rows and columns."""

from __future__ import annotations

from pathlib import Path
from statistics import median
from typing import Any

DOCS = Path(__file__).resolve().parents[2] / "docs"
KINDS = {"rows": "rows (26 columns)", "columns": "columns (2,000 rows)"}
PLOTS = {"time": ("seconds", "seconds, whole process"), "memory": ("mib", "MiB at most")}


def draw(known: dict[str, Any]) -> None:
    """Draw both plots; nothing where growth was not measured."""
    if "growth" not in known:
        return
    import matplotlib as mpl
    from matplotlib.figure import Figure

    mpl.rcParams["svg.hashsalt"] = "zuinig"
    for name, (what, label) in PLOTS.items():
        figure = Figure(figsize=(9, 3.6), layout="constrained")
        for axes, (kind, title) in zip(figure.subplots(1, 2), KINDS.items(), strict=True):
            _lines(axes, known["growth"][kind], what)
            axes.set(xscale="log", yscale="log", xlabel=title, ylabel=label)
            axes.grid(visible=True, which="major", alpha=0.3)
            axes.legend(frameon=False)
        figure.savefig(DOCS / f"performance_{name}.png", dpi=110, metadata={"Software": None})


def _lines(axes: Any, sizes: dict[str, Any], what: str) -> None:
    for whose, title, style in (("ours", "zuinig scan", "o-"), ("floor", "reading with pyarrow", "s--")):
        heights = [median(one[what] for one in measured[whose]) for measured in sizes.values()]
        axes.plot([int(size) for size in sizes], heights, style, label=title)
