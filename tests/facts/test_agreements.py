"""The register of processors: agreements, declared categories, recipients."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

HEADER = (
    "Leverancier;Product/dienst;Rol;Verwerkersovereenkomst aanwezig;Datum ondertekening;Model;Modelversie;Einddatum;"
    "Stilzwijgende verlenging;Convenantdeelnemer;Categorieën persoonsgegevens;Datalocatie;Doorgifte buiten EER;"
    "Waarborg;DPIA;Datum DPIA\n"
)
FIELDS = HEADER.strip().split(";")


def register(*lines: dict[str, str]) -> str:
    """A register with these cells; what a line does not name is an ordinary agreement."""
    ordinary = {
        "Leverancier": "Uitgeverij Kiezel B.V.",
        "Rol": "Verwerker",
        "Verwerkersovereenkomst aanwezig": "J",
        "Datum ondertekening": "01-09-2023",
        "Modelversie": "4.0",
        "Datalocatie": "Nederland",
    }
    rows = [";".join({**ordinary, **line}.get(field, "") for field in FIELDS) for line in lines]
    return HEADER + "\n".join(rows) + "\n"


def only(table: pd.DataFrame | None) -> dict[str, Any]:
    assert table is not None
    assert len(table) == 1
    return table.to_dict("records")[0]


def test_an_ordinary_line_becomes_an_agreement_of_the_recipient_in_audit_toml(board) -> None:
    facts, coverage = board(register=register({"Einddatum": "31-12-2026", "Categorieën persoonsgegevens": "1a, 12b"}))
    line = only(facts.agreements)
    assert (line["dataset"], line["row"], line["recipient"], line["label"]) == ("register", 2, "Rekenrups", "Rekenrups")
    assert (line["agreed"], line["signed"], line["model_version"], line["ends_in_days"]) == (True, True, "4.0", 37)
    assert (line["location"], line["safeguard"], line["declares"]) == ("eea", "", True)
    assert coverage.complete


def test_a_line_that_fits_no_recipient_is_called_by_its_row(board) -> None:
    facts, _ = board(register=register({"Leverancier": "Uitgeverij Kiezels"}))
    line = only(facts.agreements)
    assert (line["recipient"], line["label"]) == ("", "register row 2")


def test_the_product_names_the_recipient_before_the_supplier_does(board) -> None:
    facts, _ = board(register=register({"Product/dienst": "Leerbord"}))
    assert only(facts.agreements)["recipient"] == "Leerbord"


@pytest.mark.parametrize("role", ["Verwerkingsverantwoordelijke", "zelfstandig verantwoordelijke", "Derde"])
def test_another_controller_is_no_line(board, role: str) -> None:
    facts, _ = board(register=register({"Rol": role}))
    assert facts.agreements is not None
    assert facts.agreements.empty


@pytest.mark.parametrize("role", ["Verwerker", "", "Subverwerker"])
def test_a_processor_or_an_open_role_is_a_line(board, role: str) -> None:
    facts, _ = board(register=register({"Rol": role}))
    assert len(facts.agreements) == 1


@pytest.mark.parametrize(
    ("agreed", "date", "expected"),
    [
        ("J", "01-09-2023", (True, True)),
        ("J", "", (True, False)),
        ("", "01-09-2023", (None, True)),
        ("", "", (None, None)),
        ("N", "", (False, None)),
        ("01-09-2023", "", (True, False)),
    ],
)
def test_agreed_and_signed(board, agreed: str, date: str, expected: tuple[object, object]) -> None:
    cells = {"Verwerkersovereenkomst aanwezig": agreed, "Datum ondertekening": date}
    line = only(board(register=register(cells))[0].agreements)
    assert (line["agreed"], line["signed"]) == expected


def test_a_register_without_any_date_of_signing_leaves_it_open(board) -> None:
    facts, _ = board(register="Leverancier;Verwerkersovereenkomst\nUitgeverij Kiezel;J\n")
    line = only(facts.agreements)
    assert line["agreed"] is True
    assert line["signed"] is None


def test_a_date_in_the_column_of_the_agreement_is_a_signature(board) -> None:
    facts, _ = board(register="Leverancier;Verwerkersovereenkomst\nUitgeverij Kiezel;12-03-2021\nAnder;N\n")
    assert facts.agreements["agreed"].tolist() == [True, False]
    assert facts.agreements["signed"].tolist() == [True, pd.NA]


def test_a_register_that_has_only_the_date_says_by_it_that_there_is_an_agreement(board) -> None:
    facts, _ = board(register="Leverancier;Datum verwerkersovereenkomst\nUitgeverij Kiezel;12-03-2021\nAnder;\n")
    assert facts.agreements["agreed"].tolist() == [True, False]


@pytest.mark.parametrize(
    ("place", "transfer", "location"),
    [
        ("Nederland", "N", "eea"),
        ("Nederland, VS", "N", "outside"),
        ("Nederland", "J", "outside"),
        ("Verenigd Koninkrijk", "J", "adequate"),
        ("", "N", ""),
        ("n.v.t.", "", ""),
        ("", "J", "outside"),
        ("onbekend", "", "unclear"),
        ("Verweggistan", "", "unclear"),
    ],
)
def test_where_the_data_is(board, place: str, transfer: str, location: str) -> None:
    facts, _ = board(register=register({"Datalocatie": place, "Doorgifte buiten EER": transfer}))
    assert only(facts.agreements)["location"] == location


@pytest.mark.parametrize(
    ("text", "safeguard"),
    [("SCC", "scc"), ("SCC's (2021)", "scc"), ("DPF", "dpf"), ("geen", "none"), ("", ""), ("-", ""), ("BCR", "other")],
)
def test_what_a_transfer_rests_on(board, text: str, safeguard: str) -> None:
    assert only(board(register=register({"Waarborg": text}))[0].agreements)["safeguard"] == safeguard


@pytest.mark.parametrize(
    ("model", "version", "expected"),
    [
        ("Model deelnemers", "4.0", ("participants", "4.0")),
        ("Algemeen model", "v3", ("general", "3.0")),
        ("", "2,0", ("", "2.0")),
        ("", "2019", ("", "other")),
        ("Convenant model 3.0", "", ("participants", "3.0")),
        ("Eigen model", "", ("own", "")),
    ],
)
def test_model_and_version(board, model: str, version: str, expected: tuple[str, str]) -> None:
    line = only(board(register=register({"Model": model, "Modelversie": version}))[0].agreements)
    assert (line["model"], line["model_version"]) == expected


@pytest.mark.parametrize(
    ("said", "date", "dpia"), [("J", "", True), ("N", "", False), ("", "01-02-2025", True), ("n.v.t.", "", None)]
)
def test_a_dpia_is_said_or_dated(board, said: str, date: str, dpia: object) -> None:
    line = only(board(register=register({"DPIA": said, "Datum DPIA": date}))[0].agreements)
    assert line["dpia"] is dpia


def test_participants_are_looked_up_by_name_in_any_spelling(board) -> None:
    lines = register({"Leverancier": "UITGEVERIJ kiezel BV"}, {"Leverancier": "Kiezel Noord"})
    facts, _ = board(register=lines, participants="Deelnemer\nUitgeverij Kiezel B.V.\n")
    assert facts.agreements["participant_listed"].tolist() == [True, False]


def test_without_a_list_of_participants_nobody_is_off_it(board) -> None:
    facts, _ = board(register=register({"Convenantdeelnemer": "Deelnemer"}, {"Convenantdeelnemer": "Medestander"}))
    assert facts.agreements["participant_listed"].isna().all()
    assert facts.agreements["participant_claimed"].tolist() == [True, False]


def test_declared_categories_are_those_of_the_tool(board) -> None:
    facts, _ = board(register=register({"Categorieën persoonsgegevens": "1b, gegevens van ouders"}))
    declared = facts.declared
    assert set(zip(declared["annex"], declared["subject"], strict=True)) == {("1b", "pupil"), ("4", "guardian")}
    assert declared.loc[declared["annex"] == "1b", "category"].tolist() == ["gender", "birth_date"]


def test_a_category_that_is_not_known_is_told_by_its_row(board) -> None:
    facts, coverage = board(register=register({"Categorieën persoonsgegevens": "naam, schoenmaat"}))
    assert facts.declared["category"].tolist() == ["name"]
    said = " ".join(coverage.sentences())
    assert "row 2" in said
    assert "schoenmaat" not in said


def test_two_registers_keep_their_own_names_and_rows(board) -> None:
    facts, _ = board(
        register=register({"Categorieën persoonsgegevens": "1a"}),
        register2=register({"Leverancier": "Leerbord", "Categorieën persoonsgegevens": "12b"}),
    )
    lines = facts.agreements[["dataset", "row", "recipient"]].to_numpy().tolist()
    assert lines == [["register", 2, "Rekenrups"], ["register2", 2, "Leerbord"]]
    assert facts.declared[["recipient", "annex"]].to_numpy().tolist() == [["Rekenrups", "1a"], ["Leerbord", "12b"]]


def test_recipients_count_their_lines_and_the_personal_columns_that_they_get(board) -> None:
    facts, _ = board(
        register=register({"Convenantdeelnemer": "J"}),
        delivery="Leerlingnummer;Roepnaam;Achternaam;Versie\n00123;Ada;Proef;1\n00124;Bo;Test;1\n",
    )
    rows = facts.recipients.set_index("recipient")
    assert rows.loc[
        "Rekenrups", ["kind", "needs_agreement", "register_rows", "delivered_columns", "datasets"]
    ].tolist() == [
        "learning_method",
        True,
        1,
        3,
        "delivery",
    ]
    assert rows.loc["Rekenrups", "participant_claimed"]
    assert rows.loc["GGD Streek", ["needs_agreement", "register_rows", "delivered_columns"]].tolist() == [False, 0, 0]


@pytest.mark.parametrize(("transfer", "location"), [("ja", "outside"), ("nee", "unknown"), ("", "unknown")])
def test_a_register_without_a_column_for_the_place_has_left_nothing_empty(board, transfer: str, location: str) -> None:
    facts, coverage = board(register=f"Leverancier;Doorgifte buiten EER\nKiezel;{transfer}\n")
    assert only(facts.agreements)["location"] == location
    facts, coverage = board(register="Leverancier;DPIA\nKiezel;ja\n")
    assert only(facts.agreements)["location"] == "unknown"
    assert any("“Datalocatie”" in sentence for sentence in coverage.sentences())
