"""What a column about a person can hold, second half: school, learning, care, family, money, work, records."""
# ruff: noqa: E501 (one line per field: read across)

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from bench.benchmark_tables import numbers, remarks
from bench.benchmark_tables.forms import Form
from bench.benchmark_tables.people import TODAY, Person
from bench.benchmark_tables.person_fields import Field, leap_safe, mobile
from bench.benchmark_tables.pools import SCHOOLS, SUBJECTS, VO_SUBJECTS

Make = Callable[[Person, Form, Random], str]


def pick(*options: str) -> Make:
    """Make a cell of one of these, the first the likeliest."""
    return lambda p, f, r: options[min(r.randrange(len(options)), r.randrange(len(options)))]


def between(low: int, high: int, step: int = 1) -> Make:
    """Make a cell of a whole number."""
    return lambda p, f, r: str(r.randrange(low, high + 1, step))


def yes(share: float) -> Make:
    """Make a cell that says yes in this share of the rows."""
    return lambda p, f, r: f.yes(r.random() < share)


def recent(days: int) -> Make:
    """Make a date in the last so many days."""
    return lambda p, f, r: f.date(TODAY - timedelta(days=r.randrange(days)))


def _enrolled(p: Person, f: Form, r: Random) -> str:
    start = leap_safe(p.birth, 4 if p.group[1:2] in "AB" else 12)
    return f.date(start if r.random() < 0.7 else start + timedelta(days=r.randrange(900)))


def _stamp(_p: Person, _f: Form, r: Random) -> str:
    day = TODAY - timedelta(days=r.randrange(90))
    return f"{day.isoformat()}T{r.randrange(24):02}:{r.randrange(60):02}:{r.randrange(60):02}"


def _euro(low: int, high: int) -> Make:
    return lambda p, f, r: f"{r.randrange(low, high)},{r.choice(('00', '50', '25'))}"


def _note(p: Person, f: Form, r: Random) -> str:
    return remarks.note(r, p, mobile(p, f, r), english=f.english)


def _short_note(p: Person, _f: Form, r: Random) -> str:
    first = r.choice(
        ("belt terug", "zie mail", "broertje in groep 3", "eerst vader bellen", "liever geen foto", "oma haalt op")
    )
    return f"{first}, {r.choice(('besproken met', 'doorgegeven aan', 'vraag'))} {p.teacher.call_name if p.teacher else 'juf'}"


def _day_in_future(_p: Person, f: Form, r: Random) -> str:
    return f.date(date(2026, 10, 2) + timedelta(days=r.randrange(200)))


