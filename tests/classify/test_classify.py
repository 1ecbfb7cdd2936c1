import importlib.util
import random
from pathlib import Path

import pytest

# test folders are no packages: the module beside this one is loaded by its path
_SPEC = importlib.util.spec_from_file_location("made_pupils", Path(__file__).with_name("made_pupils.py"))
made = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(made)
CHANCE = random.Random(11)


def names(n=40):
    return [f"{CHANCE.choice(made.FIRST)} {CHANCE.choice(made.LAST)}" for _ in range(n)]


@pytest.mark.parametrize("style", ["plain", "abbreviated", "meaningless"])
def test_every_column_of_a_pupil_export_is_recognised(columns, style):
    headers = {
        "plain": [plain for plain, _short, _category in made.COLUMNS],
        "abbreviated": [short for _plain, short, _category in made.COLUMNS],
        "meaningless": [f"col_{n:02d}" for n in range(len(made.COLUMNS))],
    }[style]
    found = columns(dict(zip(headers, made.make_pupils(), strict=True)))
    wrong = {
        plain: found[header].category
        for header, (plain, _short, category) in zip(headers, made.COLUMNS, strict=True)
        if found[header].category != category
    }
    assert wrong == {}
    assert all(column.personal for column in found.values())


def test_headers_alone_are_enough_for_a_first_audit(by_headers):
    for style in (0, 1):
        found = by_headers(*(column[style] for column in made.COLUMNS))
        assert [column.category for column in found.values()] == [category for *_headers, category in made.COLUMNS]
        assert all(column.filled == 0 and column.confidence < 1 for column in found.values())


def test_a_parent_in_a_table_of_pupils_is_a_guardian(columns):
    found = columns(
        {
            "Leerlingnummer": [str(10_000 + n) for n in range(40)],
            "Tel. ouder 1": ["0612345678"] * 40,
            "E-mail verzorger 2": ["a.b@voorbeeld.nl"] * 40,
            "land_vader": ["NL", "MA"] * 20,
            "Opleiding moeder": ["lbo", "hbo"] * 20,
            "Groepsleerkracht": names(),
            "Telefoon school": ["0334612345"] * 40,
        }
    )
    assert {header: column.subject for header, column in found.items()} == {
        "Leerlingnummer": "pupil",
        "Tel. ouder 1": "guardian",
        "E-mail verzorger 2": "guardian",
        "land_vader": "guardian",
        "Opleiding moeder": "guardian",
        "Groepsleerkracht": "staff",
        "Telefoon school": "organisation",
    }
    assert not found["Telefoon school"].personal
    assert found["Opleiding moeder"].detail == "parent_education"


def test_in_a_table_of_schools_nothing_is_personal_however_it_sounds(columns):
    found = columns(
        {
            "BRIN NUMMER": [f"{n:02d}AB" for n in range(30)],
            "NAAM": ["OBS De Klim", "Basisschool Het Anker", "CBS De Boom"] * 10,
            "ADRES": [f"Kerkstraat {n}" for n in range(30)],
            "POSTCODE": [f"{1000 + n} AB" for n in range(30)],
            "TELEFOON": ["0334612345"] * 30,
            "DENOMINATIE": ["Openbaar", "Rooms-Katholiek", "Islamitisch"] * 10,
            "E-MAIL": ["info@school.nl"] * 30,
        }
    )
    assert not any(column.personal or column.special for column in found.values())
    assert {column.subject for column in found.values()} == {"organisation"}
    assert found["ADRES"].category == "address"


def test_but_the_head_of_a_school_is_a_person(columns):
    found = columns({"BRIN": [f"{n:02d}AB" for n in range(30)], "Naam": ["OBS De Klim"] * 30, "Directeur": names(30)})
    assert (found["Directeur"].personal, found["Directeur"].subject) == (True, "staff")
    assert not found["Naam"].personal


def test_totals_are_not_about_persons(columns):
    found = columns(
        {
            "GEMEENTE": ["Soest", "Baarn", "Totaal"] * 10,
            "GESLACHT": ["M", "V"] * 15,
            "LEEFTIJD": [str(4 + n % 9) for n in range(30)],
            "AANTAL LEERLINGEN": [str(100 + 17 * n) for n in range(30)],
        }
    )
    assert not any(column.personal for column in found.values())


