"""Health, belief and ethnicity, told by their words and by the columns around them."""

import pytest

NAMES = ["Emma Jansen", "Liam Bakker", "Noor de Vries", "Daan Visser", "Sem Smit"] * 6
BIRTHS = [f"{n % 27 + 1:02d}-{n % 12 + 1:02d}-{2014 + n % 8}" for n in range(30)]


def seldom(*values, rows=30):
    """Mostly empty, as columns of care are."""
    return [values[n // 3 % len(values)] if n % 3 == 0 else None for n in range(rows)]


def beside_pupils(columns, cells, header="col_3"):
    return columns({"col_1": NAMES, "col_2": BIRTHS, header: cells})[header]


@pytest.mark.parametrize(
    ("values", "category"),
    [
        (("Halal", "Glutenvrij", "Geen varkensvlees"), "health"),
        (("Pinda",), "health"),  # a food, but in a table of pupils an allergy
        (("Ritalin 10 mg", "Ventolin", "EpiPen"), "health"),
        (("Logopedie", "Jeugdhulp", "GGZ Kinderen"), "health"),
        (("Huisartsenpraktijk De Brug", "Huisartsenpraktijk Van Loon"), "health"),
        (("CZ", "Menzis", "Zilveren Kruis"), "health"),
        (("Asthma", "None", "Peanut allergy"), "health"),
        (("Specific Learning Disability", "Autism", "Other Health Impairment"), "health"),
        (("PKN Dorpskerk", "Parochie H. Martinus", "Moskee Al Fath"), "religion"),
        (("Rooms-katholiek", "Geen", "Islam"), "religion"),
        (("Church of England", "Roman Catholic", "Muslim"), "religion"),
        (("Nederlands", "Turks", "overig westers"), "ethnicity"),
        (("White British", "Any other White background", "Black Caribbean"), "ethnicity"),
    ],
)
def test_words_of_a_special_category_are_enough_in_a_table_of_pupils(columns, values, category):
    found = beside_pupils(columns, seldom(*values))
    assert (found.category, found.special) == (category, True)


@pytest.mark.parametrize(
    "values",
    [
        ("Ziek", "Te laat", "Ongeoorloofd verzuim"),
        ("De Regenboog", "Gereformeerde Basisschool De Ark", "Daltonschool De Brug"),
        ("Nederlands", "Engels", "Frans"),
        ("A+", "B-", "C"),
        ("ma, di", "wo", "do, vr"),
        ("Kerkstraat 12", "Kerkweg 3", "Moskeeplein 4"),
    ],
)
def test_words_that_come_near_are_not_special(columns, values):
    assert not beside_pupils(columns, seldom(*values)).special


def test_most_cells_saying_none_does_not_hide_the_few_that_say_more(columns):
    found = beside_pupils(columns, ["Geen"] * 26 + ["Notenallergie", "ADHD", "Geen", "Astma"])
    assert found.category == "health"


def test_a_column_of_none_alone_says_nothing(columns):
    assert not beside_pupils(columns, ["Geen", "Nee"] * 15).special


def test_foods_in_a_table_of_products_are_no_allergies(columns):
    found = columns(
        {
            "Artikelnummer": [str(1000 + n) for n in range(30)],
            "Product": ["Pinda", "Melk", "Noten", "Vis", "Chocolade"] * 6,
            "Prijs": [f"{n},95" for n in range(30)],
        },
        file="producten.csv",
    )
    assert not any(column.personal or column.special for column in found.values())


def test_an_answer_between_columns_of_care_is_about_care(columns):
    answers = ["J", "N", "N"] * 10
    care = {"col_3": seldom("Astma", "ADHD"), "col_4": answers, "col_5": seldom("Ventolin", "Concerta")}
    assert columns({"col_1": NAMES, "col_2": BIRTHS, **care})["col_4"].category == "health"
    assert columns({"col_1": NAMES, "col_2": BIRTHS, **care, "col_6": answers})["col_6"].category != "health"


def test_ethnic_groups_under_a_word_for_origin_are_ethnicity_and_countries_are_not(columns):
    assert beside_pupils(columns, ["Nederlands", "Turks", "overig westers"] * 10, "Herkomst").category == "ethnicity"
    assert beside_pupils(columns, ["Nederland", "Turkije", "Marokko"] * 10, "Herkomst").category == "origin"


def test_telephone_numbers_under_a_doctor_are_told_as_well(columns):
    found = beside_pupils(columns, [f"030-27{n:05d}" for n in range(10, 40)], "Telefoon huisarts")
    assert found.category == "health"
    assert any("telephone number" in sentence for sentence in found.evidence)
