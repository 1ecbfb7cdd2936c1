"""Tables as people make them: scanned from a file, they are understood or the evidence says why not."""

from __future__ import annotations

import csv
import importlib.util
import io
import unicodedata
from pathlib import Path

import pytest
import xlsxwriter

from zuinig.classify import Column
from zuinig.engines import local

_SPEC = importlib.util.spec_from_file_location("made_pupils", Path(__file__).with_name("made_pupils.py"))
made = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(made)

HEADERS = ["Leerlingnummer", "BSN", "Roepnaam", "Tussenvoegsel", "Achternaam", "Geboortedatum", "Telefoon", "Groep"]
CATEGORIES = ["pupil_number", "national_id", "name", "name", "name", "birth_date", "phone", "school"]
_MADE = dict(zip([plain for plain, _short, _category in made.COLUMNS], made.make_pupils(40), strict=True))
PUPILS = [list(row) for row in zip(*(_MADE[header] for header in HEADERS), strict=True)]
NUMBER, BSN, FIRST, LAST, BORN, PHONE, GROUP = 0, 1, 2, 4, 5, 6, 7


@pytest.fixture(params=["csv", "xlsx"])
def scan(request, tmp_path):
    """Write rows to a file and scan it; gives the columns by their header. Cells that are no text go to Excel only."""

    def _scan(rows, name="export") -> dict[str, Column]:
        file = tmp_path / f"{name}.{request.param}"
        if request.param == "csv":
            text = io.StringIO(newline="")
            csv.writer(text, delimiter=";").writerows(rows)
            file.write_text(text.getvalue(), encoding="utf-8", newline="")
        else:
            with xlsxwriter.Workbook(file) as book:
                sheet = book.add_worksheet("Blad1")
                for n, row in enumerate(rows):
                    for m, cell in enumerate(row):
                        if cell not in ("", None):
                            (sheet.write_string if isinstance(cell, str) else sheet.write_number)(n, m, cell)
        columns = local.scan(file)
        return {column.column: column for column in columns}

    return _scan


def categories(found):
    return [column.category for column in found.values()]


def evidence(column):
    return " ".join(column.evidence)


def on_side(headers, pupils):
    return [list(row) for row in zip(*[headers, *pupils], strict=True)]


def said(found):
    """All that a reader sees of a scan."""
    return " ".join(str(column.as_json()) for column in found.values())


# Headers


def test_repeated_and_empty_headers_get_the_names_of_the_contract(scan):
    rows = [[p[FIRST], p[GROUP], p[LAST], p[BORN], p[NUMBER], p[PHONE], p[PHONE]] for p in PUPILS]

    found = scan([["Naam", "", "Naam", "Geb.dat.", "", "Telefoon", "Telefoon"], *rows])

    assert list(found) == ["Naam", "Unnamed: 1", "Naam.1", "Geb.dat.", "Unnamed: 4", "Telefoon", "Telefoon.1"]
    assert categories(found) == ["name", "school", "name", "birth_date", "pupil_number", "phone", "phone"]


@pytest.mark.parametrize(
    "titles",
    [
        [["Leerlingen groep 5"]],
        [["Basisschool De Regenboog"], ["Overzicht leerlingen 24-11-2026"], []],
        [["Basisschool De Regenboog", *[""] * 7], ["Datum:", "24-11-2026", *[""] * 6]],
    ],
)
def test_a_header_below_title_lines_is_found_and_places_stay_row_numbers(scan, titles):
    remarks = ["Gaat graag naar school en leest veel."] * 39 + ["Bel oma op 06-12345678 als er iets is."]
    rows = [[*pupil, remark] for pupil, remark in zip(PUPILS, remarks, strict=True)]

    found = scan([*titles, [*HEADERS, "Notitie"], *rows])

    assert categories(found) == [*CATEGORIES, "free_text"]
    assert found["Notitie"].content_rows == {"phone": [len(titles) + 1 + 40]}


def test_non_breaking_spaces_change_nothing(scan):
    bsn = [f"{p[BSN][:4]}\u00a0{p[BSN][4:6]}\u00a0{p[BSN][6:]}" for p in PUPILS]
    rows = [[f"\u00a0{p[NUMBER]}", number, f"{p[BORN]}\u202f"] for p, number in zip(PUPILS, bsn, strict=True)]
    names = [f"{p[FIRST]}\u00a0{p[LAST]}" for p in PUPILS]

    found = scan(
        [
            ["Leerlingnummer\u00a0", "\u00a0BSN", "Geb.\u00a0datum", "Naam\u00a0ouder"],
            *([*row, name] for row, name in zip(rows, names, strict=True)),
        ]
    )

    assert categories(found) == ["pupil_number", "national_id", "birth_date", "name"]
    assert [column.subject for column in found.values()] == ["pupil", "pupil", "pupil", "guardian"]
    assert "11" in evidence(found["\u00a0BSN"])  # the 11-test saw the numbers


