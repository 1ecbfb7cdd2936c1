"""How long the catalogue takes: on the facts of the sample board, and on facts of 10,000 datasets of 40 columns.

    .venv/bin/python tests/bench/rules_speed.py [--datasets 10000] [--columns 40] [--slowest 10]

The large facts are the sample board's, laid end to end under other names: every table of facts grows, with its faults.
Seconds are of the processor, so that other work on the machine does not count.
"""

# ruff: noqa: T201 (a script that prints)

from __future__ import annotations

import argparse
import time
from dataclasses import replace

import pandas as pd

from zuinig import audit, resources, rules
from zuinig.facts import Facts, gather
from zuinig.facts.store import MODELS
from zuinig.project import load_project

# Columns that name something of one board; in a copy of the board they name something else.
NAMES = ("dataset", "other_dataset", "recipient", "other_recipient", "school", "label")


def main() -> None:
    """Measure and print seconds."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--datasets", type=int, default=10_000)
    words.add_argument("--columns", type=int, default=40)
    words.add_argument("--slowest", type=int, default=10)
    asked = words.parse_args()
    small, _coverage = gather(load_project(resources.samples()))
    large = enlarged(small, asked.datasets, asked.columns)
    for name, facts in (("sample board", small), ("large", large)):
        report(name, facts, asked.slowest)


def enlarged(facts: Facts, datasets: int, columns: int) -> Facts:
    """Facts of so many datasets: copies of the board, each dataset filled up to so many columns."""
    assert facts.columns is not None
    copies = -(-datasets // facts.columns["dataset"].nunique())
    tables = {name: getattr(facts, name) for name in MODELS}
    tables["columns"] = widened(facts.columns, columns)
    return replace(
        facts,
        **{name: None if table is None else repeated(table, copies) for name, table in tables.items()},
    )


def widened(columns: pd.DataFrame, wanted: int) -> pd.DataFrame:
    """Fill each dataset up to `wanted` columns with copies of its own, under other headers."""
    parts = []
    for _dataset, own in columns.groupby("dataset", sort=False):
        times = -(-wanted // len(own))
        copies = [own.assign(column=own["column"] + f" {n}" if n else own["column"]) for n in range(times)]
        parts.append(pd.concat(copies, ignore_index=True).head(max(wanted, len(own))))
    return pd.concat(parts, ignore_index=True)


def repeated(table: pd.DataFrame, copies: int) -> pd.DataFrame:
    """Lay copies of a table end to end, each with names of its own."""
    names = [name for name in NAMES if name in table]
    parts = []
    for n in range(copies):
        renamed = {name: table[name].where(table[name] == "", table[name] + f" {n}") for name in names}
        parts.append(table.assign(**renamed))
    return pd.concat(parts, ignore_index=True)


def report(name: str, facts: Facts, slowest: int) -> None:
    """Run every rule and print the time of all, of the slowest ones, and of all with their words."""
    assert facts.columns is not None
    per_dataset = len(facts.columns) / facts.columns["dataset"].nunique()
    print(f"\n{name}: {facts.columns['dataset'].nunique():,} datasets, {per_dataset:.0f} columns each on average")
    times: dict[str, float] = {}
    found = 0
    for rule in rules.catalogue():
        rule.run(replace(facts, **dict.fromkeys(MODELS)))  # imports are not part of it
        start = time.process_time()
        found += len(rule.run(facts))
        times[rule.name] = time.process_time() - start
    print(f"  {len(times)} rules: {sum(times.values()):.2f} s, {found:,} findings")
    for rule_name, seconds in sorted(times.items(), key=lambda item: -item[1])[:slowest]:
        print(f"    {seconds:6.2f} s  {rule_name}")
    start = time.process_time()
    audit._run_rules(facts)
    print(f"  with the words of every finding: {time.process_time() - start:.2f} s")


if __name__ == "__main__":
    main()
