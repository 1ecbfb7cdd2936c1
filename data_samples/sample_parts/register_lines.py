"""The lines of the register of processors, each with the faults that were planted in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sample_parts.board import REFERENCE_DATE, days_ago
from sample_parts.writers import Cell

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
    never_delivered: tuple[str, ...] = ()  # categories that the annex lists and that no delivery holds

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


CONTROLLER = "Verwerkingsverantwoordelijke"
LINES = (
    Line("Rekenrups", "Uitgeverij Kiezel B.V.", "Rekenrups", "1a, 8, 11, 12b", never_delivered=("phone",)),
    Line(
        "Groeikaart",
        "Meetlat Onderwijs BV",
        "Groeikaart",
        "naam, geboortedatum, leerlingnummer, ECK iD, studievoortgang, groep, medische gegevens",
        signed=date(2018, 6, 1),
        version="3.0",
        faults=("AGR05",),
        never_delivered=("behaviour",),
    ),
    Line(
        "Toetsvijver",
        "Stichting Toetsvijver",
        "Toetsvijver",
        "1a, 1b, 7, 8, 12b",
        ends=date(2027, 1, 31),
        renews="N",
        faults=("AGR04",),
        never_delivered=("account", "behaviour"),
    ),
    Line(
        "Boekenbus",
        "Bibliotheek Voorbeeldstreek",
        "Boekenbus",
        "1a, 2, 8",
        agreed="",
        model=GENERAL,
        version="1.0",
        ends=days_ago(-91),
        renews="N",
        participant="N",
        never_delivered=("account",),
    ),
    Line("Ouderlijn", "Ouderlijn B.V.", "Ouderlijn", "", ends=date(2026, 7, 31), renews="N", faults=("AGR03",)),
    Line(
        "Fotostudio Zonnetje",
        "Zonnetje Schoolfotografie",
        "Schoolfoto's",
        "1a, 8, 10",
        signed=None,
        model=OWN,
        version="",
        participant="N",
        note="Wacht op handtekening",
        faults=("AGR02",),
        never_delivered=("account", "image"),
    ),
    Line(
        "Kantoorwolk",
        "Wolkenkantoor Inc.",
        "Kantoorwolk",
        "1a, 2, 8, 12b",
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
    Line(
        "Toetsmaatje", "Maatje Toetsen B.V.", "Toetsmaatje", signed=date(2017, 3, 1), version="2.0", faults=("AGR05",)
    ),
    Line("Videolokaal", "Lokaal Media B.V.", "Videolokaal", ends=days_ago(-90), renews="N", faults=("AGR04",)),
    Line(
        "Rekentuin Proef",
        "Tuinman Leermiddelen B.V.",
        "Rekentuin Proef",
        ends=REFERENCE_DATE,
        renews="N",
        faults=("AGR04",),
    ),
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
