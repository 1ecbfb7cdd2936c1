"""A OneRoster 1.1 folder of CSV files, as an office suite gets it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from sample_parts.access import Colleague
from sample_parts.board import BOARD_NAME, SCHOOLS
from sample_parts.people import Pupil
from sample_parts.writers import write_delimited

FILES = ("academicSessions", "classes", "courses", "enrollments", "orgs", "users")
# The columns that this exporter fills; the standard has a few more that may be empty.
USER_COLUMNS = (
    "sourcedId",
    "status",
    "dateLastModified",
    "enabledUser",
    "orgSourcedIds",
    "role",
    "username",
    "givenName",
    "familyName",
    "identifier",
    "email",
    "sms",
    "grades",
    "password",
)


def write_oneroster(folder: Path, pupils: Sequence[Pupil], teachers: Sequence[Colleague]) -> None:
    """Write the folder: all six tables of the pupils' school year, and the manifest."""
    tables: dict[str, list[Sequence[str]]] = {
        "academicSessions": _sessions(),
        "classes": _classes(),
        "courses": [("sourcedId", "title", "orgSourcedId"), ("c1", "Basisonderwijs", "o0")],
        "enrollments": _enrollments(pupils),
        "orgs": _orgs(),
        "users": _users(pupils, teachers),
    }
    for name, rows in tables.items():
        write_delimited(folder / f"{name}.csv", rows[0], rows[1:], newline="\r\n")
    manifest = [
        ("manifest.version", "1.0"),
        ("oneroster.version", "1.1"),
        *((f"file.{name}", "bulk" if name in tables else "absent") for name in (*FILES, "demographics", "results")),
        ("source.systemName", "make_samples.py"),
    ]
    write_delimited(folder / "manifest.csv", ("propertyName", "value"), manifest, newline="\r\n")


def _orgs() -> list[Sequence[str]]:
    schools = [(f"o{n}", school.name, "school", school.code, "o0") for n, school in enumerate(SCHOOLS, start=1)]
    return [
        ("sourcedId", "name", "type", "identifier", "parentSourcedId"),
        ("o0", BOARD_NAME, "district", "", ""),
        *schools,
    ]


def _sessions() -> list[Sequence[str]]:
    header = ("sourcedId", "title", "type", "startDate", "endDate", "schoolYear")
    return [header, ("y1", "Schooljaar 2026-2027", "schoolYear", "2026-08-01", "2027-07-31", "2027")]


def _classes() -> list[Sequence[str]]:
    header = ("sourcedId", "title", "grades", "courseSourcedId", "classType", "schoolSourcedId", "termSourcedIds")
    rows = [
        (class_id(code, group), f"Groep {group}", group[0], "c1", "homeroom", f"o{n}", "y1")
        for n, (code, groups) in enumerate(((school.code, school.groups) for school in SCHOOLS), start=1)
        for group in groups
    ]
    return [header, *rows]


def class_id(school: str, group: str) -> str:
    """Name a class after its school and group."""
    return f"{school}-{group.replace('/', '')}"


def password(pupil: Pupil) -> str:
    """Give the word that pupils from group 5 on log in with."""
    return f"vlinder{int(pupil.number) * 11 % 997:03d}" if pupil.year >= 5 else ""


def _enrollments(pupils: Iterable[Pupil]) -> list[Sequence[str]]:
    header = ("sourcedId", "classSourcedId", "schoolSourcedId", "userSourcedId", "role")
    return [
        header,
        *(
            (
                f"e{p.number}",
                class_id(p.school.code, p.group),
                f"o{SCHOOLS.index(p.school) + 1}",
                f"u{p.number}",
                "student",
            )
            for p in pupils
        ),
    ]


def _users(pupils: Iterable[Pupil], teachers: Iterable[Colleague]) -> list[Sequence[str]]:
    rows: list[Sequence[str]] = [USER_COLUMNS]
    for p in pupils:
        rows.append(
            (
                f"u{p.number}",
                "active",
                "2026-10-01T09:00:00Z",
                "true",
                f"o{SCHOOLS.index(p.school) + 1}",
                "student",
                p.login,
                p.call_name,
                f"{p.prefix} {p.surname}".strip(),
                p.number,
                f"{p.login}@voorbeeldscholen.example",
                p.guardians[0].mobile,
                str(p.year),
                password(p),
            )
        )
    for t in teachers:
        rows.append(
            (
                f"m{t.number}",
                "active",
                "2026-10-01T09:00:00Z",
                "true",
                f"o{SCHOOLS.index(t.school) + 1}",
                "teacher",
                t.login,
                t.call_name,
                f"{t.prefix} {t.surname}".strip(),
                t.number,
                t.email,
                "",
                "",
                "",
            )
        )
    return rows
