"""What docs/quality.md says of the mutation run over the rules."""

from __future__ import annotations

import json
from pathlib import Path

MEASURED = Path(__file__).resolve().parent / "mutation_measured.json"
BAR = 85


def of_mutation() -> str:
    """Give the paragraph, from the score that `make mutate` wrote."""
    if not MEASURED.exists():
        return "Not measured yet: `make mutate` writes the score."
    score = json.loads(MEASURED.read_text(encoding="utf-8"))
    share = 100 * score["killed"] / score["mutants"]
    reached = "reached" if share >= BAR else "**short**"
    return (
        f"`make mutate` changed the functions of the rules in {score['mutants']:,} ways, one at a time (another "
        f"comparison, a left-out condition, another constant), and ran the cases on each: {score['killed']:,} were "
        f"found out, {share:.1f} of 100 (bar {BAR}: {reached}). What survived changes nothing that a finding shows, or "
        "lacks a case."
    )
