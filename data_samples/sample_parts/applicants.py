"""Children that were put on the list of the first school and are not enrolled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sample_parts.board import REFERENCE_DATE, SCHOOLS, chance, days_ago
from sample_parts.numbers import home_phone, mobile_phone
from sample_parts.people import Guardian, Pupil
from sample_parts.words import BOYS, GIRLS


@dataclass(frozen=True)
class Applicant:
    """How long ago a child was put on the list, how old it is now, and whether it should be off the list."""

    days: int
    age_days: int
    overdue: bool = False


FOUR_YEARS = (REFERENCE_DATE - date(2022, 11, 24)).days
# A year on each side of the limit, and a toddler that was put on the list early.
APPLICANTS = (
    Applicant(days=800, age_days=2100, overdue=True),
    Applicant(days=366, age_days=1900, overdue=True),
    Applicant(days=365, age_days=1900),
    Applicant(days=700, age_days=FOUR_YEARS - 60),
    Applicant(days=40, age_days=1500),
)


def make_applicants() -> list[Pupil]:
    """Give the applicants; they have no pupil number and no number of the state yet."""
    rng = chance("applicants")
    pupils = []
    for n, plan in enumerate(APPLICANTS):
        name, surname = rng.choice(GIRLS + BOYS), rng.choice(("Proefstra", "Monsterman", "Schetsveld"))
        parent = Guardian(f"Ouder {surname}", mobile_phone(700_000 + n), f"aanmelding{n}@example.net", "")
        pupils.append(
            Pupil(
                school=SCHOOLS[0],
                number="",
                bsn="",
                call_name=name,
                first_names=name,
                prefix="",
                surname=surname,
                gender=rng.choice("MV"),
                birth_date=REFERENCE_DATE - timedelta(days=plan.age_days),
                birth_place=SCHOOLS[0].city,
                nationality="Nederlandse",
                street="Proefstraat",
                house_number=str(n + 1),
                postcode=f"{SCHOOLS[0].postcode_digits} AA",
                home_phone=home_phone(700_000 + n),
                guardians=(parent, Guardian("", "", "", "")),
                group="",
                year=0,
                entry=None,
                applied=days_ago(plan.days),
            )
        )
    return pupils
