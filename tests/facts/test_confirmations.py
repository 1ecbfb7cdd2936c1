"""The analyst's word on a column: what no longer fits the data is told in the coverage and in the evidence."""

from __future__ import annotations

import pytest

ROWS = "".join(f"{20_000 + n};kind{n}@voorbeeld.nl;Ada;5a\n" for n in range(30))
PUPILS = "Leerlingnummer;E-mail;Roepnaam;Groep\n" + ROWS
WORD = '[[dataset.confirm]]\ncolumn = "{}"\ncategory = "{}"\n'


def notes(coverage) -> list[str]:
    return [note for note in coverage.datasets[0].notes if "confirm" in note]


@pytest.mark.parametrize(
    ("why", "column", "category", "told"),
    [
        ("the values are of another kind", "E-mail", "phone", ["“E-mail”", "no longer fits", "e-mail"]),
        ("there is no such column any more", "Mailadres ouder", "email", ["“Mailadres ouder”", "no such column"]),
        ("the column has another name now", "Leerlingnr.", "pupil_number", ["Did you mean “Leerlingnummer”?"]),
    ],
)
def test_finds(board, why: str, column: str, category: str, told: list[str]) -> None:
    _facts, coverage = board(delivery=(PUPILS, WORD.format(column, category)))

    (note,) = notes(coverage)
    assert [words for words in told if words not in note] == [], why
    assert coverage.complete  # it was examined all the same


@pytest.mark.parametrize(
    ("why", "column", "category"),
    [
        ("it says what the classifier says", "E-mail", "email"),
        ("the classifier is not so sure", "Groep", "other_personal"),
        ("a blank too many", "E-mail ", "email"),
        ("another way to write capitals", "ROEPNAAM", "name"),
    ],
)
def test_passes(board, why: str, column: str, category: str) -> None:
    rows = PUPILS.replace("5a", "x") if column == "Groep" else PUPILS
    _facts, coverage = board(
        delivery=(rows.replace("Groep", "zqx"), WORD.format(column.replace("Groep", "zqx"), category))
    )

    assert notes(coverage) == [], why


def test_near_miss_with_headers_only_there_are_no_values_to_differ_from(board) -> None:
    _facts, coverage = board(headers_only=True, delivery=(PUPILS, WORD.format("E-mail", "phone")))

    assert notes(coverage) == []


def test_a_word_on_a_column_of_a_list_is_held_against_it_too(board) -> None:
    staff = "Personeelsnummer;E-mail;Uit dienst\n1;a@example.org;\n2;b@example.org;\n"

    _facts, coverage = board(staff=(staff, WORD.format("Functie", "other_personal")))

    assert "no such column" in notes(coverage)[0]
