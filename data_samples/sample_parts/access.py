"""The staff list and the authorisation list of the pupil administration."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from sample_parts import words
from sample_parts.board import SCHOOLS, School, chance, days_ago
from sample_parts.key import Expected, join_places
from sample_parts.people import plain
from sample_parts.writers import Cell, dutch, write_delimited, write_workbook

STAFF, STAFF_FILE = "medewerkers", "medewerkers.csv"
ACCESS, ACCESS_FILE = "autorisaties", "autorisaties.xlsx"
SHEET = "Autorisaties"
FIRST_ROW = 2
FUNCTIONS = ("Directeur", "Intern begeleider", "Administratie", *["Leerkracht"] * 9, "Onderwijsassistent")
SEVERITIES = {"ACC01": "high", "ACC02": "medium", "ACC03": "medium", "ACC04": "medium"}


@dataclass
class Colleague:
    """A member of staff."""

    number: str
    call_name: str
    prefix: str
    surname: str
    function: str
    school: School
    started: date
    leaving: date | None = None

    @property
    def full_name(self) -> str:
        """Call name, prefix and surname."""
        return " ".join(filter(None, (self.call_name, self.prefix, self.surname)))

    @property
    def login(self) -> str:
        """User name in every system of the board."""
        return f"{plain(self.call_name)[0]}.{plain(self.surname)}{self.number[-2:]}"

    @property
    def email(self) -> str:
        """Address at the board."""
        return f"{self.login}@voorbeeldscholen.example"


@dataclass
class Account:
    """One line of the authorisation list and the fault that was planted in it."""

    name: str
    number: str
    login: str
    email: str
    role: str
    school: str
    active: str = "J"
    second_factor: str = "J"
    right_ends: date | None = None
    exception: str = ""
    supplier: str = "N"
    fault: str = ""


def make_staff() -> list[Colleague]:
    """Give the staff of the three schools; some left, one is about to leave."""
    rng = chance("staff")
    staff: list[Colleague] = []
    for school in SCHOOLS:
        for function in FUNCTIONS:
            call_name = rng.choice(words.GIRLS + words.BOYS)
            surname = rng.choice(words.SURNAME_STARTS) + rng.choice(words.SURNAME_ENDS)
            prefix = rng.choice(words.PREFIXES) if rng.random() < 0.3 else ""
            started = date(rng.randint(2008, 2025), 8, 1)
            staff.append(Colleague(f"7{len(staff) + 1:04d}", call_name, prefix, surname, function, school, started))
    return staff


def write_access(folder: Path, staff: list[Colleague]) -> list[Expected]:
    """Write the staff list and the authorisations, and give the faults in them."""
    rng = chance("access")
    accounts = _accounts(staff)
    _write_staff(folder / STAFF_FILE, staff)
    _write_accounts(folder / ACCESS_FILE, accounts, rng)
    expected = []
    for code, severity in SEVERITIES.items():
        rows = [row for row, account in enumerate(accounts, start=FIRST_ROW) if account.fault == code]
        expected.append(Expected(code, severity, ACCESS, rows=len(rows), places=join_places(rows)))
    return expected


def _accounts(staff: list[Colleague]) -> list[Account]:
    accounts = [Account(c.full_name, c.number, c.login, c.email, c.function, c.school.code) for c in staff]
    _plant_leavers(staff, accounts)
    _plant_rights(accounts)
    return [*accounts, *_strangers()]


def _plant_leavers(staff: list[Colleague], accounts: list[Account]) -> None:
    for n, days in ((5, 1), (18, 116), (31, 481)):  # left, and the account still works
        staff[n].leaving, accounts[n].fault = days_ago(days), "ACC01"
    for n, days in ((6, 116), (32, 847)):  # left, and the account was closed
        staff[n].leaving, accounts[n].active = days_ago(days), "N"
    staff[20].leaving = days_ago(-38)  # leaves at the end of the year
    accounts[32].second_factor = "N"  # closed, so a second factor is not missed


def _plant_rights(accounts: list[Account]) -> None:
    for n in (7, 21):  # a right outside the role that never ends
        accounts[n].exception, accounts[n].fault = "Invalt voor intern begeleider", "ACC02"
    for n in (8, 33):  # the same with an end date
        accounts[n].exception, accounts[n].right_ends = "Invalt voor administratie", date(2027, 1, 31)
    for n in (9, 22, 23, 34):
        accounts[n].second_factor, accounts[n].fault = "N", "ACC03"


def _strangers() -> list[Account]:
    """Accounts of nobody on the staff list; those of a supplier, and a closed one, are in order."""
    board = "voorbeeldscholen.example"
    return [
        Account("Invaller groep 5", "", "invaller5", f"invaller5@{board}", "Leerkracht", "99ZA", fault="ACC04"),
        Account("Stagiair", "", "stage26", f"stage26@{board}", "Stagiair", "99ZC", fault="ACC04"),
        Account("Oude beheerder", "", "beheer.oud", f"beheer.oud@{board}", "Beheerder", "99ZB", active="N"),
        Account(
            "Servicedesk Leerbord", "", "support.leerbord", "support@example.net", "Beheerder", "99ZA", supplier="J"
        ),
    ]


def _write_staff(path: Path, staff: list[Colleague]) -> None:
    write_delimited(
        path,
        (
            "Personeelsnummer",
            "Roepnaam",
            "Voorvoegsel",
            "Achternaam",
            "E-mail",
            "Functie",
            "School",
            "In dienst",
            "Uit dienst",
        ),
        [
            (
                c.number,
                c.call_name,
                c.prefix,
                c.surname,
                c.email,
                c.function,
                c.school.code,
                dutch(c.started),
                dutch(c.leaving),
            )
            for c in staff
        ],
        delimiter=";",
    )


def _write_accounts(path: Path, accounts: list[Account], rng: random.Random) -> None:
    header = (
        "Medewerker",
        "Personeelsnummer",
        "Gebruikersnaam",
        "E-mail",
        "Rol",
        "School",
        "Account actief",
        "2FA actief",
        "Laatst ingelogd",
        "Einddatum recht",
        "Reden uitzondering",
        "Leveranciersaccount",
    )
    rows: list[list[Cell]] = [
        [
            a.name,
            a.number,
            a.login,
            a.email,
            a.role,
            a.school,
            a.active,
            a.second_factor,
            date(2026, 11, 23) - timedelta(days=rng.randrange(12)) if a.active == "J" else date(2026, 7, 3),
            a.right_ends,
            a.exception,
            a.supplier,
        ]
        for a in accounts
    ]
    write_workbook(path, {SHEET: [header, *rows]})
