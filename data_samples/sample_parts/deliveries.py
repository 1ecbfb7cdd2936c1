"""What suppliers and other parties get: per delivery its columns, each with the fault that was planted in it."""

from __future__ import annotations

from sample_parts.board import REFERENCE_DATE
from sample_parts.delivery import (
    Column,
    Delivery,
    Fault,
    Value,
    beside_chain_id,
    beyond,
    column,
    constant,
    empty,
    enrolled,
    finer,
    full_surname,
    hardly,
    instruction_group,
    no_chain_id,
    nothing,
    number,
    remark,
    secret,
    special,
    tells_care,
    text,
    too_fine,
    twice,
    undeclared,
    unexplained,
    with_last_leavers,
)
from sample_parts.key import Expected
from sample_parts.numbers import card_numbers, eck_id
from sample_parts.oneroster import password
from sample_parts.people import Pupil
from sample_parts.pupil_files import fact
from sample_parts.writers import dutch, iso

FOLDER = "leveringen"
_cards = dict(zip((f"{n:02d}{m:03d}" for n in (1, 2, 3) for m in range(1, 300)), card_numbers(), strict=False))
PUPIL_PATH = "EDEX/leerlingen/leerling"


def age(pupil: Pupil) -> int:
    """Age on the day of the audit."""
    birthday = (pupil.birth_date.month, pupil.birth_date.day)
    return REFERENCE_DATE.year - pupil.birth_date.year - ((REFERENCE_DATE.month, REFERENCE_DATE.day) < birthday)


def few(pupil: Pupil) -> bool:
    """One pupil in about fifty."""
    return int(pupil.number) % 50 == 7


def edexml_column(name: str, value: Value, *faults: Fault) -> Column:
    """Give a column of the EDEXML file; a header is the path of the element."""
    return column(f"{PUPIL_PATH}/{name}", value, *faults)


