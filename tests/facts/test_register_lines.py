"""Lines of a register: merged cells, several products, a supplier of several recipients, roles, places in words."""

from __future__ import annotations

import pytest

from zuinig.facts.agreements import location_of

HEADER = "Leverancier;Product;Rol;Verwerkersovereenkomst;Einddatum;Datalocatie\n"
TAALRUPS = """
[[recipient]]
name = "Taalrups"
kind = "learning_method"
register_names = ["Uitgeverij Kiezel B.V."]
"""


def lines(board, text: str, toml: str = "") -> list[list[object]]:
    facts, _ = board(register=HEADER + text, toml=toml)
    return facts.agreements[["row", "recipient", "agreed"]].to_numpy().tolist()


def test_a_supplier_merged_over_several_products_is_carried_down(board) -> None:
    found = lines(board, "Uitgeverij Kiezel;Anders;;J;;Nederland\n;Rekenrups;;N;;Nederland\n;Iets;;J;;Nederland\n")
    assert found == [[2, "", True], [3, "Rekenrups", False], [4, "", True]]


def test_a_line_with_only_a_product_shares_the_agreement_above_it(board) -> None:
    assert lines(board, "Meetlat;Groeikaart;;J;31-12-2026;Nederland\n;Rekenrups;;;;\n") == [
        [2, "", True],
        [3, "Rekenrups", True],
    ]


def test_what_was_carried_down_and_what_names_nobody_is_told_by_row(board) -> None:
    _, coverage = board(register=HEADER + "Meetlat;Groeikaart;;J;;\n;Rekenrups;;J;;\n;;;J;;\n")
    said = " ".join(coverage.sentences())
    assert "1 line names no supplier (row 3)" in said
    assert "names no supplier and no product (row 4)" in said


def test_a_blank_record_between_the_lines_is_no_line(board) -> None:
    assert lines(board, "Uitgeverij Kiezel;;;J;;\n;;;;;\nLeerbord;;;J;;\n") == [
        [2, "Rekenrups", True],
        [4, "Leerbord", True],
    ]


def test_one_line_per_supplier_stands_for_all_its_recipients(board) -> None:
    assert lines(board, "Uitgeverij Kiezel;;;J;;\nAnder;;;J;;\n", TAALRUPS) == [
        [2, "Rekenrups", True],
        [2, "Taalrups", True],
        [3, "", True],
    ]


def test_several_products_in_one_cell_stand_for_their_recipients(board) -> None:
    assert lines(board, '"Meetlat";"Rekenrups, Taalrups en Groeikaart";;J;;\n', TAALRUPS) == [
        [2, "Rekenrups", True],
        [2, "Taalrups", True],
    ]


def test_a_line_for_another_product_of_the_supplier_is_no_agreement_for_this_one(board) -> None:
    text = "Uitgeverij Kiezel;Rekenrups;;N;;\nUitgeverij Kiezel;Leesrups;;J;;\n"
    assert lines(board, text) == [[2, "Rekenrups", False], [3, "", True]]


def test_lines_of_one_recipient_on_several_rows_stay_apart(board) -> None:
    assert lines(board, "Uitgeverij Kiezel;;;J;;\nUitgeverij Kiezel;;;N;;\n") == [
        [2, "Rekenrups", True],
        [3, "Rekenrups", False],
    ]


@pytest.mark.parametrize(
    ("role", "kept"),
    [
        ("Verwerker / verwerkingsverantwoordelijke", True),
        ("Verwerker", True),
        ("iets anders", True),
        ("Verwerkingsverantwoordelijke", False),
        ("Gezamenlijk verantwoordelijke", False),
    ],
)
def test_who_is_a_processor_in_part_stays_in(board, role: str, kept: bool) -> None:
    assert bool(lines(board, f"Uitgeverij Kiezel;;{role};J;;\n")) is kept


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Nederland (back-up in de VS)", "outside"),
        ("Hosting in NL", "eea"),
        ("niet buiten de EER", "eea"),
        ("Geen doorgifte buiten de EU", "eea"),
        ("Nederland, geen opslag in de VS", "eea"),
        ("Verenigde Staten, niet in Nederland", "outside"),
        ("nog niet bekend", "unclear"),
        ("geen idee", "unclear"),
        ("Dublin en Londen", "eea"),
        ("N.V.T.", ""),
    ],
)
def test_places_in_words(text: str, place: str) -> None:
    assert location_of(text) == place


def test_columns_that_the_register_lacks_are_told_by_their_title(board) -> None:
    _, coverage = board(register="Leverancier;Verwerkersovereenkomst;Modelversie\nUitgeverij Kiezel;J;4.0\nAnder;N;\n")
    notes = [note for one in coverage.datasets for note in one.notes]
    assert len(notes) == 1
    assert "“Einddatum”" in notes[0]
    assert "“Datalocatie”" in notes[0]
    assert "Modelversie" not in notes[0]
    assert coverage.complete


def test_a_second_sheet_with_the_same_columns_is_told_and_makes_the_audit_incomplete(board, tmp_path) -> None:
    pd = pytest.importorskip("pandas")
    with pd.ExcelWriter(tmp_path / "boek.xlsx", engine="xlsxwriter") as book:
        for sheet in ("Groep 3", "Groep 4"):
            cells = {"Leerlingnummer": ["00001", "00002"], "Voorkeur": ["Website"] * 2, "Antwoord": ["Ja", "Nee"]}
            pd.DataFrame(cells).to_excel(book, sheet_name=sheet, index=False)
    section = '[[dataset]]\nname = "{name}"\nrole = "consents"\npath = "boek.xlsx"\n{table}\n'
    facts, coverage = board(toml=section.format(name="alles", table=""))
    assert len(facts.consents) == 2
    assert not coverage.complete
    assert any("“Groep 4”" in note for one in coverage.datasets for note in one.notes)

    named = "".join(section.format(name=n, table=f'table = "Groep {n}"') for n in (3, 4))
    facts, coverage = board(toml=named)
    assert facts.consents[["dataset", "row"]].to_numpy().tolist() == [["3", 2], ["3", 3], ["4", 2], ["4", 3]]
    assert coverage.complete
