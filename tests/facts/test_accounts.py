"""Accounts, and the people behind them."""

from __future__ import annotations

import pytest

ACCESS = (
    "Medewerker;Personeelsnummer;Gebruikersnaam;E-mail;Rol;Account actief;2FA actief;Uit dienst;Einddatum recht;"
    "Reden uitzondering;Leveranciersaccount\n"
)
STAFF = "Personeelsnummer;Roepnaam;Voorvoegsel;Achternaam;E-mail;Uit dienst\n"
PEOPLE = STAFF + (
    "70001;Ada;de;Proef;a.proef@example.org;\n"
    "70002;Bo;;Test;b.test@example.org;23-11-2026\n"
    "70003;Cas;;Later;c.later@example.org;31-01-2027\n"
    "70004;Dee;;Dubbel;;01-01-2020\n"
    "70005;Dee;;Dubbel;;\n"
)


def account(board, line: str, staff: str | None = PEOPLE) -> dict[str, object]:
    facts, _ = board(access=ACCESS + line + "\n", **({"staff": staff} if staff else {}))
    return facts.accounts.to_dict("records")[0]  # <NA> becomes None


@pytest.mark.parametrize(
    ("line", "known", "days"),
    [
        (";70001;u;;Leerkracht;J;J;;;;", True, None),
        (";70002;u;;Leerkracht;J;J;;;;", True, 1),
        (";70003;u;;Leerkracht;J;J;;;;", True, -68),
        (";;u;B.Test@EXAMPLE.org;Leerkracht;J;J;;;;", True, 1),
        ("Bo Test;;u;;Leerkracht;J;J;;;;", True, 1),
        ("Ada de Proef;;u;;Leerkracht;J;J;;;;", True, None),
        ("Dee Dubbel;;u;;Leerkracht;J;J;;;;", True, None),
        ("Bo Tester;;u;;Leerkracht;J;J;;;;", False, None),
        (";70009;u;;Leerkracht;J;J;;;;", False, None),
        (";7001;u;;Leerkracht;J;J;;;;", False, None),
        ("Bo Test;70001;u;;Leerkracht;J;J;;;;", True, None),
    ],
)
def test_a_person_is_found_by_number_else_mail_else_name(board, line: str, known: bool, days: object) -> None:
    found = account(board, line)
    assert found["person_known"] is known
    assert found["days_since_leaving"] == days


def test_without_a_staff_list_the_list_of_accounts_tells_who_left(board) -> None:
    found = account(board, ";70001;u;;Leerkracht;J;J;14-11-2026;;;", staff=None)
    assert found["person_known"] is None
    assert found["days_since_leaving"] == 10


def test_lists_that_share_no_identifier_know_nothing_of_each_other(board) -> None:
    facts, _ = board(access="Gebruikersnaam;Rol\nada;Leerkracht\n", staff=PEOPLE)
    assert facts.accounts["person_known"].isna().all()


def test_an_account_without_any_identifier_is_of_nobody_where_others_have_one(board) -> None:
    facts, _ = board(access=ACCESS + ";70001;u;;Leerkracht;J;J;;;;\n;;v;;Leerkracht;J;J;;;;\n", staff=PEOPLE)
    assert facts.accounts["person_known"].tolist() == [True, False]


@pytest.mark.parametrize(
    ("status", "active"), [("J", True), ("N", False), ("Actief", True), ("Geblokkeerd", False), ("", True)]
)
def test_an_account_without_a_status_counts_as_active(board, status: str, active: bool) -> None:
    assert account(board, f";70001;u;;Leerkracht;{status};J;;;;")["active"] is active


@pytest.mark.parametrize(
    ("ends", "reason", "expected"),
    [
        ("", "", (False, None)),
        ("", "vervanging", (True, False)),
        ("31-12-2026", "vervanging", (True, True)),
        ("31-12-2026", "", (True, True)),
        ("", "geen", (False, None)),
        ("", "N", (False, None)),
    ],
)
def test_an_exception_and_its_end(board, ends: str, reason: str, expected: tuple[bool, object]) -> None:
    found = account(board, f";70001;u;;Leerkracht;J;J;;{ends};{reason};")
    assert (found["exception"], found["exception_ends"]) == expected


@pytest.mark.parametrize(("text", "factor"), [("J", True), ("niet ingesteld", False), ("sms", True), ("", None)])
def test_a_second_factor(board, text: str, factor: object) -> None:
    assert account(board, f";70001;u;;Leerkracht;J;{text};;;;")["second_factor"] is factor
