"""What a column about a person can hold, first half: who somebody is and how to reach them."""
# ruff: noqa: E501 (one line per field: read across)

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from bench.benchmark_tables import numbers
from bench.benchmark_tables.forms import Form
from bench.benchmark_tables.people import TODAY, Person
from bench.benchmark_tables.pools import BIRTH_PLACES, COUNTRIES, TOWNS


@dataclass(frozen=True)
class Field:
    """One kind of column: its true label and how its cells are made."""

    category: str  # alternatives with |, * for any
    make: Callable[[Person, Form, Random], str]
    special: str = "no"  # yes, no, or maybe where lawyers would differ (then it counts nowhere)
    personal: bool = True
    subject: str = ""  # "" = the person of the row; alternatives with |
    opaque: bool = False  # the values alone tell nobody what this is
    near: str = ""  # the category that this comes near to without being it
    unclear: bool = False  # people who know the field would differ; left out of the figures, as in labels.csv
    fill: float = 1.0  # share of the rows that have a value by nature


def _initials(p: Person, dot: str) -> str:
    return p.call_name[0] + dot + p.second_name[0] + dot


def _reversed_name(p: Person) -> str:
    return f"{p.surname}, {p.call_name}" + (f" {p.prefix}" if p.prefix else "")


def _phone(p: Person, f: Form, r: Random) -> str:
    return f.telephone(p.area, numbers.digits(r, 10 - len(p.area)))


def mobile(_p: Person, f: Form, r: Random) -> str:
    """Write a mobile number."""
    return f.telephone("06", numbers.digits(r, 8))


def _either_phone(p: Person, f: Form, r: Random) -> str:
    return mobile(p, f, r) if r.random() < 0.6 else _phone(p, f, r)


def _mail(p: Person, _f: Form, r: Random) -> str:
    host = r.choice(("gmail.com", "hotmail.com", "ziggo.nl", "kpnmail.nl", "outlook.com", "live.nl", "icloud.com"))
    return f"{p.plain_name}{r.choice(('', str(p.birth.year % 100), str(r.randrange(100))))}@{host}"


def _school_mail(p: Person, _f: Form, _r: Random) -> str:
    host = "leerling.stichtingdelinde.nl" if p.kind == "pupil" else "stichtingdelinde.nl"
    return f"{p.plain_name}@{host}"


def _born_in(p: Person, _f: Form, r: Random) -> str:
    away = BIRTH_PLACES.get(p.background)
    return r.choice(away) if away and r.random() < 0.5 else r.choice((p.town, r.choice(TOWNS)[0]))


def _country(place: int) -> Callable[[Person, Form, Random], str]:
    def make(p: Person, _f: Form, r: Random) -> str:
        return COUNTRIES[p.background if r.random() < 0.7 else "nl"][place]

    return make


