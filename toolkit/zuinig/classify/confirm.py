"""The analyst's word on a column: it wins, is shown as such, and is told when it no longer fits the data."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from zuinig.classify.column import Column
from zuinig.i18n import _
from zuinig.vocabulary import categories

SURE = 0.9  # how sure the classifier is of something else before a confirmation is in doubt
# Categories whose values show whether they are there. Of another one "other personal data" says no more than that the
# classifier knows no better, so that the analyst's word does not contradict it.
SHOWN_BY_VALUES = frozenset({"national_id", "chain_id", "email", "phone", "postcode", "birth_date"})
NEAR = 60  # of 100: how like a name another one must be to be offered instead


class Word(Protocol):
    """What is needed of a confirmation in audit.toml."""

    @property
    def category(self) -> str: ...  # noqa: D102
    @property
    def subject(self) -> str: ...  # noqa: D102


class Placed(Word, Protocol):
    """The same, with the column that it is about; table "" is any."""

    @property
    def column(self) -> str: ...  # noqa: D102
    @property
    def table(self) -> str: ...  # noqa: D102


class Confirmations:
    """The confirmations of one dataset, held against its tables one after the other."""

    def __init__(self, words: Sequence[Placed]) -> None:
        self._words = words
        self._used: set[int] = set()  # places of words that were about a column
        self._misfits: list[str] = []
        self._seen: list[Column] = []

    def apply(self, columns: Sequence[Column]) -> list[Column]:
        """Give the columns of a table as the analyst says they are; of two words on one column the first counts."""
        settled = list(columns)
        for place, word in reversed(list(enumerate(self._words))):
            for n in _meant(word, columns):
                self._used.add(place)
                settled[n] = confirmed(columns[n], word)
        for before, after in zip(columns, settled, strict=True):
            if after is not before and not _fits(before, after.category):
                self._misfits.append(_no_longer_fits(before))
        self._seen += columns
        return settled

    def notes(self) -> list[str]:
        """Say, when all tables have been seen, which words do not fit the data or are about nothing in it."""
        absent = [self._absent(word) for n, word in enumerate(self._words) if n not in self._used]
        return [*self._misfits, *absent]

    def _absent(self, word: Placed) -> str:
        tables = sorted({column.table for column in self._seen if column.table})
        if word.table and word.table not in tables:
            sentence = _("audit.toml confirms column “{column}” of table “{table}”, but there is no such table.")
            return sentence.format(column=word.column, table=word.table) + _nearest(word.table, tables)
        names = [column.column for column in self._seen if word.table in ("", column.table)]
        sentence = _("audit.toml confirms column “{column}”, but there is no such column.")
        return sentence.format(column=word.column) + _nearest(word.column, names)


def confirmed(column: Column, confirmation: Word) -> Column:
    """Give the column as the analyst says it is; what the classifier found itself stays in the evidence."""
    category = confirmation.category
    known = categories()
    personal = category != "none" and confirmation.subject in {"pupil", "guardian", "staff"}
    evidence = [_("Confirmed by the analyst in audit.toml.")]
    if column.category != category:
        reason = _found(column)
        fits = _fits(column, category)
        evidence.append(reason if fits else _("The confirmation no longer fits: {reason}").format(reason=reason))
    return replace(
        column,
        category=category,
        subject=confirmation.subject if category != "none" else "none",
        personal=personal,
        special=personal and known[category].special,
        detail=column.detail if column.category == category else "",
        confidence=1.0,
        evidence=(*evidence, *column.evidence),
    )


def _fits(column: Column, category: str) -> bool:
    """Whether a confirmation may be right: the classifier is not sure of another category, from values too."""
    knows_no_better = column.category == "other_personal" and category not in SHOWN_BY_VALUES
    return column.category == category or knows_no_better or column.confidence < SURE or not column.filled


def _found(column: Column) -> str:
    title = categories()[column.category].title
    return _("The classifier itself found {category}.").format(category=title)


def _no_longer_fits(column: Column) -> str:
    sentence = _("The confirmation of column “{column}” in audit.toml no longer fits the data: {reason}")
    return sentence.format(column=column.column, reason=_found(column))


def _meant(word: Placed, columns: Sequence[Column]) -> list[int]:
    """Which column a word is about: that of the name, else the only one that differs in capitals, blanks or accents."""
    there = [n for n, column in enumerate(columns) if word.table in ("", column.table or "")]
    exact = [n for n in there if columns[n].column == word.column]
    alike = [n for n in there if _plain(columns[n].column) == _plain(word.column)]
    return exact or (alike if len(alike) == 1 else [])


def _plain(name: str) -> str:
    """Without what cannot be seen, or is seen easily over: how an accent is spelled, blanks, capitals."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _nearest(name: str, names: Sequence[str]) -> str:
    from rapidfuzz import process  # for a mistake only

    found = process.extractOne(name, names, processor=_plain, score_cutoff=NEAR)
    return _(" Did you mean “{word}”?").format(word=found[0]) if found else ""
