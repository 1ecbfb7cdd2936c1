"""The staff list, the authorisation list of the pupil administration and that of the pupil monitoring system."""

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
MONITORING, MONITORING_FILE = "autorisaties volgsysteem", "autorisaties_volgsysteem.csv"
FIRST_ROW = 2
FUNCTIONS = ("Directeur", "Intern begeleider", "Administratie", *["Leerkracht"] * 9, "Onderwijsassistent")
HIGH, LOW = ("ACC01", "ACC06", "ACC07", "ACC12", "ACC16"), ("ACC10", "ACC11")  # the others are medium
READ, WRITE = "Lezen", "Lezen en schrijven"
OWN_GROUP, SCHOOL, BOARD = "Eigen groep", "Hele school", "Bestuur"
# What a role opens: bereik, medische gegevens. The board decided that teachers see their own group only.
RIGHTS = {
    "Directeur": (SCHOOL, "J"),
    "Intern begeleider": (SCHOOL, "J"),
    "Administratie": (SCHOOL, "N"),
    "Beheerder": (BOARD, "N"),
}


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
    function: str = ""
    scope: str = ""
    right: str = WRITE
    special: str = ""
    granted: date | None = None
    approved: str = ""
    ends: date | None = None
    last_login: date | None = None
    never_used: bool = False
    faults: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Fill in what follows from the role."""
        scope, special = RIGHTS.get(self.role, (OWN_GROUP, "N"))
        self.scope, self.special = self.scope or scope, self.special or special

    def plant(self, fault: str) -> None:
        """Say that this account has a fault."""
        self.faults = (*self.faults, fault)


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
    for code in sorted({fault for account in accounts for fault in account.faults}):
        rows = [row for row, account in enumerate(accounts, start=FIRST_ROW) if code in account.faults]
        expected.append(Expected(code, _severity(code), ACCESS, rows=len(rows), places=join_places(rows)))
    long_gone = [row for row, one in enumerate(staff, start=FIRST_ROW) if one.leaving and one.leaving < days_ago(730)]
    expected.append(Expected("RET10", "medium", STAFF, rows=len(long_gone), places=join_places(long_gone)))
    return [*expected, *_write_monitoring(folder / MONITORING_FILE, staff)]


def _severity(code: str) -> str:
    return "high" if code in HIGH else "low" if code in LOW else "medium"


def _accounts(staff: list[Colleague]) -> list[Account]:
    accounts = [
        Account(
            c.full_name, c.number, c.login, c.email, c.function, c.school.code, function=c.function, granted=c.started
        )
        for c in staff
    ]
    _plant_leavers(staff, accounts)
    _plant_rights(accounts)
    _plant_roles(accounts)
    _plant_logins(accounts)
    return [*accounts, *_strangers(), *_suppliers()]


def _plant_leavers(staff: list[Colleague], accounts: list[Account]) -> None:
    for n, days in ((5, 1), (18, 116), (31, 481)):  # left, and the account still works
        staff[n].leaving = days_ago(days)
        accounts[n].plant("ACC01")
    for n, days in ((6, 116), (32, 847)):  # left, and the account was closed
        staff[n].leaving, accounts[n].active = days_ago(days), "N"
    staff[20].leaving = days_ago(-38)  # leaves at the end of the year
    accounts[32].second_factor = "N"  # closed, so a second factor is not missed


def _plant_rights(accounts: list[Account]) -> None:
    for n in (7, 21):  # a right outside the role that never ends; what it opens is no fault beside that
        accounts[n].exception, accounts[n].scope, accounts[n].special = "Invalt voor intern begeleider", SCHOOL, "J"
        accounts[n].plant("ACC02")
    for n in (8, 33):  # the same with an end date
        accounts[n].exception, accounts[n].right_ends = "Invalt voor administratie", date(2027, 1, 31)
    accounts[7].approved, accounts[8].approved = "Privacy officer", "Directeur"
    for n in (21, 33):
        accounts[n].plant("ACC09")
    for n in (9, 22, 23, 34):
        accounts[n].second_factor = "N"
        accounts[n].plant("ACC03")


def _plant_roles(accounts: list[Account]) -> None:
    for n, role in ((10, "Administratie"), (35, "Intern begeleider")):  # teachers who kept the rights of another task
        accounts[n].role = role
        accounts[n].scope, accounts[n].special = RIGHTS[role]
        accounts[n].plant("ACC05")
    # A care coordinator with the rights of a teacher has no more than the function asks for.
    accounts[1].role, accounts[1].scope = "Leerkracht", OWN_GROUP
    for n in (11, 24):
        accounts[n].scope = SCHOOL
        accounts[n].plant("ACC08")


def _plant_logins(accounts: list[Account]) -> None:
    accounts[12].never_used = True
    accounts[12].plant("ACC10")
    accounts[25].never_used, accounts[25].granted = True, days_ago(20)  # new, so it gets some weeks
    accounts[37].last_login = days_ago(420)
    accounts[37].plant("ACC11")
    accounts[36].last_login = days_ago(365)  # a year to the day


def _strangers() -> list[Account]:
    """Accounts of nobody on the staff list; a closed one is in order."""
    board = "voorbeeldscholen.example"
    later = date(2027, 1, 31)
    return [
        Account(
            *("Invaller groep 5", "", "invaller5", f"invaller5@{board}", "Leerkracht", "99ZA"),
            faults=("ACC04", "ACC12"),
        ),
        Account(
            *("Stagiair", "", "stage26", f"stage26@{board}", "Stagiair", "99ZC"),
            special="J",
            right=READ,
            faults=("ACC04", "ACC07", "ACC12", "ACC14"),
        ),
        Account("Oude beheerder", "", "beheer.oud", f"beheer.oud@{board}", "Beheerder", "99ZB", active="N"),
        Account(
            *("Mila Proefstra", "", "m.proefstra", f"m.proefstra@{board}", "Stagiair", "99ZB"),
            right=READ,
            ends=later,
            faults=("ACC04",),
        ),
        Account(
            *("Daan Oudervoort", "", "d.oudervoort", f"d.oudervoort@{board}", "Ouder", "99ZA"),
            right=READ,
            ends=later,
            faults=("ACC04", "ACC14"),
        ),
    ]


def _suppliers() -> list[Account]:
    """Accounts of suppliers: without an end, past it, and one in order."""
    desks = (
        ("Servicedesk Leerbord", "support.leerbord", WRITE, None, ("ACC13", "ACC15")),
        ("Overstaphulp Leerbord", "overstap.leerbord", READ, days_ago(116), ("ACC16",)),
        ("Rapportage Groeikaart", "rapport.groeikaart", READ, date(2026, 12, 31), ()),
    )
    return [
        Account(
            *(name, "", login, "support@example.net", "Beheerder", "99ZA"),
            supplier="J",
            right=right,
            ends=ends,
            faults=faults,
        )
        for name, login, right, ends, faults in desks
    ]


def _write_monitoring(path: Path, staff: list[Colleague]) -> list[Expected]:
    """Write the accounts of one school in another system, where all but one may see the medical data."""
    here = [c for c in staff if c.school.code == "99ZA" and not (c.leaving and c.leaving < days_ago(0))]
    rows = [
        (
            c.number,
            c.login,
            c.function,
            "Actief",
            "J",
            "N" if c.function == "Administratie" else "J",
            dutch(days_ago(4)),
        )
        for c in here
    ]
    header = ("Personeelsnummer", "Gebruikersnaam", "Rol", "Status", "2FA actief", "Medische gegevens", "Laatste login")
    write_delimited(path, header, rows, delimiter=";")
    seeing = [row for row, cells in enumerate(rows, start=FIRST_ROW) if cells[5] == "J"]
    return [Expected("ACC06", "high", MONITORING, rows=len(seeing), places=join_places(seeing))]


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
        "Functie",
        "Bereik",
        "Rolsoort",
        "Medische gegevens inzien",
        "Toegekend op",
        "Goedgekeurd door",
        "Einddatum account",
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
            _last_login(a, rng),
            a.right_ends,
            a.exception,
            a.supplier,
            a.function,
            a.scope,
            a.right,
            a.special,
            a.granted,
            a.approved,
            a.ends,
        ]
        for a in accounts
    ]
    write_workbook(path, {SHEET: [header, *rows]})


def _last_login(account: Account, rng: random.Random) -> date | None:
    if account.active == "N":
        return date(2026, 7, 3)
    recent = date(2026, 11, 23) - timedelta(days=rng.randrange(12))
    return None if account.never_used else account.last_login or recent
