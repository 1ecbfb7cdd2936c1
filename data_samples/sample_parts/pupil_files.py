"""Three exports of three pupil administrations: the same things under other names, in other formats."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from sample_parts.applicants import APPLICANTS, make_applicants
from sample_parts.board import SCHOOLS, days_ago
from sample_parts.delivery import instruction_group, weak_reader
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
    planted: tuple[tuple[str, str, str, str], ...] = ()  # header, rule, severity and category of other faults


def fact(name: str) -> Callable[[Pupil], str]:
    """Give a value that reads one fact of the pupil file."""
    return lambda pupil: pupil.facts.get(name, "")


def if_kept(value: Value) -> Value:
    """Give a value that is empty once the pupil file was cleared."""
    return lambda pupil: value(pupil) if pupil.keeps_file else ""


def if_there(value: Value) -> Value:
    """Give a value that is empty once the administration was cleared too."""
    return lambda pupil: "" if pupil.erased else value(pupil)


def if_enrolled(value: Value) -> Value:
    """Give a value that is empty for who left or was never enrolled."""
    return lambda pupil: value(pupil) if pupil.number and not pupil.has_left else ""


ORIGINS = {1: "Turks", 2: "Surinaams", 3: "Marokkaans"}  # by the last figure of the number, in base six
COUNTRIES = ("Nederland", "Nederland", "Turkije", "Marokko", "Polen", "Syrië")
FAMILIES = ("beide ouders", "beide ouders", "eenoudergezin", "co-ouderschap")

KIEZELSTEEN = Export(
    dataset="leerlingen Kiezelsteen",
    file="leerlingen_kiezelsteen.csv",
    remark="Notities",
    planted=(
        ("Culturele achtergrond", "FLD24", "high", "ethnicity"),
        # The sister schools have none of these three.
        ("Culturele achtergrond", "FLD16", "low", "ethnicity"),
        ("Godsdienst", "FLD16", "low", "religion"),
        ("Foto", "FLD16", "low", "image"),
    ),
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
        "OPP": if_enrolled(lambda p: "J" if int(p.number) % 9 == 0 else "N"),
        "Identiteit vastgesteld": if_enrolled(lambda p: "J"),
        "Culturele achtergrond": if_enrolled(lambda p: ORIGINS.get(int(p.number) % 6, "")),
        "Godsdienst": fact("religion"),
        "Groep": lambda p: p.group,
        "Leerjaar": lambda p: str(p.year),
        "Aanmelddatum": lambda p: dutch(p.applied),
        "Inschrijfdatum": lambda p: dutch(p.entry),
        "Uitschrijfdatum": lambda p: dutch(p.leaving),
        "Foto": fact("photo"),
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
    planted=(
        ("Kopie ID-bewijs", "FLD19", "high", "other_personal"),
        ("Geboorteland moeder", "FLD25", "medium", "origin"),
        ("Geboorteland moeder", "FLD16", "low", "origin"),  # the pupil's own origin is another matter
    ),
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
        "Geboorteland moeder": if_enrolled(lambda p: COUNTRIES[int(p.number) % len(COUNTRIES)]),
        "Kopie ID-bewijs": if_enrolled(lambda p: "ja" if p.year <= 2 else ""),
        "Klas": lambda p: p.group,
        "Jgr": lambda p: str(p.year),
        "Dat. inschr.": lambda p: iso(p.entry),
        "Dat. uitschr.": lambda p: iso(p.leaving),
        "Gewicht": fact("weight"),
        "Niveau rekenen": fact("maths"),
        "Niveau lezen": fact("reading"),
        "TLV afgegeven": fact("referral"),
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
    planted=(("Gezinssituatie", "FLD26", "low", "other_personal"),),
    ended_scheme=(),  # the column is there, and empty: the near-miss
    columns={
        "Stamnummer": lambda p: p.number,
        "Roepnaam": if_there(lambda p: p.call_name),
        "Voorvoegsel": if_there(lambda p: p.prefix),
        "Achternaam": if_there(lambda p: p.surname),
        "Geslacht": if_there(lambda p: "jongen" if p.gender == "M" else "meisje"),
        "Geboortedatum": if_there(lambda p: p.birth_date),
        "Burgerservicenummer": if_there(lambda p: p.bsn),
        "Nationaliteit": if_there(lambda p: p.nationality),
        "Straatnaam": if_there(lambda p: p.street),
        "Huisnr": if_there(lambda p: p.house_number),
        "Postcode": if_there(lambda p: p.postcode),
        "Woonplaats": if_there(lambda p: p.school.city),
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
        "Gezinssituatie": if_enrolled(lambda p: FAMILIES[int(p.number) % len(FAMILIES)]),
        "Instructiegroep": instruction_group,
        "Opmerkingen": lambda p: p.remark,
    },
)
EXPORTS = dict(zip((school.code for school in SCHOOLS), (KIEZELSTEEN, ZANDLOPER, BOOMHUT), strict=True))


def write_pupil_files(folder: Path, pupils: dict[str, list[Pupil]]) -> list[Expected]:
    """Write the three exports and give the faults in them."""
    expected: list[Expected] = []
    for code, export in EXPORTS.items():
        listed = [*pupils[code], *(make_applicants() if export is KIEZELSTEEN else ())]
        rows = [[value(pupil) for value in export.columns.values()] for pupil in listed]
        _write(folder / export.file, export, rows)
        expected += _remark_faults(export, pupils[code]) + _column_faults(export, rows)
        expected += _care_faults(export, pupils[code])
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
    expected += [
        Expected(code, severity, export.dataset, export.table, header, category=category, rows=filled[header])
        for header, code, severity, category in export.planted
    ]
    if export.password:
        name = export.password
        expected.append(
            Expected("FLD08", "high", export.dataset, export.table, name, category="account", rows=filled[name])
        )
    return expected


def _care_faults(export: Export, pupils: list[Pupil]) -> list[Expected]:
    """Pupils in a group called after what is hard for them, and pupils with dyslexia and no support plan."""
    weak = [row for row, pupil in enumerate(pupils, start=FIRST_ROW) if weak_reader(pupil)]
    noted = export.columns.get("OPP", lambda _pupil: "J")
    without = [
        row for row, pupil in enumerate(pupils, start=FIRST_ROW) if pupil.facts.get("dyslexia") and noted(pupil) != "J"
    ]
    where = {"dataset": export.dataset, "table": export.table}
    found = []
    if weak:
        told = {"column": "Instructiegroep", "category": "school"}
        found.append(Expected("FLD17", "low", **where, **told, rows=len(weak), places=join_places(weak)))
    if without:
        told = {"column": "Dyslexie", "category": "health"}
        found.append(Expected("FLD23", "medium", **where, **told, rows=len(without), places=join_places(without)))
    return found


def _retention_faults(export: Export, pupils: list[Pupil], code: str) -> list[Expected]:
    """Count from the plan of leavers: who stands where in it decides, not a date."""
    planned = [leavers for leavers in LEAVERS[code] for _ in range(leavers.count)]
    first = FIRST_ROW + len(pupils) - len(planned)
    files = [row for row, left in enumerate(planned, start=first) if 730 < left.days <= 1882 and left.keeps_file]
    everything = [row for row, left in enumerate(planned, start=first) if left.days > 1882]
    referred = [row for row, pupil in enumerate(pupils, start=FIRST_ROW) if pupil.has_left and _referred(pupil)]
    pictured = [row for row, pupil in enumerate(pupils, start=FIRST_ROW) if pupil.has_left and pupil.facts.get("photo")]
    erased = [row for row, left in enumerate(planned, start=first) if left.erased]
    gap = Expected("RET05", "low", export.dataset) if export is ZANDLOPER else None
    return [
        *_kept("RET01", "medium", export, files),
        *_kept("RET02", "high", export, everything),
        *_kept("RET04", "high", export, erased),
        *([gap] if gap else []),
        *(_waiting(export, len(pupils)) if export is KIEZELSTEEN else []),
        *_kept("RET07", "medium", export, referred),
        *_kept("RET08", "medium", export, pictured),
    ]


def _referred(pupil: Pupil) -> bool:
    return pupil.leaving is not None and pupil.facts.get("referral", "") != "" and pupil.leaving < days_ago(1096)


def _waiting(export: Export, enrolled: int) -> list[Expected]:
    """The applicants stand below the pupils, in the order of their plan."""
    overdue = [row for row, plan in enumerate(APPLICANTS, start=FIRST_ROW + enrolled) if plan.overdue]
    return _kept("RET06", "medium", export, overdue)


def _kept(code: str, severity: str, export: Export, rows: Iterable[int]) -> list[Expected]:
    rows = list(rows)
    found = Expected(code, severity, export.dataset, export.table, rows=len(rows), places=join_places(rows))
    return [found] if rows else []
