"""A project of several files: `project({"audit.toml": …, "a.toml": …})` loads it, `mistake(…)` tells what is wrong."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from zuinig import i18n
from zuinig.errors import ProjectError
from zuinig.project import Project, load_project

HEAD = """\
[board]
name = "Proefbestuur"
reference_date = 2026-11-24

[[school]]
code = "99ZA"
name = "De Kiezelsteen"

[[recipient]]
name = "Leesplein"
kind = "library"

[[dataset]]
name = "levering"
role = "delivery"
path = "levering.csv"
recipient = "Leesplein"
school = "99ZA"
purpose = "uitlenen"
"""
Files = dict[str, str]


@pytest.fixture(autouse=True)
def english():
    i18n.use("en")
    yield
    i18n.use("nl")


@pytest.fixture
def project(tmp_path: Path) -> Callable[[Files], Project]:
    def make(files: Files) -> Project:
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(textwrap.dedent(text), encoding="utf-8")
        return load_project(tmp_path)

    return make


@pytest.fixture
def mistake(project) -> Callable[[Files], str]:
    def find(files: Files) -> str:
        with pytest.raises(ProjectError) as caught:
            project(files)
        assert caught.value.__cause__ is None
        assert caught.value.__context__ is None
        return str(caught.value)

    return find


@pytest.fixture
def head() -> str:
    return HEAD


def policy_line(**keys: str) -> str:
    given = {"category": "birth_date", "allowance": "allowed", "reason": "Besluit.", **keys}
    return "[[policy]]\n" + "".join(f'{key} = "{value}"\n' for key, value in given.items())


@pytest.fixture
def line() -> Callable[..., str]:
    return policy_line
