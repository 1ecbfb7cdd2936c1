"""What proves that rows are persons, and what only seems to."""


def test_measures_of_a_field_are_no_persons_though_their_headers_sound_so(columns):
    found = columns(
        {
            "Group": [str(1 + n % 12) for n in range(48)],
            "Gp": ["T0", "T1", "D3"] * 16,
            "pH": [f"5.{n % 9}" for n in range(48)],
            "P": [str(100 + n) for n in range(48)],
            "Conduc": [f"{1 + n % 9}.9" for n in range(48)],
        },
        file="soils.csv",
    )
    assert not any(column.personal for column in found.values())


def test_the_name_of_a_file_alone_makes_no_persons(columns):
    table = {"gene": ["BRCA", "TP53"] * 20, "pos": [str(10_000 + 17 * n) for n in range(40)]}
    assert not any(column.personal for column in columns(table, file="hr1420.csv").values())


def test_but_it_does_where_the_headers_say_nothing(columns):
    table = {"F1": ["aa", "bb"] * 20, "F2": [str(10_000 + 17 * n) for n in range(40)]}
    assert all(column.personal for column in columns(table, file="leerlingen.csv").values())


def test_a_member_of_a_folder_is_called_without_its_ending(columns):
    table = {"sourcedId": ["o0", "o1"], "name": ["De Klim", "De Boom"], "identifier": ["99ZA", "99ZB"]}
    found = columns(table, file="levering", name="orgs.csv")
    assert {column.subject for column in found.values()} == {"organisation"}


def test_a_key_that_comes_back_is_still_whose_it_is(columns):
    found = columns(
        {
            "id": [str(301 + n // 4) for n in range(40)],
            "sex": [["M", "F"][n // 4 % 2] for n in range(40)],
            "age": [str(30 + n // 4) for n in range(40)],
            "visit": ["1", "2", "3", "4"] * 10,
        }
    )
    assert found["id"].category in {"account", "pupil_number"}


def test_absence_is_of_the_pupil_though_the_abbreviation_is_one_of_a_carer(columns):
    found = columns(
        {
            "Leerlingnummer": [str(20_000 + n) for n in range(30)],
            "Tel. verz.": ["0612345678"] * 30,
            "Dgn verz.": [str(n % 9) for n in range(30)],
        }
    )
    assert (found["Dgn verz."].category, found["Dgn verz."].subject) == ("behaviour", "pupil")
    assert found["Tel. verz."].subject == "guardian"


def test_a_cell_type_and_an_acidity_are_no_telephones(columns):
    found = columns(
        {
            "sex": ["M", "F"] * 20,
            "age": [str(30 + n) for n in range(40)],
            "celltype": ["squamous", "adeno", "large", "small"] * 10,
            "ph": [f"7.{n % 9}" for n in range(40)],
        }
    )
    assert "phone" not in {found["celltype"].category, found["ph"].category}


def test_the_file_names_of_pictures_are_of_the_pupil_and_other_file_names_of_the_record(columns):
    pupils = {"Leerlingnummer": [str(20_000 + n) for n in range(30)]}
    pictures = columns(pupils | {"Bestandsnaam": [f"foto_{n}.jpg" for n in range(30)]})["Bestandsnaam"]
    exports = columns(pupils | {"Bestandsnaam": ["export_2026.csv"] * 30})["Bestandsnaam"]
    assert (pictures.category, pictures.personal) == ("image", True)
    assert not exports.personal


def test_a_list_of_whom_to_call_has_pupils_for_rows(columns):
    table = {
        "Naam": ["Emma Jansen", "Liam Bakker"] * 10,
        "Tel. moeder": ["0612345678"] * 20,
        "Zwemdiploma": ["A", "B"] * 10,
    }
    found = columns(table, file="noodlijst groep 4.xlsx")
    assert (found["Naam"].subject, found["Zwemdiploma"].subject) == ("pupil", "pupil")
    assert found["Tel. moeder"].subject == "guardian"


def test_a_table_called_after_parents_without_anything_of_theirs_is_of_pupils(columns):
    pupils = {"Leerlingnummer": [str(20_000 + n) for n in range(20)], "Antwoord": ["Ja", "Nee"] * 10}
    assert columns(pupils, file="ouderapp.csv")["Antwoord"].subject == "pupil"
    parents = pupils | {
        "Naam": ["Emma Jansen", "Liam Bakker"] * 10,
        "E-mail": [f"a{n}@voorbeeld.nl" for n in range(20)],
    }
    assert columns(parents, file="ouders.csv")["Naam"].subject == "guardian"


def test_dates_and_small_numbers_in_a_list_of_absence_are_about_absence(columns):
    absence = {
        "col_1": ["Emma Jansen", "Liam Bakker", "Noor de Vries"] * 10,
        "col_2": [f"{n % 27 + 1:02d}-{9 + n % 3:02d}-2026" for n in range(30)],
        "col_3": ["Ziek", "Te laat", "Verlof"] * 10,
        "col_4": [str(n % 7) for n in range(30)],
    }
    found = columns(absence)
    assert {found[name].category for name in ("col_2", "col_3", "col_4")} == {"behaviour"}
