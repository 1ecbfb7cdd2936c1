"""Categories of the annex out of a cell of the register."""

from __future__ import annotations

import pytest

from zuinig.facts.annexes import annex_numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1a, 8, 12b", ["1a", "8", "12b"]),
        ("1a; 8; 12b", ["1a", "8", "12b"]),
        ("1A 8 12B", ["1a", "8", "12b"]),
        ("2 en 8", ["2", "8"]),
        ("1a naam; 7 studievoortgang", ["1a", "7"]),
        ("1a t/m 1d", ["1a", "1b", "1c", "1d"]),
        ("1a-1c", ["1a", "1b", "1c"]),
        ("1", ["1a", "1b", "1c", "1d"]),
        ("Contactgegevens", ["1a", "1b", "1c", "1d"]),
        ("NAW-gegevens", ["1a", "1c"]),
        ("Naam, e-mailadres, ECK-iD", ["1a", "1d", "12b"]),
        ("naam en geboortedatum", ["1b", "1a"]),
        ("Financiën", ["9"]),
        ("e-mail van ouders", ["4"]),
        ("naam leerkracht", ["11"]),
        ("gebruikersnaam", ["8"]),
        ("", []),
    ],
)
def test_numbers_and_words_are_understood(text: str, numbers: list[str]) -> None:
    assert annex_numbers(text) == (numbers, True)


def test_a_part_about_pupils_and_parents_is_about_both() -> None:
    assert set(annex_numbers("naam leerling en ouders")[0]) == {"1a", "4"}


def test_what_is_not_known_is_told_and_the_rest_is_used() -> None:
    assert annex_numbers("naam, schoenmaat") == (["1a"], False)
    assert annex_numbers("zie bijlage") == ([], False)


def test_a_number_that_no_annex_has_is_not_understood() -> None:
    assert annex_numbers("13, 1f") == ([], False)
