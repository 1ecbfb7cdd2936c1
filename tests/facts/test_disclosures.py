"""Exchange with other parties: who, on which ground, with or without the national number."""

from __future__ import annotations

import pandas as pd
import pytest

HEADER = "Datum;Ontvanger;Gegevens;Grondslag;Toestemming ouders;BSN verstrekt\n"


def disclosure(board, line: str) -> dict[str, object]:
    facts, _ = board(disclosures=HEADER + line + "\n")
    return facts.disclosures.to_dict("records")[0]


@pytest.mark.parametrize(
    ("party", "expected"),
    [
        ("GGD Streek", ("GGD Streek", "youth_health_care", "GGD Streek", True, False)),
        ("ggd streek b.v.", ("GGD Streek", "youth_health_care", "GGD Streek", True, False)),
        ("Bureau Leerplicht Verweg", ("", "attendance_officer", "Attendance officer", True, True)),
        ("Samenwerkingsverband Verweg", ("", "support_partnership", "Support partnership", True, False)),
        ("Logopedie Verweg", ("", "care_institution", "Care institution", False, False)),
        ("Bakkerij Verweg", ("", "", "row 2", None, None)),
    ],
)
def test_a_party_is_a_recipient_else_a_kind_else_a_row(board, party: str, expected: tuple[object, ...]) -> None:
    found = disclosure(board, f"01-10-2026;{party};naam;;;")
    names = ("recipient", "kind", "label", "duty_in_norm", "national_number_allowed")
    assert tuple(found[name] for name in names) == expected


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("Wettelijke plicht", "legal_duty"),
        ("wettelijke plicht (LPW 18)", "legal_duty"),
        ("Toestemming", "consent"),
        ("Publieke taak", "public_task"),
        ("Geen", "none"),
        ("geen toestemming", "none"),
        ("", ""),
        ("n.v.t.", ""),
        ("LPW 18", "other"),
    ],
)
def test_grounds(board, text: str, ground: str) -> None:
    assert disclosure(board, f"01-10-2026;GGD Streek;naam;{text};;")["ground"] == ground


@pytest.mark.parametrize(
    ("data", "said", "number"),
    [
        ("naam", "J", True),
        ("naam", "N", False),
        ("naam", "", False),
        ("naam, BSN", "", True),
        ("naam, zonder BSN", "", False),
        ("naam, geboortedatum", "", False),
    ],
)
def test_the_national_number_is_ticked_or_stands_among_the_data(board, data: str, said: str, number: bool) -> None:
    assert disclosure(board, f"01-10-2026;GGD Streek;{data};;;{said}")["national_number"] is number


def test_consent_is_yes_no_or_not_known(board) -> None:
    lines = "".join(f"01-10-2026;GGD Streek;naam;Toestemming;{said};\n" for said in ("J", "N", ""))
    facts, _ = board(disclosures=HEADER + lines)
    assert facts.disclosures["consent_given"].tolist() == [True, False, pd.NA]


def test_a_line_without_a_party_is_left_out(board) -> None:
    facts, _ = board(disclosures=HEADER + "01-10-2026;;naam;;;\n01-10-2026;GGD Streek;naam;;;\n")
    assert facts.disclosures["row"].tolist() == [3]


MORE = "Datum;Ontvanger;Gegevens;Grondslag;Aantekening in dossier;Inzage ouders\n"
PARTIES = '[regulation]\nparties = ["youth_health_care", "duo"]\n'


def more(board, line: str, toml: str = "") -> dict[str, object]:
    facts, _ = board(disclosures=MORE + line + "\n", toml=toml)
    return facts.disclosures.to_dict("records")[0]


def test_what_the_list_says_about_date_note_and_inspection(board) -> None:
    said = more(board, "01-10-2026;GGD Streek;naam;;J;N")
    assert (said["dated"], said["noted"], said["seen_by_parents"]) == (True, True, False)


def test_an_empty_cell_is_no_date_no_note_and_no_inspection(board) -> None:
    said = more(board, ";GGD Streek;naam;;;")
    assert (said["dated"], said["noted"], said["seen_by_parents"]) == (False, False, False)


def test_a_list_without_these_columns_says_nothing_and_is_told(board) -> None:
    facts, coverage = board(disclosures="Ontvanger;Grondslag\nGGD Streek;\n")
    assert facts.disclosures[["dated", "noted", "seen_by_parents", "in_regulation"]].isna().all(axis=None)
    assert facts.disclosed is None
    assert any("“Aantekening in dossier”, “Inzage ouders”" in sentence for sentence in coverage.sentences())
    assert any("[regulation]" in sentence for sentence in coverage.sentences())


@pytest.mark.parametrize(
    ("party", "expected"),
    [("GGD Streek", True), ("Samenwerkingsverband Verweg", False), ("Bakkerij Verweg", None)],
)
def test_a_party_is_held_against_the_privacy_regulation(board, party: str, expected: bool | None) -> None:
    assert more(board, f"01-10-2026;{party};naam;;;", PARTIES)["in_regulation"] is expected


def test_without_a_list_of_parties_nothing_is_said_about_the_regulation(board) -> None:
    assert more(board, "01-10-2026;GGD Streek;naam;;;", "[regulation]\ndate = 2024-01-01\n")["in_regulation"] is None


@pytest.mark.parametrize(
    ("data", "day", "old"),
    [
        ("verzuim 2023-2024", "01-03-2026", True),
        ("verzuim 2023/24", "01-03-2026", True),
        ("absenties 2024", "02-01-2026", True),
        ("absenties 2024", "31-12-2025", False),  # a year to the day
        ("verzuim 2024-2025", "01-03-2026", False),
        ("toetsen 2021-2022 en verzuim 2025-2026", "01-03-2026", False),
        ("verzuim", "01-03-2026", False),
        ("verzuim 2023-2024", "", True),  # undated: judged on the reference date
    ],
)
def test_old_absence_is_known_by_its_years(board, data: str, day: str, old: bool) -> None:
    assert more(board, f"{day};Basisschool Verweg;{data};;;")["old_absence"] is old


def test_what_was_given_is_judged_by_the_norm_for_that_kind_of_party(board) -> None:
    facts, _ = board(disclosures=MORE + "01-10-2026;GGD Streek;naam, godsdienst, van alles, geen BSN;;;\n")
    found = facts.disclosed[["row", "category", "subject", "special", "allowance"]].to_numpy().tolist()
    assert found == [[2, "name", "pupil", False, "allowed"], [2, "religion", "pupil", True, "forbidden"]]
    assert facts.disclosures["special"].tolist() == [True]


def test_what_an_unknown_party_got_has_no_allowance(board) -> None:
    facts, _ = board(disclosures=MORE + "01-10-2026;Bakkerij Verweg;naam;;;\n")
    assert facts.disclosed["allowance"].tolist() == [""]


def test_a_list_that_can_be_held_against_the_regulation_says_nothing_of_it(board) -> None:
    _, coverage = board(disclosures=MORE + "01-10-2026;GGD Streek;naam;;;\n", toml=PARTIES)
    assert not any("[regulation]" in sentence for sentence in coverage.sentences())