def _age(p: Person, _f: Form, _r: Random) -> str:
    return str((TODAY - p.birth).days // 365)


def _age_months(p: Person, _f: Form, _r: Random) -> str:
    days = (TODAY - p.birth).days
    return f"{days // 365};{days % 365 // 31:02}"


def _longer_name(p: Person, _f: Form, r: Random) -> str:
    return p.call_name + (f" {p.second_name}" if r.random() < 0.6 else "")


def _day_after(p: Person, f: Form, r: Random) -> str:
    return f.date(p.birth + timedelta(days=r.randrange(300, 3200)))


def _user_name(p: Person, _f: Form, r: Random) -> str:
    return (p.plain_name.replace(".", "")[:8] + str(r.randrange(10, 99))).lower()


def _picture_password(_p: Person, _f: Form, r: Random) -> str:
    return "".join(r.choice(("Kat", "Boom", "Vis", "Zon", "Auto", "Maan")) for _ in range(2)) + str(r.randrange(100))


def _eck(_p: Person, _f: Form, r: Random) -> str:
    return "https://ketenid.nl/201703/" + numbers.hexes(r, 128)


def _culture(p: Person, _f: Form, r: Random) -> str:
    words = {"nl": "Nederlands", "tr": "Turks", "ma": "Marokkaans", "sr": "Surinaams", "pl": "Midden- en Oost-Europees"}
    return words.get(p.background, r.choice(("overig niet-westers", "overig westers")))


def leap_safe(day: date, years: int) -> date:
    """Give the day so many years later."""
    return date(day.year + years, day.month, min(day.day, 28))


IDENTITY: dict[str, Field] = {
    "call_name": Field("name", lambda p, f, r: p.call_name),
    "first_names": Field("name", _longer_name),
    "initials": Field("name", lambda p, f, r: _initials(p, "."), near="school"),
    "initials_bare": Field("name", lambda p, f, r: _initials(p, ""), near="school"),
    "prefix": Field("name", lambda p, f, r: p.prefix),
    "surname": Field("name", lambda p, f, r: p.surname),
    "surname_prefix": Field("name", lambda p, f, r: f"{p.surname}, {p.prefix}" if p.prefix else p.surname),
    "full_name": Field("name", lambda p, f, r: p.full_name),
    "reversed_name": Field("name", lambda p, f, r: _reversed_name(p)),
    "letters_name": Field("name", lambda p, f, r: " ".join(filter(None, (_initials(p, "."), p.prefix, p.surname)))),
    "title": Field("name|gender|other_personal", lambda p, f, r: "Dhr." if p.gender == "m" else "Mevr.", opaque=True),
    "family_salutation": Field("name", lambda p, f, r: f"Fam. {p.prefix} {p.surname}".replace("  ", " ")),
    "birth_date": Field("birth_date", lambda p, f, r: f.date(p.birth)),
    "birth_year": Field("birth_date", lambda p, f, r: str(p.birth.year), near="school"),
    "age": Field("other_personal|birth_date", _age, opaque=True),
    "age_months": Field("other_personal|birth_date", _age_months, opaque=True),
    "gender": Field("gender", lambda p, f, r: f.gender[p.gender]),
    "bsn": Field("national_id", lambda p, f, r: f.number(numbers.bsn(r, zero=r.random() < 0.08))),
    "education_number": Field("national_id", lambda p, f, r: f.number(numbers.education_number(r)), fill=0.9),
    "bsn_or_ond": Field("national_id", lambda p, f, r: f.number(numbers.bsn(r) if r.random() < 0.93 else numbers.education_number(r))),
    "bsn4": Field("national_id", lambda p, f, r: numbers.bsn(r)[-4:], opaque=True, near="pupil_number"),
    "pupil_number": Field("pupil_number", lambda p, f, r: str(p.number), near="national_id"),
    "pupil_number_zero": Field("pupil_number", lambda p, f, r: f"{p.number:06}", near="national_id"),
    "pupil_number_nine": Field("pupil_number", lambda p, f, r: f"{260000000 + p.number * 7}", near="national_id"),
    "pupil_key": Field("pupil_number|chain_id", lambda p, f, r: str(4_100_000 + p.number * 3), near="national_id"),
    "staff_number": Field("*", lambda p, f, r: f"{p.number % 10000:05}", near="pupil_number", opaque=True),
    "uuid": Field("chain_id|pupil_number", lambda p, f, r: numbers.uuid(r)),
    "hashed": Field("chain_id|pupil_number", lambda p, f, r: numbers.hexes(r, 40)),
    "sourced_id": Field("chain_id|pupil_number", lambda p, f, r: str(p.number), near="pupil_number", opaque=True),
    "eck_id": Field("chain_id", _eck),
    "user_name": Field("account", _user_name, near="name"),
    "login_mail": Field("account|email", _school_mail, near="name"),
    "password": Field("account", _picture_password, opaque=True),
    "pin": Field("account", lambda p, f, r: numbers.digits(r, 4), opaque=True, near="national_id"),
    "email": Field("email", _mail),
    "school_email": Field("email|account", _school_mail),
    "phone": Field("phone", _phone, near="national_id"),
    "mobile": Field("phone", mobile, near="national_id"),
    "any_phone": Field("phone", _either_phone, near="national_id"),
    "second_phone": Field("phone", _either_phone, fill=0.35, near="national_id"),
    "phone_words": Field("phone", lambda p, f, r: f"{mobile(p, f, r)} ({r.choice(('mama', 'papa', 'oma', 'werk'))})"),
    "emergency_phone": Field("phone", _either_phone, subject="pupil|guardian", near="national_id"),
    "emergency_name": Field("name", lambda p, f, r: p.guardians[r.randrange(2)].full_name, subject="pupil|guardian"),
    "phone_secret": Field("other_personal|phone", lambda p, f, r: f.yes(r.random() < 0.1), opaque=True),
    "street": Field("address", lambda p, f, r: p.street, near="name"),
    "house": Field("address", lambda p, f, r: str(p.house), opaque=True),
    "suffix": Field("address", lambda p, f, r: p.suffix, opaque=True),
    "street_house": Field("address", lambda p, f, r: f"{p.street} {p.house}{p.suffix}"),
    "whole_address": Field("address", lambda p, f, r: f"{p.street} {p.house}{p.suffix}, {p.postcode[:4]} {p.postcode[4:]} {p.town}"),
    "secret_address": Field("other_personal|address", lambda p, f, r: f.yes(r.random() < 0.05), opaque=True),
    "postcode": Field("postcode", lambda p, f, r: f"{p.postcode[:4]} {p.postcode[4:]}" if f.spaced_postcode else p.postcode),
    "pc4": Field("postcode", lambda p, f, r: p.postcode[:4], opaque=True, near="school"),
    "town": Field("city", lambda p, f, r: p.town),
    "municipality": Field("city", lambda p, f, r: p.town if r.random() < 0.9 else r.choice(TOWNS)[0]),
    "residence_country": Field("address|other_personal|origin", lambda p, f, r: "Nederland" if r.random() < 0.97 else "België", near="origin"),
    "latitude": Field("location", lambda p, f, r: f"{52 + r.random():.6f}"),
    "longitude": Field("location", lambda p, f, r: f"{5 + r.random():.6f}"),
    "nationality": Field("origin", _country(1)),
    "nationality_code": Field("origin", _country(4), near="national_id", opaque=True),
    "second_nationality": Field("origin", _country(1), fill=0.15),
    "birth_place": Field("origin", _born_in, near="city"),
    "birth_country": Field("origin", _country(0)),
    "birth_country_code": Field("origin", _country(3)),
    "home_language": Field("origin|ethnicity|other_personal", _country(2), special="maybe", near="school"),
    "arrival_date": Field("origin|other_personal", _day_after, fill=0.1, near="birth_date"),
    "residence_status": Field("origin|other_personal|ethnicity", lambda p, f, r: r.choice(("Asiel bepaalde tijd", "Regulier", "EU-burger", "Ontheemd")), special="maybe", fill=0.15),
    "culture": Field("ethnicity", _culture, special="yes", near="origin"),
    "ethnicity_code": Field("ethnicity", lambda p, f, r: r.choice("0001199"), special="yes", opaque=True),
    "race": Field("ethnicity", lambda p, f, r: r.choice(("Asian", "White", "Black or African American", "Two or more races", "Hispanic/Latino")), special="yes"),
    "ip": Field("device", lambda p, f, r: f"145.{r.randrange(90, 120)}.{r.randrange(256)}.{r.randrange(1, 255)}"),
    "mac": Field("device", lambda p, f, r: ":".join(numbers.hexes(r, 2) for _ in range(6)).upper()),
    "serial": Field("device", lambda p, f, r: f"5CD{numbers.digits(r, 4)}{r.choice('ABCDEFGH')}{r.choice('KLMNP')}{r.choice('XYZ')}", opaque=True),
    "user_agent": Field("device", lambda p, f, r: f"Mozilla/5.0 (X11; CrOS x86_64 {r.randrange(14000, 16000)}.0.0) Chrome/{r.randrange(118, 131)}.0"),
    "photo_url": Field("image", lambda p, f, r: f"https://foto.delinde.nl/2026/{numbers.hexes(r, 10)}.jpg", near="chain_id"),
    "photo_file": Field("image", lambda p, f, r: f"{p.group}_{r.randrange(1000, 9999)}.{r.choice(('jpg', 'JPG', 'png'))}"),
}  # fmt: skip
