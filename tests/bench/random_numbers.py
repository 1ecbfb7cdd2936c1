"""Ten thousand columns of numbers that are no BSN: how many are taken for one?

The numbers are random, so that one in eleven of the nine-digit ones passes the 11-test. Half of the tables also hold
the names and birth dates of pupils, as the columns of a real export do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from random import Random

import polars as pl

from bench.benchmark_tables.numbers import digits
from bench.benchmark_tables.people import crowd
from bench.judging import Figure, wilson
from zuinig.classify import classify
from zuinig.profile import empty_profile, merge, profile_batch

SEED = 20261002
COLUMNS = 10_000
WIDTH = 100  # columns per table
ROWS = (5, 30, 200)
KINDS: dict[str, Callable[[Random, int], str]] = {
    "Ordernummer": lambda r, i: str(r.randrange(100_000_000, 1_000_000_000)),
    "Nummer": lambda r, i: digits(r, 9),
    "Volgnummer": lambda r, i: str(202_600_000 + 7 * i),
    "Referentie": lambda r, i: f"{r.randrange(100_000_000, 1_000_000_000)}.0",
    "Leerlingnummer": lambda r, i: digits(r, 9),
    "Stamnummer": lambda r, i: str(r.randrange(10_000, 99_999)),
    "Mobiel": lambda r, i: "6" + digits(r, 8),
    "Telefoon": lambda r, i: "0" + str(r.randrange(10, 80)) + digits(r, 7),
    "Jaar": lambda r, i: str(r.randrange(1980, 2027)),
    "Datum": lambda r, i: f"{r.randrange(1990, 2027)}{r.randrange(1, 13):02}{r.randrange(1, 29):02}",
}


def false_bsn(columns: int = COLUMNS) -> tuple[Figure, Counter[str]]:
    """Count the columns called a national number, and of which kinds they are."""
    rng = Random(SEED)
    wrong: Counter[str] = Counter()
    for place in range(columns // WIDTH):
        kinds = [list(KINDS)[(place + i) % len(KINDS)] for i in range(WIDTH)]
        frame = _table(rng, kinds, size=ROWS[place % 3], named=place % 2 == 0, persons=place % 4 < 2)
        found = merge(
            empty_profile(tuple(frame.columns), file="", table=None), profile_batch(frame, start=0, first_row=2)
        )
        wrong.update(kinds[c.position] for c in classify(found) if c.category == "national_id" and c.position < WIDTH)
    return wilson(sum(wrong.values()), columns // WIDTH * WIDTH), wrong


def _table(rng: Random, kinds: list[str], *, size: int, named: bool, persons: bool) -> pl.DataFrame:
    cells = {
        f"{kind} {i}" if named else f"col_{i:03}": [KINDS[kind](rng, row) for row in range(size)]
        for i, kind in enumerate(kinds)
    }
    if persons:
        people = crowd(rng, size, "po")
        cells |= {
            "Roepnaam": [p.call_name for p in people],
            "Achternaam": [p.surname for p in people],
            "Geboortedatum": [p.birth.isoformat() for p in people],
        }
    return pl.DataFrame(cells)
