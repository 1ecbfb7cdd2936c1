"""The coverage statement: what was examined and what was not, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from zuinig import i18n
from zuinig.facts import Coverage, Examined

REGISTER = Examined(dataset="register", role="register", file="register.xlsx", reason="The reason why.")
PUPILS = Examined(dataset="pupils", role="pupils", file="pupils.csv", tables=1, columns=9, rows=12345)
PARTIAL = Examined(dataset="delivery", role="delivery", file="d.csv", rows=1, partial=True, notes=("A note.",))


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("en", "Examined: 2 of 3 datasets, 12,346 rows.", "Not examined: register. The reason why."),
        ("nl", "Onderzocht: 2 van de 3 datasets, 12.346 rijen.", "Niet onderzocht: register. The reason why."),
    ],
)
def test_a_reader_hears_what_was_examined_and_what_was_not(language, first: str, second: str) -> None:
    i18n.use(language)
    assert Coverage((REGISTER, PUPILS, PARTIAL)).sentences() == [first, second, "delivery: A note."]


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_headers_only_is_told_and_is_no_lack(language) -> None:
    i18n.use(language)
    seen, opened = Coverage((PUPILS,), headers_only=True), Coverage((PUPILS,))
    assert len(seen.sentences()) == len(opened.sentences()) + 1
    assert seen.complete


@pytest.mark.parametrize(
    ("datasets", "complete"),
    [((PUPILS,), True), ((PUPILS, PARTIAL), False), ((PUPILS, REGISTER), False), ((), True)],
)
def test_complete_is_every_dataset_to_its_last_cell(datasets: tuple[Examined, ...], complete: bool) -> None:
    assert Coverage(datasets).complete is complete


def test_the_first_reason_is_of_the_first_dataset_that_was_not_examined() -> None:
    assert Coverage((PUPILS, REGISTER)).first_reason == "The reason why."
    assert Coverage((PUPILS,)).first_reason == ""


def test_coverage_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    coverage = Coverage((REGISTER, PUPILS, PARTIAL), headers_only=True)
    coverage.save(tmp_path)
    assert Coverage.load(tmp_path) == coverage
