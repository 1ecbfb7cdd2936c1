"""The words and tables of docs/performance.md, from what performance.py measured."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from bench.page_words import table

PAGE = Path(__file__).resolve().parents[2] / "docs" / "performance.md"
Measured = dict[str, Any]
# What, wall time ratio and MiB at most (bar), the same as a goal, and where it stands.
SIZES = (
    ("1000000x26", "1,000,000 rows, every cell", 3.0, 2.0, 700, 400),
    ("20000x600", "20,000 rows of 600 columns", 4.0, 3.0, 1024, 700),
    ("10000x4000", "10,000 rows of 4,000 columns", 4.0, 3.0, 1024, 700),
)
PARTS = {
    "sources": "reading: bytes to columns of text",
    "profile.counting": "different values per column",
    "detectors": "tests of values (81 kinds)",
    "detectors.signs": "which letters, digits and signs a value has, so that most tests can be skipped",
    "profile.contents": "what stands inside free text",
    "profile.sketch": "estimate of how many values differ",
    "profile.batch": "counts per column",
    "profile.spelling": "accents, blanks and quotation marks read as meant",
    "profile.judging": "which values came before and need not be judged again",
    "profile.meanings": "which tests fit which value",
    "classify": "from counts to categories",
}
TITLES = {"presidio": "Presidio, with a BSN recogniser", "datafog": "datafog", "dataprofiler": "DataProfiler"}
# A national hub, the assumptions in numbers.
PUPILS, COLUMNS, SUPPLIERS, DELIVERED, DELIVERED_COLUMNS = 1_500_000, 40, 300, 150_000, 12


def page(known: Measured) -> str:
    """Write the whole page; a part that was not measured says so."""
    parts = [
        "# How fast it is",
        "*Written by `make bench`; do not edit. Seconds depend on the machine; the ratios compare with reading the "
        "same file with pyarrow, every column as text, in a process of its own in turn with ours.*",
        *_section(known, "bars", "Beside the bars", _bars),
        *_section(known, "growth", "How time and memory grow", _growth),
        *_section(known, "stages", "Where the time goes", _stages),
        *_section(known, "rules", "Rules and report", _rules),
        *_section(known, "others", "Other tools on the same file", _others),
        *_section(known, "cluster", "On a cluster", _cluster),
        *_section(known, "bars", "A national hub: a worked estimate", _hub),
    ]
    return "\n\n".join(parts) + "\n"


def _section(known: Measured, part: str, title: str, words: Callable[[Measured], str]) -> list[str]:
    if part not in known:
        return [f"## {title}", f"Not measured yet: `python tests/bench/performance.py {part}`."]
    return [f"## {title}", words(known), f"*Measured on {known[part]['machine']}.*"]


def _ratios(measured: Measured) -> list[float]:
    return [ours["seconds"] / floor["seconds"] for floor, ours in zip(measured["floor"], measured["ours"], strict=True)]


def _processor(measured: Measured) -> float:
    both = zip(measured["floor"], measured["ours"], strict=True)
    return median(ours["processor"] / floor["processor"] for floor, ours in both)


def _middle(measured: Measured, what: str, whose: str = "ours") -> float:
    return median(one[what] for one in measured[whose])


def _mark(value: float, bar: float, goal: float) -> str:
    return "goal reached" if value <= goal else "reached" if value <= bar else "**short**"


def _bars(known: Measured) -> str:
    rows = []
    for name, title, bar, goal, mib, mib_goal in SIZES:
        measured = known["bars"][name]
        ratios, peak = _ratios(measured), max(one["mib"] for one in measured["ours"])
        spread = f"{median(ratios):.2f} ({min(ratios):.2f}–{max(ratios):.2f}; {len(ratios)} pairs)"
        rows.append((f"{title}: ratio", spread, bar, goal, _mark(median(ratios), bar, goal)))
        rows.append((f"{title}: ratio of processor time", f"{_processor(measured):.2f}", "", "", ""))
        rows.append(
            (f"{title}: memory", f"{peak:,.0f} MiB", f"{mib} MiB", f"{mib_goal} MiB", _mark(peak, mib, mib_goal))
        )
    small = _middle(known["bars"]["1000x26"], "seconds")
    rows.append(("1,000 rows, whole process", f"{small:.2f} s", "1.5 s", "0.7 s", _mark(small, 1.5, 0.7)))
    if "large" in known:
        rows += _large_rows(known["large"])
    if "start" in known:
        seconds = _middle(known["start"], "seconds")
        rows.append(("`zuinig --help`", f"{seconds:.2f} s", "0.4 s", "0.2 s", _mark(seconds, 0.4, 0.2)))
    if "rules" in known:
        report = sum(known["rules"]["report"].values())
        rows.append(
            ("Rules, findings and exports, sample board", f"{report:.2f} s", "1 s", "0.3 s", _mark(report, 1, 0.3))
        )
    if "cluster" in known:
        rows.append(_cluster_row(known["cluster"]))
    return table(("figure", "measured", "bar", "goal", ""), [tuple(map(str, row)) for row in rows])


def _large_rows(measured: Measured) -> list[tuple[object, ...]]:
    per_row = median(_ratios(measured)) / 10
    peak = max(one["mib"] for one in measured["ours"])
    spread = f"{per_row:.2f} times ({len(measured['ours'])} pairs)"
    return [
        ("10,000,000 rows: time per row beside 1,000,000", spread, "1.1 times", "1.0 times", _mark(per_row, 1.1, 1.0)),
        ("10,000,000 rows: memory", f"{peak:,.0f} MiB", "700 MiB", "400 MiB", _mark(peak, 700, 400)),
    ]


def _cluster_row(measured: Measured) -> tuple[object, ...]:
    gain = 1 / median(_ratios(measured))
    mark = "goal reached" if gain >= 1.8 else "reached" if gain >= 1.6 else "**short**"
    title = "Two Dask workers against one, 10,000,000 rows"
    return (title, f"{gain:.2f} times as fast ({len(measured['ours'])} pairs)", "1.6 times", "1.8 times", mark)


def _growth(known: Measured) -> str:
    def lines(kind: str) -> list[tuple[str, ...]]:
        return [
            (
                f"{int(size):,}",
                f"{_middle(one, 'seconds'):.2f}",
                f"{_middle(one, 'seconds', 'floor'):.2f}",
                f"{median(_ratios(one)):.1f}",
                f"{_middle(one, 'mib'):,.0f}",
                f"{_middle(one, 'mib', 'floor'):,.0f}",
            )
            for size, one in known["growth"][kind].items()
        ]

    head = ("seconds", "pyarrow alone", "ratio", "MiB", "pyarrow MiB")
    parts = [
        "One pair each. Rows, of 26 columns:",
        table(("rows", *head), lines("rows")),
        "Columns, of 2,000 rows:",
        table(("columns", *head), lines("columns")),
        "![Time against rows and columns](performance_time.png)",
        "![Memory against rows and columns](performance_memory.png)",
    ]
    return "\n\n".join(parts)


def _stages(known: Measured) -> str:
    shares: dict[str, float] = known["stages"]["shares"]
    named = [(PARTS.get(name, name), f"{share:.0%}") for name, share in shares.items() if share >= 0.01]
    rest = sum(share for share in shares.values() if share < 0.01)
    seconds = known["stages"]["seconds"]
    return (
        f"A million rows on one thread in {seconds:.1f} s (a scan uses two, which read a batch in turn and count it). "
        "Every two milliseconds was looked which part was at work.\n\n"
        + table(("part", "share of the time"), [*named, ("the rest", f"{rest:.0%}")])
    )


def _rules(known: Measured) -> str:
    figures, report = known["rules"]["rules"], known["rules"]["report"]
    return (
        f"All {figures['rules']:.0f} rules take {figures['sample']:.2f} s on the facts of the sample board (bar 1 s), "
        f"and {figures['large']:.1f} s on made-up facts of 10,000 datasets of 40 columns (bar 20 s). With stored facts "
        f"an audit of the sample board needs {report['rules']:.2f} s for the rules and the words of every finding, and "
        f"{report['exports']:.2f} s to write the findings as CSV, JSON, Parquet and Excel."
    )


def _others(known: Measured) -> str:
    rows = []
    for size, measured in known["others"].items():
        if size == "machine":
            continue
        floor = measured["floor"]["seconds"]
        for name, one in measured.items():
            if name != "floor":
                title = TITLES.get(name, "Zuinig")
                cells = (f"{one['seconds']:.1f}", f"{one['seconds'] / floor:.1f}", f"{one['mib']:,.0f}")
                rows.append((f"{int(size):,}", title, *cells))
    return (
        "Whole process, one run of each (Zuinig: the middle of three). How often they are right stands in "
        "[quality.md](quality.md).\n\n" + table(("rows", "tool", "seconds", "times reading", "MiB"), rows)
    )


def _cluster(known: Measured) -> str:
    one, two = _middle(known["cluster"], "seconds", "floor"), _middle(known["cluster"], "seconds")
    return (
        f"10,000,000 rows on a Dask cluster on this machine, one thread per worker: {one:.0f} s with one worker, "
        f"{two:.0f} s with two ({one / two:.2f} times as fast; the client needs a part of the two cores itself)."
    )


def _hub(known: Measured) -> str:
    one = known["bars"]["1000000x26"]
    per_cell = _middle(one, "processor") / (1_000_000 * 26)
    own, delivered = PUPILS * COLUMNS, SUPPLIERS * DELIVERED * DELIVERED_COLUMNS
    small = _middle(known["bars"]["1000x26"], "seconds")
    core_minutes = (own + delivered) * per_cell / 60
    gain = 1 / median(_ratios(known["cluster"])) / 2 if "cluster" in known else None
    efficiency = gain or 0.8
    said = "as measured above for two workers" if gain else "assumed, not measured"
    return (
        f"Assumptions: {PUPILS:,} pupils with {COLUMNS} columns in the administration, and {SUPPLIERS} suppliers that "
        f"get {DELIVERED:,} pupils with {DELIVERED_COLUMNS} columns each, all read again every night; the processor "
        f"time per cell is that of the million rows above ({per_cell * 1e9:,.0f} ns); a cluster uses {efficiency:.0%} "
        f"of its cores ({said}); storage delivers as fast as the workers read; lists and rules cost seconds.\n\n"
        f"That is {(own + delivered) / 1e6:,.0f} million cells: {core_minutes:.1f} core minutes, so on one machine of "
        f"two cores about {core_minutes / efficiency / 2:.1f} minutes, if all of it were one long table. Most "
        "deliveries are small, and a process that starts for each of them costs more than counting it: "
        f"{SUPPLIERS} starts of {small:.1f} s are {SUPPLIERS * small / 60:.1f} minutes. Not measured: storage and "
        "network of a hub, and the second reading of an audit (leavers, pupils that can be singled out)."
    )
