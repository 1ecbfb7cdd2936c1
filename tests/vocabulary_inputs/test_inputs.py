"""Which header is which column: variants, words of audit.toml itself, and what the message says when none fits."""

from __future__ import annotations

import pytest

from zuinig.errors import TableError
from zuinig.project import ROLES
from zuinig.tables.inputs import MODELS
from zuinig.vocabulary.inputs import columns_of, find_header, map_headers


@pytest.mark.parametrize("role", sorted(MODELS))
def test_the_columns_are_those_of_the_input_table(role: str) -> None:
    assert {"row", *columns_of(role)} == set(MODELS[role].to_schema().columns)


def test_every_role_that_is_a_table_has_columns() -> None:
    assert set(MODELS) == set(ROLES) - {"pupils", "delivery"}
    assert columns_of("delivery") == {}


@pytest.mark.parametrize("role", [*MODELS, "pupils"])
def test_a_word_means_one_column(role: str) -> None:
    words = [word for column in columns_of(role).values() for word in {word.replace(" ", "") for word in column.words}]
    # "Functie" is the role where a list has no column "Rol", and else the function of the person.
    twice = {"access": ["functie"]}
    assert sorted(words) == sorted([*set(words), *twice.get(role, [])])


def test_a_function_is_the_role_only_where_nothing_else_is() -> None:
    alone = map_headers("access", ["Gebruikersnaam", "Functie"], {})
    beside = map_headers("access", ["Gebruikersnaam", "Functie", "Rol"], {})
    assert (alone["role"], alone.get("function")) == ("Functie", None)
    assert (beside["role"], beside["function"]) == ("Rol", "Functie")


@pytest.mark.parametrize("role", [*MODELS, "pupils"])
def test_the_title_of_a_column_is_one_of_its_headers(role: str) -> None:
    for name, column in columns_of(role).items():
        assert find_header(column, [column.title]), name


@pytest.mark.parametrize("role", [*MODELS, "pupils"])
def test_a_date_in_a_yes_no_column_goes_to_a_column_that_exists(role: str) -> None:
    columns = columns_of(role)
    assert all(columns[one.date_column].kind == "date" for one in columns.values() if one.date_column)


@pytest.mark.parametrize(
    ("role", "name", "header"),
    [
        ("register", "supplier", "LEVERANCIER"),
        ("register", "supplier", "Naam verwerker"),
        ("register", "supplier", "Supplier"),
        ("register", "declared", "Categorieën persoonsgegevens"),
        ("register", "signed_date", "Datum verwerkersovereenkomst"),
        ("register", "agreed", "Verwerkersovereenkomst (J/N)"),
        ("register", "dpia", "DPIA (J/N)"),
        ("register", "participant", "Convenantdeelnemer [J/N]"),
        ("register", "safeguard", "Waarborg (SCC/DPF/adequaatheid)"),
        ("consents", "answer", "Antwoord (Ja/Nee/Niet ingevuld)"),
        ("consents", "pupil_number", "leerlingNummer"),
        ("consents", "pupil_number", "Leerling-nummer"),
        ("access", "second_factor", "2FA actief"),
        ("access", "supplier_account", "Leveranciersaccount (J/N)"),
        ("disclosures", "party", "Verstrekt aan"),
        ("form", "field", "Vraag"),
        ("pupils", "leave_date", "Dat. uitschr."),
        ("pupils", "leave_date", "uitstroomdatum"),
        ("pupils", "leave_date", "Uitschrijf-datum"),
    ],
)
def test_headers_are_known_in_the_spellings_that_boards_use(role: str, name: str, header: str) -> None:
    assert find_header(columns_of(role)[name], ["Iets anders", header]) == header


@pytest.mark.parametrize("header", ["Contactpersoon leverancier", "Opmerkingen bij de DPIA", "Datum"])
def test_a_header_that_only_holds_a_word_is_not_an_optional_column(header: str) -> None:
    found = map_headers("register", ["Leverancier", header], {})
    assert found == {"supplier": "Leverancier"}


def test_a_needed_column_is_found_among_more_words_and_the_shortest_wins() -> None:
    headers = ["Leverancier contactpersoon telefoon", "Leverancier naam kort", "Product"]
    assert map_headers("register", headers, {})["supplier"] == "Leverancier naam kort"


def test_the_better_word_wins_whatever_the_order_of_the_columns() -> None:
    assert map_headers("register", ["Organisatie", "Leverancier"], {})["supplier"] == "Leverancier"


def test_a_header_is_used_once() -> None:
    found = map_headers("consents", ["Leerlingnummer", "Kanaal", "Toestemming", "Datum", "Onderwerp"], {})
    assert len(set(found.values())) == len(found)
    assert found["answer"] == "Toestemming"


def test_what_audit_toml_says_wins() -> None:
    found = map_headers("register", ["Leverancier", "Wie het is"], {"supplier": "Wie het is"})
    assert found == {"supplier": "Wie het is"}


def test_a_missing_column_is_told_with_title_nearest_header_and_what_to_do() -> None:
    with pytest.raises(TableError) as error:
        map_headers("register", ["Leverancieren", "Product"], {}, "register 2026")
    message = str(error.value)
    assert "register 2026" in message
    assert "“Leverancier” (`supplier`)" in message
    assert "“Leverancieren”" in message
    assert 'columns = { supplier = "…" }' in message


def test_a_header_that_is_not_near_is_not_offered() -> None:
    with pytest.raises(TableError) as error:
        map_headers("register", ["Xyz", "Qqq"], {}, "register")
    assert "Xyz" not in str(error.value)
    assert "Qqq" not in str(error.value)


def test_one_of_several_columns_is_enough_and_none_of_them_is_told() -> None:
    assert map_headers("staff", ["E-mail"], {}) == {"email": "E-mail"}
    with pytest.raises(TableError, match=r"“Personeelsnummer”.*“E-mail”"):
        map_headers("staff", ["Functie", "Uit dienst"], {}, "staff")


def test_a_name_in_audit_toml_that_is_no_column_is_told_with_the_known_ones() -> None:
    with pytest.raises(TableError, match=r"suplier.*supplier"):
        map_headers("register", ["Leverancier"], {"suplier": "Leverancier"}, "register")


def test_a_header_in_audit_toml_that_the_file_lacks_is_told() -> None:
    with pytest.raises(TableError, match="Leverantie"):
        map_headers("register", ["Leverancier"], {"supplier": "Leverantie"}, "register")
