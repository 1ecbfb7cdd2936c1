"""Headers are shown to users, so a row of data is never one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zuinig.sources.headers import find_header, looks_like_value, name_columns

PUPILS = [
    ["00012", "Noor", "de Vries", "12-03-2014", "noor@voorbeeld.nl", "0612345678", "1234 AB"],
    ["00013", "Sem", "Bakker", "01-11-2013", "sem@voorbeeld.nl", "0687654321", "4321 ZX"],
    ["00014", "Zoë", "van Dijk", "30-05-2014", "zoe@voorbeeld.nl", "0611122233", "2222 CD"],
]
HEADERS = ["leerlingnummer", "roepnaam", "achternaam", "geboortedatum", "e-mail", "telefoon", "postcode"]


def test_a_row_of_words_above_values_is_the_header():
    header = find_header([HEADERS, *PUPILS], 7)

    assert (header.row, header.columns) == (0, tuple(HEADERS))


def test_a_first_row_of_data_is_never_the_header():
    header = find_header(PUPILS, 7)

    assert (header.row, header.columns) == (None, ("#1", "#2", "#3", "#4", "#5", "#6", "#7"))


@pytest.mark.parametrize(
    ("why", "rows"),
    [
        ("names only", [["Noor", "de Vries"], ["Sem", "Bakker"], ["Zoë", "van Dijk"]]),
        ("names and cities", [["Noor", "de Vries", "Assen"], ["Sem", "Bakker", "Ede"], ["Zoë", "van Dijk", "Assen"]]),
        ("one e-mail address in it", [["naam", "noor@voorbeeld.nl"], ["groep", "sem@voorbeeld.nl"]]),
        ("one date in it", [["naam", "geboortedatum", "01-01-2014"], ["Sem", "Bakker", "02-02-2014"]]),
        ("a date in words", [["naam", "3 maart 2014"], ["Bakker", "4 april 2015"]]),
        ("a BSN", [["Bakker", "123456782"], ["Vos", "111222333"]]),
        ("a postcode", [["Noor", "1234AB"], ["Sem", "4321 ZX"]]),
        ("an IBAN", [["Noor", "NL91 ABNA 0417 1643 00"], ["Sem", "NL20INGB0001234567"]]),
        ("a key with a number", [["Noor", "LLN-00123"], ["Sem", "LLN-00124"]]),
        ("an address", [["Noor", "Dorpsstraat 12"], ["Sem", "Kerkstraat 3"], ["Zoë", "Laan 7a"]]),
        ("a first date that is unknown", [["Noor", "onbekend"], ["Sem", "02-02-2014"], ["Zoë", "03-02-2014"]]),
        ("a first number that is written out", [["Noor", "Bos", "vijf"], ["Sem", "Vos", "6"], ["Zoë", "Mos", "7"]]),
        (
            "a first row without its numbers",
            [["Noor", "Bos", "", ""], ["Sem", "Vos", "6", "1"], ["Zoë", "Mos", "7", "2"]],
        ),
        ("a first row that comes again", [["jongen", "ja"], ["meisje", "nee"], ["jongen", "nee"], ["jongen", "ja"]]),
        ("a birth year", [["Noor", "2014"], ["Sem", "2013"], ["Zoë", "2014"]]),
        (
            "pupils side by side",
            [["datum", "Noor Bos", "Sem de Vries"], ["01-01-2024", "7", "8"], ["02-01-2024", "6", "9"]],
        ),
        ("one row of names", [["Noor", "de Vries"]]),
        ("one row with a number", [["naam", "123456782"]]),
        ("one column of names", [["Noor de Vries"], ["Sem Bakker"], ["Zoë van Dijk"]]),
        (
            "a table sorted by class, the first of one pupil",
            [["Noor", "Aap", "Juf An"]]
            + [[name, "Mees", "Juf Bo"] for name in ("Sem", "Zoë", "Tim", "Eva", "Bo", "Jo", "Al", "Cas", "Ot")],
        ),
    ],
)
def test_data_in_the_first_row_is_no_header_for(why, rows):
    assert find_header(rows, len(rows[0])).row is None, why


@pytest.mark.parametrize(
    ("why", "rows"),
    [
        ("a header alone", [["leerlingnummer", "roepnaam", "achternaam"]]),
        ("words that are not known, above numbers", [["Widget", "Gadget"], ["12", "13"], ["14", "15"]]),
        ("names in the manner of databases", [["sourcedId", "orgSourcedId"], ["Klas A", "School B"]]),
        ("snake case", [["wijze_van_doen", "ander_veld"], ["aap", "noot"], ["mies", "wim"]]),
        ("known words above words", [["Voornaam", "Achternaam", "Woonplaats"], ["Noor", "de Vries", "Assen"]]),
        ("answers beside words", [["Vraag", "Ja", "Nee"], ["Fijn?", "12", "3"], ["Veilig?", "11", "4"]]),
        ("years beside a word", [["Gemeente", "Provincie", "2023", "2024"], ["Assen", "Drenthe", "12500", "13100"]]),
        ("headers with numbers", [["Ouder 1", "Ouder 2", "Toets 1"], ["An Bos", "Jo Bos", "12"], ["Al Vos", "", "13"]]),
        ("a first column without a header", [["", "Naam", "Leeftijd"], ["1", "Bos", "12"], ["2", "Vos", "11"]]),
        ("one column of numbers", [["BSN"], ["123456782"], ["111222333"], ["000000012"]]),
        ("many columns of which half have no header", [["naam", "", "bsn", ""], ["Bos", "x", "123456782", "y"]]),
    ],
)
def test_a_header_is_found_for(why, rows):
    assert find_header(rows, len(rows[0])).row == 0, why


def test_a_header_that_comes_again_between_the_data_is_still_one():
    rows = [HEADERS, *PUPILS * 10, HEADERS, *PUPILS]

    assert find_header(rows, 7).row == 0


def test_titles_and_blank_rows_above_the_header_are_passed():
    rows = [["Basisschool De Ark", *[""] * 6], [""] * 7, ["Groep:", "4", *[""] * 5], HEADERS, *PUPILS]

    assert find_header(rows, 7).row == 3


def test_titles_above_data_do_not_make_it_a_header():
    rows = [["Basisschool De Ark", *[""] * 6], [""] * 7, *PUPILS]

    assert find_header(rows, 7).row is None


@given(st.emails())
def test_an_email_address_is_a_value(text):
    assert looks_like_value(text.split("@")[0].replace(" ", "") + "@voorbeeld.nl")


@given(st.integers(0, 10**12), st.sampled_from(["", " ", "+", "€ "]))
def test_digits_are_a_value(n, sign):
    assert looks_like_value(f"{sign}{n}")


@pytest.mark.parametrize(
    "text", ["Leerlingnummer", "Huisnummer 2", "bsn_ondwnr-4", "jaargroep 2024", "Q1", "PS1", "", "iso8601"]
)
def test_a_word_is_no_value(text):
    assert not looks_like_value(text)


@given(st.lists(st.sampled_from(["", "a", "b", "a.1", "Unnamed: 0", " "]), max_size=12))
def test_names_are_never_the_same(cells):
    names = name_columns(cells)

    assert len(set(names)) == len(cells)


def test_names_are_those_of_pandas():
    import io

    import pandas as pd

    line = "naam,,naam,bsn,naam.1,naam,"

    assert list(name_columns(line.split(","))) == list(pd.read_csv(io.StringIO(line + "\n")).columns)


PUPILS_ABROAD = [[name, course, "Ana Ruiz"] for name in ("Durand", "Petit", "Blanc") for course in ("3A", "4B")] * 5


def test_unknown_words_that_are_written_otherwise_than_all_below_are_headers() -> None:
    assert find_header([["oppilas", "luokka", "ohjaaja"], *PUPILS_ABROAD], 3).row == 0


def test_a_first_row_that_is_written_like_all_below_is_no_header() -> None:
    assert find_header([["Leroy", "5C", "Eva Sol"], *PUPILS_ABROAD], 3).row is None


def test_few_rows_below_are_not_enough_to_tell_by_the_way_of_writing() -> None:
    assert find_header([["oppilas", "luokka", "ohjaaja"], *PUPILS_ABROAD[:10]], 3).row is None


@pytest.mark.parametrize("names", [["K1", "K2", "K3"], ["Veld 1", "Veld 2", "Veld 3"], ["col_08", "col_09", "col_10"]])
def test_one_word_with_running_numbers_is_a_header(names: list[str]) -> None:
    assert find_header([names, ["Noor", "de Vries", "5a"], ["Bram", "Smit", "6b"]], 3).row == 0


@pytest.mark.parametrize("first", [["toets 4", "toets 9", "toets 2"], ["Noor 1", "de Vries 2", "5a"]])
def test_numbers_that_do_not_run_are_no_header(first: list[str]) -> None:
    assert find_header([first, ["toets 1", "toets 9", "toets 3"], ["toets 2", "toets 9", "toets 3"]], 3).row is None


def test_abbreviations_with_a_point_above_words_without_one_are_headers() -> None:
    below = [["Rekenen", "vak A"], ["Taal", "vak B"], ["Gym", "vak C"]]

    assert find_header([["Omschr.", "Srt."], *below], 2).row == 0
    assert find_header([["J.", "A."], ["K.", "B."], ["L.", "C."], ["M.", "D."]], 2).row is None