SCHOOL: dict[str, Field] = {
    "group": Field("school", lambda p, f, r: p.group),
    "group_words": Field("school", lambda p, f, r: f"Groep {p.group}"),
    "group_animal": Field("school", pick("Vlinders", "Bijen", "Kikkers", "Egels", "Zwanen"), opaque=True, near="name"),
    "year_group": Field("school", lambda p, f, r: p.group[0], opaque=True),
    "grade": Field("school", pick("KG", "01", "02", "03", "04", "05", "06"), opaque=True),
    "combined_group": Field("school", pick("Plusklas dinsdag", "Zwakke lezers", "NT2-groep", "Rekentijgers"), fill=0.3),
    "org_key": Field("school", lambda p, f, r: numbers.uuid(Random(p.brin)), subject="pupil|organisation", near="chain_id"),
    "class_key": Field("school", lambda p, f, r: f"{p.brin}-{p.group}", opaque=True),
    "school_name": Field("school", lambda p, f, r: p.school, subject="pupil|guardian|staff|organisation"),
    "brin": Field("school", lambda p, f, r: p.brin, subject="pupil|guardian|staff|organisation", near="postcode"),
    "brin6": Field("school", lambda p, f, r: p.brin + "00", subject="pupil|guardian|staff|organisation"),
    "branch": Field("school", pick("00", "01", "02"), subject="pupil|guardian|staff|organisation", opaque=True),
    "school_year": Field("school", lambda p, f, r: "2026-2027", subject="pupil|guardian|staff|organisation", near="birth_date"),
    "room": Field("school", pick("L1.04", "L0.12", "B2", "A103"), subject="pupil|guardian|staff|organisation", near="postcode", opaque=True),
    "enrol_date": Field("school", _enrolled, near="birth_date"),
    "leave_date": Field("school", recent(700), fill=0.12, near="birth_date"),
    "start_group3": Field("school", lambda p, f, r: f.date(date(leap_safe(p.birth, 6).year, 8, 1)), near="birth_date"),
    "enrol_status": Field("school", pick("Volgt onderwijs", "Uitgeschreven", "Aangemeld", "Toekomstig"), near="behaviour"),
    "enrol_type": Field("school|other_personal", pick("Hoofdinschrijving", "Neveninschrijving", "Gast")),
    "funded": Field("school|financial|other_personal", yes(0.95), opaque=True),
    "previous_school": Field("school", lambda p, f, r: r.choice(SCHOOLS), fill=0.4),
    "next_school": Field("school|result", lambda p, f, r: r.choice(("Lyceum Ypenburg", "CSG De Goudse Waarden", "Praktijkschool De Rijn")), fill=0.3),
    "profile": Field("school|result|other_personal", pick("NT", "NG", "EM", "CM"), opaque=True),
    "course": Field("school", lambda p, f, r: r.choice(VO_SUBJECTS), near="name"),
    "leave_reason": Field("school|other_personal", pick("Verhuizing", "Overgang vo", "Verwijzing sbo"), fill=0.15),
    "teacher_name": Field("name", lambda p, f, r: p.teacher.full_name if p.teacher else "", subject="staff"),
    "teacher_code": Field("*", lambda p, f, r: p.teacher.surname[:3].upper() if p.teacher else "", subject="staff", opaque=True),
    "cito_score": Field("result", between(80, 320), opaque=True),
    "level_roman": Field("result", pick("II", "I", "III", "IV", "V")),
    "level_letter": Field("result", pick("B", "A", "C", "D", "E", "A+"), opaque=True),
    "dle": Field("result", between(1, 60), opaque=True),
    "avi": Field("result", pick("AVI-M4", "AVI-E4", "AVI-M5", "AVI-E3", "AVI-Plus")),
    "advice": Field("result", pick("vmbo-t", "havo", "havo/vwo", "vwo", "vmbo-kb", "vmbo-bb", "pro")),
    "final_score": Field("result", between(150, 250), opaque=True),
    "report_mark": Field("result", lambda p, f, r: f"{r.randrange(45, 98) / 10:.1f}".replace(".", ","), opaque=True),
    "report_word": Field("result", pick("goed", "ruim voldoende", "voldoende", "matig", "onvoldoende"), near="behaviour"),
    "percent_right": Field("result", between(20, 100), opaque=True),
    "test_name": Field("result|school", lambda p, f, r: f"{r.choice(SUBJECTS)} {r.choice('ME')}{p.group[0]}", near="name"),
    "test_date": Field("result|other_personal|school", recent(200), near="birth_date"),
    "exercise_count": Field("result|other_personal", between(0, 400), opaque=True),
    "seconds_spent": Field("result|other_personal|behaviour", between(15, 5400), opaque=True),
    "repeated_year": Field("result|school", yes(0.08), opaque=True),
    "plan": Field("result|health|other_personal", pick("Basis", "Verrijkt", "Intensief", "Zeer intensief"), special="maybe"),
    "opp": Field("result|health", yes(0.06), special="maybe", opaque=True),
    "absent_days": Field("behaviour", between(0, 14), opaque=True),
    "late_count": Field("behaviour", between(0, 9), opaque=True),
    "absence_reason": Field("behaviour|health", pick("Ziek", "Tandarts", "Te laat", "Ongeoorloofd", "Verlof", "Huisartsbezoek"), special="maybe"),
    "absence_code": Field("behaviour", pick("Z", "TL", "ONG", "GEO", "V"), opaque=True),
    "absence_date": Field("behaviour|other_personal", recent(60), near="birth_date"),
    "absence_words": Field("behaviour|free_text", pick("langdurig ongeoorloofd verzuim", "16 uur in 4 weken", "luxe verzuim", "veelvuldig te laat")),
    "incident": Field("behaviour|free_text", lambda p, f, r: f"{p.call_name} {r.choice(remarks.INCIDENTS)}."),
    "suspended": Field("behaviour", yes(0.03), opaque=True),
    "wellbeing": Field("behaviour|result", between(1, 4), opaque=True),
    "social_score": Field("behaviour|result", pick("sterk", "gemiddeld", "zwak"), special="maybe"),
}  # fmt: skip

