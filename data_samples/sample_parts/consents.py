"""Consents per pupil and channel, as the parent app keeps them, and what was published on them."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from pathlib import Path

from sample_parts.board import SCHOOL_YEAR, chance
from sample_parts.key import Expected, join_places
from sample_parts.people import Pupil
from sample_parts.writers import dutch, write_delimited

CONSENTS, CONSENTS_FILE = "toestemmingen", "toestemmingen.csv"
PUBLICATIONS, PUBLICATIONS_FILE = "publicaties", "publicaties.csv"
SCHOOL_CODES = ("99ZA", "99ZC")
FIRST_ROW = 2
# Preference in the consent list: how the list of publications calls the same channel.
CHANNELS = {
    "Beeldmateriaal website": "Website",
    "Beeldmateriaal social media": "Social media",
    "Beeldmateriaal nieuwsbrief": "Nieuwsbrief",
    "Beeldmateriaal schoolgids": "Schoolgids",
    "Beeldmateriaal Parro": "Parro",
    "Deelname aan onderzoeken": "",  # nothing is published there
}
TITLES = ("Foto's van de sportdag", "Verslag van het schoolreisje", "De kinderboekenweek", "Opening van het plein")
ASKED_FROM, PUBLISHED_FROM = date(2026, 8, 25), date(2026, 9, 21)
LATER = date(2026, 10, 30)


@dataclass
class Consent:
    """One line of the consent list."""

    pupil: Pupil
    preference: str
    answer: str
    given: date | None
    withdrawn: date | None = None


@dataclass(frozen=True)
class Publication:
    """One line of the list of publications, with the fault that was planted in it ("" = lawful)."""

    pupil: Pupil
    channel: str
    day: date
    title: str
    fault: str = ""


def write_consents(folder: Path, pupils: dict[str, list[Pupil]]) -> list[Expected]:
    """Write both lists and give the faults in them."""
    rng = chance("consents")
    enrolled = [pupil for code in SCHOOL_CODES for pupil in pupils[code] if not pupil.has_left]
    consents = {
        (pupil.number, preference): _answer(rng, pupil, preference) for pupil, preference in product(enrolled, CHANNELS)
    }
    publications = _publications(rng, consents)
    undated = _drop_dates(rng, consents, publications)
    _write(folder, list(consents.values()), publications)
    undated_rows = [row for row, consent in enumerate(consents.values(), start=FIRST_ROW) if consent in undated]
    return [
        *_publication_faults(publications),
        Expected("CON05", "low", CONSENTS, rows=len(undated_rows), places=join_places(undated_rows)),
    ]


def _answer(rng: random.Random, pupil: Pupil, preference: str) -> Consent:
    answer = rng.choices(("Ja", "Nee", "Niet ingevuld", ""), (75, 14, 6, 5))[0]
    given = ASKED_FROM + timedelta(days=rng.randrange(25))
    if rng.random() < 0.1:
        given = given.replace(year=2024)  # asked once, not every year again: that is enough
    return Consent(pupil, preference, answer, given if answer in ("Ja", "Nee") else None)


def _publications(rng: random.Random, consents: dict[tuple[str, str], Consent]) -> list[Publication]:
    """Make what was published; each plan sets the consent that it rests on as it needs it."""
    published = [key for key in consents if CHANNELS[key[1]]]
    rng.shuffle(published)
    keys = iter(published)
    publications: list[Publication] = []

    def publish(key: tuple[str, str], fault: str = "", day: date | None = None) -> Consent:
        consent = consents[key]
        when = day or PUBLISHED_FROM + timedelta(days=rng.randrange(60))
        publications.append(Publication(consent.pupil, CHANNELS[key[1]], when, rng.choice(TITLES), fault))
        return consent

    for _ in range(90):  # lawful: said yes before
        key = next(key for key in keys if consents[key].answer == "Ja")
        publish(key)
    for _ in range(4):  # said no
        consent = publish(next(keys), "CON01")
        consent.answer, consent.given = "Nee", ASKED_FROM
    for _ in range(2):  # no line at all for this pupil and channel
        key = next(keys)
        publish(key, "CON01")
        del consents[key]
    for answer in ("", "Niet ingevuld", "", "Niet ingevuld", ""):  # asked, not answered
        consent = publish(next(keys), "CON02")
        consent.answer, consent.given = answer, None
    for _ in range(3):  # withdrawn, and published after that
        consent = publish(next(keys), "CON03", LATER)
        consent.answer, consent.given, consent.withdrawn = "Ja", ASKED_FROM, date(2026, 10, 2)
    for _ in range(3):  # published first, withdrawn later: that was lawful
        consent = publish(next(keys), "", PUBLISHED_FROM)
        consent.answer, consent.given, consent.withdrawn = "Ja", ASKED_FROM, date(2026, 10, 2)
    for _ in range(2):  # the yes came after the publication
        consent = publish(next(keys), "CON04", PUBLISHED_FROM)
        consent.answer, consent.given = "Ja", date(2026, 10, 15)
    publications.sort(key=lambda publication: (publication.day, publication.pupil.number, publication.channel))
    return publications


def _drop_dates(
    rng: random.Random, consents: dict[tuple[str, str], Consent], publications: list[Publication]
) -> list[Consent]:
    """Take the date from some answers on which nothing was published."""
    used = {(publication.pupil.number, publication.channel) for publication in publications}
    free = [
        consent
        for (number, preference), consent in consents.items()
        if consent.answer == "Ja" and (number, CHANNELS[preference]) not in used
    ]
    chosen = rng.sample(free, 9)
    for consent in chosen:
        consent.given = None
    return chosen


def _write(folder: Path, consents: list[Consent], publications: list[Publication]) -> None:
    write_delimited(
        folder / CONSENTS_FILE,
        ("Leerlingnummer", "Leerling", "Groep", "Voorkeur", "Antwoord", "Datum", "Ingetrokken op", "Schooljaar"),
        [
            (
                c.pupil.number,
                c.pupil.full_name,
                c.pupil.group,
                c.preference,
                c.answer,
                dutch(c.given),
                dutch(c.withdrawn),
                SCHOOL_YEAR,
            )
            for c in consents
        ],
        delimiter=";",
        encoding="utf-8-sig",
    )
    write_delimited(
        folder / PUBLICATIONS_FILE,
        ("Datum publicatie", "Kanaal", "Leerlingnummer", "Onderwerp"),
        [(dutch(p.day), p.channel, p.pupil.number, p.title) for p in publications],
        delimiter=";",
    )


def _publication_faults(publications: list[Publication]) -> list[Expected]:
    expected = []
    for code, severity in (("CON01", "high"), ("CON02", "high"), ("CON03", "high"), ("CON04", "medium")):
        rows = [row for row, publication in enumerate(publications, start=FIRST_ROW) if publication.fault == code]
        expected.append(Expected(code, severity, PUBLICATIONS, rows=len(rows), places=join_places(rows)))
    return expected
