"""A recognisable portrait, and the consent of its own that it rests on."""

from __future__ import annotations

import pytest

CONSENTS = "Leerlingnummer;Voorkeur;Antwoord;Datum;Ingetrokken op;Wijze\n"
PUBLISHED = "Datum publicatie;Kanaal;Leerlingnummer;Herkenbaar portret\n"
WEBSITE = "00123;Website;Ja;01-09-2026;;Parro\n"


def portrait(board, answers: str, mark: str = "ja") -> tuple[object, str]:
    facts, _ = board(
        consents=CONSENTS + WEBSITE + answers, publications=f"{PUBLISHED}01-10-2026;Website;00123;{mark}\n"
    )
    assert facts.publications["consent"].tolist() == ["yes"]
    found = facts.publications.to_dict("records")[0]
    return found["portrait"], found["portrait_consent"]


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ("", "missing"),
        ("00123;Herkenbaar portret;Ja;01-09-2026;;papier\n", "yes"),
        ("00123;Herkenbaar portret op website;Ja;01-09-2026;;\n", "yes"),
        ("00123;Portretfoto;Ja;01-09-2026;;mondeling\n", "spoken"),
        ("00123;Herkenbaar portret;Nee;01-09-2026;;papier\n", "no"),
        ("00123;Herkenbaar portret;;;;\n", "blank"),
        ("00123;Herkenbaar portret;Ja;15-10-2026;;papier\n", "later"),
        ("00123;Herkenbaar portret;Ja;01-09-2026;15-09-2026;papier\n", "withdrawn"),
        ("00124;Herkenbaar portret;Ja;01-09-2026;;papier\n", "missing"),
    ],
)
def test_a_portrait_rests_on_a_consent_of_its_own(board, answers: str, expected: str) -> None:
    assert portrait(board, answers) == (True, expected)


def test_what_is_no_portrait_needs_none(board) -> None:
    assert portrait(board, "", mark="nee") == (False, "")
    assert portrait(board, "", mark="") == (None, "")


def test_a_list_that_marks_no_portraits_knows_none(board) -> None:
    published = "Datum publicatie;Kanaal;Leerlingnummer\n01-10-2026;Website;00123\n"
    facts, _ = board(consents=CONSENTS + WEBSITE, publications=published)
    assert facts.publications["portrait"].isna().all()
    assert facts.publications["portrait_consent"].tolist() == [""]
