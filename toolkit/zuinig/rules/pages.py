"""Explain a rule on one page of Markdown, from the words in its TOML file."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources

from pydantic import BaseModel, ConfigDict

from zuinig import norms
from zuinig.i18n import Language, Text, language
from zuinig.rules.rule import Rule


class Words(BaseModel):
    """`pages.toml`: the words that all pages share."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    headings: dict[str, Text]
    severities: dict[str, Text]
    groups: dict[str, Text]
    tables: dict[str, Text]
    sources: dict[str, str]
    unconfirmed: Text


@lru_cache
def words() -> Words:
    """Load the shared words."""
    return Words.model_validate(tomllib.loads((resources.files("zuinig.rules") / "pages.toml").read_text("utf-8")))


def data_title(table: str, tongue: Language | None = None) -> str:
    """Say in words what data a fact table comes from: `agreements` is "the register of processors"."""
    return str(getattr(words().tables[table], tongue or language()))


def source_title(key: str) -> str:
    """Say in words what a key of `Rule.source` stands for; sources are Dutch and keep their own name."""
    return {**norms.load().sources, **words().sources}[key]


def page(rule: Rule, tongue: Language | None = None) -> str:
    """Write the page of a rule.

    Args:
        rule: a rule of the catalogue.
        tongue: language of the page; the language in force unless given.

    Returns:
        Markdown that ends in a newline.
    """
    tongue = tongue or language()
    shared = words()

    def say(text: Text) -> str:
        return str(getattr(text, tongue))

    def section(heading: str, text: str) -> str:
        return f"## {say(shared.headings[heading])}\n\n{text}\n"

    facts = {
        "rule": f"`{rule.name}`",
        "severity": say(shared.severities[rule.severity]),
        "group": say(shared.groups[rule.group]),
        "needs": "; ".join(data_title(table, tongue) for table in rule.needs),
    }
    law = rule.law_text(tongue) + "." + ("" if rule.confirmed else " " + say(shared.unconfirmed))
    return "\n".join(
        [
            f"# {rule.code} {say(rule.title)}\n",
            "\n".join(f"- {say(shared.headings[name])}: {value}" for name, value in facts.items()) + "\n",
            section("example", say(rule.example)),
            section("why", say(rule.why)),
            section("remedy", say(rule.remedy)),
            section("law", law),
            section("source", "\n".join(f"- {source_title(key)}" for key in rule.source)),
        ]
    )
