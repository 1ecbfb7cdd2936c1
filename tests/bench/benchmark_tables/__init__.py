"""A benchmark of invented Dutch school files, of which it is known what every column holds.

Headers and values come from general knowledge of the field; nothing was taken from the vocabulary or the detectors of
the toolkit, and nothing here may be adapted to what the toolkit answers.
"""

from __future__ import annotations

from bench.benchmark_tables import (
    deliveries,
    held_out,
    parties,
    pupil_systems,
    schools_and_totals,
    things,
    world_systems,
)
from bench.benchmark_tables.build import build
from bench.benchmark_tables.shape import STYLES, BenchTable, Definition, Label

__all__ = ["DEFINITIONS", "HELD_OUT", "SEED", "STYLES", "BenchTable", "Definition", "Label", "all_tables"]

SEED = 20261001
DEFINITIONS: tuple[Definition, ...] = (
    *pupil_systems.DEFINITIONS,
    *world_systems.DEFINITIONS,
    *deliveries.DEFINITIONS,
    *parties.DEFINITIONS,
    *schools_and_totals.DEFINITIONS,
    *things.DEFINITIONS,
    *held_out.DEFINITIONS,
)
HELD_OUT = frozenset(f"{d.name}_{style}" for d in held_out.DEFINITIONS for style in d.styles)


def all_tables(seed: int = SEED) -> list[BenchTable]:
    """Make every table of the benchmark; the same seed gives the same tables."""
    return [build(definition, style, seed) for definition in DEFINITIONS for style in definition.styles]
