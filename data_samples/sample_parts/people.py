"""Pupils and their parents: about 600 who are enrolled, and some who left."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count

from sample_parts import words
from sample_parts.board import REFERENCE_DATE, SCHOOLS, School, chance, days_ago
from sample_parts.numbers import citizen_numbers, home_phone, mobile_phone

GROUP_SIZE = (22, 28)


@dataclass(frozen=True)
class Guardian:
    """A parent; the telephone and e-mail of somebody who does not exist."""

    full_name: str
    mobile: str
    email: str
    education: str


@dataclass
class Pupil:
    """One pupil with everything that any of the files needs."""

    school: School
    number: str
    bsn: str
    call_name: str
    first_names: str
    prefix: str
    surname: str
    gender: str  # M or V
    birth_date: date
    birth_place: str
    nationality: str
    street: str
    house_number: str
    postcode: str
    home_phone: str
    guardians: tuple[Guardian, Guardian]
    group: str
    year: int
    applied: date  # put on the list; only the first school keeps that day
    entry: date | None  # None: put on the list, not enrolled
    leaving: date | None = None
    keeps_file: bool = True  # False: the pupil file was cleared after leaving
    erased: bool = False  # the administration was cleared too
    remark: str = ""
    remark_holds: tuple[str, ...] = ()  # categories that were planted in the remark
    facts: dict[str, str] = field(default_factory=dict)  # medical data, results, advice: what a school adds

    @property
    def initials(self) -> str:
        """First letters with dots."""
        return "".join(f"{name[0]}." for name in self.first_names.split())

    @property
    def full_name(self) -> str:
        """Call name, prefix and surname."""
        return " ".join(filter(None, (self.call_name, self.prefix, self.surname)))

    @property
    def has_left(self) -> bool:
        """Whether the leaving date lies before the reference date."""
        return self.leaving is not None and self.leaving < REFERENCE_DATE

    @property
    def login(self) -> str:
        """User name that the school gave."""
        return f"{plain(self.call_name)}.{self.number}"


@dataclass(frozen=True)
class Leavers:
    """How many pupils left how long ago, and whether their file is still there."""

    days: int
    count: int
    keeps_file: bool = True
    erased: bool = False  # nothing is left but number, group and dates, although the administration must stay


# Around the limits stands one pupil on each side: 730 days (two years) and 1882 days (five years and eight weeks).
LEAVERS = {
    "99ZA": (
        Leavers(130, 12),
        Leavers(700, 3),  # a year and eleven months
        Leavers(730, 1),
        Leavers(731, 1),
        Leavers(1130, 8),
        Leavers(1130, 5, keeps_file=False),
        Leavers(1300, 2, keeps_file=False),  # so that every school year within the term has leavers
        Leavers(1882, 1, keeps_file=False),
        Leavers(1883, 1, keeps_file=False),
        Leavers(2330, 4, keeps_file=False),
    ),
    # None left in school year 2024-2025.
    "99ZB": (Leavers(131, 9), Leavers(860, 4), Leavers(1500, 2), Leavers(1600, 3, keeps_file=False)),
    "99ZC": (
        Leavers(132, 8),
        Leavers(500, 3, keeps_file=False),
        Leavers(1140, 4, keeps_file=False),
        Leavers(1290, 2, keeps_file=False, erased=True),
        Leavers(1990, 2),
    ),
}
LEAVING_SOON = {"99ZA": 2, "99ZB": 1, "99ZC": 1}  # they leave at the Christmas holidays: still pupils


def plain(text: str) -> str:
    """Drop accents and capitals, for user names and addresses."""
    letters = unicodedata.normalize("NFKD", text.replace("ø", "o"))
    return "".join(letter for letter in letters if letter.isascii() and letter.isalnum()).lower()


def make_pupils() -> dict[str, list[Pupil]]:
    """Give the pupils of each school code, in the order of the exports: by group, leavers last."""
    bsns = citizen_numbers()
    phones = count(1)
    return {school.code: _school_pupils(n, school, bsns, phones) for n, school in enumerate(SCHOOLS, start=1)}


def _school_pupils(n: int, school: School, bsns: Iterator[str], phones: Iterator[int]) -> list[Pupil]:
    rng = chance(f"pupils {school.code}")
    pupils: list[Pupil] = []

    def add(group: str, year: int) -> Pupil:
        number = f"{n:02d}{len(pupils) + 1:03d}"
        pupil = _pupil(rng, school, number=number, bsn=next(bsns), phones=phones, group=group, year=year)
        pupils.append(pupil)
        return pupil

    for group in school.groups:
        years = [int(digit) for digit in group if digit.isdigit()]
        for _ in range(rng.randint(*GROUP_SIZE)):
            add(group, rng.choice(years))
    for pupil in rng.sample(pupils, LEAVING_SOON[school.code]):
        pupil.leaving = date(2026, 12, 18)
    for leavers in LEAVERS[school.code]:
        for _ in range(leavers.count):
            _make_leaver(add("8", 8), leavers)
    return pupils


def _make_leaver(pupil: Pupil, leavers: Leavers) -> None:
    left = days_ago(leavers.days)
    shift = timedelta(days=round(leavers.days / 365.25) * 365)
    pupil.leaving = left
    pupil.birth_date -= shift
    pupil.entry = pupil.entry - shift if pupil.entry else None
    pupil.applied -= shift
    pupil.keeps_file = leavers.keeps_file
    pupil.erased = leavers.erased


def _pupil(
    rng: random.Random, school: School, *, number: str, bsn: str, phones: Iterator[int], group: str, year: int
) -> Pupil:
    gender = rng.choice("MV")
    call_name = rng.choice(words.BOYS if gender == "M" else words.GIRLS)
    surname = _surname(rng)
    prefix = rng.choice(words.PREFIXES) if rng.random() < 0.3 else ""
    birth_date = date(2022 - year, 10, 1) + timedelta(days=rng.randrange(365))
    entry = max(birth_date + timedelta(days=4 * 365 + 1), date(2026 - year, 8, 24))
    return Pupil(
        school=school,
        number=number,
        bsn=bsn,
        call_name=call_name,
        first_names=" ".join([call_name, *rng.sample(words.SECOND_NAMES, rng.choice((0, 1, 1, 2)))]),
        prefix=prefix,
        surname=surname,
        gender=gender,
        birth_date=birth_date,
        birth_place=rng.choice((school.city, school.city, *words.OTHER_BIRTH_PLACES)),
        nationality=rng.choice(words.NATIONALITIES),
        street=rng.choice(words.STREETS),
        house_number=str(rng.randint(1, 240)),
        postcode=f"{school.postcode_digits} {rng.choice(words.POSTCODE_LETTERS)}",
        home_phone=home_phone(next(phones)),
        guardians=(_guardian(rng, surname, prefix, phones), _guardian(rng, _surname(rng), "", phones)),
        group=group,
        year=year,
        entry=entry,
        applied=entry - timedelta(days=300),
    )


def _surname(rng: random.Random) -> str:
    if rng.random() < 0.08:
        return rng.choice(words.ACCENTED_SURNAMES)
    return rng.choice(words.SURNAME_STARTS) + rng.choice(words.SURNAME_ENDS)


def _guardian(rng: random.Random, surname: str, prefix: str, phones: Iterator[int]) -> Guardian:
    first = rng.choice(words.BOYS + words.GIRLS)
    n = next(phones)
    return Guardian(
        full_name=" ".join(filter(None, (first, prefix, surname))),
        mobile=mobile_phone(n),
        email=f"{plain(first)}.{plain(surname)}{n}@{rng.choice(('example.org', 'example.net'))}",
        education=rng.choice(words.EDUCATION_LEVELS),
    )
