"""Input tables: which sheet, which header, and what is said of a cell that cannot be understood."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from zuinig import i18n
from zuinig.errors import TableError
from zuinig.facts.reading import read_input
from zuinig.project import Dataset

CONSENTS = "Leerlingnummer;Voorkeur;Antwoord;Datum\n"


@pytest.fixture
def read(tmp_path: Path):
    def read_text(role: str, text: str, **more: object):
        file = tmp_path / "lijst.csv"
        file.write_text(text, encoding="utf-8")
        return read_input(file, Dataset(name="de lijst", role=role, path="lijst.csv", **more))

    return read_text


def refused(read, role: str, text: str, **more: object) -> str:
    with pytest.raises(TableError) as error:
        read(role, text, **more)
    assert error.value.__cause__ is None
    assert error.value.__context__ is None
    return str(error.value)


def test_a_table_is_read_with_our_names_and_parsed_cells(read) -> None:
    table = read("consents", CONSENTS + "00123;Website;Ja;31-03-2026\n00124;Website;;46112\n")
    assert table.dataset == "de lijst"
    assert table.present == {"pupil_number", "channel", "answer", "given_date"}
    frame = table.frame
    assert frame["row"].tolist() == [2, 3]
    assert frame["pupil_number"].tolist() == ["00123", "00124"]
    assert frame["answer"].tolist() == [True, pd.NA]
    assert frame["given_date"].tolist() == [pd.Timestamp("2026-03-31")] * 2
    assert frame["withdrawn_date"].isna().all()


@pytest.mark.parametrize(
    ("line", "header", "secret"),
    [
        ("00123;Website;Ja;31-02-2026", "Datum", "31-02"),
        ("00123;Website;Misschien-geheim;31-03-2026", "Antwoord", "geheim"),
        ("00123;Website;Ja;Jan Geheim", "Datum", "Geheim"),
    ],
)
def test_a_cell_that_cannot_be_understood_is_told_by_row_and_header_and_never_quoted(
    read, line, header, secret
) -> None:
    text = CONSENTS + "00122;Website;Ja;01-03-2026\n" + line + "\n00124;Website;Nee;02-03-2026\n"
    for language in i18n.LANGUAGES:
        i18n.use(language)
        message = refused(read, "consents", text)
        assert "de lijst" in message
        assert f"“{header}”" in message
        assert "3" in message
        assert secret not in message


def test_the_message_names_the_accepted_notations(read) -> None:
    i18n.use("en")
    text = CONSENTS + "00123;Website;Ja;ooit\n"
    assert "31-12-2026 or 2026-12-31" in refused(read, "consents", text)


def test_many_wrong_cells_are_told_together(read) -> None:
    i18n.use("en")
    lines = "".join(f"{n:05};Website;Ja;31-02-2026\n" for n in range(25))
    message = refused(read, "consents", CONSENTS + lines)
    assert "2-11" in message
    assert "15 more" in message


def test_a_column_named_in_audit_toml_is_used(read) -> None:
    text = "Nummer kind;Waarvoor;Wat ze zeiden\n00123;Website;Ja\n00124;Website;Nee\n"
    columns = {"pupil_number": "Nummer kind", "channel": "Waarvoor", "answer": "Wat ze zeiden"}
    assert read("consents", text, columns=columns).frame["answer"].tolist() == [True, False]


def test_a_short_list_whose_header_does_not_look_like_one_is_read_by_its_words(read) -> None:
    table = read("form", "Veld;Stap\nRoepnaam;Aanmelding\nAchternaam;Aanmelding\n")
    assert table.frame["row"].tolist() == [2, 3]
    assert table.frame["field"].tolist() == ["Roepnaam", "Achternaam"]


def test_a_file_without_headers_shows_none_of_its_cells(read) -> None:
    message = refused(read, "register", "Geheim Jansen;06-12345678\nGeheim Pietersen;06-12345679\n")
    assert "Geheim" not in message
    assert "Leverancier" in message


def test_the_first_sheet_with_the_needed_columns_is_taken(tmp_path: Path) -> None:
    file = tmp_path / "boek.xlsx"
    with pd.ExcelWriter(file, engine="xlsxwriter") as book:
        pd.DataFrame({"Toelichting": ["Dit is uitleg.", "Nog meer."]}).to_excel(book, sheet_name="Uitleg", index=False)
        lines = pd.DataFrame({"Leverancier": ["Kiezel", "Meetlat"], "Einddatum": pd.to_datetime(["2026-12-31", None])})
        lines.to_excel(book, sheet_name="Verwerkers", index=False)
    frame = read_input(file, Dataset(name="register", role="register", path="boek.xlsx")).frame
    assert frame["supplier"].tolist() == ["Kiezel", "Meetlat"]
    assert frame["end_date"].tolist() == [pd.Timestamp("2026-12-31"), pd.NaT]


def test_a_sheet_that_is_not_there_is_told(tmp_path: Path) -> None:
    file = tmp_path / "lijst.csv"
    file.write_text("Leverancier;Product\nKiezel;Rekenrups\n", encoding="utf-8")
    with pytest.raises(TableError, match="Verwerkers"):
        read_input(file, Dataset(name="register", role="register", path="lijst.csv", table="Verwerkers"))
