"""The lines of a TOML file, found in its text."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zuinig.project.spots import places_in


def places(text: str) -> dict[tuple[int | str, ...], int]:
    return dict(places_in(text))


def test_headers_and_keys_have_their_line() -> None:
    assert places('[board]\nname = "B"\n\n[[school]]\ncode = "00"\n[[school]]\n  code = "01" # een\n') == {
        ("board",): 1,
        ("board", "name"): 2,
        ("school", 0): 4,
        ("school", 0, "code"): 5,
        ("school", 1): 6,
        ("school", 1, "code"): 7,
    }


def test_a_section_inside_another_belongs_to_the_last_one() -> None:
    found = places(
        "[[dataset]]\n[[dataset.confirm]]\n[[dataset]]\n[dataset.columns]\nanswer = 'x'\n"
        "[[dataset.confirm]]\n[[dataset.confirm]]\ncategory = 'none'\n"
    )

    assert found["dataset", 0, "confirm", 0] == 2
    assert found["dataset", 1, "columns", "answer"] == 5
    assert found["dataset", 1, "confirm", 1, "category"] == 8


def test_what_stands_in_a_long_text_or_a_comment_is_no_header() -> None:
    text = '[[policy]]\nreason = """\n[[policy]]\ncategory = 1\n"""\n# [[policy]]\nallowance = """een"""\n[[policy]]\n'

    assert places(text) == {
        ("policy", 0): 1,
        ("policy", 0, "reason"): 2,
        ("policy", 0, "allowance"): 7,
        ("policy", 1): 8,
    }


def test_a_long_text_ends_with_the_marks_it_began_with() -> None:
    text = "[[policy]]\nreason = '''\nhij zei: \"\"\"\n[[policy]]\n'''\n[[policy]]\n"

    assert [line for loc, line in places_in(text) if loc[0] == "policy" and len(loc) == 2] == [1, 6]


def test_a_list_over_several_lines_is_no_header() -> None:
    assert places('include = [\n  "a.toml",\n  "b.toml",\n]\n[board]\n') == {("include",): 1, ("board",): 5}


@pytest.mark.parametrize(
    "value",
    [
        "\"een ''' in een tekst\"",
        '\'een """ in een tekst\'',
        '"een # en een \\" erin"',
        '""',
        '"""een"""',
        '"""""een aanhaling"""""',
        '"""een \\""" twee"""',
        "'''een''' # \"\"\"",
        "1 # '''",
    ],
)
def test_marks_inside_a_text_or_a_comment_open_nothing(value: str) -> None:
    text = f"[[policy]]\nreason = {value}\n[[policy]]\n"

    assert len(tomllib.loads(text)["policy"]) == 2
    assert [line for loc, line in places_in(text) if len(loc) == 2] == [1, 3]


def test_a_list_of_tables_on_one_line_has_the_line_of_its_key() -> None:
    text = '[board]\nname = "B"\n[[school]]\n'

    assert places('policy = [{category = "name"}]\n' + text)["policy",] == 1


# Texts as a board may write them: lines that look like headers, marks of long texts, comments.
PIECES = st.lists(
    st.sampled_from(["[[policy]]", "[board]", "x = 1", "'", '"', "''", '""', "#", "\\n", "a", "\n", " "]), max_size=12
)


def written(text: str) -> str | None:
    """The text as a TOML value, in one of the ways in which that can be done; None where it cannot."""
    for value in (f'"""{text}"""', f"'''{text}'''", f'"{text}"', f"'{text}'"):
        try:
            tomllib.loads(f"x = {value}\n[a]\n")
        except tomllib.TOMLDecodeError:
            continue
        return value
    return None


@given(st.lists(st.tuples(st.booleans(), PIECES.map("".join)), max_size=5))
def test_every_section_is_found_at_a_line_with_its_header(sections: list[tuple[bool, str]]) -> None:
    lines = [f"[[{'policy' if policy else 'school'}]]\nreason = {written(text) or 1}\n" for policy, text in sections]
    whole = "".join(lines)
    loaded = tomllib.loads(whole)

    found = [(loc, line) for loc, line in places_in(whole) if len(loc) == 2]

    counts = {name: sum(loc[0] == name for loc, _line in found) for name in ("policy", "school")}
    assert counts == {name: len(loaded.get(name, [])) for name in counts}
    assert all(whole.split("\n")[line - 1].startswith(f"[[{loc[0]}]]") for loc, line in found)
