"""Layers of policy: norm < board < school < recipient < purpose; the line that names most is in force."""

from __future__ import annotations

import random

import pytest

from zuinig.facts.policy import Asked, board_lines, effective
from zuinig.facts.policy_lines import policy_lines
from zuinig.project import load_project

HEAD = """
[board]
name = "B"
reference_date = 2026-11-24
[[school]]
code = "99ZA"
name = "A"
[[recipient]]
name = "Leesplein"
kind = "library"
[[recipient]]
name = "Boekenbus"
kind = "library"
[[dataset]]
name = "levering"
role = "delivery"
path = "levering.csv"
recipient = "Leesplein"
school = "99ZA"
purpose = "uitlenen"
"""
# From the most general to the most specific; each next one beats all before it.
LAYERS = [
    ("board", {}),
    ("board, of a detail", {"detail": "birth_year"}),
    ("kind", {"kind": "library"}),
    ("school", {"school": "99ZA"}),
    ("school and kind", {"school": "99ZA", "kind": "library"}),
    ("recipient", {"recipient": "Leesplein"}),
    ("recipient and school", {"recipient": "Leesplein", "school": "99ZA"}),
    ("purpose", {"purpose": "uitlenen"}),
    ("purpose and recipient", {"purpose": "uitlenen", "recipient": "Leesplein"}),
]
ASKED = Asked("Leesplein", "pupil", "birth_date", "birth_year", school="99ZA", purpose="uitlenen")


def board_with(folder, layers):
    lines = "".join(
        '[[policy]]\ncategory = "birth_date"\nallowance = "allowed"\n'
        + f'reason = "{name}"\n'
        + "".join(f'{key} = "{value}"\n' for key, value in keys.items())
        for name, keys in layers
    )
    (folder / "audit.toml").write_text(HEAD + lines, encoding="utf-8")
    return load_project(folder)


@pytest.mark.parametrize("count", range(1, len(LAYERS) + 1))
def test_the_most_specific_line_is_in_force_whatever_the_order_of_the_file(tmp_path, count: int) -> None:
    shuffled = LAYERS[:count]
    random.Random(count).shuffle(shuffled)
    project = board_with(tmp_path, shuffled)

    found = [project.policy[n].reason for n, _line in board_lines(project, ASKED)]

    assert found == [name for name, _keys in reversed(LAYERS[:count])]
    assert effective(project, ASKED).origin == project.policy_origin(board_lines(project, ASKED)[0][0])


@pytest.mark.parametrize(
    "asked",
    [
        Asked("Boekenbus", "pupil", "gender"),
        Asked("Leesplein", "guardian", "birth_date"),
        Asked("library", "pupil", "postcode"),
    ],
)
def test_lines_on_other_data_do_not_count(tmp_path, asked: Asked) -> None:
    assert board_lines(board_with(tmp_path, LAYERS), asked) == []


def test_a_line_that_names_more_than_is_asked_does_not_count(tmp_path) -> None:
    project = board_with(tmp_path, LAYERS)

    found = [project.policy[n].reason for n, _line in board_lines(project, Asked("Boekenbus", "pupil", "birth_date"))]

    assert found == ["kind", "board"]


def test_without_a_line_of_the_board_the_norm_holds_and_what_it_does_not_list_is_not_allowed(tmp_path) -> None:
    project = board_with(tmp_path, [])

    listed = effective(project, Asked("Leesplein", "pupil", "name"))
    unlisted = effective(project, Asked("Leesplein", "pupil", "financial"))

    assert (listed.allowance, listed.origin) == ("needed", "norm library")
    assert (unlisted.allowance, unlisted.origin) == ("forbidden", "norm library")


def test_every_beaten_line_is_shown_with_its_file_and_line_down_to_the_norm(tmp_path) -> None:
    board_with(tmp_path, LAYERS)

    rows = policy_lines(ASKED, tmp_path)

    assert [row.reason for row in rows[:-1]] == [name for name, _keys in reversed(LAYERS)]
    assert len({row.origin for row in rows}) == len(LAYERS) + 1
    assert rows[-1].origin.startswith("norms/recipients/library.toml:")
    text = (tmp_path / "audit.toml").read_text(encoding="utf-8").splitlines()
    for row in rows[:-1]:
        file, _colon, line = row.origin.partition(":")
        assert file == "audit.toml"
        assert text[int(line) - 1] == "[[policy]]"
        assert f'reason = "{row.reason}"' in text[int(line) : int(line) + 5]


def test_a_detail_of_the_norm_beats_its_category_and_both_are_shown() -> None:
    rows = policy_lines(Asked("learning_method", "pupil", "name", "initials"), None)

    assert [(row.about, row.allowance) for row in rows] == [("initials", "forbidden"), ("", "allowed")]


def test_a_kind_that_takes_its_lines_from_another_names_the_file_that_they_stand_in() -> None:
    row = policy_lines(Asked("other_school", "pupil", "result"), None)[0]

    assert row.origin.startswith("norms/recipients/transfer_file.toml:")


def test_what_the_norm_does_not_list_says_so() -> None:
    row = policy_lines(Asked("library", "guardian", "financial"), None)[0]

    assert row.allowance == "forbidden"
    assert row.about == "not listed, so not allowed"


def test_a_limit_of_detail_is_told_in_words_with_its_doubt() -> None:
    row = policy_lines(Asked("research", "pupil", "birth_date"), None)[0]

    assert row.level == "year or age (to be confirmed)"


def test_the_board_limits_the_detail_of_what_it_allows(board) -> None:
    facts, _ = board(
        delivery="Leerlingnummer;Roepnaam;Postcode\n" + "".join(f"{n:05};Ada;9999 AB\n" for n in range(30)),
        toml="""
        [[policy]]
        category = "postcode"
        kind = "learning_method"
        allowance = "allowed"
        at_most = "four"
        reason = "Route."
        """,
    )
    postcode = facts.columns.set_index("column").loc["Postcode"]

    assert postcode[["allowance", "level", "level_allowed", "too_fine"]].tolist() == ["allowed", "six", "four", True]
    assert postcode["allowance_origin"] == "audit.toml:20"


@pytest.mark.parametrize(
    ("header", "level", "too_fine"), [("Geboortedatum", "full", True), ("Leeftijd", "year", False)]
)
def test_an_age_is_a_birth_date_in_less_detail(board, header: str, level: str, too_fine: bool) -> None:
    cells = [f"0{n % 9 + 1}-02-2016" if header == "Geboortedatum" else str(n % 9 + 4) for n in range(40)]
    facts, _ = board(
        delivery=f"Leerlingnummer;Geslacht;{header}\n" + "".join(f"{n:05};M;{cell}\n" for n, cell in enumerate(cells)),
        toml="""
        [[policy]]
        category = "birth_date"
        recipient = "Rekenrups"
        allowance = "allowed"
        at_most = "year"
        reason = "Besluit."
        """,
    )
    found = facts.columns.set_index("column").loc[header]

    assert found[["allowance", "level", "too_fine"]].tolist() == ["allowed", level, too_fine]
