"""Which columns an input table has, how boards call them, and which header of a file is which."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal

from zuinig.errors import TableError
from zuinig.i18n import _
from zuinig.vocabulary.headers import split_words

Kind = Literal["text", "identifier", "date", "yes_no"]


@dataclass(frozen=True)
class InputColumn:
    """One column of an input table.

    Attributes:
        title: how a Dutch board would head it; what an error message calls it.
        kind: what stands in its cells.
        words: the headers that are known for it.
    """

    title: str
    kind: Kind
    words: tuple[str, ...]
    required: bool = False


@lru_cache
def columns_of(role: str) -> dict[str, InputColumn]:
    """Give the columns of an input table by our name; a role that is no table gives none."""
    text = files("zuinig.vocabulary").joinpath("inputs.toml").read_text(encoding="utf-8")
    return {
        name: InputColumn(**{**entry, "words": tuple(entry["words"])})
        for name, entry in tomllib.loads(text).get(role, {}).items()
    }


def map_headers(role: str, headers: Sequence[str], overrides: Mapping[str, str], where: str = "") -> dict[str, str]:
    """Say which header of a file is which column of an input table.

    Args:
        role: role of the dataset.
        headers: as they stand in the file.
        overrides: what audit.toml says itself, our name -> header; wins.
        where: how the reader knows the table, for messages.

    Returns:
        our name -> header, for the columns that were found.

    Raises:
        TableError: a required column is absent, or an override names a column or header that is not there.
    """
    known = columns_of(role)
    found = _checked_overrides(known, headers, overrides, where)
    bare = {header: " ".join(split_words(header)) for header in headers if header not in found.values()}
    for name, column in known.items():
        header = found.get(name) or _exact(column, bare)
        if header:
            found[name] = header
            bare.pop(header, None)
    for name, column in known.items():
        if column.required and name not in found:
            header = _within(column, bare)
            if header is None:
                raise TableError(_missing(name, column, headers, where))
            found[name] = header
            bare.pop(header)
    return found


def _checked_overrides(
    known: Mapping[str, InputColumn], headers: Sequence[str], overrides: Mapping[str, str], where: str
) -> dict[str, str]:
    for name, header in overrides.items():
        if name not in known:
            raise TableError(
                _(
                    "{where}: `columns` in audit.toml names “{name}”, which is not a column here; known are: {known}."
                ).format(where=where, name=name, known=", ".join(known) or "-")
            )
        if header not in headers:
            raise TableError(
                _(
                    "{where}: `columns` in audit.toml says that {name} is “{header}”, but the file has no such header."
                ).format(where=where, name=name, header=header)
            )
    return dict(overrides)


def _exact(column: InputColumn, bare: Mapping[str, str]) -> str | None:
    """The header that is one of the words; an earlier word is the better one."""
    for word in column.words:
        for header, text in bare.items():
            if text == word:
                return header
    return None


def _within(column: InputColumn, bare: Mapping[str, str]) -> str | None:
    """The header that has all parts of a word among its own, with the fewest others: `Leverancier (naam)`."""
    fits = [
        (len(text.split()) - len(word.split()), n, header)
        for n, word in enumerate(column.words)
        for header, text in bare.items()
        if set(word.split()) <= set(text.split())
    ]
    return min(fits)[2] if fits else None


def _missing(name: str, column: InputColumn, headers: Sequence[str], where: str) -> str:
    from rapidfuzz import process

    nearest = process.extractOne(column.title, list(headers))
    return _(
        "{where}: there is no column “{title}” (nearest header: “{nearest}”). "
        'If another column is meant, say so in audit.toml at this dataset: columns = {{ {name} = "…" }}.'
    ).format(where=where, title=column.title, nearest=nearest[0] if nearest else "-", name=name)
