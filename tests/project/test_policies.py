"""Lines of policy: known words only, and no two on the same data."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("keys", "wrong", "words"),
    [
        ({"category": "birthdate"}, "category", ["“birthdate”", "Did you mean “birth_date”?"]),
        ({"category": "none"}, "category", ["“none”"]),
        ({"at_most": "yaer"}, "at_most", ["“yaer”", "Did you mean “year”?", "month"]),
        ({"category": "gender", "at_most": "year"}, "at_most", ["“year”", "known are: -"]),
        ({"detail": "birth_jaar"}, "detail", ["“birth_jaar”", "birth_year"]),
        ({"kind": "libary"}, "kind", ["“libary”", "Did you mean “library”?"]),
        ({"school": "99ZB"}, "school", ["“99ZB”", "Did you mean “99ZA”?"]),
        ({"recipient": "Leesplien"}, "recipient", ["“Leesplien”", "Did you mean “Leesplein”?"]),
        ({"purpose": "uitleen"}, "purpose", ["“uitleen”", "Did you mean “uitlenen”?"]),
        ({"subject": "pupils"}, "subject", ["guardian", "Did you mean “pupil”?"]),
        ({"colour": "red"}, "colour", ["colour", "category"]),
    ],
)
def test_an_unknown_word_is_told_with_its_line_and_the_nearest(mistake, head, line, keys, wrong, words) -> None:  # noqa: PLR0917
    text = head + line(**keys)

    told = mistake({"audit.toml": text})

    row = next(n for n, one in enumerate(text.splitlines(), start=1) if one.startswith(f"{wrong} = ") and n > 19)
    assert f"audit.toml, line {row}: " in told
    assert [word for word in words if word not in told] == []


def test_known_words_of_every_layer_pass(project, head, line) -> None:
    found = project(
        {
            "audit.toml": head
            + line()
            + line(kind="library")
            + line(school="99ZA", at_most="year")
            + line(recipient="Leesplein", detail="birth_year")
            + line(recipient="Leesplein", purpose="uitlenen")
        }
    )

    assert [one.layer for one in found.policy] == ["board", "board", "school", "recipient", "purpose"]


@pytest.mark.parametrize("other", [{"allowance": "forbidden"}, {"allowance": "allowed"}, {"at_most": "year"}])
def test_two_lines_of_one_layer_on_the_same_data_are_told_with_both_places(mistake, head, line, other) -> None:
    told = mistake(
        {
            "audit.toml": 'include = ["a.toml"]\n' + head + line(recipient="Leesplein"),
            "a.toml": "\n" + line(recipient="Leesplein", **other),
        }
    )

    assert "a.toml, line 2: " in told
    assert "line 21 of " in told
    assert "audit.toml" in told


@pytest.mark.parametrize(
    "other",
    [
        {"category": "gender"},
        {"subject": "guardian"},
        {"detail": "birth_year"},
        {"school": "99ZA"},
        {"kind": "library"},
        {"recipient": "Leesplein"},
        {"purpose": "uitlenen"},
    ],
)
def test_lines_that_differ_in_one_thing_do_not_contradict_each_other(project, head, line, other) -> None:
    assert len(project({"audit.toml": head + line() + line(**other)}).policy) == 2


def test_a_kind_and_a_recipient_do_not_go_together(mistake, head, line) -> None:
    assert "not both" in mistake({"audit.toml": head + line(kind="library", recipient="Leesplein")})


def test_an_unknown_category_in_the_word_of_the_analyst_is_told(mistake, head) -> None:
    text = head + '[[dataset.confirm]]\ncolumn = "X"\ncategory = "geslacht"\n'

    assert "line 22: " in mistake({"audit.toml": text})
    assert "“geslacht”" in mistake({"audit.toml": text})


def test_a_party_of_the_regulation_is_a_kind_of_the_norm(mistake, head) -> None:
    said = mistake({"audit.toml": head + '\n[regulation]\nparties = ["duoo"]\n'})

    assert "[regulation] parties" in said
    assert "“duo”" in said