CARE: dict[str, Field] = {
    "religion": Field("religion", pick("Geen", "Rooms-katholiek", "Protestants", "Islam", "Gereformeerd", "Hindoe", "Joods", "Evangelisch"), special="yes"),
    "church": Field("religion", pick("PKN Dorpskerk", "Parochie H. Martinus", "Geref. Gemeente", "Moskee Al Fath", "Baptistengemeente"), special="yes", fill=0.6),
    "religion_english": Field("religion", pick("None", "Roman Catholic", "Muslim", "Hindu", "Jewish", "Anglican", "Buddhist"), special="yes"),
    "religious_lessons": Field("religion|school", pick("HVO", "GVO protestants", "GVO islamitisch", "geen"), special="maybe"),
    "allergy": Field("health", pick("Pinda", "Noten", "Lactose", "Gluten", "Hooikoorts", "Bijen", "Koemelk", "Huisstofmijt, katten"), special="yes", fill=0.2),
    "diet": Field("health|religion", pick("Halal", "Glutenvrij", "Vegetarisch", "Geen varkensvlees", "Lactosevrij", "Suikervrij"), special="yes", fill=0.25),
    "medicine": Field("health", pick("Ventolin", "Ritalin 10 mg", "EpiPen", "Cetirizine", "Concerta", "Insuline", "Zyrtec"), special="yes", fill=0.15),
    "diagnosis": Field("health", pick("ADHD", "ASS", "Dyslexie", "TOS", "PDD-NOS", "ADD", "Syndroom van Down"), special="yes", fill=0.15),
    "dyslexia": Field("health|result", yes(0.08), special="yes", opaque=True),
    "iq": Field("health|result", between(65, 140), special="maybe", fill=0.2, opaque=True),
    "medical_flag": Field("health", yes(0.1), special="yes", opaque=True),
    "medical_note": Field("health|free_text", lambda p, f, r: r.choice(remarks.MEDICAL), special="yes", fill=0.2),
    "glasses": Field("health", yes(0.15), special="yes", opaque=True),
    "vaccinated": Field("health", yes(0.9), special="yes", opaque=True),
    "toilet_trained": Field("health", yes(0.95), special="maybe", opaque=True),
    "care_body": Field("health|other_personal", pick("Logopedie", "Jeugdhulp", "Fysiotherapie", "GGZ Kinderen", "Karakter"), special="yes", fill=0.2),
    "doctor": Field("health|name", lambda p, f, r: f"Huisartsenpraktijk {r.choice(('De Brug', 'Van Loon', 'Oosterpoort', 'Hengel'))}", special="maybe", subject="pupil|organisation|staff|guardian"),
    "doctor_phone": Field("phone|health", lambda p, f, r: f.telephone(p.area, numbers.digits(r, 10 - len(p.area))), special="maybe", subject="pupil|organisation|staff|guardian", near="national_id"),
    "insurer": Field("health|financial", pick("CZ", "VGZ", "Zilveren Kruis", "Menzis", "ONVZ"), special="maybe", opaque=True),
    "policy_number": Field("health|financial", lambda p, f, r: numbers.digits(r, 9), special="maybe", near="national_id", opaque=True),
    "support_request": Field("result|health|free_text", pick("Extra begeleiding rekenen", "Arrangement TOS", "Toelaatbaarheid sbo", "Hoogbegaafdheid"), special="maybe"),
    "height": Field("health", between(98, 185), special="yes", opaque=True),
    "body_weight": Field("health", between(14, 70), special="yes", opaque=True),
}  # fmt: skip

