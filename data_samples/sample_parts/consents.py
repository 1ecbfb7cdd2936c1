"""Consents per pupil and channel, as two parent apps keep them, and what was published on them."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from pathlib import Path

from sample_parts.board import REFERENCE_DATE, SCHOOL_YEAR, chance, days_ago
from sample_parts.key import Expected, join_places
from sample_parts.people import Pupil
from sample_parts.pupil_files import EXPORTS
from sample_parts.writers import dutch, write_delimited

CONSENTS, CONSENTS_FILE = "toestemmingen", "toestemmingen.csv"
WIDE, WIDE_FILE = "toestemmingen Zandloper", "toestemmingen_zandloper.csv"
PUBLICATIONS, PUBLICATIONS_FILE = "publicaties", "publicaties.csv"
SCHOOL_CODES = ("99ZA", "99ZC")
WIDE_SCHOOL = "99ZB"
WITHDRAWAL_DAYS = 14  # the board's own term, in audit.toml
REMINDER_DAYS = 365  # a school year, where audit.toml says nothing
FIRST_ROW = 2
# Preference in the consent list: how the list of publications calls the same channel.
CHANNELS = {
    "Beeldmateriaal website": "Website",
    "Beeldmateriaal social media": "Social media",
    "Beeldmateriaal nieuwsbrief": "Nieuwsbrief",
    "Beeldmateriaal schoolgids": "Schoolgids",
    "Beeldmateriaal Parro": "Parro",
    "Deelname aan onderzoeken": "",  # nothing is published there
    "Klassenlijst voor ouders": "Klassenlijst",
    "Herkenbaar portret op website": "",  # a portrait is a publication on the website with a mark
}
PORTRAIT, CLASS_LIST, WEBSITE = "Herkenbaar portret op website", "Klassenlijst voor ouders", "Beeldmateriaal website"
PICTURES = tuple(name for name, channel in CHANNELS.items() if channel and name != CLASS_LIST)
GIVERS = ("Moeder", "Vader", "Ouder", "Verzorger 1")
VERSION = "2024-2"
SEVERITIES = {
    **{"CON01": "high", "CON02": "high", "CON03": "high", "CON04": "medium", "CON05": "low", "CON06": "medium"},
    **{"CON07": "medium", "CON08": "low", "CON10": "high", "CON11": "high", "CON12": "medium", "CON13": "low"},
    **{"CON15": "low", "CON16": "low"},
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
    processed: date | None = None
    giver: str = "Moeder"
    authority: str = "J"
    way: str = "Parro"
    version: str = VERSION
    number: str = ""  # another number than that of the pupil
    faults: tuple[str, ...] = ()

    @property
    def is_standing_yes(self) -> bool:
        """Whether it is a yes that was not withdrawn."""
        return self.answer == "Ja" and self.withdrawn is None


@dataclass(frozen=True)
class Publication:
    """One line of the list of publications, with the faults that were planted in it (none = lawful)."""

    pupil: Pupil
    channel: str
    day: date
    title: str
    faults: tuple[str, ...] = ()
    portrait: bool = False


def write_consents(folder: Path, pupils: dict[str, list[Pupil]]) -> list[Expected]:
    """Write the three lists and give the faults in them."""
    rng = chance("consents")
    enrolled = [pupil for code in SCHOOL_CODES for pupil in pupils[code] if not pupil.has_left]
    unasked = _unasked(pupils)
    consents = {
        (pupil.number, preference): _answer(rng, pupil, preference)
        for pupil, preference in product(enrolled, CHANNELS)
        if pupil.number not in unasked
    }
    publications = _publications(rng, consents)
    used = {(publication.pupil.number, publication.channel) for publication in publications}
    free = [
        consent
        for (number, preference), consent in consents.items()
        if consent.is_standing_yes
        and consent.given
        and CHANNELS[preference]
        and (number, CHANNELS[preference]) not in used
    ]
    _plant(rng, free)
    lines = [*consents.values(), *_loose_lines(free)]
    _write_long(folder / CONSENTS_FILE, lines)
    _write_publications(folder / PUBLICATIONS_FILE, publications)
    return [
        *_faults(PUBLICATIONS, [publication.faults for publication in publications]),
        *_faults(CONSENTS, [line.faults for line in lines]),
        _reminders(lines),
        *_write_wide(folder / WIDE_FILE, pupils[WIDE_SCHOOL]),
        *_without_answer(pupils, unasked),
    ]


def _answer(rng: random.Random, pupil: Pupil, preference: str) -> Consent:
    answer = rng.choices(("Ja", "Nee", "Niet ingevuld", ""), (75, 14, 6, 5))[0]
    given = ASKED_FROM + timedelta(days=rng.randrange(25))
    if rng.random() < 0.1:
        given = given.replace(year=2024)  # asked once, not every year again: that is enough, though a reminder is wise
    return Consent(pupil, preference, answer, given if answer in ("Ja", "Nee") else None, giver=rng.choice(GIVERS))


def _unasked(pupils: dict[str, list[Pupil]]) -> frozenset[str]:
    """The pupils who came in after the consents were asked, so that there is no line of them at all."""
    return frozenset(pupils[code][n].number for code, n in (("99ZA", 20), ("99ZA", 95), ("99ZC", 40)))


def _publications(rng: random.Random, consents: dict[tuple[str, str], Consent]) -> list[Publication]:
    """Make what was published; each plan sets the consent that it rests on as it needs it."""
    published = [key for key in consents if key[1] in PICTURES]
    rng.shuffle(published)
    keys = iter(published)
    publications: list[Publication] = []

    def publish(key: tuple[str, str], fault: str = "", day: date | None = None) -> Consent:
        consent = consents[key]
        when = day or PUBLISHED_FROM + timedelta(days=rng.randrange(60))
        faults = (fault,) if fault else ()
        publications.append(Publication(consent.pupil, CHANNELS[key[1]], when, rng.choice(TITLES), faults))
        return consent

    for _ in range(90):  # lawful: said yes before
        publish(next(key for key in keys if consents[key].answer == "Ja"))
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
        _withdraw(consent, date(2026, 10, 2), date(2026, 10, 9))
    for _ in range(3):  # published first, withdrawn later: that was lawful
        consent = publish(next(keys), "", PUBLISHED_FROM)
        _withdraw(consent, date(2026, 10, 2), date(2026, 10, 2))
    for _ in range(2):  # the yes came after the publication
        consent = publish(next(keys), "CON04", PUBLISHED_FROM)
        consent.answer, consent.given = "Ja", date(2026, 10, 15)
    publications += _portraits(consents, [key for key in keys if key[1] == WEBSITE])
    publications += _class_lists(consents)
    publications.sort(key=lambda publication: (publication.day, publication.pupil.number, publication.channel))
    return publications


def _withdraw(consent: Consent, day: date, processed: date | None) -> None:
    consent.answer, consent.given, consent.withdrawn, consent.processed = "Ja", ASKED_FROM, day, processed


def _portraits(consents: dict[tuple[str, str], Consent], keys: list[tuple[str, str]]) -> list[Publication]:
    """Portraits on the website with consent for the website, and with or without the written one for a portrait."""
    plans = [("Ja", "Parro"), ("Ja", "Papier"), ("Ja", "Parro"), ("Nee", "Parro"), ("", "Parro"), ("Ja", "Mondeling")]
    made = []
    for (answer, way), key in zip(plans, keys, strict=False):
        consent, own = consents[key], consents[key[0], PORTRAIT]
        consent.answer, consent.given = "Ja", ASKED_FROM
        own.answer, own.given, own.way = answer, ASKED_FROM if answer else None, way
        own.faults = ("CON16",) if way == "Mondeling" else ()
        faults = () if answer == "Ja" and way != "Mondeling" else ("CON10",)
        made.append(
            Publication(consent.pupil, CHANNELS[WEBSITE], PUBLISHED_FROM, "Leerling van de maand", faults, True)
        )
    return made


def _class_lists(consents: dict[tuple[str, str], Consent]) -> list[Publication]:
    """The list of one group that went to its parents; three families had not agreed."""
    group = [consent for (_number, preference), consent in consents.items() if preference == CLASS_LIST][60:80]
    for consent in group:
        consent.answer, consent.given = "Ja", ASKED_FROM
    group[3].answer = "Nee"
    group[8].answer, group[8].given = "Niet ingevuld", None
    _withdraw(group[12], date(2026, 9, 7), date(2026, 9, 8))
    wrong = (group[3], group[8], group[12])
    return [
        Publication(one.pupil, "Klassenlijst", PUBLISHED_FROM, "Klassenlijst", ("CON11",) if one in wrong else ())
        for one in group
    ]


def _plant(rng: random.Random, free: list[Consent]) -> None:
    """Plant faults in answers on which nothing was published, each in lines of its own."""
    chosen = iter(rng.sample(free, 40))
    for _ in range(9):
        consent = next(chosen)
        consent.given, consent.faults = None, ("CON05",)
    for giver, authority in (("Oma", ""), ("Stiefvader", "N"), ("Leerkracht groep 4", ""), ("Vader", "N")):
        consent = next(chosen)
        consent.giver, consent.authority, consent.faults = giver, authority, ("CON06",)
    next(chosen).giver = "Stiefmoeder"  # with authority, as the list says
    for _ in range(6):
        consent = next(chosen)
        consent.version, consent.faults = "", ("CON08",)
    for days in (15, 39, None):
        consent = next(chosen)
        _withdraw(consent, date(2026, 10, 5), date(2026, 10, 5) + timedelta(days=days) if days else None)
        consent.faults = ("CON12",)
    _withdraw(next(chosen), date(2026, 10, 5), date(2026, 10, 5) + timedelta(days=WITHDRAWAL_DAYS))
    _withdraw(next(chosen), days_ago(3), None)  # still in time
    for _ in range(2):
        consent = next(chosen)
        consent.given, consent.faults = date(2027, 7, 31), ("CON15",)
    for _ in range(3):
        consent = next(chosen)
        consent.way, consent.faults = "Telefonisch", ("CON16",)


def _loose_lines(free: list[Consent]) -> list[Consent]:
    """Lines below the others: one old question about everything, and two pupils that no export knows."""
    everything = [
        Consent(consent.pupil, "Toestemming foto's en video", "Ja", date(2026, 8, 26), faults=("CON07",))
        for consent in free[::90][:5]
    ]
    strangers = [
        Consent(free[n].pupil, WEBSITE, "Ja", date(2026, 8, 26), number=number, faults=("CON13",))
        for n, number in ((1, "01988"), (2, "03977"))
    ]
    return [*everything, *strangers]


def _reminders(lines: list[Consent]) -> Expected:
    old = [
        row
        for row, line in enumerate(lines, start=FIRST_ROW)
        if line.is_standing_yes and line.given and (REFERENCE_DATE - line.given).days > REMINDER_DAYS
    ]
    return Expected("CON09", "low", CONSENTS, rows=len(old), places=join_places(old))


def _without_answer(pupils: dict[str, list[Pupil]], unasked: frozenset[str]) -> list[Expected]:
    expected = []
    for code in SCHOOL_CODES:
        export = EXPORTS[code]
        rows = [row for row, pupil in enumerate(pupils[code], start=FIRST_ROW) if pupil.number in unasked]
        places = join_places(rows)
        expected.append(Expected("CON14", "low", export.dataset, export.table, rows=len(rows), places=places))
    return expected


def _write_wide(path: Path, pupils: list[Pupil]) -> list[Expected]:
    """Write the list of one school with a column per channel, and give the fault in it: two never answered."""
    rng = chance("wide consents")
    asked = ("Beeldmateriaal nieuwsbrief", "Beeldmateriaal Parro", WEBSITE, "Deelname aan onderzoeken")
    silent: list[int] = []
    rows = []
    for row, pupil in enumerate(pupils, start=FIRST_ROW):
        if pupil.has_left:
            continue
        answers = [rng.choices(("J", "N", ""), (75, 18, 7))[0] for _ in asked]
        if len(rows) in (31, 90):
            answers = [""] * len(asked)
        if not any(answers):
            silent.append(row)
        rows.append((pupil.number, pupil.group, *answers, "Moeder", "1", dutch(ASKED_FROM)))
    header = ("Llnr", "Klas", *asked, "Ingevuld door", "Versie", "Datum")
    write_delimited(path, header, rows, delimiter=";")
    export = EXPORTS[WIDE_SCHOOL]
    return [Expected("CON14", "low", export.dataset, export.table, rows=len(silent), places=join_places(silent))]


def _write_long(path: Path, lines: list[Consent]) -> None:
    header = (
        *("Leerlingnummer", "Leerling", "Groep", "Voorkeur", "Antwoord", "Datum", "Ingetrokken op", "Schooljaar"),
        *("Intrekking verwerkt op", "Ingevuld door", "Gezag", "Wijze", "Versie tekst"),
    )
    rows = [
        (
            c.number or c.pupil.number,
            c.pupil.full_name,
            c.pupil.group,
            c.preference,
            c.answer,
            dutch(c.given),
            dutch(c.withdrawn),
            SCHOOL_YEAR,
            dutch(c.processed),
            c.giver,
            c.authority,
            c.way,
            c.version,
        )
        for c in lines
    ]
    write_delimited(path, header, rows, delimiter=";", encoding="utf-8-sig")


def _write_publications(path: Path, publications: list[Publication]) -> None:
    rows = [(dutch(p.day), p.channel, p.pupil.number, p.title, "ja" if p.portrait else "nee") for p in publications]
    write_delimited(
        path, ("Datum publicatie", "Kanaal", "Leerlingnummer", "Onderwerp", "Herkenbaar portret"), rows, delimiter=";"
    )


def _faults(dataset: str, faults: list[tuple[str, ...]]) -> list[Expected]:
    expected = []
    for code in sorted({code for planted in faults for code in planted}):
        rows = [row for row, planted in enumerate(faults, start=FIRST_ROW) if code in planted]
        expected.append(Expected(code, SEVERITIES[code], dataset, rows=len(rows), places=join_places(rows)))
    return expected
