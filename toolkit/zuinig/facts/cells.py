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
EMPTY = frozenset({"", "-", "--", "nvt", "n.v.t", "n.v.t.", "n/a", "leeg", "niet van toepassing", "not applicable"})
BLANK = EMPTY | frozenset(
    {"?", "onbekend", "unknown", "niet ingevuld", "geen antwoord"}
    | {"geen voorkeur", "niet beantwoord", "nog niet beantwoord", "nog niet ingevuld", "geen reactie", "not answered"}
    | {"geen keuze", "in behandeling", "volgt", "nog niet bekend", "onbepaald", "onbepaalde tijd", "blank", "pending"}
)
# Words by which lists say that there is no date, or no end.
NO_DATE = BLANK | {
    *("geen", "geen datum", "geen einddatum", "doorlopend", "lopend", "onbeperkt", "heden", "none", "open"),
    *("nooit", "nog nooit", "niet", "nog niet", "nog niet ingelogd", "never", "never logged in"),
}
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
# A time of the day or a time zone behind the date says nothing about the day.
TIME = r"(?:,? (?:om )?\d{1,2}[:.]\d{2}.*|t\d{2}:\d{2}.*|z|[+-]\d{2}:\d{2})?$"
WEEKDAY = (
    r"^(?:(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|ma|di|wo|do|vr|za|zo"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)\.?,? )?"
)
BETWEEN = r"(?: ?[-/.] ?| )"
YEAR_FIRST = re.compile(r"^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))" + TIME)
DAY_FIRST = re.compile(WEEKDAY + rf"(\d{{1,2}}){BETWEEN}(\d{{1,2}}|[a-z]{{3,9}}){BETWEEN}(\d{{4}}|\d{{2}})" + TIME)
MONTH_FIRST = re.compile(WEEKDAY + r"([a-z]{3,9})\.? (\d{1,2}),? (\d{4})" + TIME)
NO_DAY = re.compile(r"^(?:00?[-/.]00?[-/.]0000|0000[-/.]?00[-/.]?00)" + TIME)  # how databases write that there is none
YEARS = range(1900, 2200)  # another year is a typing mistake
NO_END = 9999  # how administrations write that something does not end
CENTURY = 70  # two digits: 70 to 99 are of the last century, 00 to 69 of this one
EXCEL_DAY = re.compile(r"^(\d{5})(?:[.,]\d+)?$")
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
    return None if word in BLANK or _date(word) is None else True


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
    """Read a date; None where the cell says that there is none, or (`31-12-9999`) no end.

    >>> day("24-11-2026") == day("2026-11-24T10:15:00Z") == day("di 24 nov. 2026") == day("46350")
    True
    >>> day("00-00-0000") is None
    True

    Raises:
        ValueError: it is no date, or one that does not exist (31-02-2026).
    """
    word = bare(text)
    return None if word in NO_DATE else _date(word)


def _date(word: str) -> date | None:
    if NO_DAY.match(word):
        return None
    year, month, number = _parts(word)
    if year == NO_END:
        return None
    if year not in YEARS:
        raise ValueError("no date")
    return date(year, month, number)


def _parts(word: str) -> tuple[int, int, int]:
    """Year, month and day as they stand, whether they exist or not."""
    if match := YEAR_FIRST.match(word):
        year, _sign, month, number, month_alone, number_alone = match.groups()
        return int(year), int(month or month_alone), int(number or number_alone)
    if match := DAY_FIRST.match(word):
        number, month, year = match.groups()
        century = 0 if len(year) == len("2026") else 1900 if int(year) >= CENTURY else 2000
        return int(year) + century, int(month) if month.isdecimal() else MONTHS.get(month, 0), int(number)
    if match := MONTH_FIRST.match(word):
        month, number, year = match.groups()
        return int(year), MONTHS.get(month, 0), int(number)
    if (match := EXCEL_DAY.match(word)) and int(match[1]) in EXCEL_DAYS:
        found = EXCEL_START + timedelta(days=int(match[1]))
        return found.year, found.month, found.day
    raise ValueError("no date")
