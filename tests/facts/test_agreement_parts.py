"""The parts of an agreement that a register keeps: letters of article 28, annexes, class, terms."""

from __future__ import annotations

from typing import Any

import pytest

from zuinig.facts.agreement_parts import clauses


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("a t/m h", "abcdefgh"),
        ("a-h", "abcdefgh"),
        ("A, B en C", "abc"),
        ("ja", "abcdefgh"),
        ("Compleet", "abcdefgh"),
        ("compleet, mist d", "abcefgh"),
        ("alle onderdelen behalve d en g", "abcefh"),
        ("ontbreekt: c t/m e", "abfgh"),
        ("a t/m c; f; h", "abcfh"),
        ("nee", ""),
    ],
)
def test_how_registers_list_the_parts(text: str, letters: str) -> None:
    assert "".join(sorted(clauses(text) or "")) == letters


@pytest.mark.parametrize("text", ["", "n.v.t.", "zie dossier", "a t/m z", "deels", "onbekend", "nog nakijken"])
def test_what_leaves_it_open_or_is_not_understood_is_not_known(text: str) -> None:
    assert clauses(text) is None


def parts(board: Any, header: str, *lines: str) -> dict[tuple[int, str], object]:
    facts, _ = board(register="\n".join([f"Leverancier;{header}", *lines]) + "\n")
    table = facts.agreement_parts.astype(object)
    return {
        (row, part): said
        for row, part, said in table.where(table.notna(), None)[["row", "part", "present"]].itertuples(index=False)
    }


def test_a_register_without_such_columns_has_no_parts_and_says_so(board) -> None:
    facts, coverage = board(register="Leverancier;Product\nKiezel;Rekenrups\n")
    assert facts.agreement_parts.empty
    assert "“Privacybijsluiter”" in " ".join(coverage.sentences())


def test_an_empty_cell_under_the_header_of_an_annex_is_not_on_record(board) -> None:
    header = "Privacybijsluiter;Beveiligingsbijlage;BIV;Meldtermijn datalek;Bewaartermijn na einde"
    found = parts(board, header, "Kiezel;v4.0 12-03-2022;ontbreekt;;24 uur;n.v.t.", "Meetlat;J;J;M-M-H;;3 maanden")
    assert found == {
        (2, "privacy_annex"): True,
        (2, "security_annex"): False,
        (2, "security_class"): False,
        (2, "breach_term"): True,
        (2, "end_term"): None,
        (3, "privacy_annex"): True,
        (3, "security_annex"): True,
        (3, "security_class"): True,
        (3, "breach_term"): False,
        (3, "end_term"): True,
    }


def test_the_term_after_the_end_may_stand_in_either_column(board) -> None:
    found = parts(board, "Bewaartermijn;Teruggave of verwijdering", "A;2 jaar;", "B;;gewist na 30 dagen", "C;;")
    assert [said for (_row, part), said in sorted(found.items()) if part == "end_term"] == [True, True, False]


def test_letters_and_columns_of_their_own_are_read_together(board) -> None:
    found = parts(board, "Onderdelen artikel 28;Geheimhouding", "A;a, c t/m h;J", "B;;nee", "C;onleesbaar;zie art. 5")
    assert [found[row, "secrecy"] for row in (2, 3, 4)] == [True, False, None]
    assert [found[row, "audit"] for row in (2, 3, 4)] == [True, None, None]


def test_what_is_not_understood_is_told_by_its_row(board) -> None:
    _, coverage = board(register="Leverancier;Artikel 28\nA;a t/m h\nB;geheimwoord\n")
    said = " ".join(coverage.sentences())
    assert "article 28 in a way that is not known (row 3)" in said
    assert "geheimwoord" not in said


def test_what_is_no_agreement_has_no_parts(board) -> None:
    facts, _ = board(register="Leverancier;Verwerkersovereenkomst;BIV\nA;J;\nB;N;\n")
    assert facts.agreement_parts["row"].tolist() == [2]


def test_a_line_for_two_products_has_its_parts_twice(board) -> None:
    toml = '[[recipient]]\nname = "Taalrups"\nkind = "learning_method"\n'
    facts, _ = board(register='Leverancier;Product;BIV\nKiezel;"Rekenrups, Taalrups";\n', toml=toml)
    assert facts.agreement_parts["recipient"].tolist() == ["Rekenrups", "Taalrups"]


def test_that_there_are_no_sub_processors_is_on_record_too(board) -> None:
    found = parts(board, "Subverwerkers", "A;geen", "B;zie bijlage 1", "C;onbekend", "D;", "E;n.v.t.")
    assert list(found.values()) == [True, True, False, False, None]