ACCENTS = ["Zoë", "Noël", "Renée", "José", "Daniël", "Chloé"]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_accents_spelled_as_two_signs_change_nothing(scan, form):
    def spelled(text):
        return unicodedata.normalize(form, text)

    rows = [
        [p[NUMBER], spelled(ACCENTS[n % 6]), spelled(f"{ACCENTS[n % 6]} {p[LAST]}"), spelled("Coëliakie"), p[PHONE]]
        for n, p in enumerate(PUPILS)
    ]
    headers = ["Llnr", "Veld", "Contact", spelled("Allergieën"), spelled("Privé-telefoon")]

    found = scan([headers, *rows], name=spelled("privé"))

    assert list(found) == headers
    assert categories(found) == ["pupil_number", "name", "name", "health", "phone"]
    assert found["Contact"].confidence >= 0.9


def test_a_file_name_spelled_with_other_accents_is_the_same_file(tmp_path):
    file = tmp_path / unicodedata.normalize("NFD", "privé") / unicodedata.normalize("NFD", "leerlingen_à.csv")
    file.parent.mkdir()
    file.write_text("Leerlingnummer;Roepnaam\n10001;Noor\n10002;Sem\n", encoding="utf-8")
    typed = tmp_path / "privé" / "leerlingen_à.csv"

    (number, _name) = local.scan(typed)

    assert number.file == str(typed)
    assert number.rows == 2


def test_4000_columns_are_scanned(scan):
    heads = [f"v{n}" for n in range(3_992)]
    rows = [[str(n * k % 7) for k in range(3_992)] + pupil for n, pupil in enumerate(PUPILS[:20])]

    found = scan([[*heads, *HEADERS], *rows])

    assert len(found) == 4_000
    assert categories(found)[-8:] == CATEGORIES


# Rows


@pytest.mark.parametrize(
    "total",
    [
        ["Totaal", *[""] * 6, "40"],
        ["Totaal: 40 leerlingen", *[""] * 7],
        ["", "", "Gemiddelde", "", "", "", "", "5"],
        ["Eindtotaal", "40", "40", "12", "40", "", "40", "40"],
    ],
)
def test_a_row_of_totals_changes_no_category(scan, total):
    found = scan([HEADERS, *PUPILS, total])

    assert categories(found) == CATEGORIES
    assert all(column.personal for column in found.values())


@pytest.mark.parametrize("rows", [12, 40])
def test_a_short_list_of_names_and_marks_with_a_total_is_still_of_pupils(scan, rows):
    marks = [[f"{p[FIRST]} {p[LAST]}", str(n * 3 % 10 + 1), str(n * 7 % 30)] for n, p in enumerate(PUPILS[:rows])]

    found = scan([["Naam", "Rekenen", "Taal"], *marks, ["Totaal", "66", "174"]])

    assert categories(found) == ["name", "result", "result"]
    assert all(column.personal for column in found.values())


def test_but_a_table_of_totals_is_one(scan):
    groups = [[f"groep {n}", str(20 + n), str(9 + n)] for n in range(1, 9)]

    found = scan([["Groep", "Aantal leerlingen", "Aantal meisjes"], *groups, ["Totaal", "196", "108"]])

    assert not any(column.personal for column in found.values())


def test_columns_of_one_value_are_what_they_hold(scan):
    constant = ["OBS De Boom", "Assen", "Katholiek", "01-01-2015", "Nederlandse"]
    headers = ["School", "Plaats", "Religie", "Geboortedatum", "Nationaliteit"]

    found = scan([["Leerlingnummer", *headers], *([p[NUMBER], *constant] for p in PUPILS)])

    assert categories(found) == ["pupil_number", "school", "city", "religion", "birth_date", "origin"]
    assert [column.distinct for column in found.values()] == [40, 1, 1, 1, 1, 1]


def test_one_number_forty_times_is_no_proof_of_a_bsn(scan):
    found = scan([["Leerlingnummer", "Nummer"], *([p[NUMBER], "123456782"] for p in PUPILS)])

    assert found["Nummer"].category != "national_id"


MONTHS = ["januari", "februari", "maart", "april", "mei", "juni"]


