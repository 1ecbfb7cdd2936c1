"""Sub-processors: named in the register or in a list of their own."""

from __future__ import annotations

from typing import Any

import pytest

from zuinig.facts.subprocessors import named_in

LIST = "Leverancier;Subverwerker;Land;Waarborg;Gemeld op;Akkoord\n"
REGISTER = "Leverancier;Product;Subverwerkers\n"


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("Nevel (VS, SCC); Damp", [("Nevel", "VS, SCC"), ("Damp", "")]),
        ("Nevel, Damp en Mist", [("Nevel", ""), ("Damp", ""), ("Mist", "")]),
        ("Nevel\nDamp", [("Nevel", ""), ("Damp", "")]),
        ("geen", []),
        ("n.v.t.", []),
        ("", []),
        ("onbekend", []),
        ("zie bijlage 1", None),
        ("https://kiezel.nl/subverwerkers", None),
    ],
)
def test_how_a_cell_names_them(cell: str, found: list[tuple[str, str]] | None) -> None:
    assert named_in(cell) == found


def rows(facts: Any, *names: str) -> list[tuple[Any, ...]]:
    table = facts.subprocessors[list(names)].astype(object)
    return list(table.where(table.notna(), None).itertuples(index=False, name=None))


def test_those_of_the_register_have_a_place_and_a_safeguard_between_brackets(board) -> None:
    facts, _ = board(register=REGISTER + 'Kiezel;Rekenrups;"Nevel (VS, SCC); Damp (Ierland)"\nAnder;X;Mist (India)\n')
    assert rows(facts, "row", "label", "named", "location", "safeguard", "approved") == [
        (2, "Rekenrups", True, "outside", "scc", None),
        (2, "Rekenrups", True, "eea", "", None),
        (3, "register row 3", True, "outside", "", None),
    ]


def test_the_list_is_held_against_the_register(board) -> None:
    facts, _ = board(
        register=REGISTER + '"Kiezel";"Rekenrups";"Nevel, Damp"\n"Ander";"X";"zie bijlage 1"\n"Derde";"Y";"geen"\n',
        subprocessors=LIST
        + "Rekenrups;NEVEL B.V.;VS;SCC;01-01-2023;J\n"
        + "Rekenrups;Mist;India;;01-11-2026;\n"
        + "Ander;Mist;;;;J\n"
        + "Derde;Mist;EU;;;\n"
        + "Onbekend bedrijf;Mist;EU;;;nee\n",
    )
    listed = facts.subprocessors[facts.subprocessors["dataset"] == "subprocessors"]
    table = listed[["row", "label", "named", "location", "safeguard", "approved", "noticed_days"]].astype(object)
    assert list(table.where(table.notna(), None).itertuples(index=False, name=None)) == [
        (2, "Rekenrups", True, "outside", "scc", True, 1423),
        (3, "Rekenrups", False, "outside", "", False, 23),
        (4, "row 4", None, "", "", True, None),
        (5, "row 5", False, "eea", "", False, None),
        (6, "row 6", None, "eea", "", False, None),
    ]


def test_a_list_without_the_columns_says_nothing(board) -> None:
    facts, coverage = board(subprocessors="Product;Subverwerker\nRekenrups;Nevel\n")
    assert rows(facts, "recipient", "named", "location", "safeguard", "approved") == [
        ("Rekenrups", None, "", "unknown", None)
    ]
    assert "“Waarborg”" in " ".join(coverage.sentences())


def test_an_empty_list_and_a_register_without_the_column(board) -> None:
    assert board(subprocessors=LIST)[0].subprocessors.empty
    assert board(register="Leverancier;Product\nKiezel;Rekenrups\n")[0].subprocessors is None


def test_a_register_without_the_column_does_not_make_a_listed_one_unknown(board) -> None:
    facts, _ = board(
        register="Leverancier;Product\nKiezel;Rekenrups\n", subprocessors=LIST + "Rekenrups;Nevel;EU;;;J\n"
    )
    assert rows(facts, "recipient", "named") == [("Rekenrups", None)]


def test_no_name_of_a_sub_processor_is_kept(board) -> None:
    facts, _ = board(register=REGISTER + "Kiezel;Rekenrups;Nevel\n", subprocessors=LIST + "Kiezel;Damp;EU;;;J\n")
    assert not any(name in facts.subprocessors.to_csv() for name in ("Nevel", "Damp"))
