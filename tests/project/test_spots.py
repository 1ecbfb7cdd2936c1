"""The lines of a TOML file, found in its text."""

from __future__ import annotations

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