def mixed(n, year):
    day, month = n % 27 + 1, n % 6 + 1
    return [
        f"{day:02d}-{month:02d}-{year}",
        f"{year}-{month:02d}-{day:02d}",
        f"{day}/{month}/{year}",
        f"{day} {MONTHS[month - 1]} {year}",
        f"{day}.{month}.{year}",
    ][n % 5]


def test_dates_in_several_notations_are_dates(scan):
    born = [mixed(n, 2013 + n % 8) for n in range(40)]
    came = [mixed(n + 2, 2019 + n % 7) for n in range(40)]
    rows = [[p[NUMBER], b, c] for p, b, c in zip(PUPILS, born, came, strict=True)]

    for headers in (["Leerlingnummer", "Geboortedatum", "Datum inschrijving"], ["Leerlingnummer", "Veld 2", "Veld 3"]):
        assert categories(scan([headers, *rows])) == ["pupil_number", "birth_date", "school"]


# Numbers as programs spoil them

SPELLINGS = {
    "float": "{}.0".format,
    "float with a comma": "{},0".format,
    "two decimals": "{}.00".format,
    "scientific": lambda bsn: f"{bsn[0]}.{bsn[1:]}E8",
    "scientific, as Excel writes it": lambda bsn: f"{bsn[0]},{bsn[1:]}E+08",
    "scientific, as Python writes it": lambda bsn: f"{int(bsn):.8e}",
    "dots": lambda bsn: f"{bsn[:4]}.{bsn[4:6]}.{bsn[6:]}",
    "text mark of Excel": "'{}".format,
    "formula that keeps zeros": '="{}"'.format,
}


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize("header", ["BSN", "Nummer"])
def test_a_bsn_is_known_however_it_is_written(scan, spelling, header):
    found = scan([["Leerlingnummer", "Roepnaam", header], *([p[0], p[2], SPELLINGS[spelling](p[BSN])] for p in PUPILS)])

    assert (found[header].category, found[header].confidence >= 0.9) == ("national_id", True)
    assert "11" in evidence(found[header])


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_other_numbers_of_nine_digits_are_no_bsn_however_they_are_written(scan, spelling):
    numbers = [str(int(p[BSN]) + 10 * (n % 9) + n) for n, p in enumerate(PUPILS)]

    rows = [[p[NUMBER], p[FIRST], SPELLINGS[spelling](number)] for p, number in zip(PUPILS, numbers, strict=True)]

    found = scan([["Leerlingnummer", "Roepnaam", "Nummer"], *rows])

    assert found["Nummer"].category != "national_id"
    assert found["Nummer"].detail != "password"


def test_a_bsn_stored_as_a_number_in_excel_is_known(scan):
    found = scan([["Leerlingnummer", "Roepnaam", "Nummer"], *([int(p[0]), p[2], float(p[BSN])] for p in PUPILS)])

    assert found["Nummer"].category == "national_id"


def test_a_number_that_excel_rounded_is_not_taken_for_a_password(scan):
    found = scan([["Leerlingnummer", "Roepnaam", "Nummer"], *([p[0], p[2], f"{int(p[BSN]):.2E}"] for p in PUPILS)])

    assert found["Nummer"].category != "national_id"
    assert "wachtwoord" not in evidence(found["Nummer"])
    assert "password" not in evidence(found["Nummer"])


# A table on its side

SIDEWAYS = ["Roepnaam", "Achternaam", "Geboortedatum", "BSN", "Telefoon", "Groep"]
ORDER = [FIRST, LAST, BORN, BSN, PHONE, GROUP]


@pytest.mark.parametrize(
    "order", [[0, 1, 2, 3, 4, 5], [3, 0, 1, 2], [0, 2, 5], [1, 2, 4], [5, 0, 2], [4, 2, 0, 1, 3, 5]]
)
@pytest.mark.parametrize("pupils", [1, 2, 6, 30])
def test_a_table_on_its_side_is_personal_and_shows_no_cell_as_a_header(scan, order, pupils):
    people = [[p[ORDER[n]] for n in order] for p in PUPILS[:pupils]]

    found = scan(on_side([SIDEWAYS[n] for n in order], people))

    assert list(found) == [f"#{n + 1}" for n in range(pupils + 1)]
    fields, *others = found.values()
    assert (fields.category, fields.personal) == ("none", False)
    assert all(column.personal and column.subject == "pupil" for column in others)
    assert all("on its side" in evidence(column) for column in found.values())
    assert not [cell for person in people for cell in person if len(cell) > 3 and cell in said(found)]


