"""How long ago a file was made."""

from __future__ import annotations

PUPILS = "Leerlingnummer;Roepnaam;Achternaam\n1;Ada;Proef\n"
EDEX = (
    "<EDEX><school><schooljaar>2025-2026</schooljaar>{day}</school><leerlingen><leerling key='1'>"
    "<achternaam>Proef</achternaam><jaargroep>8</jaargroep></leerling></leerlingen></EDEX>"
)
SECTION = '[[dataset]]\nname = "edex"\nrole = "delivery"\npath = "edex.xml"\nrecipient = "Rekenrups"\n'


def test_the_day_in_audit_toml_counts(board) -> None:
    facts, _ = board(pupils=(PUPILS, "exported = 2025-11-23"))
    found = facts.exports.to_dict("records")
    assert found == [{"dataset": "pupils", "role": "pupils", "recipient": "", "days_since_export": 366}]


def test_a_file_that_does_not_say_so_is_not_judged(board) -> None:
    assert board(pupils=PUPILS)[0].exports is None


def edex(board, tmp_path, day: str, section: str = SECTION):
    (tmp_path / "edex.xml").write_text(EDEX.format(day=day), encoding="utf-8")
    return board(toml=section)[0].exports


def test_an_edexml_file_tells_its_day_itself(board, tmp_path) -> None:
    found = edex(board, tmp_path, "<aanmaakdatum>2025-11-23T08:00:00</aanmaakdatum>")
    assert found[["role", "recipient", "days_since_export"]].to_numpy().tolist() == [["delivery", "Rekenrups", 366]]


def test_the_day_it_speaks_about_counts_before_the_day_it_was_made(board, tmp_path) -> None:
    days = "<peildatum>2024-11-23</peildatum><aanmaakdatum>2025-11-23</aanmaakdatum>"
    assert edex(board, tmp_path, days)["days_since_export"].tolist() == [731]


def test_audit_toml_wins_from_the_file(board, tmp_path) -> None:
    section = SECTION + "exported = 2026-11-23\n"
    found = edex(board, tmp_path, "<aanmaakdatum>2024-01-01</aanmaakdatum>", section)
    assert found["days_since_export"].tolist() == [1]


def test_a_day_that_does_not_exist_is_none(board, tmp_path) -> None:
    assert edex(board, tmp_path, "<aanmaakdatum>2025-02-31</aanmaakdatum>") is None