LIFE: dict[str, Field] = {
    "relation": Field("other_personal", pick("Moeder", "Vader", "Voogd", "Pleegouder", "Stiefvader")),
    "authority": Field("other_personal", yes(0.9), opaque=True),
    "occupation": Field("other_personal", pick("Verpleegkundige", "Timmerman", "Docent", "ZZP'er", "Vrachtwagenchauffeur", "Accountant")),
    "education": Field("other_personal", pick("mbo", "hbo", "wo", "vmbo", "basisonderwijs")),
    "marital": Field("other_personal", pick("Gehuwd", "Gescheiden", "Samenwonend", "Alleenstaand", "Weduwe")),
    "family_number": Field("other_personal|pupil_number|chain_id", lambda p, f, r: str(20000 + p.number // 2), near="pupil_number", opaque=True),
    "siblings": Field("other_personal", between(0, 4), opaque=True),
    "place_in_family": Field("other_personal", between(1, 4), opaque=True),
    "after_school_days": Field("other_personal", pick("ma, di", "di, do", "ma, di, do", "vr", "wo")),
    "lunch_days": Field("other_personal|financial", between(0, 5), opaque=True),
    "swim_diploma": Field("other_personal|result", pick("A", "geen", "A+B", "A+B+C"), opaque=True),
    "swim_group": Field("other_personal|result|school", pick("Badje 1", "Badje 2", "Diep 1", "Diep 2")),
    "shirt_size": Field("other_personal", pick("128", "116", "140", "152", "104"), opaque=True),
    "photo_consent": Field("other_personal|image", yes(0.8), opaque=True),
    "answer": Field("other_personal", pick("Ja", "Nee", "Niet ingevuld"), opaque=True),
    "channel": Field("other_personal|none", pick("Website", "Nieuwsbrief", "Schoolgids", "Social media"), unclear=True),
    "travel": Field("other_personal|location", pick("Taxi", "Fiets", "OV", "Eigen vervoer")),
    "stop": Field("other_personal|location|address", pick("Halte Markt", "Station Noord", "Halte De Kolk"), near="city"),
    "role": Field("other_personal", pick("Leerling", "Medewerker"), unclear=True),
    "role_english": Field("other_personal", pick("student", "teacher", "administrator"), unclear=True),
    "borrowed": Field("other_personal", lambda p, f, r: f"De {r.choice(('brief', 'sleutel', 'boot', 'grot', 'reis'))} van {r.choice(('Tijl', 'de koning', 'Sofie', 'oma'))}", near="name"),
    "borrow_date": Field("other_personal", recent(40), near="birth_date"),
    "card_number": Field("account|pupil_number|other_personal|chain_id", lambda p, f, r: f"2{numbers.digits(r, 12)}", near="financial", opaque=True),
    "portrait_order": Field("other_personal|pupil_number|account|chain_id", lambda p, f, r: f"26{numbers.digits(r, 7)}", near="national_id", opaque=True),
    "hobby": Field("other_personal", pick("voetbal", "dansen", "gamen", "paardrijden", "lezen")),
    "iban": Field("financial", lambda p, f, r: numbers.iban(r)),
    "contribution": Field("financial", _euro(20, 90), opaque=True, subject="pupil|guardian"),
    "paid": Field("financial", yes(0.7), opaque=True, subject="pupil|guardian"),
    "mandate": Field("financial", lambda p, f, r: f"MNDT-{p.number}-{r.randrange(10, 99)}", opaque=True, subject="pupil|guardian"),
    "fund": Field("financial", pick("Stichting Leergeld", "Jeugdfonds Sport & Cultuur", "Bijzondere bijstand"), fill=0.15, subject="pupil|guardian"),
    "income_class": Field("financial", pick("tot 110% minimum", "110-130% minimum", "boven 130% minimum"), subject="pupil|guardian"),
    "pupil_weight": Field("other_personal|financial", pick("0", "0,3", "1,2"), opaque=True),
    "function": Field("other_personal", pick("Leerkracht", "Onderwijsassistent", "Directeur", "Intern begeleider", "Conciërge")),
    "fte": Field("other_personal|financial", pick("1,0000", "0,8000", "0,6000", "0,4500"), opaque=True),
    "employed_since": Field("other_personal", recent(8000), near="birth_date"),
    "employed_until": Field("other_personal", _day_in_future, fill=0.1, near="birth_date"),
    "salary_scale": Field("financial|other_personal", pick("LB", "LC", "OOP 5", "DB11"), opaque=True),
    "last_login": Field("account|other_personal|device", _stamp, near="birth_date"),
    "two_factor": Field("account|other_personal", yes(0.6), opaque=True),
    "record_date": Field("*", recent(300), unclear=True, near="birth_date"),
    "topic": Field("other_personal|school|free_text|behaviour|result", pick("Oudergesprek", "Rekenen", "Gedrag", "Overgang", "Verzuim")),
    "note": Field("free_text", _note, fill=0.5),
    "report": Field("free_text", lambda p, f, r: _note(p, f, r) + " " + _note(p, f, r)),
    "short_note": Field("free_text|other_personal", _short_note, fill=0.3),
    "record_no": Field("none", lambda p, f, r: str(p.row), personal=False, opaque=True, near="pupil_number"),
    "changed_at": Field("none", _stamp, personal=False, opaque=True, near="birth_date"),
    "source": Field("none", lambda p, f, r: "LAS", personal=False, opaque=True, near="school"),
    "version": Field("none", lambda p, f, r: "2.1", personal=False, opaque=True),
    "record_status": Field("none", pick("A", "A", "M", "D"), personal=False, opaque=True),
}  # fmt: skip

FIELDS = SCHOOL | CARE | LIFE
