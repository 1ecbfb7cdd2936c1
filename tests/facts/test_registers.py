"""All lines of a register: what AVG 30 wants on record, checks, duplicates; and registers as boards keep them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import xlsxwriter

from zuinig import audit, i18n
from zuinig.errors import ProjectError
from zuinig.facts import gather
from zuinig.project import load_project


def lines(facts: Any, *names: str) -> list[tuple[Any, ...]]:
    table = facts.register_lines[list(names)].astype(object)
    return list(table.where(table.notna(), None).itertuples(index=False, name=None))


def test_other_controllers_are_lines_too(board) -> None:
    facts, _ = board(register="Leverancier;Rol\nUitgeverij Kiezel;Verwerker\nGGD Streek;Verantwoordelijke\nAnder;\n")
    assert lines(facts, "row", "recipient", "label", "role") == [
        (2, "Rekenrups", "Rekenrups", "processor"),
        (3, "GGD Streek", "GGD Streek", "controller"),
        (4, "", "register row 4", ""),
    ]
    assert facts.agreements["row"].tolist() == [2, 4]
    known = facts.recipients.set_index("recipient")["any_register_rows"]
    assert (known["GGD Streek"], known["Rekenrups"], known["Leerbord"]) == (1, 1, 0)


def test_without_a_register_nothing_is_known_of_lines(board) -> None:
    facts, _ = board(participants="Deelnemer\nKiezel\n")
    assert facts.register_lines is None
    assert facts.recipients["any_register_rows"].isna().all()


def test_parts_of_the_record_are_filled_empty_or_not_kept(board) -> None:
    facts, _ = board(
        register="Leverancier;Doel;Grondslag;Bewaartermijn;Categorieën persoonsgegevens\n"
        "A;oefenen;publieke taak;2 jaar;1a\nB;;onbekend;n.v.t.;\n"
    )
    assert lines(facts, "purpose", "ground", "retention", "data", "subjects", "receivers", "measures") == [
        (True, True, True, True, None, None, None),
        (False, False, None, False, None, None, None),
    ]


def test_a_line_for_several_recipients_is_one_line(board) -> None:
    toml = '[[recipient]]\nname = "Taalrups"\nkind = "learning_method"\n'
    facts, _ = board(register='Leverancier;Product\nKiezel;"Rekenrups en Taalrups"\n', toml=toml)
    assert lines(facts, "row", "recipient", "label") == [(2, "", "Rekenrups, Taalrups")]


def test_the_day_of_the_last_check_may_be_written_in_any_way(board) -> None:
    facts, coverage = board(
        register="Leverancier;Laatst gecontroleerd\nA;24-11-2025\nB;45992\nC;\nD;najaar 2025\nE;2026-11-24\n"
    )
    assert lines(facts, "checks_kept", "checked_days") == [
        (True, 365),
        (True, 358),
        (True, None),
        (True, None),
        (True, 0),
    ]
    assert coverage.complete


@pytest.mark.parametrize(
    ("first", "second", "repeats"),
    [
        ("Kiezel;Rekenrups;J;;;", "KIEZEL B.V.;rekenrups;J;;;", True),
        ("Kiezel;Rekenrups;J;;;alle", "Kiezel;Rekenrups;;;;alle", True),
        ("Kiezel;Rekenrups;J;;;", "Kiezel;Taalrups;J;;;", False),
        ("Kiezel;Rekenrups;J;;;De Boom", "Kiezel;Rekenrups;J;;;De Tak", False),
        ("Kiezel;Rekenrups;J;31-12-2025;N;", "Kiezel;Rekenrups;J;;;", False),
        ("Kiezel;Rekenrups;J;31-12-2025;J;", "Kiezel;Rekenrups;J;;;", True),
        ("Kiezel;Rekenrups;N;;;", "Kiezel;Rekenrups;J;;;", False),
    ],
)
def test_lines_in_force_for_the_same_thing_are_duplicates(board, first: str, second: str, repeats: bool) -> None:
    header = "Leverancier;Product;Verwerkersovereenkomst;Einddatum;Stilzwijgende verlenging;School\n"
    facts, _ = board(register=f"{header}{first}\n{second}\n")
    assert lines(facts, "duplicate_of") == [(None,), (2 if repeats else None,)]


def test_without_a_product_two_lines_of_a_supplier_may_be_two_products(board) -> None:
    facts, _ = board(register="Leverancier;Verwerkersovereenkomst\nKiezel;J\nKiezel;J\n")
    assert lines(facts, "duplicate_of") == [(None,), (None,)]


def test_an_empty_register_has_no_lines(board) -> None:
    facts, _ = board(register="Leverancier;Product\n")
    assert facts.register_lines.empty
    assert facts.matches.empty


@pytest.mark.parametrize(
    ("cell", "in_use"),
    [
        *[("ja", True), ("In gebruik", True), ("nee", False), ("niet meer gebruikt", False), ("Opgezegd", False)],
        *[("concept", None), ("getekend", None), ("", None)],
    ],
)
def test_whether_a_product_is_in_use(board, cell: str, in_use: bool | None) -> None:
    found = board(register=f"Leverancier;Status\nKiezel;{cell}\n")[0].agreements["in_use"].astype(object)
    assert [None if pd.isna(value) else value for value in found] == [in_use]


@pytest.mark.parametrize(
    ("own_use", "purpose", "expected"),
    [
        ("J", "oefenen", True),
        ("N", "oefenen", False),
        ("", "oefenen", False),
        ("niet toegestaan", "", False),
        ("productverbetering", "", True),
        ("zie artikel 4", "", None),
        ("N", "oefenen en marketing", True),
        ("N", "oefenen, geen reclame", False),
    ],
)
def test_own_use_is_said_or_follows_from_the_purpose(board, own_use: str, purpose: str, expected: object) -> None:
    facts, _ = board(register=f'Leverancier;Eigen gebruik;Doel\nKiezel;"{own_use}";"{purpose}"\n')
    found = facts.agreements["own_use"].astype(object).iloc[0]
    assert (None if pd.isna(found) else found) is expected


def test_columns_on_approval_and_services_and_their_absence(board) -> None:
    facts, _ = board(
        register="Leverancier;Akkoord bestuur;Optionele diensten;Reden optionele diensten;Meldtermijn;Datum DPIA\n"
        "A;12-03-2024;aan;nodig voor ouders;2 dagen;24-11-2024\nB;;uit;;;\n"
    )
    names = ["approved", "optional_on", "optional_reason", "breach_hours", "dpia_days"]
    assert facts.agreements[names].iloc[0].tolist() == [True, True, True, 48, 730]
    assert facts.agreements[names[:3]].iloc[1].tolist() == [False, False, False]
    bare, _ = board(register="Leverancier\nA\n")
    assert bare.agreements[[*names, "own_use", "in_use", "last_used_days"]].isna().all(axis=None)


def test_a_register_with_a_title_merged_cells_numbers_for_dates_and_any_yes_or_no(board, tmp_path: Path) -> None:
    board(participants="Deelnemer\nKiezel\n")  # writes audit.toml
    book = xlsxwriter.Workbook(tmp_path / "register.xlsx")
    sheet = book.add_worksheet()
    sheet.merge_range("A1:F1", "Register van verwerkers van het bestuur")
    header = ["Leverancier", "Product", "Verwerkersovereenkomst", "Einddatum", "DPIA", "Akkoord bestuur"]
    sheet.write_row("A3", header)
    sheet.merge_range("A4:A6", "Uitgeverij Kiezel B.V.")
    sheet.write_row("B4", ["Rekenrups", "J", 46387, "x", "leeg"])  # 31-12-2026 as Excel counts
    sheet.write_row("B5", ["Taalrups", "1", "31-01-2027", "N", "ja"])
    sheet.write_row("B6", ["Leesrups"])
    sheet.write_row("A7", ["Meetlat", "Leerbord", "nee", "", "leeg", "nee"])
    book.close()
    text = (tmp_path / "audit.toml").read_text(encoding="utf-8")
    text += '[[dataset]]\nname = "register"\nrole = "register"\npath = "register.xlsx"\n'
    (tmp_path / "audit.toml").write_text(text, encoding="utf-8")

    facts, coverage = gather(load_project(tmp_path))

    table = facts.agreements[["row", "recipient", "agreed", "ends_in_days", "dpia", "approved"]].astype(object)
    assert list(table.where(table.notna(), None).itertuples(index=False, name=None)) == [
        (4, "Rekenrups", True, 37, True, False),
        (5, "", True, 68, False, True),
        (6, "", True, 68, False, True),
        (7, "Leerbord", False, None, None, False),
    ]
    assert lines(facts, "row", "duplicate_of") == [(4, None), (5, None), (6, None), (7, None)]
    assert not coverage.not_examined


@pytest.mark.parametrize(
    ("section", "days", "consent"),
    [
        ("date = 2024-11-24\nterm_years = 2\ncouncil_consent = 2024-11-01", 0, True),
        ("date = 2022-11-23\nterm_years = 4", -1, False),
        ("date = 2022-11-23", None, False),
        ("council_consent = 2026-11-25", None, False),
        ("date = 2024-02-29\nterm_years = 3", 96, False),
    ],
)
def test_the_regulation_has_a_term_and_the_consent_of_the_council(
    board, section: str, days: Any, consent: bool
) -> None:
    facts, _ = board(register="Leverancier\nA\n", toml=f"[regulation]\n{section}\n")
    ends = facts.regulation["ends_in_days"].astype(object).iloc[0]
    assert (None if days is None else int(ends)) == days
    assert facts.regulation["council_consent"].tolist() == [consent]


def test_without_a_regulation_in_audit_toml_there_is_no_table(board) -> None:
    assert board(register="Leverancier\nA\n")[0].regulation is None


def test_a_finding_on_a_line_about_nobody_has_one_id_in_every_language(board, tmp_path: Path) -> None:
    board(register="Leverancier;Verwerkersovereenkomst;Datalocatie\nOnbekend;J;\nOok onbekend;J;\n")
    ids, labels = {}, {}
    for language in i18n.LANGUAGES:
        i18n.use(language)
        findings = audit.run(tmp_path).findings
        ids[language], labels[language] = findings["finding_id"].tolist(), findings["recipient"].tolist()
    assert labels["nl"] != labels["en"]
    assert ids["nl"] == ids["en"]
    assert len(set(ids["nl"])) == len(ids["nl"])


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('kvk = "1234567"', "eight digits"),
        ("kvk = 12345678", "eight digits"),
        ('domain = "kiezel"', "web domain"),
        ("[regulation]\nterm_years = 0", "too small"),
        ('[regulation]\nterm_years = "vier"', "whole number"),
        ('[regulation]\ndate = "ooit"', "must be a date"),
    ],
)
def test_a_mistake_in_a_number_a_domain_or_the_regulation_is_told(board, line: str, said: str) -> None:
    toml = f'[[recipient]]\nname = "Taalrups"\nkind = "learning_method"\n{line}\n'
    with pytest.raises(ProjectError, match=said):
        board(register="Leverancier\nA\n", toml=toml)
