"""Three exports of three pupil administrations: the same things under other names, in other formats."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from sample_parts.board import SCHOOLS
from sample_parts.key import Expected, join_places
from sample_parts.people import LEAVERS, Pupil
from sample_parts.writers import Cell, dutch, iso, write_delimited, write_workbook

Value = Callable[[Pupil], Cell]
FIRST_ROW = 2  # under the header
# Of these a finding in the school's own administration is medium, of the rest low.
SENSITIVE = ("national_id", "health", "religion", "ethnicity")


@dataclass(frozen=True)
class Export:
    """What the key must know of one export."""

    dataset: str
    file: str
    columns: dict[str, Value]
    remark: str
    ended_scheme: tuple[str, ...]  # the columns that the weighting scheme left behind
    password: str = ""
    table: str = ""


def fact(name: str) -> Callable[[Pupil], str]:
    """Give a value that reads one fact of the pupil file."""
    return lambda pupil: pupil.facts.get(name, "")


def if_kept(value: Value) -> Value:
    """Give a value that is empty once the pupil file was cleared."""
    return lambda pupil: value(pupil) if pupil.keeps_file else ""


KIEZELSTEEN = Export(
    dataset="leerlingen Kiezelsteen",
    file="leerlingen_kiezelsteen.csv",
    remark="Notities",
    ended_scheme=("Leerlinggewicht", "Opleiding verzorger 1", "Opleiding verzorger 2"),
    columns={
        "Leerlingnummer": lambda p: p.number,
        "Roepnaam": lambda p: p.call_name,
        "Tussenvoegsel": lambda p: p.prefix,
        "Achternaam": lambda p: p.surname,
        "Voornamen": lambda p: p.first_names,
        "Voorletters": lambda p: p.initials,
        "Geslacht": lambda p: p.gender,
        "Geboortedatum": lambda p: dutch(p.birth_date),
        "Geboorteplaats": lambda p: p.birth_place,
        "Nationaliteit": lambda p: p.nationality,
        "BSN": lambda p: p.bsn,
        "Straat": lambda p: p.street,
        "Huisnummer": lambda p: p.house_number,
        "Postcode": lambda p: p.postcode,
        "Woonplaats": lambda p: p.school.city,
        "Telefoon": if_kept(lambda p: p.home_phone),
        "Naam ouder 1": if_kept(lambda p: p.guardians[0].full_name),
        "Telefoon verzorger 1": if_kept(lambda p: p.guardians[0].mobile),
        "E-mail verzorger 1": if_kept(lambda p: p.guardians[0].email),
        "Opleiding verzorger 1": if_kept(lambda p: p.guardians[0].education if p.year >= 6 else ""),
        "Naam ouder 2": if_kept(lambda p: p.guardians[1].full_name),
        "Telefoon verzorger 2": if_kept(lambda p: p.guardians[1].mobile),
        "E-mail verzorger 2": if_kept(lambda p: p.guardians[1].email),
        "Opleiding verzorger 2": if_kept(lambda p: p.guardians[1].education if p.year >= 6 else ""),
        "Huisarts": fact("doctor"),
        "Telefoon huisarts": fact("doctor_phone"),
        "Allergie": fact("allergy"),
        "Medicatie": fact("medicine"),
        "Dyslexie": fact("dyslexia"),
        "Godsdienst": fact("religion"),
        "Groep": lambda p: p.group,
        "Leerjaar": lambda p: str(p.year),
        "Inschrijfdatum": lambda p: dutch(p.entry),
        "Uitschrijfdatum": lambda p: dutch(p.leaving),
        "Vorige school": fact("previous_school"),
        "Leerlinggewicht": fact("weight"),
        "Schooladvies": fact("advice"),
        "Notities": lambda p: p.remark,
    },
)
ZANDLOPER = Export(
    dataset="leerlingen Zandloper",
    file="leerlingen_zandloper.txt",
    remark="Bijzonderheden",
    ended_scheme=("Gewicht",),
    password="Wachtwoord",
    columns={
        "Llnr": lambda p: p.number,
        "Naam": lambda p: p.surname,
        "Tussenv.": lambda p: p.prefix,
        "Voornaam": lambda p: p.call_name,
        "Voorl.": lambda p: p.initials,
        "Gesl.": lambda p: "J" if p.gender == "M" else "M",
        "Geb.dat.": lambda p: iso(p.birth_date),
        "Geb.plaats": lambda p: p.birth_place,
        "PGN": lambda p: p.bsn,
        "Adres": lambda p: f"{p.street} {p.house_number}",
        "PC": lambda p: p.postcode.replace(" ", ""),
        "Plaats": lambda p: p.school.city,
        "Verzorger 1": if_kept(lambda p: p.guardians[0].full_name),
        "Tel. ouder 1": if_kept(lambda p: p.guardians[0].mobile),
        "E-mail ouder 1": if_kept(lambda p: p.guardians[0].email),
        "Verzorger 2": if_kept(lambda p: p.guardians[1].full_name),
        "Tel. ouder 2": if_kept(lambda p: p.guardians[1].mobile),
        "E-mail ouder 2": if_kept(lambda p: p.guardians[1].email),
        "Noodnummer": if_kept(lambda p: p.home_phone),
        "Allergieën": fact("allergy"),
        "Klas": lambda p: p.group,
        "Jgr": lambda p: str(p.year),
        "Dat. inschr.": lambda p: iso(p.entry),
        "Dat. uitschr.": lambda p: iso(p.leaving),
        "Gewicht": fact("weight"),
        "Niveau rekenen": fact("maths"),
        "Niveau lezen": fact("reading"),
        "Gebruikersnaam": if_kept(lambda p: p.login),
        "Wachtwoord": lambda p: f"rups{int(p.number) * 7 % 997:03d}" if p.year >= 5 and p.keeps_file else "",
        "Bijzonderheden": lambda p: p.remark,
    },
)
BOOMHUT = Export(
    dataset="leerlingen Boomhut",
    file="leerlingen_boomhut.xlsx",
    table="Leerlingen",
    remark="Opmerkingen",
    ended_scheme=(),  # the column is there, and empty: the near-miss
    columns={
        "Stamnummer": lambda p: p.number,
        "Roepnaam": lambda p: p.call_name,
        "Voorvoegsel": lambda p: p.prefix,
        "Achternaam": lambda p: p.surname,
        "Geslacht": lambda p: "jongen" if p.gender == "M" else "meisje",
        "Geboortedatum": lambda p: p.birth_date,
        "Burgerservicenummer": lambda p: p.bsn,
        "Nationaliteit": lambda p: p.nationality,
        "Straatnaam": lambda p: p.street,
        "Huisnr": lambda p: p.house_number,
        "Postcode": lambda p: p.postcode,
        "Woonplaats": lambda p: p.school.city,
        "Naam ouder 1": if_kept(lambda p: p.guardians[0].full_name),
        "Mobiel ouder 1": if_kept(lambda p: p.guardians[0].mobile),
        "E-mail ouder 1": if_kept(lambda p: p.guardians[0].email),
        "Naam ouder 2": if_kept(lambda p: p.guardians[1].full_name),
        "Mobiel ouder 2": if_kept(lambda p: p.guardians[1].mobile),
        "Stamgroep": lambda p: p.group,
        "Jaargroep": lambda p: str(p.year),
        "Datum inschrijving": lambda p: p.entry,
        "Datum uitschrijving": lambda p: p.leaving,
        "Leerlinggewicht": lambda p: "",
        "Wachtwoord": lambda p: "",
        "Medicatie": fact("medicine"),
        "Opmerkingen": lambda p: p.remark,
    },
)
EXPORTS = dict(zip((school.code for school in SCHOOLS), (KIEZELSTEEN, ZANDLOPER, BOOMHUT), strict=True))


def write_pupil_files(folder: Path, pupils: dict[str, list[Pupil]]) -> list[Expected]:
    """Write the three exports and give the faults in them."""
    expected: list[Expected] = []
    for code, export in EXPORTS.items():
        rows = [[value(pupil) for value in export.columns.values()] for pupil in pupils[code]]
        _write(folder / export.file, export, rows)
        expected += _remark_faults(export, pupils[code]) + _column_faults(export, rows)
        expected += _retention_faults(export, pupils[code], code)
    return expected


def _write(path: Path, export: Export, rows: list[list[Cell]]) -> None:
    texts = [[str(cell or "") for cell in row] for row in rows]
    if export is KIEZELSTEEN:
        write_delimited(path, list(export.columns), texts, delimiter=";", encoding="cp1252", newline="\r\n")
    elif export is ZANDLOPER:
        write_delimited(path, list(export.columns), texts, delimiter="\t", encoding="utf-8-sig")
    else:
        write_workbook(path, {export.table: [list(export.columns), *rows]})


def _remark_faults(export: Export, pupils: list[Pupil]) -> list[Expected]:
    holders: dict[str, list[int]] = {}
    for row, pupil in enumerate(pupils, start=FIRST_ROW):
        for category in pupil.remark_holds:
            holders.setdefault(category, []).append(row)
    return [
        Expected(
            "FLD05",
            "medium" if category in SENSITIVE else "low",
            export.dataset,
            export.table,
            export.remark,
            category=category,
            rows=len(rows),
            places=join_places(rows),
        )
        for category, rows in holders.items()
    ]


def _column_faults(export: Export, rows: list[list[Cell]]) -> list[Expected]:
    filled = dict(
        zip(export.columns, (sum(bool(cell) for cell in column) for column in zip(*rows, strict=True)), strict=True)
    )
    expected = [
        Expected(
            "FLD06", "medium", export.dataset, export.table, header, category="other_personal", rows=filled[header]
        )
        for header in export.ended_scheme
    ]
    if export.password:
        name = export.password
        expected.append(
            Expected("FLD08", "high", export.dataset, export.table, name, category="account", rows=filled[name])
        )
    return expected


def _retention_faults(export: Export, pupils: list[Pupil], code: str) -> list[Expected]:
    """Count from the plan of leavers: who stands where in it decides, not a date."""
    planned = [leavers for leavers in LEAVERS[code] for _ in range(leavers.count)]
    first = FIRST_ROW + len(pupils) - len(planned)
    files = [row for row, left in enumerate(planned, start=first) if 730 < left.days <= 1882 and left.keeps_file]
    everything = [row for row, left in enumerate(planned, start=first) if left.days > 1882]
    return _kept("RET01", "medium", export, files) + _kept("RET02", "high", export, everything)


def _kept(code: str, severity: str, export: Export, rows: Iterable[int]) -> list[Expected]:
    rows = list(rows)
    return [Expected(code, severity, export.dataset, rows=len(rows), places=join_places(rows))] if rows else []
