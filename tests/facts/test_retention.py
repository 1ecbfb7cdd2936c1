"""Pupils that left and are still in a file."""

from __future__ import annotations

import pandas as pd
import pytest

HEADER = "Leerlingnummer;Roepnaam;Achternaam;Cito-score;Notities;{leave}\n"
LINES = [
    "00001;Ada;Proef;534;Leest graag;",
    "00002;Bo;Test;;;23-11-2026",
    "00003;Cas;Later;;;31-12-2026",
    "00004;Dee;Vandaag;;;24-11-2026",
    "00005;Eef;Lang;541;Kan goed rekenen;01-08-2021",
]


def pupils(leave: str = "Uitschrijfdatum", lines: list[str] = LINES) -> str:
    return HEADER.format(leave=leave) + "\n".join(lines) + "\n"


def test_leavers_are_counted_by_days_with_what_is_still_filled(board) -> None:
    facts, coverage = board(pupils=(pupils(), ""))
    columns = ["dataset", "role", "recipient", "row", "days_since_leaving", "dossier_fields", "other_fields"]
    assert facts.retention[columns].to_numpy().tolist() == [
        ["pupils", "pupils", "", 3, 1, 0, 3],
        ["pupils", "pupils", "", 6, 1941, 2, 3],
    ]
    assert coverage.complete


@pytest.mark.parametrize("leave", ["Dat. uitschr.", "uitstroomdatum", "Datum uitschrijving", "Uitgeschreven op"])
def test_the_leaving_date_is_known_by_its_usual_headers(board, leave: str) -> None:
    assert board(pupils=pupils(leave))[0].retention["row"].tolist() == [3, 6]


def test_the_leaving_date_can_be_named_in_audit_toml(board) -> None:
    facts, _ = board(pupils=(pupils("Weg per"), 'columns = { leave_date = "Weg per" }'))
    assert facts.retention["row"].tolist() == [3, 6]


def test_a_delivery_has_leavers_too_and_names_its_recipient(board) -> None:
    facts, _ = board(delivery=pupils())
    assert facts.retention[["role", "recipient"]].drop_duplicates().to_numpy().tolist() == [["delivery", "Rekenrups"]]


def test_pupils_without_a_leaving_date_column_are_told_and_not_silently_approved(board) -> None:
    facts, coverage = board(pupils=pupils("Groep"))
    assert facts.retention is None
    assert any("leaving date" in sentence for sentence in coverage.sentences())


def test_a_leaving_date_that_does_not_exist_is_told_by_row_and_the_rest_is_used(board) -> None:
    lines = [*LINES, "00006;Fia;Fout;;;31-02-2024"]
    facts, coverage = board(pupils=pupils(lines=lines))
    assert facts.retention["row"].tolist() == [3, 6]
    assert not coverage.complete
    said = " ".join(coverage.sentences())
    assert "“Uitschrijfdatum”" in said
    assert "row 7" in said
    assert "31-02" not in said


def test_a_board_where_nobody_left_has_an_empty_table(board) -> None:
    facts, _ = board(pupils=pupils(lines=LINES[:1] * 3))
    assert facts.retention is not None
    assert facts.retention.empty


def test_an_xml_record_is_tested_by_the_last_part_of_its_path(board, tmp_path) -> None:
    record = "<leerling key='{n}'><achternaam>Proef</achternaam><jaargroep>H</jaargroep>{left}</leerling>"
    left = "<uitstroomdatum>2024-07-18</uitstroomdatum>"
    records = record.format(n="00001", left=left) + record.format(n="00002", left="")
    (tmp_path / "edex.xml").write_text(f"<EDEX><leerlingen>{records}</leerlingen></EDEX>", encoding="utf-8")
    facts, _ = board(
        toml="""
        [[dataset]]
        name = "edex"
        role = "delivery"
        path = "edex.xml"
        recipient = "Rekenrups"
        """
    )
    assert facts.retention[["row", "days_since_leaving"]].to_numpy().tolist() == [[1, 859]]


def test_a_yes_or_no_under_the_header_is_no_leaving_date_and_is_told(board) -> None:
    lines = [line.rsplit(";", 1)[0] + ";" + said for line, said in zip(LINES, "NJNNJ", strict=True)]
    facts, coverage = board(pupils=pupils("Uitgeschreven", lines))
    assert facts.retention is None
    assert any("“Uitgeschreven” holds no dates" in sentence for sentence in coverage.sentences())


def test_each_sheet_is_tested_by_its_own_column_and_its_own_row_numbers(board, tmp_path) -> None:
    with pd.ExcelWriter(tmp_path / "leerlingen.xlsx", engine="xlsxwriter") as book:
        for sheet, header in (("Zeven", "Uitschrijfdatum"), ("Acht", "Vertrekdatum")):
            cells = {"Roepnaam": ["Ada", "Bo", "Cas"], "Achternaam": ["Proef", "Test", "Later"]}
            cells |= {header: [None, "01-08-2024", None] if sheet == "Zeven" else [None, None, "01-08-2025"]}
            pd.DataFrame(cells).to_excel(book, sheet_name=sheet, index=False)
    facts, _ = board(toml='[[dataset]]\nname = "boek"\nrole = "pupils"\npath = "leerlingen.xlsx"\n')
    found = facts.retention[["table", "row", "days_since_leaving"]]
    assert found.to_numpy().tolist() == [["Zeven", 3, 845], ["Acht", 4, 480]]


def test_a_school_that_left_is_no_pupil(board, tmp_path) -> None:
    text = "BRIN;Schoolnaam;Vertrekdatum\n99ZA;De Kiezelsteen;01-08-2020\n99ZB;De Zandloper;01-08-2021\n"
    (tmp_path / "scholen.csv").write_text(text, encoding="utf-8")
    section = '[[dataset]]\nname = "scholen"\nrole = "delivery"\npath = "scholen.csv"\nrecipient = "Rekenrups"\n'
    facts, coverage = board(toml=section)
    assert facts.retention is None
    assert coverage.complete


KEPT = "Leerlingnummer;Roepnaam;Geboortedatum;TLV afgegeven;Foto;Uitschrijfdatum\n"
KEPT_LINES = [
    "00001;Ada;01-05-2013;TLV SBO;foto/00001.jpg;01-08-2024",
    "00002;;;;;01-08-2024",
    "00003;Cas;;geen;;01-08-2024",
]


def test_what_must_stay_what_is_about_a_referral_and_photos_are_counted_apart(board) -> None:
    facts, _ = board(pupils=KEPT + "\n".join(KEPT_LINES) + "\n")
    found = facts.retention[["row", "kept_fields", "referral_fields", "photo_fields"]]
    assert found.to_numpy().tolist() == [[2, 2, 1, 1], [3, 0, 0, 0], [4, 1, 1, 0]]


def test_a_table_that_does_not_show_who_a_pupil_was_says_nothing_about_what_stayed(board) -> None:
    facts, _ = board(pupils="Leerlingnummer;Roepnaam;Cito-score;Uitschrijfdatum\n1;Ada;534;01-08-2024\n")
    assert facts.retention["kept_fields"].isna().all()


def test_a_test_score_is_no_referral(board) -> None:
    facts, _ = board(pupils=pupils())
    assert facts.retention["referral_fields"].tolist() == [0, 0]
