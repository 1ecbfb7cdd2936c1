"""What the schools gave to other parties, on which ground."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from sample_parts.board import SCHOOLS, chance
from sample_parts.key import Expected, join_places
from sample_parts.writers import dutch, write_delimited

DATASET, FILE = "verstrekkingen", "verstrekkingen.csv"
FIRST_ROW = 2
SEVERITIES = {
    **dict.fromkeys(("DIS01", "DIS02", "DIS10"), "high"),
    **dict.fromkeys(("DIS04", "DIS05", "DIS06", "DIS09"), "medium"),
    **dict.fromkeys(("DIS03", "DIS07", "DIS08", "DIS11"), "low"),
}
CATEGORY = {"DIS05": "religion"}
REPORT = "onderwijskundig rapport"
DUTY, TASK, CONSENT, NONE = "Wettelijke plicht", "Publieke taak", "Toestemming", "Geen"


@dataclass(frozen=True)
class Disclosure:
    """One kind of line in the list, how often it occurs, and the faults in it."""

    party: str  # as audit.toml names it
    purpose: str
    data: str
    ground: str
    consent: str = ""
    citizen_number: str = "N"
    count: int = 1
    faults: tuple[str, ...] = ()
    written: str = ""  # as the list names the party, where that differs
    noted: str = "J"
    seen: str = ""  # whether the parents could look at a transfer file first
    dated: bool = True


DISCLOSURES = (
    Disclosure("Leerplicht Voorbeeldstad", "Verzuimmelding", "naam, verzuim", DUTY, citizen_number="J", count=6),
    Disclosure(
        "Leerplicht Voorbeeldstad", "Verzuimmelding", "naam, verzuim", "", citizen_number="J", faults=("DIS03",)
    ),
    Disclosure(
        "Leerplicht Voorbeeldstad",
        "Vrijstelling",
        "naam, geboortedatum",
        DUTY,
        count=2,
        written="Bureau Leerplicht Voorbeeldstad",
    ),
    Disclosure("Gemeente Voorbeeldstad", "In- en uitschrijving", "naam, adres", DUTY, citizen_number="J", count=3),
    Disclosure("Basisschool Elders", "Overstap", REPORT, DUTY, citizen_number="J", count=8, seen="J"),
    Disclosure("Basisschool Elders", "Overstap", REPORT, "", citizen_number="J", count=2, faults=("DIS03",), seen="J"),
    Disclosure("Basisschool Elders", "Overstap", REPORT, DUTY, citizen_number="J", faults=("DIS09",), seen="N"),
    Disclosure(
        "Basisschool Elders",
        "Overstap",
        f"{REPORT}, verzuim 2023-2024",
        DUTY,
        citizen_number="J",
        faults=("DIS06",),
        seen="J",
    ),
    Disclosure("Basisschool Elders", "Overstap", f"{REPORT}, verzuim 2025-2026", DUTY, citizen_number="J", seen="J"),
    Disclosure("Samenwerkingsverband Voorbeeldstreek", "Aanvraag ondersteuning", "naam, toetsen", DUTY, count=4),
    Disclosure(
        "Samenwerkingsverband Voorbeeldstreek",
        "Toelaatbaarheidsverklaring",
        "naam, toetsen",
        DUTY,
        citizen_number="J",
        count=2,
        faults=("DIS02",),
    ),
    Disclosure(
        "Jeugdgezondheidszorg Voorbeeldstreek", "Planning onderzoek", "naam, geboortedatum, groep", TASK, count=3
    ),
    Disclosure(
        "Jeugdgezondheidszorg Voorbeeldstreek",
        "Planning onderzoek",
        "naam, geboortedatum, groep",
        TASK,
        citizen_number="J",
        faults=("DIS02",),
    ),
    Disclosure("Veilig Thuis Voorbeeldstreek", "Melding", "naam, zorgen", DUTY, consent="N"),
    Disclosure(
        "Jeugdgezondheidszorg Voorbeeldstreek", "Planning onderzoek", "naam, godsdienst", TASK, faults=("DIS05",)
    ),
    Disclosure("Logopedie De Letterbak", "Screening", "naam, taaltoets", CONSENT, "J", count=5),
    Disclosure(
        "Logopedie De Letterbak", "Screening", "naam, taaltoets", CONSENT, "J", count=2, faults=("DIS07",), noted="N"
    ),
    Disclosure("Logopedie De Letterbak", "Overleg", "naam, taalontwikkelingsstoornis", CONSENT, "J"),
    Disclosure("Logopedie De Letterbak", "Screening", "naam, taaltoets", CONSENT, "N", count=2, faults=("DIS01",)),
    Disclosure(
        "Logopedie De Letterbak",
        "Overleg",
        "naam",
        NONE,
        "",
        faults=("DIS01",),
        written="Logopediepraktijk De Letterbak",
    ),
    Disclosure(
        "Logopedie De Letterbak", "Aanmelding", "naam, BSN", CONSENT, "J", citizen_number="J", faults=("DIS02",)
    ),
    Disclosure("Universiteit Voorbeeldstad", "Onderzoek leesplezier", "toetsen", CONSENT, "J", count=3),
    Disclosure("Ouderraad De Boomhut", "Inning bijdrage", "naam ouders, IBAN", NONE, "N", count=2, faults=("DIS01",)),
    Disclosure(
        "BSO De Glijbaan", "Ophalen", "naam, groep", CONSENT, "J", count=2, written="Buitenschoolse opvang De Glijbaan"
    ),
    Disclosure("BSO De Glijbaan", "Ophalen", "naam, groep", CONSENT, "", faults=("DIS01",)),
    Disclosure("BSO De Glijbaan", "Ophalen", "naam, allergieën", NONE, faults=("DIS01", "DIS10")),
    Disclosure("Universiteit Voorbeeldstad", "Onderzoek", "toetsen", CONSENT, "J", faults=("DIS08",), dated=False),
    Disclosure("", "Toernooi", "naam", CONSENT, "J", faults=("DIS11",), written="Sportclub Voorbeeldstad"),
    Disclosure("Voorbeelder Courant", "Interview", "naam, foto", CONSENT, "J", faults=("DIS04",)),
    Disclosure("Ouders van groep 8", "Adreslijst", "naam, telefoon", "", "N", faults=("DIS01",)),
)

HEADERS = (
    *("Datum", "School", "Ontvanger", "Doel", "Gegevens", "Grondslag", "Toestemming ouders", "BSN verstrekt"),
    *("Aantekening in dossier", "Inzage ouders"),
)


def write_disclosures(folder: Path) -> list[Expected]:
    """Write the list of disclosures and give the faults in it."""
    rng = chance("disclosures")
    lines = [line for line in DISCLOSURES for _ in range(line.count)]
    rng.shuffle(lines)
    days = sorted(date(2026, 8, 24) + timedelta(days=rng.randrange(90)) for _ in lines)
    write_delimited(
        folder / FILE,
        HEADERS,
        [
            (
                dutch(day) if line.dated else "",
                rng.choice(SCHOOLS).code,
                line.written or line.party,
                line.purpose,
                line.data,
                line.ground,
                line.consent,
                line.citizen_number,
                line.noted,
                line.seen,
            )
            for day, line in zip(days, lines, strict=True)
        ],
        delimiter=";",
    )
    places: dict[tuple[str, str], list[int]] = {}
    for row, line in enumerate(lines, start=FIRST_ROW):
        for code in line.faults:
            places.setdefault((code, line.party or f"rij {row}"), []).append(row)
    return [
        Expected(
            code,
            SEVERITIES[code],
            DATASET,
            recipient=party,
            category=CATEGORY.get(code, ""),
            rows=len(rows),
            places=join_places(rows),
        )
        for (code, party), rows in places.items()
    ]
