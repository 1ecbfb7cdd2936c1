"""Pupils of the exports beside the consent lists: who was never asked, and which schools the lists are about."""

from __future__ import annotations

CONSENTS = "Leerlingnummer;Voorkeur;Antwoord;Ingetrokken op\n"
PUPILS = "Leerlingnummer;Roepnaam;Achternaam;Uitschrijfdatum\n"


def test_lines_and_answers_are_counted_per_pupil_that_did_not_leave(board) -> None:
    answers = [
        "00001;Website;Ja;",
        "00001;Parro;Nee;",
        "00002;Website;;",
        "00002;Parro;Niet ingevuld;",
        "00004;Website;;01-10-2026",
        "00009;Website;Ja;",
    ]
    pupils = [
        "00001;Ada;Proef;",
        "00002;Bo;Test;",
        "00003;Cas;Later;",
        "00004;Dee;Weg;24-11-2026",
        "00005;Ed;Weg;23-11-2026",
        ";Fee;Zonder;",
    ]
    facts, _ = board(consents=CONSENTS + "\n".join(answers) + "\n", pupils=PUPILS + "\n".join(pupils) + "\n")
    assert facts.pupil_answers[["row", "lines", "answered"]].to_numpy().tolist() == [
        [2, 2, 2],
        [3, 2, 0],
        [4, 0, 0],
        [5, 1, 1],
    ]


def test_who_is_on_the_waiting_list_is_not_asked_yet(board) -> None:
    dated = "Leerlingnummer;Roepnaam;Achternaam;Inschrijfdatum\n"
    pupils = "00001;Ada;Proef;01-08-2024\n00002;Bo;Test;\n00003;Cas;Later;25-11-2026\n00004;Dee;Nu;24-11-2026\n"
    facts, _ = board(consents=CONSENTS + "00001;Website;Ja;\n", pupils=dated + pupils)
    assert facts.pupil_answers["row"].tolist() == [2, 5]
    facts, _ = board(consents=CONSENTS + "00001;Website;Ja;\n", pupils=dated + "00001;Ada;Proef;\n00002;Bo;Test;\n")
    assert facts.pupil_answers["row"].tolist() == [2, 3]


def test_an_export_that_the_lists_are_not_about_is_told_and_left_out(board) -> None:
    pupils = PUPILS + "00001;Ada;Proef;\n00002;Bo;Test;\n"
    others = PUPILS + "00101;Ada;Proef;\n00102;Bo;Test;\n00001;Cas;Later;\n"
    facts, coverage = board(consents=CONSENTS + "00001;Website;Ja;\n", pupils=pupils, pupils2=others)
    assert set(facts.pupil_answers["dataset"]) == {"pupils"}
    told = [one.dataset for one in coverage.datasets if any("never asked" in note for note in one.notes)]
    assert told == ["pupils2"]


def test_an_export_without_numbers_is_told(board) -> None:
    pupils = PUPILS + "00001;Ada;Proef;\n"
    _, coverage = board(
        consents=CONSENTS + "00001;Website;Ja;\n", pupils=pupils, pupils2="Roepnaam;Achternaam\nAda;Proef\n"
    )
    told = [one.dataset for one in coverage.datasets if any("has a number" in note for note in one.notes)]
    assert told == ["pupils2"]


def test_where_no_export_is_meant_there_is_no_table(board) -> None:
    facts, _ = board(consents=CONSENTS + "00009;Website;Ja;\n", pupils=PUPILS + "00001;Ada;Proef;\n00002;Bo;Test;\n")
    assert facts.pupil_answers is None


def test_without_consent_lists_or_pupil_numbers_there_is_no_table(board) -> None:
    assert board(pupils=PUPILS + "00001;Ada;Proef;\n")[0].pupil_answers is None
    facts, _ = board(consents=CONSENTS + "00001;Website;Ja;\n", pupils="Roepnaam;Achternaam\nAda;Proef\n")
    assert facts.pupil_answers is None


def test_a_consent_list_that_cannot_be_read_leaves_nobody_unasked(board) -> None:
    facts, coverage = board(consents=CONSENTS + "00001;Website;misschien;\n", pupils=PUPILS + "00001;Ada;Proef;\n")
    assert [one.dataset for one in coverage.not_examined] == ["consents"]
    assert facts.pupil_answers is None
