"""What a row of a table is, told by its columns, whatever the sheet is called."""

import importlib.util
import random
import uuid
from pathlib import Path

import pytest

_SPEC = importlib.util.spec_from_file_location("made_pupils", Path(__file__).with_name("made_pupils.py"))
made = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(made)
CHANCE = random.Random(7)
ROWS = 24
GROUPS = ["5a", "5b", "6a"] * 8
MEDICAL = ["Gebruikt Ritalin om 12 uur", "Allergisch voor noten, epipen", "Astma, puffer meenemen naar gym"] * 8
ORDINARY = ["Heeft moeite met rekenen", "Gaat graag naar school en speelt veel", "Krijgt extra les in taal"] * 8


def whole_names(n=ROWS):
    return [f"{CHANCE.choice(made.FIRST)} {CHANCE.choice(made.LAST)}" for _ in range(n)]


def scores(n=ROWS):
    return [str(CHANCE.randint(1, 100)) for _ in range(n)]


def keys(different, n=ROWS):
    made_up = [str(uuid.UUID(int=CHANCE.getrandbits(128))) for _ in range(different)]
    return (made_up * n)[:n]


@pytest.mark.parametrize("sheet", ["Groep 7", "Klas 3b", "School De Boom", "Blad1"])
def test_names_of_pupils_win_from_the_name_of_the_sheet(columns, sheet):
    parts = {"Roepnaam": (made.FIRST * 2)[:ROWS], "Achternaam": (made.LAST * 2)[:ROWS]}
    for table in (parts, {"Naam": whole_names(), "Score": scores()}):
        assert all(column.personal for column in columns(table, file="boek.xlsx", name=sheet).values())


def test_a_file_of_groups_or_schools_is_still_that(columns):
    groups = {"Groep": ["1a", "2b", "3c", "4d"], "Lokaal": ["1", "2", "3", "4"], "Aantal": ["21", "24", "27", "23"]}
    assert not any(column.personal for column in columns(groups, file="groepen.csv").values())
    schools = {"Naam": ["OBS De Klim", "CBS De Boom", "Het Anker"] * 8, "Plaats": ["Soest", "Baarn", "Zeist"] * 8}
    assert not any(column.personal for column in columns(schools, file="scholen.csv").values())


def test_a_key_of_somebody_beside_a_shared_group_is_a_person(columns):
    found = columns({"col_1": keys(12), "col_2": ["breuken", "tafels"] * 12, "col_3": scores(), "col_4": GROUPS})
    assert all(column.personal for column in found.values())


def test_but_a_key_beside_groups_that_stand_there_once_is_a_list_of_groups(columns):
    found = columns({"col_1": keys(16, 16), "col_2": [f"{n}{letter}" for n in range(1, 9) for letter in "ab"]})
    assert not any(column.personal for column in found.values())


def test_popular_names_are_no_persons(columns):
    names = {"Naam": made.FIRST, "Aantal": [str(900 - 7 * n) for n in range(len(made.FIRST))]}
    assert not any(column.personal for column in columns(names).values())
    assert all(column.personal for column in columns({"Naam": made.FIRST, "Punten": scores(18)}).values())


def test_bookkeeping_holds_accounts_of_organisations(columns):
    booking = {
        "Tegenrekening": [made.make_iban(CHANCE) for _ in range(ROWS)],
        "Bedrag": [f"{n},50" for n in range(ROWS)],
        "Omschrijving": ["factuur", "levering", "abonnement"] * 8,
    }
    found = columns(booking, file="boekhouding.csv")
    assert (found["Tegenrekening"].personal, found["Tegenrekening"].subject) == (False, "organisation")
    assert columns({"Naam": whole_names(), **booking})["Tegenrekening"].personal


def test_levels_are_no_totals(columns):
    found = columns({"Naam": whole_names(), "v2": ["gemiddeld", "goed", "zwak"] * 8})
    assert all(column.personal for column in found.values())


def test_a_list_of_fields_has_each_heading_once(columns):
    form = {"Kolomnaam": ["Roepnaam", "Achternaam", "Geboortedatum", "BSN", "Geslacht"], "Verplicht": ["ja"] * 5}
    assert not any(column.personal for column in columns(form).values())
    results = {"col_1": whole_names(), "col_2": ["rekenen", "taal", "spelling", "begrijpend lezen"] * 6}
    assert all(column.personal for column in columns(results).values())


def test_children_are_born_years_before_the_other_dates(columns):
    born = [f"{n % 27 + 1:02d}-{n % 12 + 1:02d}-{2013 + n % 8}" for n in range(ROWS)]
    entered = [f"{n % 27 + 1:02d}-08-{2019 + n % 7}" for n in range(ROWS)]
    found = columns({"col_1": whole_names(), "col_2": born, "col_3": entered})
    assert [column.category for column in found.values()] == ["name", "birth_date", "school"]
    near = columns({"col_1": whole_names(), "col_2": entered, "col_3": [day[:6] + "2026" for day in born]})
    assert near["col_3"].category != "birth_date"
    assert near["col_2"].confidence < 0.9


def test_two_codes_are_a_gender_only_where_no_other_column_is(columns):
    codes = ["1", "2", "2"] * 8
    assert columns({"col_1": whole_names(), "col_2": codes})["col_2"].category == "gender"
    both = columns({"col_1": whole_names(), "col_2": codes, "col_3": ["jongen", "meisje"] * 12})
    assert both["col_2"].category != "gender"
    yes_no = columns({"col_1": whole_names(), "col_2": ["0", "1"] * 12})
    assert yes_no["col_2"].category == "other_personal"


def test_remarks_that_are_mostly_about_health_are_special(columns):
    for header in ("Opmerkingen", "col_2"):
        assert columns({"Naam": whole_names(), header: MEDICAL})[header].special
        assert not columns({"Naam": whole_names(), header: ORDINARY})[header].special


def test_in_a_table_called_after_parents_a_group_is_of_the_pupil(columns):
    found = columns({"Naam": whole_names(), "Groep": GROUPS, "E-mail": ["a.b@voorbeeld.nl"] * ROWS}, file="ouders.csv")
    assert {header: column.subject for header, column in found.items()} == {
        "Naam": "guardian",
        "Groep": "pupil",
        "E-mail": "guardian",
    }