def test_in_a_table_of_persons_every_column_says_something_about_them(columns):
    found = columns(
        {
            "sex": ["F", "M"] * 20,
            "age": ["15", "16", "17", "18"] * 10,
            "traveltime": ["1", "2"] * 20,
            "zqx": ["a", "b"] * 20,
            "absences": ["4", "0"] * 20,
        },
        file="student-mat.csv",
    )
    assert all(column.personal for column in found.values())
    assert (found["zqx"].category, found["absences"].category) == ("other_personal", "behaviour")


@pytest.mark.parametrize("header", ["mutatiedatum", "dateLastModified", "Bronsysteem", "volgnr", "Unnamed: 0"])
def test_columns_of_the_record_itself_are_not_about_the_person(columns, header):
    found = columns(
        {header: [str(n) for n in range(40)], "Roepnaam": made.FIRST[:10] * 4, "Geboortedatum": ["01-02-2015"] * 40}
    )
    assert (found[header].category, found[header].personal) == ("none", False)


def test_a_letter_for_town_or_country_is_no_address(columns):
    found = columns({"leerlingnummer": [str(20_000 + n) for n in range(40)], "address": ["U", "R"] * 20})
    assert found["address"].category == "other_personal"
    assert any("cannot be what the header speaks of" in sentence for sentence in found["address"].evidence)


def test_a_house_number_is_known_by_the_street_beside_it(columns):
    found = columns(
        {
            "leerlingnummer": [str(20_000 + n) for n in range(40)],
            "straat": ["Kerkstraat", "Dorpsweg"] * 20,
            "nr": [str(1 + n % 17) for n in range(40)],
        }
    )
    assert found["nr"].category == "address"


def test_an_element_around_others_in_edexml_holds_nothing(columns):
    record = "EDEX/leerlingen/leerling"
    found = columns(
        {
            f"{record}/@key": ["00001", "00002", "12345"],
            f"{record}/groep/@key": ["g1", "g1", "g2"],
            f"{record}/groep": [None, None, None],
        },
        name=record,
    )
    assert [column.category for column in found.values()] == ["pupil_number", "school", "none"]


def test_a_record_inside_a_pupil_is_about_the_pupil(by_headers):
    record = "EDEX/leerlingen/leerling/toevoegingen/blok"
    found = by_headers(f"{record}/code", f"{record}/opmerking", name=record)
    assert [column.personal for column in found.values()] == [False, True]


def test_a_table_that_says_nothing_about_its_rows_keeps_only_what_is_certain(columns):
    found = columns({"iban": [made.make_iban(CHANCE) for _ in range(20)], "type": ["a", "b"] * 10})
    assert (found["iban"].personal, found["type"].personal) == (True, False)


def test_duplicate_and_empty_headers_are_columns_like_others(columns):
    found = columns(
        {
            "Naam": names(30),
            "Naam.1": names(30),
            "Unnamed: 2": [made.make_bsn(CHANCE) for _ in range(30)],
            "Geslacht": ["m", "v"] * 15,
        }
    )
    assert [column.category for column in found.values()] == ["name", "name", "national_id", "gender"]


def test_evidence_tells_both_things_that_a_column_could_be(columns):
    found = columns({"username": [f"{n}.jansen@voorbeeld.nl" for n in range(30)], "givenName": made.FIRST[:10] * 3})
    assert found["username"].category == "account"
    assert any("It could also be" in sentence for sentence in found["username"].evidence)


def test_no_value_stands_in_what_is_shown(columns):
    marker = "Merkwaardig-7731"
    found = columns({"Roepnaam": [marker] * 20, "Opmerking": [f"bel {marker} op 06-12345678"] * 20})
    assert not any(marker in repr(column) for column in found.values())


def test_json_has_the_keys_of_the_contract_in_order(by_headers):
    assert list(by_headers("BSN")["BSN"].as_json()) == [
        "file",
        "table",
        "column",
        "position",
        "category",
        "subject",
        "personal",
        "special",
        "confidence",
        "rows",
        "filled",
        "distinct",
        "contains",
        "evidence",
    ]
