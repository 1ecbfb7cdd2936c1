"""Which columns an input table has, how boards call them, and which header of a file is which."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Literal

from pydantic import BaseModel, ConfigDict

from zuinig.errors import TableError
from zuinig.i18n import _
from zuinig.vocabulary.headers import split_words

Kind = Literal["text", "identifier", "date", "yes_no", "answer"]
BRACKETED = re.compile(r"[(\[].*?[)\]]")
NEAR = 60  # similarity (0 to 100) below which a header is no help in a message


class InputColumn(BaseModel):
    """One column of an input table.

    Attributes:
        title: how a Dutch board would head it; what an error message calls it.
        kind: what stands in its cells.
        words: the headers that are known for it, the better one first.
        required: without it the table says nothing.
        one_of: of the columns marked so, at least one must be there.
        yes, no: what cells of this column say beside the usual yes and no.
        date_column: our name of the date that a cell of this column may hold instead of a yes.
        told: its absence is told in the coverage statement, unless one of the columns `instead` is there.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    kind: Kind
    words: tuple[str, ...]
    required: bool = False
    one_of: bool = False
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    date_column: str = ""
    told: bool = False
    instead: tuple[str, ...] = ()


@lru_cache
def columns_of(role: str) -> dict[str, InputColumn]:
    """Give the columns of an input table by our name; a role that is no table gives none."""
    text = files("zuinig.vocabulary").joinpath("inputs.toml").read_text(encoding="utf-8")
    return {name: InputColumn(**entry) for name, entry in tomllib.loads(text).get(role, {}).items()}


def find_header(column: InputColumn, headers: Sequence[str]) -> str | None:
    """Say which header is that column; the earliest of its words that is there decides.

    >>> find_header(columns_of("pupils")["leave_date"], ["Naam", "Dat. uitschr. (dd-mm-jjjj)"])
    'Dat. uitschr. (dd-mm-jjjj)'
    """
    spellings = {header: _spellings(header) for header in headers}
    for word in column.words:
        for header, spelled in spellings.items():
            if word.replace(" ", "") in spelled:
                return header
    return None


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
    free = [header for header in headers if header not in found.values()]
    for find in (find_header, _within):
        for name, column in known.items():
            # A header that only has the word among others is good enough for a column that must be there.
            wanted = name not in found and (find is find_header or column.required)
            header = find(column, free) if wanted else None
            if header is not None:
                found[name] = header
                free.remove(header)
    for name, column in known.items():
        if column.required and name not in found:
            raise TableError(_missing(name, column, headers, where))
    _check_one_of(known, found, headers, where)
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


def _check_one_of(
    known: Mapping[str, InputColumn], found: Mapping[str, str], headers: Sequence[str], where: str
) -> None:
    choice = {name: column for name, column in known.items() if column.one_of}
    if not choice or set(choice) & set(found):
        return
    name, column = next(iter(choice.items()))
    titles = ", ".join(f"“{one.title}”" for one in choice.values())
    others = _("{where}: at least one of these columns is needed: {titles}.").format(where=where, titles=titles)
    raise TableError(f"{others} {_what_to_do(name, column, headers)}")


def _spellings(header: str) -> set[str]:
    """The header without spaces, whole and without what stands between brackets: `DPIA (J/N)` is also `dpia`."""
    return {"".join(split_words(text)) for text in (header, BRACKETED.sub(" ", header))} - {""}


def _within(column: InputColumn, headers: Sequence[str]) -> str | None:
    """The header that has all parts of a word among its own, with the fewest others: `Leverancier, naam`."""
    parts = {header: set(split_words(header)) for header in headers}
    fits = [
        (len(parts[header]) - len(word.split()), n, header)
        for n, word in enumerate(column.words)
        for header in headers
        if set(word.split()) <= parts[header]
    ]
    return min(fits)[2] if fits else None


def _missing(name: str, column: InputColumn, headers: Sequence[str], where: str) -> str:
    absent = _("{where}: there is no column “{title}” (`{name}`).").format(where=where, title=column.title, name=name)
    return f"{absent} {_what_to_do(name, column, headers)}"


def _what_to_do(name: str, column: InputColumn, headers: Sequence[str]) -> str:
    from rapidfuzz import process, utils

    words = [column.title, *column.words]
    near = [process.extractOne(word, headers, processor=utils.default_process, score_cutoff=NEAR) for word in words]
    nearest = max((match for match in near if match), key=lambda match: match[1], default=None)
    hint = _("The nearest header is “{nearest}”. ").format(nearest=nearest[0]) if nearest else ""
    return hint + _("If another column is meant, say so in audit.toml at this dataset: {line}").format(
        line=f'columns = {{ {name} = "…" }}'
    )
