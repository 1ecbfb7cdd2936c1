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
