"""A pupil export of 27 columns as Dutch administrations write it: made up, seeded, nobody's data."""

import hashlib
import random
from datetime import date, timedelta

from zuinig.detectors.bsn import passes

FIRST = [
    "Emma",
    "Liam",
    "Noor",
    "Daan",
    "Sem",
    "Julia",
    "Mila",
    "Finn",
    "Lucas",
    "Fatima",
    "Ayoub",
    "Yara",
    "Zeynep",
    "Luuk",
    "Thijs",
    "Amina",
    "Kacper",
    "Quirine",
]
LAST = [
    "Jansen",
    "Bakker",
    "Visser",
    "Smit",
    "Mulder",
    "Bos",
    "Vos",
    "Peters",
    "Dekker",
    "Yilmaz",
    "Kaya",
    "Quaedvlieg",
    "Zonneveld",
    "Stokvis",
    "Terlouw",
]
REMARKS = [
    "Heeft moeite met rekenen, extra instructie nodig",
    "Gaat graag naar school",
    "Ouders gescheiden, omgangsregeling in overleg",
    "Allergie voor noten, epipen op school",
    "Bel oma op 06-12345678 bij ziekte",
    "boekbespreking over diabetes was goed",
    None,
]
# plain header, abbreviated header, category
COLUMNS = [
    ("Leerlingnummer", "Llnr", "pupil_number"),
    ("BSN", "Bsn", "national_id"),
    ("ECK-iD", "eckid", "chain_id"),
    ("Roepnaam", "Roepn.", "name"),
    ("Tussenvoegsel", "Tv", "name"),
    ("Achternaam", "Achtern.", "name"),
    ("Geslacht", "Gesl.", "gender"),
    ("Geboortedatum", "Geb.dat.", "birth_date"),
    ("Straat", "Str.", "address"),
    ("Huisnummer", "Hnr", "address"),
    ("Postcode", "PC", "postcode"),
    ("Woonplaats", "Wpl", "city"),
    ("Nationaliteit", "Nat.", "origin"),
    ("Geboorteland", "Geb.land", "origin"),
    ("Religie", "Gdst", "religion"),
    ("Telefoon", "Tel.", "phone"),
    ("E-mail", "Mail", "email"),
    ("Naam ouder", "Ouder 1", "name"),
    ("IBAN", "Rek.nr", "financial"),
    ("Allergie", "Allerg.", "health"),
    ("Groep", "Gr", "school"),
    ("Klas", "Kl.", "school"),
    ("BRIN", "Brin", "school"),
    ("Cito-score", "Cito", "result"),
    ("Datum inschrijving", "Dat.inschr.", "school"),
    ("Datum uitschrijving", "Dat.uitschr.", "school"),
    ("Notitie", "Opm.", "free_text"),
]


def make_bsn(chance):
    """A random number that passes the 11-test."""
    while True:
        number = str(chance.randint(10**8, 10**9 - 1))
        if passes(number):
            return number


def make_iban(chance):
    """A random Dutch IBAN with right check digits."""
    account = "INGB" + str(chance.randint(10**9, 10**10 - 1))
    digits = "".join(str(int(sign, 36)) for sign in account + "NL00")
    return f"NL{98 - int(digits) % 97:02d}{account}"


def _day(chance, first, last, *, weekday=False):
    found = date(first, 1, 1) + timedelta(days=chance.randint(0, (last - first) * 365))
    while weekday and found.weekday() > 4:
        found += timedelta(days=1)
    return found.strftime("%d-%m-%Y")


def make_pupils(rows=200, seed=7):
    """The cells, column by column, in the order of COLUMNS."""
    chance = random.Random(seed)
    return [list(column) for column in zip(*(_pupil(chance, n) for n in range(rows)), strict=True)]


def _pupil(chance, n):
    first, last, year = chance.choice(FIRST), chance.choice(LAST), chance.randint(1, 8)
    return (
        str(20_000 + n * 3 + chance.randint(0, 2)),
        make_bsn(chance),
        "https://ketenid.nl/201703/" + hashlib.sha512(str(n).encode()).hexdigest(),
        first,
        chance.choice([None, None, "van", "de", "van der"]),
        last,
        chance.choice("MV"),
        _day(chance, 2013, 2022),
        chance.choice(["Kerkstraat", "Dorpsweg", "Molenpad", "Beukenhof", "Lindelaan", "De Vlierden"]),
        f"{chance.randint(1, 300)}{chance.choice(['', '', 'a'])}",
        f"{chance.randint(3700, 3899)} {chance.choice('ABCDEFGH')}{chance.choice('BCDEFG')}",
        chance.choice(["Amersfoort", "Soest", "Baarn", "Leusden", "Hoogland"]),
        chance.choice(["Nederlandse"] * 6 + ["Marokkaanse", "Turkse", "Syrische"]),
        chance.choice(["Nederland"] * 6 + ["Marokko", "Polen", "Syrië"]),
        chance.choice([None, "rooms-katholiek", "islam", "geen", "protestants-christelijk"]),
        f"06{chance.randint(10**7, 10**8 - 1)}",
        f"{first}.{last}@voorbeeld.nl".lower(),
        f"{chance.choice(FIRST)} {last}",
        make_iban(chance),
        chance.choice([None] * 5 + ["pinda", "astma", "koemelk", "lactose"]),
        str(year),
        f"{year}{chance.choice('ab')}",
        "99ZZ",
        str(chance.randint(501, 550)),
        _day(chance, 2017, 2024, weekday=True),
        _day(chance, 2023, 2025, weekday=True) if chance.random() < 0.1 else None,
        chance.choice(REMARKS),
    )
