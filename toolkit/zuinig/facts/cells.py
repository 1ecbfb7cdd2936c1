"""What a single cell of an input table says: a date, a yes or a no. No message here quotes the cell."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta
from functools import lru_cache

YES = frozenset(
    {"ja", "j", "yes", "y", "true", "t", "waar", "1", "x", "v", "✓", "✔", "aan", "actief", "akkoord", "wel"}
)
NO = frozenset({"nee", "n", "no", "false", "f", "onwaar", "0", "uit", "inactief", "geweigerd", "niet", "geen"})
# Words by which lists say that there is no answer; "not filled in" is not a yes (domain: silence is no consent).
EMPTY = frozenset({"", "-", "nvt", "n.v.t", "n.v.t.", "n/a", "leeg"})
BLANK = EMPTY | frozenset(
    {"?", "onbekend", "unknown", "niet ingevuld", "geen antwoord"}
    | {"geen keuze", "in behandeling", "volgt", "nog niet bekend", "onbepaald", "onbepaalde tijd", "blank", "pending"}
)
# Words by which lists say that there is no date, or no end.
NO_DATE = BLANK | {"geen", "geen datum", "geen einddatum", "doorlopend", "lopend", "onbeperkt", "heden", "none", "open"}
WITHDRAWN = frozenset({"ingetrokken", "toestemming ingetrokken", "withdrawn", "revoked"})
MONTHS = {
    name: n
    for n, names in enumerate(
        [
            "januari january jan",
            "februari february feb",
            "maart march mrt mar",
            "april apr",
            "mei may",
            "juni june jun",
            "juli july jul",
            "augustus august aug",
            "september sep sept",
            "oktober october okt oct",
            "november nov",
            "december dec",
        ],
        start=1,
    )
    for name in names.split()
}
YEAR_FIRST = re.compile(r"^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T ]\d{2}:\d{2}.*)?$")
DAY_FIRST = re.compile(r"^(\d{1,2})[-/. ](\d{1,2}|[^\W\d_]{3,})[-/. ](\d{4}|\d{2})(?: \d{1,2}:\d{2}.*)?$")
EXCEL_DAY = re.compile(r"^(\d{5})(?:\.\d+)?$")
EXCEL_START = date(1899, 12, 30)  # day 0 of Excel's calendar, its leap day of 1900 allowed for
EXCEL_DAYS = range(20_000, 80_000)  # 1954 to 2119; other five-digit numbers are no dates


def bare(text: str) -> str:
    """A cell in lower case, without accents and outer space.

    >>> bare(" Niet  Ingevuld ")
    'niet ingevuld'
    """
    decomposed = unicodedata.normalize("NFKD", text)
    return " ".join("".join(sign for sign in decomposed if not unicodedata.combining(sign)).lower().split())


@lru_cache(maxsize=10_000)
def yes_or_no(text: str, yes: tuple[str, ...] = (), no: tuple[str, ...] = ()) -> bool | None:
    """Read a yes or a no; None where the cell says that there is no answer. A date is a yes: it was done then.

    >>> yes_or_no("Ja"), yes_or_no("N"), yes_or_no("niet ingevuld"), yes_or_no("12-03-2026")
    (True, False, None, True)

    Args:
        text: a cell.
        yes: what cells of its column say for yes besides the usual words; wins from these.
        no: the same for no.

    Raises:
        ValueError: it says something else.
    """
    word = bare(text)
    if word in yes or word in no:
        return word in yes
    if word in YES or word in NO:
        return word in YES
    return None if word in BLANK else bool(_date(word))


def answer(text: str, yes: tuple[str, ...] = (), no: tuple[str, ...] = ()) -> bool | None:
    """Read the answer to a request for consent; None where there is none, or where it says that it was withdrawn.

    >>> answer("Ja"), answer("Nee"), answer("Niet ingevuld"), answer("Ingetrokken")
    (True, False, None, None)

    Raises:
        ValueError: it says something else; a date too, for it does not tell what was answered.
    """
    if is_withdrawal(text):
        return None
    word = bare(text)
    if word in BLANK or word in YES | NO or word in yes + no:
        return yes_or_no(text, yes, no)
    raise ValueError("no answer")


def is_withdrawal(text: str) -> bool:
    """Say whether an answer is that consent was withdrawn."""
    return bare(text) in WITHDRAWN


@lru_cache(maxsize=50_000)
def day(text: str) -> date | None:
    """Read a date; None where the cell says that there is none.

    >>> day("24-11-2026") == day("2026-11-24") == day("20261124") == day("24 november 2026") == day("46350")
    True

    Raises:
        ValueError: it is no date, or one that does not exist (31-02-2026).
    """
    word = bare(text)
    return None if word in NO_DATE else _date(word)


def _date(word: str) -> date:
    if match := YEAR_FIRST.match(word.upper()):
        return date(*map(int, match.groups()))
    if match := DAY_FIRST.match(word):
        first, second, year = match.groups()
        month = MONTHS.get(second) or int(second)
        return date(int(year) + (2000 if len(year) == 2 else 0), month, int(first))
    if (match := EXCEL_DAY.match(word)) and int(match[1]) in EXCEL_DAYS:
        return EXCEL_START + timedelta(days=int(match[1]))
    raise ValueError("no date")
