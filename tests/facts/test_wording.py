"""Cells of free wording: on record or not, hours, days; what is not understood stops nothing."""

from __future__ import annotations

import pytest

from zuinig.facts.wording import day_or_none, hours, on_record, on_record_or_none, yes_no_or_words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        *[(word, True) for word in ("ja", "J", "x", "1", "zie dossier", "12-03-2022", "geen reclame, wel oefenen")],
        *[(word, False) for word in ("", "-", "nee", "N", "0", "leeg", "onbekend", "ontbreekt", "Nog opvragen", "ntb")],
        *[(word, None) for word in ("n.v.t.", "NVT", "niet van toepassing")],
    ],
)
def test_what_is_on_record(text: str, said: bool | None) -> None:
    assert on_record(text) is said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("J", True),
        ("aanwezig", True),
        ("n", False),
        ("ontbreekt", False),
        ("", None),
        ("artikel 7", None),
        ("ntb", None),
    ],
)
def test_yes_no_or_other_words(text: str, said: bool | None) -> None:
    assert yes_no_or_words(text) is said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("24 uur", 24),
        ("24u", 24),
        ("48", 48),
        ("48.0", 48),
        ("1 werkdag", 24),
        ("3 dagen", 72),
        ("binnen 24 uur, uiterlijk 72 uur", 72),
        ("2 days", 48),
        ("onverwijld", None),
        ("", None),
    ],
)
def test_a_term_in_hours(text: str, expected: int | None) -> None:
    assert hours(text) == expected


def test_a_date_that_is_none_stops_nothing() -> None:
    assert day_or_none("najaar 2025") is None
    assert day_or_none("45992") == day_or_none("01-12-2025")


@pytest.mark.parametrize(
    ("text", "said"), [("geen", True), ("Niemand", True), ("GGD", True), ("nee", False), ("", False), ("n.v.t.", None)]
)
def test_that_there_is_none_is_an_answer(text: str, said: bool | None) -> None:
    assert on_record_or_none(text) is said
