"""Invented people: pupils with their parents and teacher, and the adults of a school."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from unicodedata import combining, normalize

from bench.benchmark_tables import numbers
from bench.benchmark_tables.pools import BOYS, GIRLS, MIX, STREETS, SURNAMES, TOWNS

TODAY = date(2026, 10, 1)  # all files speak about the school year 2026-2027
AGES = {"po": (4, 12), "vo": (12, 18), "staff": (22, 66), "guardian": (27, 55)}


@dataclass
class Person:
    """One person; `kind` is the subject that a column about this person has."""

    kind: str
    background: str
    gender: str
    call_name: str
    second_name: str
    prefix: str
    surname: str
    birth: date
    number: int
    street: str
    house: int
    suffix: str
    postcode: str
    town: str
    area: str
    school: str
    brin: str
    group: str
    row: int = 0
    guardians: list[Person] = field(default_factory=list)
    teacher: Person | None = None
    child: Person | None = None

    @property
    def full_name(self) -> str:
        """Call name, prefix, surname."""
        return " ".join(filter(None, (self.call_name, self.prefix, self.surname)))

    @property
    def plain_name(self) -> str:
        """Call name and surname as an address on the internet writes them."""
        letters = normalize("NFD", f"{self.call_name}.{self.prefix}{self.surname}".lower().replace("ı", "i"))
        return "".join(c for c in letters if not combining(c) and ((c.isascii() and c.isalnum()) or c == "."))


def adult(rng: Random, kind: str, background: str, town: tuple[str, str, str], number: int) -> Person:
    """Make one person of a kind (`po`, `vo`, `staff`, `guardian`) in a town."""
    gender = rng.choice("mv")
    names = (BOYS if gender == "m" else GIRLS)[background].split()
    prefix, _bar, surname = rng.choice(SURNAMES[background].split(",")).rpartition("|")
    low, high = AGES[kind]
    birth = TODAY - timedelta(days=rng.randrange(low * 365 + 30, high * 365 + 300))
    place, pc, area = town
    letters = "".join(rng.choice("ABCDEGHJKLMNPRSTVWXZ") for _ in range(2))
    year = max(1, min(8, TODAY.year - birth.year - 4))
    return Person(
        kind="pupil" if kind in ("po", "vo") else kind,
        background=background,
        gender=gender,
        call_name=rng.choice(names),
        second_name=rng.choice(names),
        prefix=prefix,
        surname=surname,
        birth=birth,
        number=number,
        street=rng.choice(STREETS),
        house=rng.choice((rng.randrange(1, 40), rng.randrange(1, 400))),
        suffix=rng.choice(("", "", "", "", "", "", "a", "b", "bis", "-2", "hs")),
        postcode=f"{pc}{rng.randrange(10, 99)}{letters}",
        town=place,
        area=area,
        school="",
        brin="",
        group=f"{year}{rng.choice('AB')}"
        if kind == "po"
        else f"{rng.choice('123456')}{rng.choice('HVMhvm')}{rng.randrange(1, 5)}",
    )


def crowd(rng: Random, size: int, kind: str, *, english: bool = False) -> list[Person]:
    """Make the people of one table, in the order of their numbers; a fifth lives with a brother or sister."""
    home = rng.choice(TOWNS)
    schools = [(name, numbers.brin(rng)) for name in rng.sample(_schools(), rng.choice((1, 1, 2, 6)))]
    teachers = [adult(rng, "staff", _background(rng, english), home, i) for i in range(8)]
    start = rng.randrange(1000, 90000)
    people: list[Person] = []
    for i in range(size):
        background = _background(rng, english)
        town = home if rng.random() < 0.8 else rng.choice(TOWNS)
        person = adult(rng, kind, background, town, start + i * rng.choice((1, 1, 1, 2)))
        if people and rng.random() < 0.2:
            _move_in(person, people[-1])
        person.row = i + 1
        person.school, person.brin = rng.choice(schools)
        person.teacher = rng.choice(teachers)
        person.guardians = [_parent(rng, person, i) for i in range(2)]
        if kind == "guardian":
            person.child = adult(rng, "po", background, town, start + i)
            person.child.surname, person.child.prefix = person.surname, person.prefix
            person.child.school, person.child.brin = person.school, person.brin
        people.append(person)
    return people


def _schools() -> list[str]:
    from bench.benchmark_tables.pools import SCHOOLS

    return list(SCHOOLS)


def _background(rng: Random, english: bool) -> str:
    draw = rng.random() * (0.4 if english else 1.0)
    for background, share in MIX.items():
        draw -= share
        if draw < 0:
            return background
    return "en" if english else "nl"


def _move_in(person: Person, other: Person) -> None:
    for name in ("prefix", "surname", "street", "house", "suffix", "postcode", "town", "area", "background"):
        setattr(person, name, getattr(other, name))


def _parent(rng: Random, child: Person, place: int) -> Person:
    parent = adult(rng, "guardian", child.background, (child.town, child.postcode[:2], child.area), child.number)
    _move_in(parent, child)
    if place or rng.random() < 0.2:
        parent.prefix, _bar, parent.surname = rng.choice(SURNAMES[child.background].split(",")).rpartition("|")
    return parent
