"""What a column holds where no row is a person: schools, suppliers, books, rooms, totals, codes. Nothing here is personal.

Most of these come near to a personal category (`near`): nine-digit order numbers to a BSN, a school's phone to a parent's.
"""
# ruff: noqa: E501 (one line per field: read across)

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from random import Random

from bench.benchmark_tables import numbers, remarks
from bench.benchmark_tables.forms import Form
from bench.benchmark_tables.people import TODAY
from bench.benchmark_tables.person_fields import Field
from bench.benchmark_tables.pools import COUNTRIES, SCHOOLS, STREETS, SUBJECTS, SUPPLIERS, TOWNS, VO_SUBJECTS

Make = Callable[[int, Form, Random], str]
BOOKS = ("Rekenkampioen", "Taalreis", "De wereld rond", "Spelling op maat", "Nieuwsbegrip werkboek", "Mijn eerste atlas", "Verhalen van Anne", "Jan en de bonenstaak", "Dikkie de kat", "Het geheim van Julia")  # fmt: skip
RELIGIONS = (
    "Rooms-katholiek",
    "Protestants-christelijk",
    "Openbaar",
    "Islamitisch",
    "Gereformeerd",
    "Algemeen bijzonder",
    "Hindoeïstisch",
)


def thing(category: str, make: Make, near: str = "", subject: str = "") -> Field:
    """Describe a column that says nothing about a person."""
    return Field(category, make, personal=False, subject=subject, near=near)  # type: ignore[arg-type]


def one_of(options: tuple[str, ...]) -> Make:
    """Make a cell of one of these, in turn at first so that a key stays a key."""
    return lambda i, f, r: options[i] if i < len(options) else r.choice(options)


def count(low: int, high: int) -> Make:
    """Make a whole number."""
    return lambda i, f, r: str(r.randrange(low, high + 1))


def euro(low: int, high: int) -> Make:
    """Make an amount with a comma."""
    return lambda i, f, r: f"{r.randrange(low, high)},{r.randrange(100):02}"


def share(i: int, f: Form, r: Random) -> str:
    """Make a percentage."""
    return f"{r.randrange(1000) / 10:.1f}".replace(".", ",")


def past(days: int) -> Make:
    """Make a date in the last so many days."""
    return lambda i, f, r: f.date(TODAY - timedelta(days=r.randrange(days)))


def clock(i: int, f: Form, r: Random) -> str:
    """Make a time of the school day."""
    return f"{r.randrange(8, 16):02}:{r.choice(('00', '15', '30', '45'))}"


def stamp(i: int, f: Form, r: Random) -> str:
    """Make a timestamp."""
    return f"{(TODAY - timedelta(days=r.randrange(60))).isoformat()} {r.randrange(24):02}:{r.randrange(60):02}:{r.randrange(60):02}"


def group(i: int, f: Form, r: Random) -> str:
    """Name a group."""
    return f"{i % 8 + 1}{'AB'[i // 8 % 2]}"


def _phone(i: int, f: Form, r: Random) -> str:
    area = r.choice(TOWNS)[2]
    return f.telephone(area, numbers.digits(r, 10 - len(area)))


def _postcode(i: int, f: Form, r: Random) -> str:
    letters = "".join(r.choice("ABCDEGHJKLMNP") for _ in range(2))
    return f"{r.choice(TOWNS)[1]}{r.randrange(10, 99)}{' ' if f.spaced_postcode else ''}{letters}"


