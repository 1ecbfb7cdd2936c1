"""The register of processors, and the list of those who take part in the covenant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sample_parts.board import BOARD_NAME, REFERENCE_DATE, days_ago
from sample_parts.key import Expected
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
COVENANT, GENERAL, OWN = "Model deelnemers convenant", "Algemeen model (niet-deelnemers)", "Eigen model"


@dataclass(frozen=True)
class Line:
    """One line of the register, the faults in it and what it is a near-miss of."""

    recipient: str  # "" where audit.toml does not name the party
    supplier: str
    product: str
    categories: str = "1a, 8, 12b"
    role: str = "Verwerker"
    agreed: str = "J"
    signed: date | None = date(2023, 9, 4)
    model: str = COVENANT
    version: str = "4.0"
    ends: date | None = None
    renews: str = "J"
    participant: str = "J"
    location: str = "Nederland"
    transfer: str = "N"
    safeguard: str = ""
    dpia: str = "n.v.t."
    dpia_date: date | None = None
    note: str = ""
    faults: tuple[str, ...] = ()
    never_delivered: tuple[tuple[str, str], ...] = ()  # (category, subject) that is declared and not delivered

    def cells(self, number: int) -> list[Cell]:
        """Give the cells of this line under HEADER."""
        processor = self.role == "Verwerker"
        return [
            str(number),
            self.supplier,
            self.product,
            self.role,
            self.agreed if processor else "n.v.t.",
            self.signed if processor else None,
            self.model if processor else "",
            self.version if processor else "",
            self.signed if processor else None,
            self.ends,
            self.renews if processor else "",
            self.participant if processor else "",
            self.categories,
            self.location,
            self.transfer if processor else "",
            self.safeguard,
            "zie bijlage 1" if processor else "",
            "2 maanden na einde" if processor else "wettelijk",
            "M-M-H" if processor else "",
            self.dpia,
            self.dpia_date,
            "alle",
            self.note,
        ]


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
CONTROLLER = "Verwerkingsverantwoordelijke"
LINES = (
    Line("Rekenrups", "Uitgeverij Kiezel B.V.", "Rekenrups", "1a, 2, 8, 11, 12b"),
    Line("Groeikaart", "Meetlat Onderwijs BV", "Groeikaart", signed=date(2018, 6, 1), version="3.0", faults=("AGR05",)),
    Line("Toetsvijver", "Stichting Toetsvijver", "Toetsvijver", ends=date(2027, 1, 31), renews="N", faults=("AGR04",)),
    Line(
        "Boekenbus",
        "Bibliotheek Voorbeeldstreek",
        "Boekenbus",
        agreed="",
        model=GENERAL,
        version="1.0",
        ends=days_ago(-91),
        renews="N",
        participant="N",
    ),
    Line("Ouderlijn", "Ouderlijn B.V.", "Ouderlijn", ends=date(2026, 7, 31), renews="N", faults=("AGR03",)),
    Line(
        "Fotostudio Zonnetje",
        "Zonnetje Schoolfotografie",
        "Schoolfoto's",
        signed=None,
        model=OWN,
        version="",
        participant="N",
        note="Wacht op handtekening",
        faults=("AGR02",),
    ),
    Line(
        "Kantoorwolk",
        "Wolkenkantoor Inc.",
        "Kantoorwolk",
        model=OWN,
        version="",
        participant="N",
        location="Verenigde Staten",
        transfer="J",
        faults=("AGR06",),
    ),
    Line("DUO", "Dienst Uitvoering Onderwijs", "Register onderwijsdeelnemers", "1a, 1b, 1c, 12a", role=CONTROLLER),
    Line("", "Belastingdienst", "Loonheffing", "", role=CONTROLLER),
    Line("Samenwerkingsverband Voorbeeldstreek", "SWV Voorbeeldstreek", "Ondersteuning", "1a, 5, 7", role=CONTROLLER),
    Line("Jeugdgezondheidszorg Voorbeeldstreek", "JGZ Voorbeeldstreek", "Planning", "1a, 1b, 8", role=CONTROLLER),
    Line(
        "Leerbord",
        "Schoolbord Administratie B.V.",
        "Leerbord",
        "contactgegevens, ouders, medische gegevens, studievoortgang, BSN",
        dpia="N",
        faults=("AGR11",),
    ),
    Line(
        "AdminPad",
        "Pad Software B.V.",
        "AdminPad",
        "1a, 1b, 1c, 1d, 2, 3, 4, 7, 8, 12a",
        ends=date(2025, 12, 31),
        dpia="J",
        dpia_date=date(2025, 3, 11),
        note="Loopt stilzwijgend door",
    ),
    Line("Inlogpoort", "Poortwachter Diensten B.V.", "Inlogpoort", faults=("AGR08",)),
    Line("Leesvlinder", "Vlinder Media B.V.", "Leesvlinder", participant="N", faults=("AGR09",)),
    Line(
        "Typehond",
        "Typehond V.O.F.",
        "Typehond",
        model=GENERAL,
        version="1.0",
        participant="N",
        location="",
        faults=("AGR07",),
    ),
    Line(
        "Speelplein",
        "Speelplein Spel B.V.",
        "Speelplein",
        "",
        agreed="N",
        signed=None,
        model="",
        version="",
        ends=date(2024, 8, 1),
        renews="N",
        participant="N",
        location="",
        faults=("AGR01",),
    ),
    Line(
        "Bordwolk",
        "Chalkboard Cloud LLC",
        "Bordwolk",
        model=OWN,
        version="",
        participant="N",
        location="Verenigde Staten",
        transfer="J",
        safeguard="SCC",
    ),
    Line("Toetsmaatje", "Maatje Toetsen B.V.", "Toetsmaatje", signed=date(2017, 3, 1), version="2.0", faults=("AGR05",)),
    Line("Videolokaal", "Lokaal Media B.V.", "Videolokaal", ends=days_ago(-90), renews="N", faults=("AGR04",)),
    Line("Rekentuin Proef", "Tuinman Leermiddelen B.V.", "Rekentuin Proef", ends=REFERENCE_DATE, renews="N", faults=("AGR04",)),
    Line("Kleurplaat", "Kleurplaat Studio B.V.", "Kleurplaat", ends=days_ago(1), renews="N", faults=("AGR03",)),
    Line("Werkbladwinkel", "Werkblad Uitgevers B.V.", "Werkbladwinkel"),
    Line(
        "Stemvlieger",
        "Voicekite Ltd.",
        "Stemvlieger",
        model=OWN,
        version="",
        participant="N",
        location="Verenigd Koninkrijk",
        transfer="J",
        safeguard="adequaatheidsbesluit",
    ),
    Line(
        "Vertaalvink",
        "Finch Translate Pvt.",
        "Vertaalvink",
        model=OWN,
        version="",
        participant="N",
        location="India",
        transfer="J",
        safeguard="geen",
        faults=("AGR06",),
    ),
    Line("", "Rooster & Zoon B.V.", "Roosterhulp", "8, 11", model=OWN, version="", participant="N"),
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
        for category, _subject in line.never_delivered
    ]
    return faults + never
