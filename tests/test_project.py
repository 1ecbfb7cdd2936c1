"""The project file: what it may say, and how a mistake in it is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from zuinig.errors import ProjectError
from zuinig.project import load_project

GOOD = """
[board]
name = "Stichting Proef"
reference_date = 2026-11-24

[[school]]
code = "00"
name = "De Proef"

[[recipient]]
name = "Leesplein"
kind = "library"

[[dataset]]
name = "leerlingen"
role = "pupils"
path = "leerlingen.csv"
school = "00"

[[dataset]]
name = "levering"
role = "delivery"
path = "levering.csv"
recipient = "Leesplein"
"""


def write(folder: Path, text: str) -> Path:
    (folder / "audit.toml").write_text(text, encoding="utf-8")
    return folder


def problem_of(folder: Path, text: str) -> str:
    with pytest.raises(ProjectError) as caught:
        load_project(write(folder, text))
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None
    return str(caught.value)


def test_a_project_is_found_by_its_folder_and_by_its_file(tmp_path: Path) -> None:
    folder = write(tmp_path, GOOD)

    assert load_project(folder) == load_project(folder / "audit.toml")


def test_a_school_code_keeps_its_zeros(tmp_path: Path) -> None:
    assert load_project(write(tmp_path, GOOD)).school[0].code == "00"


def test_paths_start_at_the_project_file(tmp_path: Path) -> None:
    project = load_project(write(tmp_path, GOOD))

    assert project.path(project.dataset[0]) == tmp_path / "leerlingen.csv"


def test_an_absent_project_file_names_the_command_that_makes_one(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="zuinig init"):
        load_project(tmp_path)


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ('role = "pupils"', 'role = "pupil"', ["[[dataset]] 1, role", "pupils"]),
        ('kind = "library"', 'kind = "libary"', ["Leesplein", "libary", "library"]),
        ('recipient = "Leesplein"', 'recipient = "Leesplien"', ["levering", "Leesplien", "Leesplein"]),
        ('recipient = "Leesplein"', "", ["levering", "recipient"]),
        ('name = "levering"', 'name = "leerlingen"', ["[[dataset]]", "leerlingen"]),
        ('school = "00"', 'school = "01"', ["leerlingen", "01", "00"]),
        ('path = "levering.csv"', 'pad = "levering.csv"', ["[[dataset]] 2"]),
        ("reference_date = 2026-11-24", 'reference_date = "morgen"', ["board, reference_date"]),
        ("[board]", "[board", ["TOML"]),
    ],
)
def test_a_mistake_is_told_with_its_place_and_the_right_word(
    tmp_path: Path, before: str, after: str, words: list[str]
) -> None:
    assert before in GOOD

    message = problem_of(tmp_path, GOOD.replace(before, after, 1))

    assert "audit.toml" in message
    assert [word for word in words if word not in message] == []
