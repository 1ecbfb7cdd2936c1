"""The examples in README and docs are what the commands do."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import generate
import pytest
from click.testing import CliRunner

from zuinig import cli, i18n, resources, rules
from zuinig.cli.commands import commands
from zuinig.project import Project

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", ROOT / "docs" / "handleiding.md"]


def blocks(page: Path, language: str = "") -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)


def shown(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip().splitlines()]


@pytest.mark.slow
def test_the_session_in_the_readme_is_its_real_output(demo) -> None:  # type: ignore[no-untyped-def]
    session = next(block for block in blocks(PAGES[0], "console") if block.startswith("$ zuinig demo"))

    assert demo.code == cli.OK, demo.err
    assert shown(session.split("\n", 1)[1]) == shown(demo.out)


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_the_rule_pages_are_those_of_the_rules(language: i18n.Language) -> None:
    assert generate.PAGES[language].read_text(encoding="utf-8") == generate.rule_pages(language)


def commands_in(page: Path) -> list[list[str]]:
    lines = [line.removeprefix("$ ") for block in blocks(page, "(?:console|)") for line in block.splitlines()]
    return [shlex.split(line, comments=True) for line in lines if line.startswith("zuinig ")]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_in_the_docs_exists_with_its_options(page: Path) -> None:
    group = commands()
    found = commands_in(page)

    assert found
    for _zuinig, name, *words in found:
        command = group.commands[name]
        with command.make_context(name, list(words), resilient_parsing=False):
            pass


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_rules_named_in_the_docs_exist(page: Path) -> None:
    for _zuinig, name, *words in commands_in(page):
        if name == "explain":
            assert rules.find(words[0])


@pytest.mark.parametrize("page", sorted(ROOT.glob("docs/*.md")) + PAGES[:1], ids=lambda page: page.name)
def test_links_in_the_docs_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(((?!https?:|#)[^)#]+)", page.read_text(encoding="utf-8"))

    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_toml_examples_in_the_guide_are_accepted() -> None:
    sample = tomllib.loads((resources.samples() / "audit.toml").read_text(encoding="utf-8"))
    examples = [tomllib.loads(re.sub(r"(?m)^  ", "", block)) for block in blocks(PAGES[1], "toml")]
    first = sample["recipient"][0]["name"]
    lines = [{**line, "recipient": first} for example in examples for line in example.get("policy", [])]
    shown = [example["dataset"] for example in examples if "dataset" in example]
    words = [word for dataset in shown if isinstance(dataset, dict) for word in dataset["confirm"]]
    own_terms = ("regulation", "consent", "access")
    sample |= {key: value for example in examples for key, value in example.items() if key in own_terms}
    sample["policy"] += lines
    sample["dataset"][0]["confirm"] = words
    sample["dataset"] += [dataset for datasets in shown if isinstance(datasets, list) for dataset in datasets]

    assert lines
    assert words
    assert Project.model_validate({**sample, "file": "audit.toml"})


def test_the_changelog_counts_the_rules() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

    assert f"{len(rules.catalogue())} rules" in text


def test_every_dependency_has_its_sentence() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = ("notebooks", "cloud", "dask", "database", "postgres", "sqlserver")
    wanted = [*project["dependencies"], *(one for extra in extras for one in project["optional-dependencies"][extra])]
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")

    assert [name for name in (re.split(r"[>=\[]", one)[0] for one in wanted) if name not in page] == []


def test_help_works_without_a_terminal() -> None:
    assert CliRunner().invoke(commands(), ["--help"]).exit_code == 0
