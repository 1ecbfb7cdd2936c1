"""Single cells: dates, yes and no, answers; what cannot be read raises without saying what stood there."""

from __future__ import annotations

from datetime import date

import pytest

from zuinig.facts.cells import answer, day, is_withdrawal, yes_or_no

DAY = date(2026, 3, 31)


@pytest.mark.parametrize(
    "text",
    [
        "31-03-2026",
        "31-3-2026",
        "31/03/2026",
        "31.03.2026",
        "31 maart 2026",
        "31 mrt 2026",
        "31-mar-2026",
        "31-03-26",
        "2026-03-31",
        "2026/03/31",
        "20260331",
        "2026-03-31T09:15:00",
        "2026-03-31 09:15:00",
        "31-03-2026 09:15",
        "46112",
        "46112.0",
        "46112.75",
        "  31-03-2026 ",
    ],
)
def test_a_date_is_read_in_every_usual_notation(text: str) -> None:
    assert day(text) == DAY


@pytest.mark.parametrize(
    "text",
    ["", "-", "n.v.t.", "onbekend", "Onbepaalde tijd", "doorlopend", "Geen einddatum", "00-00-0000", "31-12-9999"],
)
def test_no_date_is_no_date(text: str) -> None:
    assert day(text) is None


@pytest.mark.parametrize(
    "text", ["31-02-2026", "2026-13-01", "03/31/2026", "binnenkort", "31 foo 2026", "12345", "99999", "2026"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|yes|answer|day|month"):
        day(text)


@pytest.mark.parametrize("text", ["ja", "Ja", "J", "yes", "x", "X", "1", "waar", "TRUE", "✓", "31-03-2026"])
def test_a_yes_is_read(text: str) -> None:
    assert yes_or_no(text) is True


@pytest.mark.parametrize("text", ["nee", "N", "no", "0", "onwaar", "False"])
def test_a_no_is_read(text: str) -> None:
    assert yes_or_no(text) is False


@pytest.mark.parametrize("text", ["", " ", "-", "?", "niet ingevuld", "Onbekend", "n.v.t."])
def test_a_blank_is_neither(text: str) -> None:
    assert yes_or_no(text) is None


@pytest.mark.parametrize("text", ["misschien", "doorlopend", "jaja", "31-02-2026"])
def test_what_is_neither_yes_nor_no_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|yes|answer|day|month"):
        yes_or_no(text)


def test_words_of_the_column_win() -> None:
    assert yes_or_no("Geblokkeerd", no=("geblokkeerd",)) is False
    assert yes_or_no("uit", yes=("uit",)) is True


@pytest.mark.parametrize(("text", "said"), [("Ja", True), ("Akkoord", True), ("Nee", False), ("Niet ingevuld", None)])
def test_an_answer_is_read(text: str, said: bool | None) -> None:
    assert answer(text) is said


def test_withdrawn_is_an_answer_of_its_own() -> None:
    assert answer("Ingetrokken") is None
    assert is_withdrawal("Ingetrokken")
    assert not is_withdrawal("Nee")


def test_a_date_is_no_answer() -> None:
    with pytest.raises(ValueError, match=r"date|yes|answer|day|month"):
        answer("31-03-2026")
