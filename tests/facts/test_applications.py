"""Pupils that were put on the list and are not enrolled."""

from __future__ import annotations

import pytest

HEADER = "Leerlingnummer;Roepnaam;Achternaam;Geboortedatum;Aanmelddatum;Inschrijfdatum;Verwachte startdatum\n"


def applications(board, *lines: str, header: str = HEADER):
    facts, _ = board(pupils=header + "\n".join(lines) + "\n")
    return facts.applications


def test_who_applied_and_was_not_enrolled_is_counted_by_days(board) -> None:
    found = applications(
        board,
        "1;Ada;Proef;01-05-2019;24-11-2025;;",
        "2;Bo;Test;01-05-2019;24-11-2025;01-08-2026;",
        "3;Cas;Later;01-05-2019;;;",
    )
    columns = ["dataset", "row", "days_since_application", "may_still_come"]
    assert found[columns].to_numpy().tolist() == [["pupils", 2, 365, False]]


@pytest.mark.parametrize(
    ("born", "expected", "may_still_come"),
    [
        ("25-11-2022", "", True),  # four tomorrow
        ("24-11-2022", "", False),  # four today
        ("", "", False),
        ("01-05-2019", "24-11-2026", True),
        ("01-05-2019", "23-11-2026", False),
        ("onbekend", "niet ingevuld", False),
    ],
)
def test_a_toddler_and_who_is_expected_may_still_come(board, born: str, expected: str, may_still_come: bool) -> None:
    found = applications(board, f"1;Ada;Proef;{born};01-10-2024;;{expected}", "2;Bo;Test;01-05-2019;01-01-2024;;")
    assert found["may_still_come"].tolist() == [may_still_come, False]


def test_a_date_that_cannot_be_understood_or_is_still_to_come_makes_nobody_an_applicant(board) -> None:
    lines = ["1;Ada;Proef;01-05-2019;31-02-2024;;", "2;Bo;Test;01-05-2019;01-12-2026;;"]
    found = applications(board, *lines)
    assert found is not None
    assert found.empty


def test_who_left_had_come(board) -> None:
    header = HEADER.rstrip("\n") + ";Uitschrijfdatum\n"
    assert applications(board, "1;Ada;Proef;01-05-2019;01-01-2024;;;01-08-2025", header=header).empty


@pytest.mark.parametrize("gone", ["Aanmelddatum", "Inschrijfdatum"])
def test_a_list_without_both_dates_says_nothing(board, gone: str) -> None:
    assert applications(board, "1;Ada;Proef;01-05-2019;01-01-2024;;", header=HEADER.replace(gone, "Groep")) is None


def test_a_delivery_is_no_list_of_applications(board) -> None:
    facts, _ = board(delivery=HEADER + "1;Ada;Proef;01-05-2019;01-01-2024;;\n")
    assert facts.applications is None
