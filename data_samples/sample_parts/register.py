"""The register of processors, and the list of those who take part in the covenant."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sample_parts.board import BOARD_NAME
from sample_parts.key import Expected
from sample_parts.register_lines import LINES, Line
from sample_parts.writers import Cell, write_delimited, write_workbook

DATASET = "verwerkersregister"
FILE = "verwerkersregister.xlsx"
SHEET = "Verwerkers"
PARTICIPANTS_FILE = "convenantdeelnemers.csv"
FIRST_ROW = 4  # title, empty row, header
SEVERITIES = {
    "AGR01": "high",
    "AGR02": "high",
    "AGR03": "high",
    "AGR04": "medium",
    "AGR05": "medium",
    "AGR06": "high",
    "AGR07": "low",
    "AGR08": "medium",
    "AGR09": "medium",
    "AGR10": "low",
    "AGR11": "medium",
}
HEADER = (
    "Nr",
    "Leverancier",
    "Product/dienst",
    "Rol",
    "Verwerkersovereenkomst aanwezig",
    "Datum ondertekening",
    "Model",
    "Modelversie",
    "Ingangsdatum",
    "Einddatum",
    "Stilzwijgende verlenging",
    "Convenantdeelnemer",
    "Categorieën persoonsgegevens",
    "Datalocatie",
    "Doorgifte buiten EER",
    "Waarborg",
    "Subverwerkers",
    "Bewaartermijn",
    "BIV",
    "DPIA",
    "Datum DPIA",
    "School(s)",
    "Opmerkingen",
)
# As the list writes them: capitals, dots and spaces differ from the register, as they do in practice.
PARTICIPANTS = (
    ("UITGEVERIJ KIEZEL B.V.", "Rekenrups", "2022-08-01"),
    ("Meetlat Onderwijs B.V.", "Groeikaart", "2018-05-01"),
    ("stichting toetsvijver", "Toetsvijver", "2022-08-01"),
    ("OUDERLIJN BV", "Ouderlijn", "2022-10-01"),
    ("Schoolbord Administratie B.V.", "Leerbord", "2018-05-01"),
    ("Pad Software BV", "AdminPad", "2020-01-01"),
    ("Maatje Toetsen B.V.", "Toetsmaatje", "2016-09-01"),
    ("Lokaal Media B.V.", "Videolokaal", "2023-01-01"),
    ("Tuinman Leermiddelen B.V.", "Rekentuin Proef", "2022-08-01"),
    ("Kleurplaat Studio B.V.", "Kleurplaat", "2022-08-01"),
    ("Werkblad Uitgevers B.V.", "Werkbladwinkel", "2022-08-01"),
    ("Atlas en Zoon B.V.", "Kaartenkast", "2021-02-01"),
    ("Muziekmolen B.V.", "Muziekmolen", "2022-08-01"),
)
NOTES = (
    ("Toelichting",),
    ("Dit blad hoort bij het register van verwerkers; alles erin is verzonnen.",),
    ("Categorieën: de nummers 1 tot en met 12b van de privacybijsluiter, of de woorden ervan.",),
    ("Rol: een andere verwerkingsverantwoordelijke heeft geen verwerkersovereenkomst nodig.",),
)


def write_register(folder: Path) -> list[Expected]:
    """Write the register and the list of participants, and give the faults in them."""
    lines: list[Sequence[Cell]] = [line.cells(n) for n, line in enumerate(LINES, start=1)]
    title = (f"Register van verwerkers {BOARD_NAME}, bijgewerkt tot 24-11-2026",)
    write_workbook(folder / FILE, {SHEET: [title, (), HEADER, *lines], "Toelichting": NOTES})
    header = ("Deelnemer", "Product", "Deelnemer sinds")
    write_delimited(folder / PARTICIPANTS_FILE, header, PARTICIPANTS, delimiter=";", encoding="utf-8")
    expected: list[Expected] = []
    for row, line in enumerate(LINES, start=FIRST_ROW):
        expected += _faults(line, str(row))
    # Quizkoning has no line at all; deliveries.py adds that, for it knows what Quizkoning gets.
    return expected


def _faults(line: Line, row: str) -> list[Expected]:
    faults = [
        Expected(code, SEVERITIES[code], DATASET, recipient=line.recipient, rows=1, places=row)
        for code in line.faults
        if code != "AGR01"
    ]
    if "AGR01" in line.faults:  # about the recipient, not about the line; nothing is delivered to it
        faults.append(Expected("AGR01", SEVERITIES["AGR01"], recipient=line.recipient))
    never = [
        Expected("AGR10", SEVERITIES["AGR10"], DATASET, recipient=line.recipient, category=category, places=row)
        for category in line.never_delivered
    ]
    return faults + never
