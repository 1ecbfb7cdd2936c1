"""Lines of a register under another name: sure by number or domain, likely by name, never merged on a likeness."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

HEADER = "Leverancier;Product;KvK-nummer;Website;Verwerkersovereenkomst\n"
MEETLAT = """
[[recipient]]
name = "Groeikaart"
kind = "monitoring_system"
register_names = ["Meetlat Onderwijs B.V."]
kvk = "12345678"
domain = "meetlat.example"
"""
FIELDS = ["row", "recipient", "other_row", "sure", "by"]


def gathered(board: Any, text: str, toml: str = MEETLAT) -> Any:
    return board(register=HEADER + text, toml=toml)[0]


def matches(board: Any, text: str, toml: str = MEETLAT) -> list[tuple[Any, ...]]:
    table = gathered(board, text, toml).matches[FIELDS].astype(object)
    return list(table.where(table.notna(), None).itertuples(index=False, name=None))


def recipients(board: Any, text: str, toml: str = MEETLAT) -> list[tuple[int, str]]:
    return list(gathered(board, text, toml).agreements[["row", "recipient"]].itertuples(index=False, name=None))


@pytest.mark.parametrize(
    ("line", "by"),
    [("Iets anders;Toets;1234.5678;;J\n", "kvk"), ("Iets anders;Toets;;www.meetlat.example;J\n", "domain")],
)
def test_a_number_or_a_domain_makes_a_match_that_is_used_and_told(board, line: str, by: str) -> None:
    assert recipients(board, line) == [(2, "Groeikaart")]
    assert matches(board, line) == [(2, "Groeikaart", None, True, by)]


def test_a_name_that_audit_toml_knows_is_no_news(board) -> None:
    assert matches(board, "Meetlat Onderwijs BV;Groeikaart;12345678;;J\n") == []


def test_a_near_name_is_told_and_not_used(board) -> None:
    assert recipients(board, "Meetlat;Toets;;;J\n") == [(2, "")]
    assert matches(board, "Meetlat;Toets;;;J\n") == [(2, "Groeikaart", None, False, "name")]


def test_a_recipient_with_a_line_is_not_looked_for_under_other_names(board) -> None:
    found = matches(board, "Meetlat Onderwijs;Groeikaart;;;J\nMeetlatten;Toets;;;J\n")
    assert (3, "Groeikaart", None, False, "name") not in found


def test_another_number_makes_a_match_impossible(board) -> None:
    line = "Meetlat Onderwijs B.V.;Groeikaart;87654321;meetlat.example;J\n"
    assert recipients(board, line) == [(2, "")]
    assert matches(board, line) == []


def test_one_supplier_under_three_names_is_told_with_its_first_line(board) -> None:
    text = (
        "Vlinder Media B.V.;Leesvlinder;11112222;;J\n"
        "Vlinder Educatie;Schrijfvlinder;11112222;vlinder.example;J\n"
        "VM Nederland;Rekenvlinder;;https://vlinder.example/;J\n"
        "Vlinders Media;Zangvlinder;;;J\n"
        "Heel Anders;Fluit;33334444;;J\n"
    )
    assert matches(board, text) == [
        (3, "", 2, True, "kvk"),
        (4, "", 2, True, "domain"),
        (5, "", 2, False, "name"),
    ]


def test_one_name_in_several_spellings_is_one_name(board) -> None:
    assert matches(board, "Vlinder Media B.V.;Leesvlinder;;;J\nVLINDER MEDIA;Schrijfvlinder;;;J\n") == []


def test_two_suppliers_with_much_the_same_name_and_other_numbers_are_two(board) -> None:
    assert matches(board, "Vlinder Media;A;11112222;;J\nVlinders Media;B;33334444;;J\n") == []


def test_no_name_of_a_cell_is_in_the_table(board) -> None:
    facts = gathered(board, "Meetlat;Toets;;;J\nMeetlatje;Spin;;;J\n")
    text = facts.matches.to_csv() + facts.register_lines.to_csv()
    assert not any(word in text for word in ("Meetlat", "Toets", "Spin"))


def test_participants_are_found_by_number_and_by_domain_too(board) -> None:
    facts, _ = board(
        register=HEADER + "Anders BV;X;12345678;;J\nNog Anders;Y;;kiezel.nl;J\nKiezel;Z;99998888;;J\nKiezels;W;;;J\n",
        participants="Deelnemer;KvK;Website\nMeetlat;12345678;\nKiezel;11112222;www.kiezel.nl\n",
    )
    assert facts.agreements["participant_listed"].tolist() == [True, True, False, False]
    assert facts.agreements["participant_near"].tolist() == [False, False, False, True]


NUMBERS = ["", "12345678", "87654321"]
LINE = st.tuples(
    st.sampled_from(["Meetlat Onderwijs", "Meetlat", "Kiezel", "Anders"]),
    st.sampled_from(["Groeikaart", "Toets", ""]),
    st.sampled_from(NUMBERS),
    st.sampled_from(["", "meetlat.example", "kiezel.nl"]),
)


# A case takes a whole gathering: no shrinking.
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    deadline=None,
    max_examples=25,
    phases=[Phase.explicit, Phase.generate],
)
@given(lines=st.lists(LINE, min_size=1, max_size=5))
def test_no_line_gets_a_recipient_or_a_match_with_another_number(board, lines: list[tuple[str, ...]]) -> None:
    facts = gathered(board, "".join(";".join((*line, "J")) + "\n" for line in lines))
    number = {row: line[2] for row, line in enumerate(lines, start=2)}
    given = set(facts.agreements.loc[facts.agreements["recipient"] == "Groeikaart", "row"])
    given |= set(facts.matches.loc[facts.matches["recipient"] == "Groeikaart", "row"])
    assert all(number[row] in ("", "12345678") for row in given)
    pairs = facts.matches.dropna(subset=["other_row"])[["row", "other_row"]].itertuples(index=False)
    assert all("" in (number[row], number[other]) or number[row] == number[other] for row, other in pairs)
