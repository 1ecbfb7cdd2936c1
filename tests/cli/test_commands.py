"""The commands as a user meets them: answers, exit codes, both languages."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest

from zuinig import cli, i18n, resources
from zuinig.cli.commands import commands

SCAN_KEYS = [
    "file",
    "table",
    "column",
    "position",
    "category",
    "subject",
    "personal",
    "special",
    "confidence",
    "rows",
    "filled",
    "distinct",
    "contains",
    "evidence",
]
SMALL = "Roepnaam;BSN;Notities\nAnna;999900006;Heeft op maandag gymles\nBram;999900018;Leest graag over paarden\n"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    file = tmp_path / "klein.csv"
    file.write_text(SMALL, encoding="utf-8")
    return file


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    code = cli.run(list(words))
    return code, capsys.readouterr().out


def test_scan_prints_one_object_per_column(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out = run(capsys, "scan", str(small), "--json")

    columns = json.loads(out)
    assert code == cli.OK
    assert [list(column) for column in columns] == [SCAN_KEYS] * 3
    assert [column["column"] for column in columns] == ["Roepnaam", "BSN", "Notities"]
    assert {column["file"] for column in columns} == {str(small)}
    assert [column["position"] for column in columns] == [0, 1, 2]


def test_scan_explains_one_column(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out = run(capsys, "scan", str(small), "--explain", "BSN")

    assert code == cli.OK
    assert "BSN" in out
    assert "9999" not in out


@pytest.mark.parametrize("name", sorted(commands().commands))
@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_every_command_has_help_with_an_example(name: str, language: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out = run(capsys, name, "--help", "--lang", language)

    assert code == cli.OK
    assert ("Voorbeeld:" if language == "nl" else "Example:") in out
    assert f"zuinig {name}" in out


def test_every_text_of_the_command_line_has_dutch() -> None:
    texts = [
        option.help
        for command in commands().commands.values()
        for option in command.params
        if isinstance(option, click.Option)
    ]

    i18n.use("nl")
    assert [text for text in texts if text and i18n._(text) == text] == []


def test_rules_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    code, out = run(capsys, "rules", "--json")

    rules = json.loads(out)
    assert code == cli.OK
    assert len(rules) >= 15
    assert {"code", "name", "severity", "title", "law"} <= set(rules[0])


@pytest.mark.parametrize("name", ["AGR01", "missing-agreement"])
def test_explain_finds_a_rule_by_code_and_by_name(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out = run(capsys, "explain", name)

    assert code == cli.OK
    assert "28" in out  # article of the AVG


def test_policy_says_where_a_line_comes_from(capsys: pytest.CaptureFixture[str]) -> None:
    code, out = run(capsys, "policy", "learning_method", "birth_date")

    assert code == cli.OK
    assert "norm" in out


def test_init_writes_a_project_that_can_be_audited(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _out = run(capsys, "init", str(small.parent))
    audited, _more = run(capsys, "audit", str(small.parent), "--out", str(small.parent / "out"), "--no-notebooks")

    assert code == cli.OK
    assert audited in (cli.OK, cli.FINDINGS, cli.PARTLY)


@pytest.mark.parametrize(("fail_on", "code"), [("high", cli.FINDINGS), ("never", cli.OK)])
def test_the_exit_code_follows_the_severity(
    fail_on: str, code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["audit", str(resources.samples()), "--out", str(tmp_path), "--no-notebooks", "--fail-on", fail_on]

    assert run(capsys, *words)[0] == code


def test_audit_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["audit", str(resources.samples()), "--out", str(tmp_path), "--no-notebooks", "--json", "--lang", "en"]

    code, out = run(capsys, *words)

    answer = json.loads(out)
    assert code == cli.FINDINGS
    assert answer["findings"]
    assert {"coverage", "files", "rules", "reference_date"} <= set(answer)
