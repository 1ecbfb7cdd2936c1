"""The register of processors, and the list of those who take part in the covenant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sample_parts.board import BOARD_NAME, days_ago
from sample_parts.key import Expected, join_places
from sample_parts.register_lines import LINES, Line
from sample_parts.writers import Cell, dutch, write_delimited, write_workbook

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
    "AGR12": "low",
    "AGR13": "medium",
    "AGR14": "medium",
    "AGR15": "medium",
    "AGR16": "low",
    "AGR17": "medium",
    "AGR19": "medium",
    "AGR22": "low",
    "AGR23": "medium",
    "AGR24": "medium",
    "AGR25": "high",
    "AGR26": "high",
    "AGR27": "low",
    "AGR30": "low",
    "AGR31": "low",
    "AGR33": "low",
    "REG01": "medium",
    "REG02": "medium",
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
    "KvK-nummer",
    "Doel",
    "Categorie betrokkenen",
    "Grondslag",
    "Ontvangers",
    "Privacybijsluiter",
    "Beveiligingsbijlage",
    "Meldtermijn datalek",
    "Onderdelen artikel 28",
    "Eigen gebruik",
    "Optionele diensten",
    "Reden optionele diensten",
    "Akkoord bestuur",
    "In gebruik",
    "Laatst gecontroleerd",
    "Applicatiebeheerder intern",
)
SUBPROCESSORS = "subverwerkers"
SUBPROCESSORS_FILE = "subverwerkers.csv"
SUBPROCESSOR_HEADER = ("Leverancier", "Subverwerker", "Land", "Waarborg", "Gemeld op", "Akkoord")


@dataclass(frozen=True)
class Subprocessor:
    """One line of the board's own list of sub-processors, with the faults in it."""

    recipient: str
    name: str
    country: str
    safeguard: str = ""
    noticed: date | None = None
    approved: str = "J"
    faults: tuple[str, ...] = ()


LISTED = (
    Subprocessor("Rekenrups", "Nevelhost", "Nederland", noticed=date(2024, 3, 1)),
    Subprocessor("Rekenrups", "Brievenduif Mail", "Ierland", "", days_ago(20), "", ("AGR23", "AGR24")),
    Subprocessor("Groeikaart", "Cijferkelder GmbH", "Duitsland", "", days_ago(400)),  # the register refers to an annex
    Subprocessor("Vertaalvink", "Woordenmolen Pvt.", "India", "geen", faults=("AGR25",)),
    Subprocessor("Kantoorwolk", "Datadam Inc.", "Verenigde Staten", "SCC", days_ago(-5), ""),  # not announced yet
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
    _write_subprocessors(folder / SUBPROCESSORS_FILE)
    write_workbook(folder / FILE, {SHEET: [title, (), HEADER, *lines], "Toelichting": NOTES})
    header = ("Deelnemer", "Product", "Deelnemer sinds")
    write_delimited(folder / PARTICIPANTS_FILE, header, PARTICIPANTS, delimiter=";", encoding="utf-8")
    expected: list[Expected] = []
    for row, line in enumerate(LINES, start=FIRST_ROW):
        expected += _faults(line, str(row))
    for row, one in enumerate(LISTED, start=2):
        expected += [
            Expected(code, SEVERITIES[code], SUBPROCESSORS, recipient=one.recipient, rows=1, places=str(row))
            for code in one.faults
        ]
    # Quizkoning has no line at all; deliveries.py adds that, for it knows what Quizkoning gets.
    return [*expected, *_of_several_lines()]


def _write_subprocessors(path: Path) -> None:
    rows = [(o.recipient, o.name, o.country, o.safeguard, dutch(o.noticed), o.approved) for o in LISTED]
    write_delimited(path, SUBPROCESSOR_HEADER, rows, delimiter=";", encoding="utf-8")


def _of_several_lines() -> list[Expected]:
    """What is wrong with lines together: what all of them leave open, one supplier under three names, staff names."""
    numbered = list(enumerate(LINES, start=FIRST_ROW))
    processors = [(row, line) for row, line in numbered if line.role == "Verwerker"]

    def counted(code: str, severity: str, rows: list[int]) -> Expected:
        return Expected(code, severity, DATASET, rows=len(rows), places=join_places(rows))

    year_ago = days_ago(366)
    vlinder = [row for row, line in numbered if line.kvk[-4:] == "0101"]
    return [
        counted("REG03", "medium", [row for row, line in processors if not line.purpose]),
        counted("REG04", "medium", [row for row, line in processors if not line.retention]),
        counted("REG05", "low", [row for row, line in processors if not line.ground]),
        counted("REG06", "low", [row for row, line in numbered if not line.checked or line.checked < year_ago]),
        Expected("REG07", "low", DATASET, SHEET, "Applicatiebeheerder intern", category="name", rows=len(processors)),
        Expected("AGR32", "low", DATASET, recipient="Leesvlinder", rows=len(vlinder), places=join_places(vlinder)),
    ]


def _faults(line: Line, row: str) -> list[Expected]:
    graded = [fault if isinstance(fault, tuple) else (fault, SEVERITIES.get(fault, "")) for fault in line.faults]
    faults = [
        Expected(code, severity, DATASET, recipient=line.recipient, rows=1, places=row)
        for code, severity in graded
        if code not in ("AGR01", "AGR21")
    ]
    if "AGR21" in line.faults:  # the address (1c), of which this kind of recipient may have nothing
        beyond = Expected("AGR21", "medium", DATASET, recipient=line.recipient, category="address", rows=1, places=row)
        faults.append(beyond)
    if line.may_be:
        faults.append(Expected("AGR29", "low", DATASET, recipient=line.may_be, rows=1, places=row))
    if "AGR01" in line.faults:  # about the recipient, not about the line; nothing is delivered to it
        faults.append(Expected("AGR01", SEVERITIES["AGR01"], recipient=line.recipient))
    never = [
        Expected("AGR10", SEVERITIES["AGR10"], DATASET, recipient=line.recipient, category=category, places=row)
        for category in line.never_delivered
    ]
    return faults + never
