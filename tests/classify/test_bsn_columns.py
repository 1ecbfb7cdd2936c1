"""A BSN column is one whose pass rate cannot be chance."""

import random

import pytest

from zuinig.detectors.bsn import passes, remainder

CHANCE = random.Random(5)


def bsns(n):
    found = []
    while len(found) < n:
        number = str(CHANCE.randint(10**8, 10**9 - 1))
        if passes(number):
            found.append(number)
    return found


@pytest.mark.parametrize("header", ["x", "nummer", "col_1", "BSN"])
def test_numbers_that_pass_are_bsns_whatever_the_header(columns, header):
    assert columns({header: bsns(40)})[header].detail == "bsn"


def test_bsns_as_floats_and_with_lost_zeros_are_still_bsns(columns):
    numbers = [f"{number}.0" for number in bsns(30)] + [f"{float(number):.8E}" for number in bsns(5)]
    lost = [str(n) for n in range(10_000_000, 10_000_400) if passes(f"0{n}")][:5]
    assert columns({"kolom": numbers + lost})["kolom"].detail == "bsn"


def test_a_few_typing_errors_do_not_hide_a_bsn_column(columns):
    numbers = bsns(40)
    numbers[3] = numbers[3][:-1] + str((int(numbers[3][-1]) + 1) % 10)
    assert columns({"x": numbers})["x"].category == "national_id"


def test_the_header_is_believed_where_the_numbers_are_test_numbers_and_that_is_told(columns):
    found = columns({"BSN": [str(100_000_000 + 7 * n) for n in range(40)]})["BSN"]
    assert found.category == "national_id"
    assert any("pass the 11-test" in sentence for sentence in found.evidence)


def random_column(kind, rows):
    digits = {
        "nine": lambda: str(CHANCE.randint(10**8, 10**9 - 1)),
        "nine as float": lambda: f"{CHANCE.randint(10**8, 10**9 - 1)}.0",
        "nine with zeros": lambda: f"{CHANCE.randint(0, 10**9 - 1):09d}",
        "eight": lambda: str(CHANCE.randint(10**7, 10**8 - 1)),
        "pupil number": lambda: str(CHANCE.randint(1_000, 99_999)),
        "phone": lambda: f"06{CHANCE.randint(0, 10**8 - 1):08d}",
        "phone without zero": lambda: f"6{CHANCE.randint(0, 10**8 - 1):08d}",
        "year": lambda: str(CHANCE.randint(1990, 2026)),
    }
    return [digits[kind]() for _ in range(rows)]


@pytest.mark.parametrize(
    "kind",
    ["nine", "nine as float", "nine with zeros", "eight", "pupil number", "phone", "phone without zero", "year"],
)
def test_random_numbers_are_no_bsns(columns, kind):
    table = {f"x{n}": random_column(kind, rows) for rows in (40,) for n in range(250)}
    assert [header for header, column in columns(table).items() if column.category == "national_id"] == []


@pytest.mark.parametrize("rows", [1, 2, 3, 5, 10])
def test_nor_are_a_handful(columns, rows):
    for _ in range(30):
        assert columns({"x": random_column("nine", rows)})["x"].category != "national_id"


def test_running_numbers_of_nine_digits_are_no_bsns_and_the_evidence_says_why(columns):
    found = columns({"nummer": [str(600_100_000 + n) for n in range(200)]})["nummer"]
    assert found.category != "national_id"
    assert any("No BSN" in sentence for sentence in found.evidence)


def test_one_true_hit_in_fifty_rows_of_text_is_not_averaged_away(columns):
    remarks = ["Werkt rustig en netjes aan de taken", "Heeft extra uitleg nodig bij spelling"] * 25
    remarks[17] = "BSN 123456782 nog controleren"
    found = columns({"leerlingnummer": [str(30_000 + n) for n in range(50)], "opmerking": remarks})["opmerking"]
    assert found.category == "free_text"
    assert found.contains == {"national_id": 1}
    assert found.content_rows == {"national_id": [19]}


def education_numbers(n):
    found = []
    while len(found) < n:
        number = f"10{CHANCE.randint(0, 10**7 - 1):07d}"
        if remainder(number) == 5:
            found.append(number)
    return found


def test_education_numbers_among_bsns_do_not_hide_them_and_are_told(columns):
    found = columns({"nummer": bsns(20) + education_numbers(15)})["nummer"]
    assert found.category == "national_id"
    assert any("education numbers" in sentence for sentence in found.evidence)


def test_education_numbers_alone_are_national_numbers(columns):
    assert columns({"nummer": education_numbers(20)})["nummer"].detail == "education_number"


def test_numbers_that_begin_with_10_in_turn_are_no_education_numbers(columns):
    found = columns({"nummer": [str(100_000_000 + 3 * n) for n in range(40)]})["nummer"]
    assert found.category != "national_id"
