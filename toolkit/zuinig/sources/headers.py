"""Find the header row, and name the columns.

Headers are shown to users, so the worse mistake is to take a first row of data for headers: that prints personal
values. A row counts as headers only when something speaks for it (words that headers are made of, names in the manner
of databases, columns of numbers below a word) and nothing against it (a cell that is a value, or that comes again
below). A table whose first row does not pass has no headers: its columns are called `#1`, `#2` …
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from unicodedata import normalize

from zuinig.sources.table import NBSP

Row = Sequence[str]

# Title rows: a school's name, a date of export, a filter; more than this is another table.
MOST_TITLE_ROWS = 30
# A typed column holds dates, numbers, addresses of e-mail and such; some cells are always odd.
TYPED_SHARE = 0.8
# Fewer cells below say little about how a column is written.
ENOUGH_CELLS = 20
NEARLY_ALL = 0.95
# A table on its side has a row for each field: fewer say little, and more fields than this no table of pupils has.
FEWEST_FIELDS, MOST_FIELDS = 3, 200
FIELD_SHARE = 0.6  # of the cells of its first column are words that headers are made of

_MONTH = r"(?:jan|feb|mrt|maa|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*"
_VALUE = re.compile(
    rf"""
      \S+@\S+\.\S+                                  # e-mail
    | (?:https?://|www\.)\S+                        # web address
    | [^A-Za-z]*\d[^A-Za-z]*                        # digits and signs only: number, date, phone, BSN
    | \d{{4}}\s?[A-Z]{{2}}                          # postcode
    | \d{{2}}[A-Z]{{2}}(?:\d\d)?                    # BRIN
    | [A-Z]{{2}}\d{{2}}(?:\s?[A-Z0-9]){{8,30}}      # IBAN
    | \d{{1,2}}[\s./-]*{_MONTH}[\s./-]*\d{{2,4}}.*  # 3 maart 2014
    | {_MONTH}\s\d{{1,2}},?\s\d{{4}}.*              # March 3, 2014
    | \d{{4}}-\d\d-\d\dT.*                          # date and time
    | \d{{1,2}}[:.]\d\d\s?[apAP]\.?[mM]\.?.*        # 06:00am
    | .*\d{{5}}.*                                   # a number inside: key, address, identifier
    | (?=.*\d)[0-9a-fA-F-]{{8,}}                    # hexadecimal key
    """,
    re.VERBOSE,
)
_SMALL_NUMBER = re.compile(r"\d{1,2}(?:-\d{1,2})?|(?:19|20)\d\d")
_NUMBERED = re.compile(r"([^\W\d]+[ _.-]?)(\d{1,4})")
_ABBREVIATION = re.compile(r"[^\W\d_][\w ./-]{0,11}\.")
_IDENTIFIER = re.compile(r"[a-z]+(?:_[a-z0-9]+)+|[A-Z]+(?:_[A-Z0-9]+)+|[a-z]{2,}(?:[A-Z][a-z0-9]+)+|[A-Za-z]+I[dD]")
_TOKEN = re.compile(r"[A-Z]?[a-zà-ÿ]+|[A-ZÀ-Þ]+(?![a-zà-ÿ])")


@dataclass(frozen=True)
class Header:
    """Where the header row is (None: there is none) and what the columns are called."""

    row: int | None
    columns: tuple[str, ...]


@lru_cache
def _words() -> dict[str, frozenset[str]]:
    data = tomllib.loads(Path(__file__).with_name("header_words.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words) for name, words in data.items()}


def find_header(rows: Sequence[Row], width: int) -> Header:
    """Decide which of the first rows is the header.

    Args:
        rows: the first rows of a table as they stand, blank ones included.
        width: the number of columns of the rows below.
    """
    filled = [sum(bool(_bare(cell)) for cell in row) for row in rows]
    usual = sorted(n for n in filled if n)
    wide = min(usual[len(usual) // 2], width) if usual else width
    for n, row in enumerate(rows[: MOST_TITLE_ROWS + 1]):
        if filled[n] * 2 >= wide and is_header(row, rows[n + 1 :]) and not _is_title(n, rows, filled):
            return Header(n, name_columns(_fitted(row, width)))
        # Above the header stand only blank rows and titles: a cell or two in a table of more columns.
        if filled[n] * 2 > wide:
            break
    return Header(None, tuple(f"#{n + 1}" for n in range(width)))


def _is_title(n: int, rows: Sequence[Row], filled: Sequence[int]) -> bool:
    """Whether a fuller row of headers follows at once."""
    below = next((at for at in range(n + 1, len(rows)) if filled[at]), None)
    return below is not None and filled[below] > filled[n] and is_header(rows[below], rows[below + 1 :])


def name_columns(cells: Row) -> tuple[str, ...]:
    """Name columns the way pandas does.

    >>> name_columns(["naam", "", "naam", "naam.1"])
    ('naam', 'Unnamed: 1', 'naam.2', 'naam.1')
    """
    names = [cell if _bare(cell) else f"Unnamed: {n}" for n, cell in enumerate(cells)]
    taken, seen = set(names), Counter[str]()
    result: list[str] = []
    for name in names:
        unique = name
        if seen[name]:
            while unique in taken:
                unique = f"{name}.{seen[name]}"
                seen[name] += 1
            taken.add(unique)
        else:
            seen[name] = 1
        result.append(unique)
    return tuple(result)


def looks_like_value(text: str) -> bool:
    """Say whether a text is a value rather than a word: a number, date, e-mail address, postcode, key.

    >>> [looks_like_value(text) for text in ("12-03-2010", "1234 AB", "jan@voorbeeld.nl", "Toets 2", "bsn-4")]
    [True, True, True, False, False]
    """
    return bool(_VALUE.fullmatch(_bare(text)))


def looks_like_person(text: str) -> bool:
    """Say whether a text is written like the name of a person, and not in words that headers are made of.

    >>> [looks_like_person(text) for text in ("Noor de Vries", "Datum Inschrijving", "Noor")]
    [True, False, False]
    """
    first, *others = text.split() or [""]
    between, last = others[:-1], others[-1:]
    return (
        bool(last)
        and all(part.istitle() and part.isalpha() for part in (first, *last))
        and all(part.lower() in _words()["particles"] for part in between)
        and not is_header_word(text)
    )


def is_first_name(text: str) -> bool:
    """Say whether a text begins with a known first name that is no ordinary word: as a pupil is called on a list.

    >>> [is_first_name(text) for text in ("Noor", "Noor d.V.", "Mei", "noor", "Naam")]
    [True, True, False, False, False]
    """
    from zuinig.vocabulary.words import plain, word_set  # no word of it is needed for most files

    first = plain(text.partition(" ")[0])
    return (
        text[:1].isupper()
        and first in word_set("given_names", "names")
        and first not in word_set("given_names", "ambiguous")
        and not is_header_word(text)
    )


def on_its_side(row: Row, below: Sequence[Row]) -> bool:
    """Say whether the first column holds the headers and each further column a record, the first row included.

    Then each row is of one kind (dates, numbers, words), and there are several kinds; in another table columns are.
    """
    lines = [[_bare(cell) for cell in line] for line in (row, *below) if any(line)]
    names = [line[0] for line in lines if line]
    others = [cell for cell in lines[0][1:] if cell]
    if not FEWEST_FIELDS <= len(lines) <= MOST_FIELDS or not others:
        return False
    if 2 * sum(is_header_word(cell) for cell in others) >= len(others) or len(set(names)) < len(names):
        return False
    kinds = Counter(_kind_of_row(line[1:]) for line in lines)
    values = kinds.keys() - {"word", "mixed", ""}
    # a first row of words above rows of numbers is a header
    several = bool(values) and (kinds["word"] > 1 or len(values) > 1)
    named = sum(is_header_word(name) for name in names)
    return several and named >= FIELD_SHARE * len(names) and kinds["mixed"] * 4 <= len(lines)


def _kind_of_row(cells: Row) -> str:
    """How nearly all cells of a row are written: "word", the shape of the values, "" if empty, else "mixed"."""
    filled = [cell for cell in cells if cell]
    values = [_shape(cell).replace("9,9", "9").replace("9.9", "9") for cell in filled if looks_like_value(cell)]
    if len(values) <= (1 - TYPED_SHARE) * len(filled):
        return "word" if filled else ""
    return Counter(values).most_common(1)[0][0] if len(values) >= TYPED_SHARE * len(filled) else "mixed"


def is_header(row: Row, below: Sequence[Row]) -> bool:
    """Say whether `row` holds headers, given the rows below it."""
    cells = [_bare(cell) for cell in row]
    rows = _others(cells, [[_bare(cell) for cell in other] for other in below])
    columns = [[other[n] for other in rows if n < len(other) and other[n]] for n in range(len(cells))]
    if _is_numbered(cells):
        return True
    known = sum(is_header_word(cell) for cell in cells)
    if any(_speaks_against(cell, column, known) for cell, column in zip(cells, columns, strict=True) if cell):
        return False
    people = sum(looks_like_person(cell) or is_first_name(cell) for cell in cells)
    if people >= 2 and people * 3 >= sum(map(bool, cells)):
        return False  # a column for each pupil
    return not on_its_side(cells, rows) and _speaks_for(cells, columns, known)


def is_header_word(text: str, *, whole: bool = False) -> bool:
    """Say whether at least half of the words of a text are words that headers are made of; `whole`: all of them.

    >>> [is_header_word(text) for text in ("Leerlingnummer", "naam ouder 1", "datum_in", "de Vries", "2e klas")]
    [True, True, True, False, False]
    """
    words = _words()
    tokens = [token.lower() for token in _TOKEN.findall(text)]
    telling = [token for token in tokens if token not in words["between"]]
    hits = [token for token in telling if token in words["whole"] or token.endswith(tuple(words["ends"]))]
    enough = len(telling) if whole else (len(telling) + 1) // 2
    return bool(hits) and len(hits) >= enough and not text[:1].isdigit()


def _others(cells: Sequence[str], below: Sequence[Sequence[str]]) -> list[Sequence[str]]:
    """The rows below that say something: not blank, and not the header once more (exports pasted together)."""
    rows = [row for row in below if any(row)]
    again = sum(row == cells for row in rows)
    if again and len(cells) >= 3 and again * 20 <= len(rows):
        return [row for row in rows if row != cells]
    return rows


def _speaks_against(cell: str, column: Sequence[str], known: int) -> bool:
    """A header is no value, no stand-in for a missing value, and does not come again below."""
    if cell.lower() in _words()["placeholders"]:
        return True
    if cell.lower() in _words()["answers"]:
        return known == 0 or cell in column
    if _SMALL_NUMBER.fullmatch(cell):
        # A year or a week can head a column, but not a column of such numbers, and not without words beside it.
        return known == 0 or not column or any(len(other) <= 4 and other.isdigit() for other in column)
    if looks_like_value(cell):
        return True
    if cell in column:
        return True
    shape = _shape(cell)
    has_digit = any(sign.isdigit() for sign in cell)
    return has_digit and sum(_shape(other) == shape for other in column) * 5 >= max(len(column), 1)


def _speaks_for(cells: Sequence[str], columns: Sequence[Sequence[str]], known: int) -> bool:
    filled = sum(map(bool, cells))
    most = max(map(len, columns), default=0)
    sure = sum(is_header_word(cell, whole=True) for cell in cells) + sum(map(_is_identifier, cells))
    typed = [cell for cell, column in zip(cells, columns, strict=True) if _is_typed(column)]
    headed = sum(map(bool, typed))
    if sure >= 2 and sure * 2 >= filled:
        return True
    if headed * 2 < len(typed):
        return False  # a first row that lacks its own numbers and dates
    if filled == 1:
        return bool(sure and (headed or most >= 3)) or bool(headed and most >= 3 and len(cells) == 1)
    odd = sum(_is_odd(cell, column) for cell, column in zip(cells, columns, strict=True))
    if headed or odd:
        return headed + odd >= 2 or known > 0 or sure > 0
    # In a table sorted by class the first row can stand out in several columns at once, so this weighs little.
    repetitive = any(cell and _is_repetitive(column) for cell, column in zip(cells, columns, strict=True))
    return repetitive and known >= 2 and known * 3 >= filled


def _is_numbered(cells: Sequence[str]) -> bool:
    """One word with running numbers, which is how systems call columns that nobody named: `K1 K2`, `Veld 1 Veld 2`."""
    matches = [_NUMBERED.fullmatch(cell) for cell in cells]
    found = [(match[1], int(match[2])) for match in matches if match]
    numbers = [number for _prefix, number in found]
    running = all(later == earlier + 1 for earlier, later in pairwise(numbers))
    return len(found) >= 2 and len(found) == len(cells) and len({prefix for prefix, _number in found}) == 1 and running


def _is_odd(cell: str, column: Sequence[str]) -> bool:
    """A word that is written otherwise than nearly all below: no digit above `5a`, small letters above `Durand`."""
    if _ABBREVIATION.fullmatch(cell) and len(column) >= 3:
        return not any(other.endswith(".") for other in column)
    if len(column) < ENOUGH_CELLS or not cell.replace("_", "").replace(" ", "").isalpha() or _is_typed(column):
        return False
    numbered = sum(any(sign.isdigit() for sign in other) for other in column)
    same_case = sum(_case(other) == _case(cell) for other in column)
    return numbered >= NEARLY_ALL * len(column) or same_case <= (1 - NEARLY_ALL) * len(column)


def _case(text: str) -> str:
    return "lower" if text.islower() else "upper" if text.isupper() else "title" if text[:1].isupper() else "mixed"


def _is_identifier(cell: str) -> bool:
    return bool(_IDENTIFIER.fullmatch(cell))


def _is_typed(column: Sequence[str]) -> bool:
    return bool(column) and sum(map(looks_like_value, column)) >= TYPED_SHARE * len(column)


def _is_repetitive(column: Sequence[str]) -> bool:
    """Nearly every value comes again: then a first row of data would come again too, and a header does not."""
    once = sum(n == 1 for n in Counter(column).values())
    return len(column) >= 8 and once * 10 <= len(column)


def _shape(text: str) -> str:
    return re.sub(r"\d+", "9", re.sub(r"[^\W\d_]+", "a", text))


def _bare(text: str) -> str:
    """Without blanks around it, and with each accent in one sign with its letter."""
    return normalize("NFC", text.strip(NBSP + " \t\r\n\ufeff"))


def _fitted(row: Row, width: int) -> list[str]:
    """Give a header as wide as the rows below, without empty cells that stick out."""
    cells = [*row, *[""] * (width - len(row))]
    while len(cells) > width and not _bare(cells[-1]):
        cells.pop()
    return cells