REKENRUPS = Delivery(
    dataset="levering Rekenrups",
    recipient="Rekenrups",
    file="rekenrups_edexml.xml",
    table=PUPIL_PATH,
    first_row=1,
    pupils=with_last_leavers("99ZA", 5),
    leavers_are_wrong=True,
    columns=(
        edexml_column("@key", lambda p: p.number, undeclared("pupil_number")),
        edexml_column("@eckid", lambda p: eck_id(p.number)),
        edexml_column("achternaam", lambda p: p.surname),
        edexml_column("voorvoegsel", lambda p: p.prefix),
        edexml_column("roepnaam", lambda p: p.call_name),
        edexml_column("geboortedatum", lambda p: iso(p.birth_date), beyond("birth_date")),
        edexml_column("geslacht", lambda p: p.gender, beyond("gender")),
        edexml_column("etniciteit", lambda p: p.nationality, special("ethnicity")),
        edexml_column("bsn", lambda p: p.bsn, number()),
        edexml_column("gewicht_nieuw", lambda p: p.facts.get("weight", "0"), beyond("other_personal")),
        edexml_column("postcodenl", lambda p: p.postcode, beyond("postcode")),
        Column(f"{PUPIL_PATH}/toevoegingen/blok/opmerking", remark, (beyond("free_text"),), remark=True),
    ),
)
GROEIKAART = Delivery(
    dataset="levering Groeikaart",
    recipient="Groeikaart",
    file="groeikaart.csv",
    pupils=with_last_leavers("99ZB", 3),
    leavers_are_wrong=True,
    columns=(
        column("ECK iD", lambda p: eck_id(p.number)),
        column("Llnr", lambda p: p.number, beside_chain_id()),
        column("Roepnaam", lambda p: p.call_name),
        column("Tussenvoegsel", lambda p: p.prefix),
        column("Achternaam", lambda p: p.surname),
        column("Voorletters", lambda p: p.initials, beyond("name")),
        column("Geboortedatum", lambda p: dutch(p.birth_date)),
        column("Leeftijd", lambda p: str(age(p)), twice("other_personal")),
        column("Geslacht", lambda p: p.gender),
        column("Groep", lambda p: p.group),
        column("Leerjaar", lambda p: str(p.year)),
        column("Gebruikersnaam", lambda p: p.login),
        column("E-mailadres leerling", nothing, empty("email")),
        column("Postcode", lambda p: p.postcode, beyond("postcode")),
        column("Vaardigheidsscore rekenen", fact("maths")),
        column("Vaardigheidsscore lezen", fact("reading")),
        column("Dyslexie", fact("dyslexia")),  # with a reason of the board, and in the annex
        Column("Opmerkingen", remark, (undeclared("free_text"), text()), remark=True),
        column("Inschrijfdatum", lambda p: dutch(p.entry)),
        column("Uitschrijfdatum", lambda p: dutch(p.leaving)),
    ),
)
TOETSVIJVER = Delivery(
    dataset="levering Toetsvijver",
    recipient="Toetsvijver",
    file="toetsvijver.json",
    table="leerlingen",
    first_row=1,
    pupils=enrolled("99ZC"),
    columns=(
        column("eckId", lambda p: eck_id(p.number)),
        column("roepnaam", lambda p: p.call_name),
        column("achternaam", full_surname),
        column("geboortedatum", lambda p: iso(p.birth_date), finer("birth_date")),
        column("geslacht", lambda p: p.gender),
        column("groep", lambda p: p.group),
        column("leerjaar", lambda p: str(p.year)),
        column("niveauRekenen", fact("maths")),
        column("bsn", lambda p: p.bsn, number()),
        column("nationaliteit", lambda p: p.nationality, beyond("origin")),
        column("medicatie", fact("medicine"), special("health")),
        Column("opmerkingen", remark, (undeclared("free_text"), text()), remark=True),
        column("instructiegroep", instruction_group, tells_care()),
    ),
)
BOEKENBUS = Delivery(
    dataset="levering Boekenbus",
    recipient="Boekenbus",
    file="boekenbus.csv",
    pupils=lambda pupils: [pupil for pupil in enrolled("99ZA", "99ZB", "99ZC")(pupils) if pupil.year >= 3],
    columns=(
        column("Lenersnummer", lambda p: _cards[p.number]),
        column("Voornaam", lambda p: p.call_name),
        column("Tussenvoegsel", lambda p: p.prefix),
        column("Achternaam", lambda p: p.surname),
        column("Klas", lambda p: p.group),
        column("Geboortedatum", lambda p: iso(p.birth_date), beyond("birth_date")),
        column("Geslacht", lambda p: p.gender, beyond("gender")),
        # Not in the annex; the board allows four digits.
        column("Postcode", lambda p: p.postcode, undeclared("postcode"), too_fine("postcode")),
        column("Mobiel ouder 1", nothing, beyond("phone", "low")),
    ),
)
OUDERLIJN = Delivery(
    dataset="levering Ouderlijn",
    recipient="Ouderlijn",
    file="ouderlijn.csv",
    pupils=enrolled("99ZB"),
    columns=(
        column("Leerlingnummer", lambda p: p.number),
        column("Roepnaam", lambda p: p.call_name),
        column("Tussenvoegsel", lambda p: p.prefix),
        column("Achternaam", lambda p: p.surname),
        column("Geboortedatum", lambda p: dutch(p.birth_date)),
        column("Groep", lambda p: p.group),
        column("Naam ouder 1", lambda p: p.guardians[0].full_name),
        column("E-mail ouder 1", lambda p: p.guardians[0].email),
        column("Telefoon ouder 1", lambda p: p.guardians[0].mobile),
        column("Naam ouder 2", lambda p: p.guardians[1].full_name),
        column("E-mail ouder 2", lambda p: p.guardians[1].email),
        column("Telefoon ouder 2", nothing, empty("phone")),
        column("Telefoon werk ouder 1", lambda p: p.guardians[0].mobile if few(p) else "", hardly("phone")),
        column("Foto", lambda _p: "https://ouderlijn.example/standaard.png", constant("image"), unexplained("image")),
        column("BSN", lambda p: p.bsn, number()),
        column("Nationaliteit", lambda p: p.nationality, beyond("origin")),
        column("Allergieën", fact("allergy"), special("health")),
        column("Godsdienst", nothing, special("religion", "low")),
    ),
)
FOTOSTUDIO = Delivery(
    dataset="levering Fotostudio",
    recipient="Fotostudio Zonnetje",
    file="fotostudio_zonnetje.xlsx",
    table="Leerlingen",
    pupils=enrolled("99ZC"),
    columns=(
        column("Voornaam", lambda p: p.call_name),
        column("Achternaam", full_surname),
        column("Groep", lambda p: p.group),
        column("Geboortedatum", lambda p: dutch(p.birth_date), beyond("birth_date")),
        column("BSN", nothing, number(severity="low")),
        column("Postcode", lambda p: p.postcode, beyond("postcode")),
        column("E-mail ouder 1", lambda p: p.guardians[0].email, beyond("email")),
    ),
)
KANTOORWOLK = Delivery(
    dataset="levering Kantoorwolk",
    recipient="Kantoorwolk",
    file="kantoorwolk_oneroster",
    table="users.csv",
    pupils=enrolled("99ZA", "99ZB", "99ZC"),
    columns=(
        Column("email", lambda p: p.login, (undeclared("email"),), staff_too=True),
        column("sms", lambda p: p.guardians[0].mobile, beyond("phone")),
        column("password", password, secret()),
    ),
)
QUIZKONING = Delivery(
    dataset="levering Quizkoning",
    recipient="Quizkoning",
    file="quizkoning.csv",
    pupils=lambda pupils: [pupil for pupil in enrolled("99ZA")(pupils) if pupil.year >= 6],
    columns=(
        column("Roepnaam", lambda p: p.call_name),
        column("Groep", lambda p: p.group),
        column("Gebruikersnaam", lambda p: p.login, no_chain_id("account")),
        column("Wachtwoord", lambda p: f"quiz{int(p.number) * 13 % 997:03d}", secret()),
    ),
    # Four personal columns, no line in the register.
    more=(Expected("AGR01", "high", "levering Quizkoning", recipient="Quizkoning", rows=4),),
)
JGZ = Delivery(
    dataset="levering jeugdgezondheidszorg",
    recipient="Jeugdgezondheidszorg Voorbeeldstreek",
    file="jgz_planning.txt",
    pupils=lambda pupils: [p for p in enrolled("99ZA", "99ZB", "99ZC")(pupils) if p.year in (2, 7)],
    columns=(
        column("Roepnaam", lambda p: p.call_name),
        column("Tussenvoegsel", lambda p: p.prefix),
        column("Achternaam", lambda p: p.surname),
        column("Geboortedatum", lambda p: dutch(p.birth_date)),
        column("BRIN6", lambda p: f"{p.school.code}00"),
        column("Inschrijfdatum", lambda p: dutch(p.entry)),
        column("Groep", lambda p: p.group),
    ),
)
DUO = Delivery(
    dataset="levering DUO",
    recipient="DUO",
    file="duo_rod.csv",
    pupils=with_last_leavers("99ZA", 12),  # DUO is told who left
    columns=(
        column("Persoonsgebonden nummer", lambda p: p.bsn),
        column("Leerlingnummer", lambda p: p.number),
        column("Geslacht", lambda p: p.gender),
        column("Geboortedatum", lambda p: iso(p.birth_date)),
        column("Postcode", lambda p: p.postcode.replace(" ", "")),
        column("Brincode", lambda p: p.school.code),
        column("Leerjaar", lambda p: str(p.year)),
        column("Datum inschrijving", lambda p: iso(p.entry)),
        column("Datum uitschrijving", lambda p: iso(p.leaving)),
        column("Schooladvies", fact("advice")),
    ),
)
SWV = Delivery(
    dataset="levering samenwerkingsverband",
    recipient="Samenwerkingsverband Voorbeeldstreek",
    file="swv_aanvragen.psv",
    pupils=lambda pupils: [p for p in enrolled("99ZA")(pupils) if "dyslexia" in p.facts or "medicine" in p.facts],
    columns=(
        column("Roepnaam", lambda p: p.call_name),
        column("Achternaam", full_surname),
        column("Geboortedatum", lambda p: dutch(p.birth_date)),
        column("Groep", lambda p: p.group),
        column("BSN", lambda p: p.bsn, number()),
        column("Niveau rekenen", fact("maths")),
        column("Dyslexie", fact("dyslexia")),  # the partnership may have it
        column("Naam ouder 1", lambda p: p.guardians[0].full_name),
    ),
)
BSO = Delivery(
    dataset="levering BSO",
    recipient="BSO De Glijbaan",
    file="bso_glijbaan.csv",
    pupils=lambda pupils: [p for p in enrolled("99ZC")(pupils) if int(p.number) % 5 == 0 or "allergy" in p.facts],
    columns=(
        column("Roepnaam", lambda p: p.call_name),
        column("Achternaam", full_surname),
        column("Groep", lambda p: p.group),
        column("Allergie", fact("allergy"), special("health", "medium")),
        column("Naam ouder 1", lambda p: p.guardians[0].full_name, unexplained("name")),
        column("Telefoon ouder 1", lambda p: p.guardians[0].mobile, unexplained("phone")),
    ),
    # Needs no agreement, but belongs in the register: six personal columns, no line.
    more=(Expected("AGR28", "medium", "levering BSO", recipient="BSO De Glijbaan", rows=6),),
)
# Two files for research, without names. Both have the number of the school, by which anyone can join them.
WELLBEING = Delivery(
    dataset="levering welbevinden",
    recipient="Universiteit Voorbeeldstad",
    file="onderzoek_welbevinden.csv",
    pupils=lambda pupils: [pupil for pupil in enrolled("99ZA", "99ZB")(pupils) if pupil.year >= 5],
    columns=(
        column("Leerlingnummer", lambda p: p.number),
        column("Geslacht", lambda p: p.gender),
        column("Geboortedatum", lambda p: dutch(p.birth_date), too_fine("birth_date")),
        column("Schoolcode", lambda p: p.school.code),
        column("Score welbevinden", lambda p: str(20 + int(p.number) * 7 % 61)),
    ),
    researched=("gender", "birth_date", "school"),
)
READING = Delivery(
    dataset="levering leesproef",
    recipient="Lectoraat Leesplezier",
    file="onderzoek_leesproef.csv",
    pupils=lambda pupils: [pupil for pupil in enrolled("99ZA")(pupils) if pupil.year >= 6],
    columns=(
        column("Leerlingnummer", lambda p: p.number),
        column("Geslacht", lambda p: p.gender),
        column("Geboortejaar", lambda p: str(p.birth_date.year)),
        column("Niveau lezen", fact("reading")),
    ),
    researched=("gender", "birth_date"),
)
DELIVERIES = (
    REKENRUPS,
    GROEIKAART,
    TOETSVIJVER,
    BOEKENBUS,
    OUDERLIJN,
    FOTOSTUDIO,
    KANTOORWOLK,
    QUIZKONING,
    JGZ,
    DUO,
    SWV,
    BSO,
    WELLBEING,
    READING,
)
