"""What a cell of free wording in a register says: on record or not, a date, a number of hours.

Unlike the cells of `zuinig.facts.cells`, these do not stop the reading: what is not understood is not known.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pandas as pd

from zuinig.facts.cells import BLANK, NO, YES, bare, day

NOT_APPLICABLE = frozenset({"nvt", "n.v.t", "n.v.t.", "n/a", "niet van toepassing", "not applicable"})
# Beside the usual no and the usual blank.
ABSENT = frozenset(
    {"ontbreekt", "ontbreken", "niet aanwezig", "afwezig", "nog niet", "niet bekend", "niet geregeld", "niet opgenomen"}
    | {
        "nog opvragen",
        "opvragen",
        "nog uitzoeken",
        "ntb",
        "nog te bepalen",
        "tbd",
        "missing",
        "absent",
        "none",
        "to do",
    }
)
NONE = frozenset({"geen", "niemand", "none", "nobody"})
WORKING_DAY = 24  # hours; agreements that say "one working day" mean the next one
AMOUNT = re.compile(
    r"(\d{1,4})(?:[.,]0+)?\s*(uur|uren|u|h|hours?|hrs?|(?:werk|kalender)?dag(?:en)?|(?:working |calendar )?days?)?\b"
)


def on_record(text: str) -> bool | None:
    """Whether a cell puts something on record; None where it says that it does not apply.

    >>> on_record("M-M-H"), on_record("ontbreekt"), on_record(""), on_record("n.v.t.")
    (True, False, False, None)
    """
    word = bare(text)
    if word in NOT_APPLICABLE:
        return None
    return not (word in BLANK or word in NO or word in ABSENT)


def on_record_or_none(text: str) -> bool | None:
    """Whether a cell names something, or says that there is none: `Ontvangers: geen` is on record too.

    >>> on_record_or_none("geen"), on_record_or_none("gemeente"), on_record_or_none("onbekend")
    (True, True, False)
    """
    return True if bare(text) in NONE else on_record(text)


def yes_no_or_words(text: str) -> bool | None:
    """Read a yes or no where a cell may also hold other words: something else, or nothing, is not known.

    >>> yes_no_or_words("J"), yes_no_or_words("ontbreekt"), yes_no_or_words("zie artikel 6"), yes_no_or_words("")
    (True, False, None, None)
    """
    word = bare(text)
    if word in NO or word in ABSENT - {"ntb", "tbd", "nog uitzoeken", "nog te bepalen", "nog opvragen", "opvragen"}:
        return False
    return True if word in YES or word in ("aanwezig", "geregeld", "opgenomen", "present", "included") else None


def hours(text: str) -> int | None:
    """A term in hours; a bare number is taken to be hours, the longest of several terms counts.

    >>> hours("binnen 24 uur"), hours("2 werkdagen"), hours("48"), hours("zonder vertraging")
    (24, 48, 48, None)
    """
    terms = [int(n) * (WORKING_DAY if unit and "da" in unit else 1) for n, unit in AMOUNT.findall(bare(text))]
    return max(terms, default=None)


def day_or_none(text: str) -> date | None:
    """A date; None where there is none, or where the cell holds something else."""
    try:
        return day(text)
    except ValueError:
        return None


def days_since(texts: pd.Series, reference_date: date) -> pd.Series:
    """Days from the dates in cells up to the reference date; missing where a cell holds none."""
    dates = pd.to_datetime(pd.Series(texts.map(day_or_none), dtype=object))
    return (pd.Timestamp(reference_date) - dates).dt.days.astype("Int64")


def understood(texts: pd.Series, column: str, present: frozenset[str], read: Callable[[str], bool | None]) -> pd.Series:
    """What `read` says of each cell; missing throughout where the list has no such column."""
    if column not in present:
        return pd.Series(pd.NA, index=texts.index, dtype="boolean")
    return texts.map(read).astype("boolean")