def test_a_table_on_its_side_tells_what_stands_in_it(scan):
    people = [[p[FIRST], p[BORN], p[BSN], p[PHONE], "Islam"] for p in PUPILS[:4]]

    column = scan(on_side(["Roepnaam", "Geboortedatum", "BSN", "Telefoon", "Religie"], people))["#2"]

    assert column.special
    assert all(word in evidence(column) for word in ("name", "national number", "telephone number", "religion"))


def test_names_that_are_not_known_are_no_headers_either(scan):
    rows = [
        ["Naam", "Xyliana", "Bentinus", "Quirinda"],
        ["Geboortedatum", "01-01-2015", "02-03-2014", "03-03-2013"],
        ["Leerlingnummer", "10001", "10002", "10003"],
        ["Groep", "5a", "6b", "5a"],
    ]

    assert list(scan(rows)) == ["#1", "#2", "#3", "#4"]


def test_a_row_of_words_above_it_stays_the_header(scan):
    people = [[f"Leerling {n}", p[FIRST], p[BORN], p[BSN], p[GROUP]] for n, p in enumerate(PUPILS[:5], 1)]

    found = scan(on_side(["Veld", "Roepnaam", "Geboortedatum", "BSN", "Groep"], people))

    assert list(found) == ["Veld", *(f"Leerling {n}" for n in range(1, 6))]
    assert [column.personal for column in found.values()] == [False, True, True, True, True, True]


def test_marks_with_a_pupil_above_each_column_show_no_name(scan):
    marks = [["Rekenen", "7", "8", "9"], ["Taal", "6", "7", "8"], ["Spelling", "6", "7", "8"]]

    found = scan([["Vak", "Emma", "Liam", "Noor"], *marks])

    assert list(found) == ["#1", "#2", "#3", "#4"]
    assert [column.personal for column in found.values()] == [False, True, True, True]


@pytest.mark.parametrize(
    "rows",
    [
        [
            ["Veld", "Verplicht", "Voorbeeld"],
            ["Achternaam", "ja", "Jansen"],
            ["Geboortedatum", "ja", "01-02-2014"],
            ["Groep", "nee", "6"],
        ],
        [["Maand", "April", "Mei", "Juni"], ["Verzuim", "7", "8", "9"], ["Te laat", "6", "7", "8"]],
        [
            ["Vraag", "ZT", "OT", "Gem."],
            ["Roepnaam", "86,2", "50,3", "61,6"],
            ["Achternaam", "7,8", "39,7", "71,4"],
            ["BSN", "14", "89", "52"],
        ],
        [
            ["Naam", "OBS De Boom"],
            ["Adres", "Dorpsstraat 1"],
            ["Postcode", "1234 AB"],
            ["Telefoon", "030-1234567"],
            ["E-mail", "info@deboom.nl"],
        ],
    ],
)
def test_lists_of_fields_months_totals_and_a_school_are_not_pupils_on_their_side(scan, rows):
    assert not any(column.personal for column in scan(rows).values())


# Long cells


@pytest.mark.parametrize("breaks", [" ", "\n"])
def test_what_stands_at_the_far_end_of_a_very_long_cell_is_found(tmp_path, breaks):
    long = f"Het ging vandaag goed met lezen en spelen.{breaks}" * 4_700
    assert len(long) > 200_000 - 3_000
    rows = [[p[NUMBER], p[FIRST], "Gaat goed vooruit met rekenen."] for p in PUPILS]
    rows[20][2] = f"{long}Zijn BSN is 123456782, bel 06-12345678."
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";").writerows([["Leerlingnummer", "Roepnaam", "Opmerking"], *rows])
    file = tmp_path / "lang.csv"
    file.write_text(text.getvalue(), encoding="utf-8", newline="")

    remarks = local.scan(file)[2]

    assert (remarks.category, remarks.rows) == ("free_text", 40)
    assert remarks.content_rows == {"national_id": [22], "phone": [22]}


def test_the_longest_cell_of_excel_is_searched_to_its_end(scan):
    long = "Het ging vandaag goed met lezen en spelen. " * 800
    rows = [[p[NUMBER], p[FIRST], "Gaat goed vooruit met rekenen."] for p in PUPILS]
    rows[0][2] = long[:32_700] + " Zijn BSN is 123456782."

    assert scan([["Leerlingnummer", "Roepnaam", "Opmerking"], *rows])["Opmerking"].content_rows == {"national_id": [2]}


def test_a_long_cell_of_one_word_with_nothing_in_it_holds_nothing(scan):
    rows = [[p[NUMBER], p[FIRST], "x" * 30_000] for p in PUPILS[:3]]

    assert scan([["Leerlingnummer", "Roepnaam", "Opmerking"], *rows])["Opmerking"].contains == {}
