"""The invented board: its schools, the day of the audit, and the seeded chance that everything else draws from."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

SEED = 20261124
REFERENCE_DATE = date(2026, 11, 24)
BOARD_NAME = "Stichting Voorbeeldscholen"
PERIOD = "2026-2027 T1"
SCHOOL_YEAR = "2026-2027"


@dataclass(frozen=True)
class School:
    """One school; 99Zx is the block that EDEXML and DUO examples use, no real school has it."""

    code: str
    name: str
    slug: str
    city: str
    postcode_digits: str
    groups: tuple[str, ...]


SCHOOLS = (
    School("99ZA", "De Kiezelsteen", "kiezelsteen", "Voorbeeldstad", "9990", ("1", "2", "3", "4", "5", "6", "7", "8")),
    School("99ZB", "De Zandloper", "zandloper", "Proefwijk", "9991", ("1/2A", "1/2B", "3", "4", "5", "6", "7", "8")),
    School("99ZC", "De Boomhut", "boomhut", "Monsterdorp", "9992", ("1/2", "3", "4", "5/6A", "5/6B", "7", "8")),
)


def chance(part: str, seed: int = SEED) -> random.Random:
    """Give a generator for one part, so that a change in one file leaves the others as they are."""
    return random.Random(f"{seed}:{part}")  # a text seeds by its bytes, the same on every machine


def days_ago(days: int) -> date:
    """Give the day that lies so many days before the reference date (negative: after it)."""
    return REFERENCE_DATE - timedelta(days=days)
