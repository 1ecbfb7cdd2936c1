"""Files that audit.toml includes: read as one, and a mistake is told in the file and line where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from zuinig.project import load_project

INCLUDE = 'include = ["beleid/*.toml"]\n'


def test_what_is_included_counts_as_if_it_stood_in_audit_toml(project, head, line) -> None:
    found = project(
        {
            "audit.toml": INCLUDE + head + line(recipient="Leesplein"),
            "beleid/b.toml": line(category="gender"),
            "beleid/a.toml": line(category="postcode") + '[[school]]\ncode = "99ZB"\nname = "De Zandloper"\n',
        }
    )

    assert [one.category for one in found.policy] == ["birth_date", "postcode", "gender"]
    assert [one.code for one in found.school] == ["99ZA", "99ZB"]


def test_each_line_of_policy_remembers_its_file_and_line(project, head, line) -> None:
    text = INCLUDE + head + line(recipient="Leesplein")
    found = project({"audit.toml": text, "beleid/a.toml": "# besluiten\n\n" + line() + "\n" + line(category="gender")})

    main = text.splitlines().index("[[policy]]") + 1
    assert [found.policy_origin(n) for n in range(3)] == [f"audit.toml:{main}", "beleid/a.toml:3", "beleid/a.toml:8"]


def test_a_saved_audit_has_no_files_and_names_the_line_by_its_number(project, head, line) -> None:
    found = project({"audit.toml": head + line()})

    again = type(found).model_validate({**found.model_dump(mode="json"), "file": found.file})

    assert again.policy_origin(0) == "audit.toml policy 1"


def test_an_included_file_may_include_others_from_its_own_folder(project, head, line) -> None:
    found = project(
        {
            "audit.toml": 'include = ["beleid/alles.toml"]\n' + head,
            "beleid/alles.toml": 'include = ["scholen/een.toml"]\n',
            "beleid/scholen/een.toml": line(school="99ZA"),
        }
    )

    assert found.policy_origin(0) == "beleid/scholen/een.toml:1"


def test_a_file_that_is_included_by_two_ways_counts_once(project, head, line) -> None:
    found = project(
        {
            "audit.toml": 'include = ["a.toml", "b.toml"]\n' + head,
            "a.toml": 'include = ["c.toml"]\n',
            "b.toml": 'include = ["c.toml"]\n',
            "c.toml": line(),
        }
    )

    assert len(found.policy) == 1


def test_a_circle_of_includes_is_told_with_its_files_and_line(mistake, head) -> None:
    told = mistake(
        {
            "audit.toml": 'include = ["a.toml"]\n' + head,
            "a.toml": "# een\n" + 'include = ["b.toml"]\n',
            "b.toml": "\n\n" + 'include = ["a.toml"]\n',
        }
    )

    assert "b.toml, line 3" in told
    assert "audit.toml → a.toml → b.toml → a.toml" in told


def test_a_file_that_includes_itself_is_a_circle(mistake, head) -> None:
    assert "audit.toml → audit.toml" in mistake({"audit.toml": 'include = ["*.toml"]\n' + head})


@pytest.mark.parametrize("pattern", ["beleid/*.toml", "weg.toml", "", "/nergens/weg.toml"])
def test_an_include_that_fits_no_file_is_a_mistake_with_its_line(mistake, head, pattern: str) -> None:
    told = mistake({"audit.toml": f'include = ["{pattern}"]\n' + head})

    assert "audit.toml, line 1" in told
    assert f"“{pattern}”" in told


@pytest.mark.parametrize("value", ['"a.toml"', "[1]", "true"])
def test_include_is_a_list_of_names(mistake, head, value: str) -> None:
    assert "line 1" in mistake({"audit.toml": f"include = {value}\n" + head})


@pytest.mark.parametrize("section", ["[board]\nname = 'B'\n", "[regulation]\nterm_years = 4\n", "onbekend = 3\n"])
def test_what_is_said_once_stands_in_audit_toml(mistake, head, section: str) -> None:
    told = mistake({"audit.toml": 'include = ["a.toml"]\n' + head, "a.toml": "\n" + section})

    assert "a.toml, line 2" in told
    assert "audit.toml only" in told


def test_an_included_file_that_is_no_toml_is_told_by_its_own_name(mistake, head) -> None:
    told = mistake({"audit.toml": 'include = ["a.toml"]\n' + head, "a.toml": "[[policy\n"})

    assert "a.toml, line 1: " in told


def test_a_file_that_breaks_off_has_no_line_to_tell(mistake, head) -> None:
    told = mistake({"audit.toml": head + "[[policy]]\ncategory = [\n"})

    assert "audit.toml: " in told
    assert "TOML" in told


def test_an_absolute_include_is_read(project, head, line, tmp_path: Path) -> None:
    other = tmp_path / "elders"
    other.mkdir()
    (other / "a.toml").write_text(line(), encoding="utf-8")
    found = project({"audit.toml": f"include = ['{other / 'a.toml'}']\n" + head})

    assert len(found.policy) == 1


def test_a_mistake_in_an_included_file_is_told_there(mistake, head, line) -> None:
    told = mistake(
        {
            "audit.toml": 'include = ["a.toml", "b.toml"]\n' + head + line(),
            "a.toml": line(category="gender"),
            "b.toml": "\n" + line(category="postcode") + line(category="city", allowance="alowed"),
        }
    )

    assert "b.toml, line 8: " in told
    assert "Did you mean “allowed”?" in told


def test_the_order_of_the_files_does_not_depend_on_the_disk(project, head, line, tmp_path: Path) -> None:
    files = {f"beleid/{name}.toml": line(category=name) for name in ("gender", "city", "address")}
    project({"audit.toml": INCLUDE + head, **files})

    assert [one.category for one in load_project(tmp_path).policy] == ["address", "city", "gender"]
