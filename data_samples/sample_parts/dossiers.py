"""The pupil file: results, medical data and remarks, with personal data planted in some remarks."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from sample_parts import words
from sample_parts.board import chance
from sample_parts.numbers import citizen_numbers, home_phone, iban, mobile_phone
from sample_parts.people import Pupil


@dataclass(frozen=True)
class Remark:
    """A remark that holds what a remark should not hold, and how often it stands in a school's export."""

    text: str
    holds: tuple[str, ...]
    count: int = 1


REMARKS = {
    "99ZA": (
        Remark("Oma haalt op vrijdag op, te bellen op {phone}.", ("phone",), 5),
        Remark("Heeft ADHD en krijgt methylfenidaat.", ("health",), 3),
        Remark("Heeft astma en gebruikt een inhalator, bij benauwdheid bellen naar {phone}.", ("health", "phone"), 2),
        Remark("BSN van het zusje is {bsn}.", ("national_id",), 2),
        Remark("Het gezin is islamitisch en viert het Suikerfeest.", ("religion",), 2),
        Remark("De brieven ook mailen naar {email}.", ("email",), 3),
        Remark("Bijdrage graag terugstorten op {iban}.", ("financial",), 1),
    ),
    "99ZB": (
        Remark("Diagnose autisme is in mei gesteld.", ("health",), 3),
        Remark("Heeft epilepsie.", ("health",), 1),
        Remark("Opa is bereikbaar op {phone}.", ("phone",), 4),
        Remark("De ouders zijn gescheiden.", ("other_personal",), 2),
        Remark("Woont om de week op postcode {postcode}.", ("postcode",), 2),
    ),
    "99ZC": (
        Remark("Gebruikt medicatie voor diabetes type 1.", ("health",), 2),
        Remark("Zit graag naast Daan en Julia.", ("name",), 2),
    ),
}


def fill_files(pupils: dict[str, list[Pupil]]) -> None:
    """Give every pupil whose file was kept its results, medical data and remark."""
    extras = citizen_numbers()
    used = {pupil.bsn for school in pupils.values() for pupil in school}
    for code, school_pupils in pupils.items():
        rng = chance(f"dossiers {code}")
        kept = [pupil for pupil in school_pupils if pupil.keeps_file]
        for pupil in kept:
            pupil.facts = _facts(rng, pupil)
            if rng.random() < 0.4:
                pupil.remark = rng.choice(words.NEUTRAL_REMARKS)
        _plant_remarks(rng, code, [p for p in kept if not p.has_left], (bsn for bsn in extras if bsn not in used))


def _facts(rng: random.Random, pupil: Pupil) -> dict[str, str]:
    """Facts by name; a name that does not apply to this pupil is absent."""
    facts = {
        "absence": str(rng.choice((0, 0, 0, 1, 1, 2, 3, 5))),
        "doctor_phone": home_phone(900_000 + rng.randrange(40)),
    }
    facts["doctor"] = "Huisartsenpraktijk " + rng.choice(("De Proef", "Het Monster", "Schetsveen"))
    if pupil.year >= 3:
        facts["maths"] = rng.choice(("I", "II", "III", "IV", "V"))
        facts["reading"] = rng.choice(("I", "II", "III", "IV", "V"))
    if pupil.school.code == "99ZA" and (not pupil.has_left or pupil.number.endswith("7")):
        facts["photo"] = f"fotos/{pupil.number}.jpg"
    if pupil.school.code == "99ZB" and pupil.has_left and pupil.number.endswith(("0", "5")):
        facts["referral"] = "SBO"
    if pupil.year == 8:
        facts["advice"] = rng.choice(words.ADVICES)
    for name, share, choices in (
        ("allergy", 0.08, words.ALLERGIES),
        ("medicine", 0.04, words.MEDICINES),
        ("dyslexia", 0.06, ("dyslexie",)),
        ("religion", 0.3, words.RELIGIONS),
        ("weight", 0.12, ("0,3", "1,2")),
        ("previous_school", 0.5, words.PREVIOUS_SCHOOLS),
    ):
        if rng.random() < share:
            facts[name] = rng.choice(choices)
    return facts


def _plant_remarks(rng: random.Random, code: str, pupils: list[Pupil], bsns: Iterator[str]) -> None:
    chosen = iter(rng.sample(pupils, sum(remark.count for remark in REMARKS[code])))
    for remark in REMARKS[code]:
        for _ in range(remark.count):
            pupil = next(chosen)
            n = 800_000 + int(pupil.number)
            pupil.remark_holds = remark.holds
            pupil.remark = remark.text.format(
                phone=mobile_phone(n),
                bsn=next(bsns) if "{bsn}" in remark.text else "",
                email=f"familie{n}@example.net",
                iban=iban(n),
                postcode="9993 FQ",
            )