TOWN_NAMES = tuple(town for town, _pc, _area in TOWNS)
THINGS: dict[str, Field] = {
    # an organisation and how to reach it
    "school_name": thing("school", one_of(SCHOOLS), "name", "organisation"),
    "school_dim": thing("school|none", one_of(SCHOOLS), "name", "organisation|none"),
    "stop": thing("address|none|location", lambda i, f, r: r.choice(STREETS), "address", "organisation|none"),
    "school_brin": thing("school", lambda i, f, r: numbers.brin(r), "postcode", "organisation"),
    "school_branch": thing("school", lambda i, f, r: numbers.brin(r) + "00", "postcode", "organisation"),
    "denomination": thing("school", one_of(RELIGIONS), "religion", "organisation"),
    "board_number": thing("school", lambda i, f, r: str(r.randrange(20000, 43000)), "pupil_number", "organisation"),
    "supplier": thing("none|school|name|other_personal", one_of(SUPPLIERS), "name"),
    "org_street": thing("address", lambda i, f, r: r.choice(STREETS), "address", "organisation"),
    "org_house": thing("address", lambda i, f, r: f"{r.randrange(1, 200)}", "address", "organisation"),
    "org_address": thing("address", lambda i, f, r: f"{r.choice(STREETS)} {r.randrange(1, 200)}", "address", "organisation"),
    "org_postcode": thing("postcode", _postcode, "postcode", "organisation"),
    "org_town": thing("city", lambda i, f, r: r.choice(TOWN_NAMES), "city", "organisation"),
    "org_phone": thing("phone", _phone, "phone", "organisation"),
    "org_mail": thing("email", lambda i, f, r: f"info@{r.choice(SUPPLIERS).split()[0].lower()}{r.randrange(90)}.nl", "email", "organisation"),
    "org_site": thing("none", lambda i, f, r: f"https://www.{r.choice(SCHOOLS).split()[-1].lower()}{r.randrange(90)}.nl", "image"),
    "org_iban": thing("financial", lambda i, f, r: numbers.iban(r), "financial", "organisation"),
    "chamber_number": thing("none", lambda i, f, r: str(r.randrange(10_000_000, 90_000_000)), "national_id"),
    "vat_number": thing("none|financial", lambda i, f, r: f"NL{numbers.digits(r, 9)}B01", "national_id"),
    "latitude": thing("location", lambda i, f, r: f"{51.5 + r.random():.5f}", "location", "organisation"),
    "longitude": thing("location", lambda i, f, r: f"{4.6 + r.random():.5f}", "location", "organisation"),
    # numbers and codes
    "order_nine": thing("none", lambda i, f, r: str(r.randrange(100_000_000, 999_999_999)), "national_id"),
    "order_running": thing("none", lambda i, f, r: str(202600000 + i * 3 + 11), "national_id"),
    "order_float": thing("none", lambda i, f, r: f"{r.randrange(100_000_000, 999_999_999)}.0", "national_id"),
    "invoice": thing("none", lambda i, f, r: f"F2026-{r.randrange(1, 9999):04}", "pupil_number"),
    "article": thing("none", lambda i, f, r: f"{r.choice(('AB', 'KT', 'ME'))}-{numbers.digits(r, 5)}", "pupil_number"),
    "five_code": thing("none", lambda i, f, r: str(r.randrange(10000, 99999)), "pupil_number"),
    "isbn": thing("none", lambda i, f, r: numbers.isbn(r), "phone"),
    "ean": thing("none", lambda i, f, r: numbers.ean(r), "financial"),
    "serial": thing("none|device", lambda i, f, r: f"5CD{numbers.digits(r, 4)}{r.choice('ABCD')}{r.choice('KLMN')}X", "device"),
    "asset": thing("none|device", lambda i, f, r: f"LT-{i + 100:04}", "device"),
    "room": thing("none|school", lambda i, f, r: f"{r.randrange(3)}.{r.randrange(1, 30):02}", "postcode"),
    "room_letter": thing("none|school", lambda i, f, r: f"{r.choice('ABC')}{r.randrange(100, 320)}", "postcode"),
    "test_code": thing("none|result|school", lambda i, f, r: f"{r.randrange(1000, 9999)}{r.choice(('RW', 'TV', 'SP'))}", "postcode"),
    "ledger": thing("none|financial", lambda i, f, r: str(r.randrange(400000, 499999)), "pupil_number"),
    "uuid": thing("none|school", lambda i, f, r: numbers.uuid(r), "chain_id"),
    "server_ip": thing("none|device", lambda i, f, r: f"10.{r.randrange(9)}.{r.randrange(256)}.{r.randrange(1, 255)}", "device"),
    "meter": thing("none", lambda i, f, r: f"8716{numbers.digits(r, 14)}", "financial"),
    "running": thing("none", lambda i, f, r: str(i + 1), "pupil_number"),
    "letter_code": thing("none|school|origin|religion|result", lambda i, f, r: f"{i:02}", "gender"),
    # names of things
    "book": thing("none", one_of(BOOKS), "name"),
    "subject": thing("none|school", one_of(SUBJECTS), "school"),
    "vo_subject": thing("none|school", one_of(VO_SUBJECTS), "school"),
    "product": thing("none", one_of(("Kopieerpapier A4", "Potlood HB", "Schrift lijn 8 mm", "Laptop 11 inch", "Bureaustoel", "Digibord 75 inch")), "name"),
    "dish": thing("none", one_of(("Tomatensoep", "Pasta met groente", "Broodje kaas", "Halal kipwrap", "Vegetarische pizza", "Appelpartjes")), "health"),
    "allergen": thing("none", one_of(("Gluten", "Melk", "Noten", "Pinda", "Soja", "Selderij", "Ei", "geen")), "health"),
    "activity": thing("none", one_of(("Sinterklaas", "Sportdag", "Schoolreis", "Studiedag", "Kerstviering", "Koningsspelen", "Suikerfeest")), "religion"),
    "software": thing("none", one_of(("Office-pakket", "Rekenapp", "Toetsplatform", "Fotoportaal", "Ouderapp", "Bibliotheeksysteem")), "name"),
    "module": thing("none", one_of(("Verzuim", "Medisch", "Ouders", "Toetsen", "Adressen", "Gezondheid")), "health"),
    "material": thing("none", one_of(("Rekenblokken", "Klok", "Letterdoos", "Atlas", "Gymmat", "Springtouw")), "name"),
    "house_style": thing("none", one_of(("Dagelijks", "Wekelijks", "Maandelijks", "Per kwartaal")), ""),
    "country": thing("none|origin", lambda i, f, r: list(COUNTRIES.values())[i % 9][0], "origin"),
    "nationality": thing("none|origin", lambda i, f, r: list(COUNTRIES.values())[i % 9][1], "origin"),
    "iso_code": thing("none|origin", lambda i, f, r: list(COUNTRIES.values())[i % 9][3], "origin"),
    "religion_word": thing("none|religion", one_of(RELIGIONS), "religion"),
    "diagnosis_word": thing("none|health", one_of(("Dyslexie", "ADHD", "TOS", "Slechtziend", "Astma", "Diabetes")), "health"),
    "given_name": thing("none|name", one_of(("Emma", "Noah", "Julia", "Sem", "Mila", "Lucas", "Tess", "Levi", "Sara", "Daan")), "name"),
    "street_words": thing("none|address", one_of(STREETS), "address"),
    "field_label": thing("none", one_of(("Roepnaam", "Achternaam", "BSN", "Telefoon ouder 1", "Allergie", "Godsdienst", "IBAN", "Foto")), "name"),
    "remark": thing("none|free_text", one_of(remarks.THINGS), "free_text"),
    # groups, years, dates
    "group": thing("school|none", group, "school", "organisation|none"),
    "year_group": thing("school|none", lambda i, f, r: str(i % 8 + 1), "school", "organisation|none"),
    "school_year": thing("school|none", lambda i, f, r: f"{2026 - i % 8}-{2027 - i % 8}", "birth_date", "organisation|none"),
    "year": thing("none|school", lambda i, f, r: str(2026 - i % 12), "birth_date"),
    "day": thing("none", past(330), "birth_date"),
    "old_day": thing("none", past(4300), "birth_date"),
    "time": thing("none", clock, ""),
    "stamp": thing("none", stamp, "birth_date"),
    "weekday": thing("none", one_of(("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag")), ""),
    "age_class": thing("none", one_of(("4-5 jaar", "6-7 jaar", "8-9 jaar", "10-11 jaar", "12+")), "other_personal"),
    "sex_class": thing("none", one_of(("jongens", "meisjes", "totaal")), "gender"),
    "area4": thing("none|postcode|city", lambda i, f, r: str(r.randrange(1011, 9999)), "postcode", "organisation|none"),
    "town_total": thing("none|city", one_of(TOWN_NAMES), "city", "organisation|none"),
    # totals and amounts
    "total_small": thing("none", count(0, 35), "result"),
    "total_big": thing("none", count(30, 900), "result"),
    "total_boys": thing("none", count(4, 18), "gender"),
    "total_allergy": thing("none", count(0, 6), "health"),
    "total_dyslexia": thing("none", count(0, 5), "health"),
    "total_late": thing("none", count(0, 60), "behaviour"),
    "mean_score": thing("none|result", lambda i, f, r: f"{r.randrange(1200, 2600) / 10:.1f}".replace(".", ","), "result"),
    "share": thing("none|result", share, "result"),
    "level_school": thing("none|result", one_of(("I", "II", "III", "IV", "V")), "result"),
    "share_religion": thing("none", share, "religion"),
    "price": thing("none|financial", euro(1, 900), "financial"),
    "amount": thing("none|financial", euro(200, 90000), "financial"),
    "stock": thing("none", count(0, 400), ""),
    "yes_no": thing("none", lambda i, f, r: f.yes(r.random() < 0.6), "gender"),
    "size": thing("none", lambda i, f, r: f"{r.randrange(20, 90)} m2", ""),
}  # fmt: skip
