"""A small board in a temporary folder: files as literal text, audit.toml as literal TOML, facts out of it."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from zuinig import i18n
from zuinig.facts import Coverage, Facts, gather
from zuinig.project import load_project

HEAD = """
[board]
name = "Proefbestuur"
reference_date = 2026-11-24

[[recipient]]
name = "Rekenrups"
kind = "learning_method"
register_names = ["Uitgeverij Kiezel B.V."]

[[recipient]]
name = "Leerbord"
kind = "pupil_administration"

[[recipient]]
name = "GGD Streek"
kind = "youth_health_care"
"""
Board = Callable[..., tuple[Facts, Coverage]]


@pytest.fixture(autouse=True)
def english():
    i18n.use("en")
    yield
    i18n.use("nl")


@pytest.fixture
def board(tmp_path: Path) -> Board:
    """Make a board: `board(register="…csv…", role_of_more={…}, toml="…")`; each keyword is a role with its CSV text.

    A role given as a tuple (text, toml) adds lines to its `[[dataset]]`; `delivery` goes to Rekenrups.
    """

    def make(*, toml: str = "", headers_only: bool = False, **files: str | tuple[str, str]) -> tuple[Facts, Coverage]:
        sections = [HEAD, textwrap.dedent(toml)]
        for role, given in files.items():
            text, more = given if isinstance(given, tuple) else (given, "")
            kind = role.rstrip("0123456789")
            (tmp_path / f"{role}.csv").write_text(textwrap.dedent(text).lstrip(), encoding="utf-8")
            receiver = 'recipient = "Rekenrups"' if kind == "delivery" else ""
            sections.append(f'[[dataset]]\nname = "{role}"\nrole = "{kind}"\npath = "{role}.csv"\n{receiver}')
            sections.append(textwrap.dedent(more))
        (tmp_path / "audit.toml").write_text("\n".join(sections), encoding="utf-8")
        return gather(load_project(tmp_path), headers_only=headers_only)

    return make
