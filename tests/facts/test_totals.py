"""A row of totals below a list is no pupil, no answer and no supplier."""

from __future__ import annotations

import re

import pytest

from zuinig.facts.totals import TOTAL

ROWS = "".join(f"{20_000 + n};Ada;5a;\n" for n in range(20)) + "20020;Bo;5a;31-07-2019\n20021;Cas;5b;31-07-2020\n"
PUPILS = "Leerlingnummer;Roepnaam;Groep;Datum uitschrijving\n" + ROWS


@pytest.mark.parametrize(
    "text",
    [
        "Totaal",
        "totaal: 312",
        "Eindtotaal",
        "Sub-totaal",
        "TOTAL",
        "Gemiddelde",
        "Totaal aantal leerlingen",
        " Totaal (40)",
    ],
)
def test_finds(text: str) -> None:
    assert re.search(TOTAL, text)


@pytest.mark.parametrize(
    "text", ["10001", "Noor", "Totaal Media B.V.", "Total Learning", "Totaalonderwijs", "Gemiddeld", ""]
)
def test_passes(text: str) -> None:
    assert not re.search(TOTAL, text)


def places(facts) -> list[int]:
    return facts.retention["row"].tolist()


@pytest.mark.parametrize("total", ["", "Totaal;;;2\n", "Totaal: 22 leerlingen;;;31-07-2019\n", ";Totaal;22;2\n"])
def test_a_total_is_no_pupil_that_left(board, total: str) -> None:
    facts, coverage = board(delivery=PUPILS + total)

    assert places(facts) == [22, 23]
    assert coverage.complete
    assert set(facts.columns["category"]) == {"pupil_number", "name", "school"}


def test_near_miss_a_date_that_does_not_exist_in_a_pupil_is_still_told(board) -> None:
    facts, coverage = board(delivery=PUPILS + "20022;Totaalman;5b;2\n")

    assert places(facts) == [22, 23]
    assert not coverage.complete


def test_a_total_below_a_list_is_left_out_and_told(board) -> None:
    staff = "Personeelsnummer;E-mail;Uit dienst\n1;a@example.org;\n2;b@example.org;31-12-2025\nTotaal;2;1\n"

    _facts, coverage = board(staff=staff)

    assert coverage.complete
    assert "1 row is a total and no record." in coverage.datasets[0].notes


def test_near_miss_a_supplier_of_that_name_stays_in_the_register(board) -> None:
    register = "Leverancier;Verwerkersovereenkomst aanwezig\nTotaal Media B.V.;J\nUitgeverij Kiezel B.V.;J\n"

    facts, coverage = board(register=register)

    assert sorted(set(facts.agreements["row"])) == [2, 3]
    assert not any("total" in note for note in coverage.datasets[0].notes)
