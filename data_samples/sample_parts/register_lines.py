"""The lines of the register of processors, each with the faults that were planted in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sample_parts.board import REFERENCE_DATE, days_ago
from sample_parts.words import GIRLS, SURNAME_ENDS, SURNAME_STARTS
from sample_parts.writers import Cell

# Who looks after an application: names that are put together, as all names here.
MANAGERS = tuple(
    f"{call_name} {start}{end}"
    for call_name, start, end in zip(GIRLS[:7], SURNAME_STARTS[3:10], SURNAME_ENDS[2:9], strict=True)
)
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
    kvk: str = ""
    purpose: str = "oefenen en leren"
    ground: str = "publieke taak"
    receivers: str = "geen"
    retention: str = "2 maanden na einde"
    privacy_annex: str = "J"
    security_annex: str = "J"
    security_class: str = "M-M-H"
    breach_term: str = "24 uur"
    clauses: str = "a t/m h"
    subprocessors: str = "zie bijlage 1"
    own_use: str = "N"
    optional: str = "uit"
    optional_reason: str = ""
    approved: str = "J"
    in_use: str = "ja"
    checked: date | None = date(2026, 9, 1)
    # A code alone has the severity of its rule; one that comes in degrees says which.
    faults: tuple[str | tuple[str, str], ...] = ()
    may_be: str = ""  # a recipient with much the same name
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
            self.subprocessors if processor else "",
            self.retention if processor else "wettelijk",
            self.security_class if processor else "",
            self.dpia,
            self.dpia_date,
            "alle",
            self.note,
            self.kvk,
            self.purpose if processor else "wettelijke taak",
            "leerlingen",
            self.ground if processor else "wettelijke plicht",
            self.receivers,
            *((self.privacy_annex, self.security_annex, self.breach_term) if processor else ("", "", "")),
            *((self.clauses, self.own_use, self.optional, self.optional_reason) if processor else ("", "", "", "")),
            self.approved if processor else "",
            self.in_use,
            self.checked,
            MANAGERS[number % len(MANAGERS)] if processor else "",
        ]


CONTROLLER = "Verwerkingsverantwoordelijke"
LINES = (
    Line(
        "Rekenrups",
        "Uitgeverij Kiezel B.V.",
        "Rekenrups",
        "1a, 8, 11, 12b",
        never_delivered=("phone",),
        subprocessors="Nevelhost B.V. (Nederland)",
    ),
    Line(
        "Groeikaart",
        "Meetlat Onderwijs BV",
        "Groeikaart",
        "naam, geboortedatum, leerlingnummer, ECK iD, studievoortgang, groep, medische gegevens",
        signed=date(2018, 6, 1),
        version="3.0",
        faults=(
            "AGR05",
            "REG02",
        ),
        never_delivered=("behaviour",),
        dpia="J",
        dpia_date=date(2022, 5, 1),
    ),
    Line(
        "Toetsvijver",
        "Stichting Toetsvijver",
        "Toetsvijver",
        "1a, geslacht, geboortejaar, 7, 8, 12b",
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
        checked=days_ago(366),
        faults=(("AGR04", "low"),),
    ),
    Line(
        "Ouderlijn",
        "Ouderlijn B.V.",
        "Ouderlijn",
        "",
        ends=date(2026, 7, 31),
        renews="N",
        faults=(
            "AGR03",
            "REG01",
        ),
    ),
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
        ground="",
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
        dpia="J",
        dpia_date=days_ago(1096),
    ),
    Line("DUO", "Dienst Uitvoering Onderwijs", "Register onderwijsdeelnemers", "1a, 1b, 1c, 12a", role=CONTROLLER),
    Line("", "Belastingdienst", "Loonheffing", "11", role=CONTROLLER),
    Line("Samenwerkingsverband Voorbeeldstreek", "SWV Voorbeeldstreek", "Ondersteuning", "1a, 5, 7", role=CONTROLLER),
    Line("Jeugdgezondheidszorg Voorbeeldstreek", "JGZ Voorbeeldstreek", "Planning", "1a, 1b, 8", role=CONTROLLER),
    Line(
        "Leerbord",
        "Schoolbord Administratie B.V.",
        "Leerbord",
        "contactgegevens, ouders, medische gegevens, studievoortgang, BSN",
        dpia="N",
        faults=("AGR11",),
        ends=days_ago(-181),
        renews="N",
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
        faults=("AGR12",),
    ),
    Line(
        "Inlogpoort",
        "Poortwachter Diensten B.V.",
        "Inlogpoort",
        faults=(
            "AGR08",
            "AGR14",
        ),
        privacy_annex="",
    ),
    Line(
        "Leesvlinder",
        "Vlinder Media B.V.",
        "Leesvlinder",
        participant="N",
        faults=(
            "AGR09",
            "AGR17",
            "AGR21",
        ),
        breach_term="",
        categories="1a, 1c, 8",
        kvk="00000101",
    ),
    Line(
        "Typehond",
        "Typehond V.O.F.",
        "Typehond",
        model=GENERAL,
        version="1.0",
        participant="N",
        location="",
        faults=(
            "AGR07",
            "AGR15",
            "AGR30",
        ),
        security_annex="ontbreekt",
        in_use="niet meer in gebruik",
        checked=date(2024, 5, 6),
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
        faults=(
            "AGR01",
            "REG01",
        ),
        in_use="nee",
        checked=None,
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
        clauses="a t/m h, mist d en h",
        purpose="lesgeven, geen reclame",
        subprocessors="Krijtserver Inc. (VS, SCC)",
        faults=("AGR13",),
    ),
    Line(
        "Toetsmaatje",
        "Maatje Toetsen B.V.",
        "Toetsmaatje",
        signed=date(2017, 3, 1),
        version="2.0",
        faults=("AGR05", "AGR19", "AGR33"),
        subprocessors="onbekend",
        retention="",
        purpose="",
    ),
    Line(
        "Videolokaal",
        "Lokaal Media B.V.",
        "Videolokaal",
        ends=days_ago(-90),
        renews="N",
        faults=("AGR04",),
        optional="aan",
        optional_reason="nodig voor ondertitels; bestuursbesluit",
    ),
    Line(
        "Rekentuin Proef",
        "Tuinman Leermiddelen B.V.",
        "Rekentuin Proef",
        ends=REFERENCE_DATE,
        renews="N",
        faults=(("AGR04", "high"),),
    ),
    Line(
        "Kleurplaat",
        "Kleurplaat Studio B.V.",
        "Kleurplaat",
        ends=days_ago(1),
        renews="N",
        faults=(
            "AGR03",
            "AGR16",
            "AGR27",
        ),
        security_class="",
        approved="",
        purpose="",
    ),
    Line(
        "Werkbladwinkel",
        "Werkblad Uitgevers B.V.",
        "Werkbladwinkel",
        breach_term="48 uur",
        optional="aan",
        faults=(
            ("AGR18", "low"),
            "AGR22",
        ),
    ),
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
        clauses="",
        subprocessors="Spraakwolk Inc. (Verenigde Staten)",
        faults=("AGR25",),
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
        faults=(
            "AGR06",
            ("AGR18", "medium"),
            "AGR26",
        ),
        breach_term="5 dagen",
        purpose="vertalen en productverbetering",
    ),
    Line("", "Rooster & Zoon B.V.", "Roosterhulp", "8, 11", model=OWN, version="", participant="N"),
    # The same agreement once more.
    Line("Werkbladwinkel", "Werkblad Uitgevers", "Werkbladwinkel", faults=("AGR31",)),
    # The supplier of Leesvlinder under two more names; its number tells.
    Line("", "Vleugel Educatie B.V.", "Schrijfwesp", kvk="00000101", model=GENERAL, participant="N"),
    Line("", "Lente Leermiddelen", "Rekenmier", kvk="KvK 0000 0101", model=GENERAL, participant="N"),
    # Two companies with much the same name, and a number each.
    Line("", "Zandkasteel Software", "Torenbouw", kvk="00000301", model=OWN, version="", participant="N"),
    Line("", "Zandkastelen Software", "Grachtgraaf", kvk="00000302", model=OWN, version="", participant="N"),
    Line("Muziekmolen", "Molen Muziekeducatie", "Zingende Wieken", kvk="00000201", model=GENERAL, participant="N"),
    Line("", "Zinnenbouwers B.V.", "Zinnenbouwers", model=GENERAL, participant="N", may_be="Zinnenbouwer"),
    Line("Universiteit Voorbeeldstad", "Universiteit Voorbeeldstad", "Onderzoek welbevinden", "1b, 8", role=CONTROLLER),
    Line("Lectoraat Leesplezier", "Lectoraat Leesplezier", "Leesproef", "1b, 7, 8", role=CONTROLLER),
    Line("", "Rooster & Zoon B.V.", "Pauzeplanner", "8, 11", model=OWN, version="", participant="N"),
)
