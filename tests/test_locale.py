"""The catalogues: every text has Dutch, the compiled file is fresh, placeholders agree."""

from __future__ import annotations

import re

import pytest

from zuinig import i18n
from zuinig.locale import update

PLACEHOLDER = re.compile(r"\{[^{}]*\}|%\([a-z]+\)[sd]|%[sd]")


def messages() -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    return [(update.forms(message.id), update.forms(message.string)) for message in update.existing() if message.id]


def test_every_text_of_the_code_is_in_the_catalogue() -> None:
    known = {message.id for message in update.existing()}

    assert sorted(str(message.id) for message in update.collected() if message.id and message.id not in known) == []


def test_every_text_has_dutch() -> None:
    assert [ids for ids, strings in messages() if not all(strings)] == []


def test_no_text_is_left_over() -> None:
    used = {message.id for message in update.collected()}

    assert [message.id for message in update.existing() if message.id and message.id not in used] == []


def test_placeholders_are_the_same_in_both_languages() -> None:
    wrong = [
        ids
        for ids, strings in messages()
        for string in strings
        if set(PLACEHOLDER.findall(string)) not in [set(PLACEHOLDER.findall(one)) for one in ids]
    ]

    assert wrong == []


def test_the_compiled_catalogue_is_fresh() -> None:
    assert update.compiled(update.existing()) == update.MO.read_bytes()


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("_('one') + N_('two')", ["one", "two"]),
        ("f\"{_('inside')} an f-string\"", ["inside"]),
        ("ngettext('{n} row', '{n} rows', n)", [("{n} row", "{n} rows")]),
        ("_('a long ' 'text')", ["a long text"]),
        ("_(title), print('plain'), _(f'{n}'), _('')", []),
    ],
)
def test_texts_are_found_wherever_they_stand(code: str, found: list[str | tuple[str, ...]]) -> None:
    assert list(update.texts(code)) == found


@pytest.mark.parametrize(("n", "dutch"), [(0, "0 tekens"), (1, "1 teken "), (2, "2 tekens")])
def test_the_plural_is_that_of_dutch(n: int, dutch: str) -> None:
    told = i18n.ngettext("{n} sign could not be read.", "{n} signs could not be read.", n)

    assert told.format(n=n).startswith(dutch)


@pytest.mark.parametrize(("language", "written"), [("nl", "1.234,5"), ("en", "1,234.5")])
def test_numbers_are_written_the_readers_way(language: i18n.Language, written: str) -> None:
    i18n.use(language)

    assert i18n.number(1234.5, decimals=1) == written
