"""The notation that one file uses: dates, telephone numbers, codes, yes and no."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from random import Random

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
EXCEL_DAY_ZERO = date(1899, 12, 30)

DATES: dict[str, Callable[[date], str]] = {
    "iso": lambda d: d.isoformat(),
    "nl": lambda d: f"{d.day:02}-{d.month:02}-{d.year}",
    "nl_short": lambda d: f"{d.day}-{d.month}-{d.year}",
    "slash": lambda d: f"{d.day:02}/{d.month:02}/{d.year}",
    "two_digit": lambda d: f"{d.day:02}-{d.month:02}-{d.year % 100:02}",
    "dots": lambda d: f"{d.day:02}.{d.month:02}.{d.year}",
    "compact": lambda d: f"{d.year}{d.month:02}{d.day:02}",
    "words": lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    "midnight": lambda d: f"{d.isoformat()} 00:00:00",
    "us": lambda d: f"{d.month}/{d.day}/{d.year}",
    "serial": lambda d: str((d - EXCEL_DAY_ZERO).days),
}
GENDERS = (
    {"m": "M", "v": "V"}, {"m": "J", "v": "M"}, {"m": "1", "v": "2"}, {"m": "jongen", "v": "meisje"},
    {"m": "Man", "v": "Vrouw"}, {"m": "m", "v": "v"}, {"m": "Male", "v": "Female"}, {"m": "M", "v": "F"},
)  # fmt: skip
YES_NO = (("J", "N"), ("Ja", "Nee"), ("ja", "nee"), ("1", "0"), ("x", ""), ("TRUE", "FALSE"), ("Y", "N"))
DUTCH_DATES = ("iso", "nl", "nl", "nl_short", "slash", "two_digit", "dots", "compact", "words", "midnight", "serial")


@dataclass(frozen=True)
class Form:
    """What one file writes alike in all its rows."""

    date: Callable[[date], str]
    gender: dict[str, str]
    yes_no: tuple[str, str]
    phone: str  # plain, dash, spaces, international, nozero
    bsn: str  # plain, nozero, float
    spaced_postcode: bool
    english: bool

    def yes(self, said: bool) -> str:
        """Write a yes or a no."""
        return self.yes_no[0] if said else self.yes_no[1]

    def number(self, nine: str) -> str:
        """Write a nine-digit number as this file does: a spreadsheet drops zeros or makes floats."""
        if self.bsn == "plain":
            return nine
        return nine.lstrip("0") + (".0" if self.bsn == "float" else "")

    def telephone(self, area: str, rest: str) -> str:
        """Write a telephone number of an area code (with its zero) and the digits after it."""
        short = area[1:]
        return {
            "plain": area + rest,
            "dash": f"{area}-{rest}",
            "spaces": f"{area} {' '.join(rest[i : i + 2] for i in range(0, len(rest), 2))}",
            "international": f"+31{short}{rest}",
            "international_spaced": f"+31 {short} {rest}",
            "nozero": short + rest,
        }[self.phone]


def form_of(rng: Random, *, english: bool = False) -> Form:
    """Choose the notation of one file."""
    return Form(
        date=DATES[rng.choice(("iso", "us", "iso", "slash") if english else DUTCH_DATES)],
        gender=rng.choice(GENDERS[6:]) if english else rng.choice(GENDERS[:6]),
        yes_no=rng.choice((("Y", "N"), ("TRUE", "FALSE"), ("1", "0"))) if english else rng.choice(YES_NO[:6]),
        phone=rng.choice(("plain", "dash", "dash", "spaces", "international", "international_spaced", "nozero")),
        bsn=rng.choice(("plain", "plain", "nozero", "float")),
        spaced_postcode=rng.random() < 0.5,
        english=english,
    )
