"""The fields of the enrolment form."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sample_parts.key import Expected
from sample_parts.writers import write_delimited

DATASET, FILE = "inschrijfformulier", "inschrijfformulier.csv"
FIRST_ROW = 2
APPLICATION, ENROLMENT = "Aanmelding", "Inschrijving"


@dataclass(frozen=True)
class FormField:
    """One question and the fault in asking it."""

    label: str
    mandatory: str
    stage: str
    code: str = ""
    category: str = ""
    severity: str = "medium"


FIELDS = (
    FormField("Roepnaam kind", "J", APPLICATION),
    FormField("Tussenvoegsel kind", "N", APPLICATION),
    FormField("Achternaam kind", "J", APPLICATION),
    FormField("Geboortedatum", "J", APPLICATION),
    FormField("BSN", "J", APPLICATION, "FLD11", "national_id"),
    FormField("Adres", "J", APPLICATION),
    FormField("Postcode", "J", APPLICATION),
    FormField("Woonplaats", "J", APPLICATION),
    FormField("Naam ouder 1", "J", APPLICATION),
    FormField("Telefoon ouder 1", "J", APPLICATION),
    FormField("E-mail ouder 1", "J", APPLICATION),
    FormField("Opleiding ouder 1", "J", APPLICATION, "FLD28", "other_personal"),
    FormField("Voornamen", "J", ENROLMENT),
    FormField("Geslacht", "J", ENROLMENT),
    FormField("Burgerservicenummer", "J", ENROLMENT),
    FormField("Nationaliteit", "J", ENROLMENT),
    FormField("Geboorteplaats", "N", ENROLMENT),
    FormField("Culturele achtergrond", "N", ENROLMENT, "FLD10", "ethnicity", "high"),
    FormField("Vorige school", "N", ENROLMENT),
    FormField("Naam ouder 2", "N", ENROLMENT),
    FormField("Telefoon ouder 2", "N", ENROLMENT),
    FormField("E-mail ouder 2", "N", ENROLMENT),
    FormField("Opleiding ouder 2", "N", ENROLMENT, "FLD28", "other_personal"),
    FormField("Beroep ouder 1", "N", ENROLMENT),
    FormField("Ouderlijk gezag", "J", ENROLMENT),
    FormField("Leerlinggewicht", "N", ENROLMENT, "FLD28", "other_personal"),
    FormField("Allergieën", "N", ENROLMENT, "FLD10", "health"),
    FormField("Godsdienst", "N", ENROLMENT, "FLD10", "religion"),
    FormField("Identiteit vastgesteld", "J", ENROLMENT),  # the tick that should stand in the place of a copy
    FormField("Kopie paspoort of ID-kaart", "N", ENROLMENT, "FLD29", "national_id"),
    FormField("Rapport vorige school", "J", ENROLMENT, "FLD27", "result", "low"),
    FormField("Gebruikersnaam Instagram", "N", ENROLMENT, "FLD09", "account"),
    FormField("Opmerkingen", "N", ENROLMENT),
)


def write_form(folder: Path) -> list[Expected]:
    """Write the list of fields and give the faults in it."""
    rows = [(field.label, field.mandatory, field.stage) for field in FIELDS]
    write_delimited(
        folder / FILE, ("Veld", "Verplicht", "Stap"), rows, delimiter=";", encoding="cp1252", newline="\r\n"
    )
    return [
        Expected(field.code, field.severity, DATASET, category=field.category, rows=1, places=str(row))
        for row, field in enumerate(FIELDS, start=FIRST_ROW)
        if field.code
    ]
