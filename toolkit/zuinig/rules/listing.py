"""Find the rules: every TOML file in a folder of this package is one."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources

from zuinig.errors import ParameterError
from zuinig.i18n import _
from zuinig.rules.rule import Rule


@lru_cache
def catalogue() -> tuple[Rule, ...]:
    """Give all rules, ordered by code.

    Raises:
        pydantic.ValidationError: a TOML file lacks a text or has an unknown key: a mistake in the package.
    """
    groups = [folder for folder in resources.files("zuinig.rules").iterdir() if folder.is_dir()]
    rules = [
        Rule(
            name=file.name.removesuffix(".toml").replace("_", "-"),
            group=group.name,
            **tomllib.loads(file.read_text("utf-8")),
        )
        for group in groups
        for file in group.iterdir()
        if file.name.endswith(".toml")
    ]
    return tuple(sorted(rules, key=lambda rule: rule.code))


def find(code_or_name: str) -> Rule:
    """Give the rule with this code (`AGR01`) or name (`missing-agreement`), in upper or lower case.

    Raises:
        ParameterError: there is none; names the nearest one.
    """
    wanted = code_or_name.strip().lower().replace("_", "-").rpartition("/")[2]
    rule = next((rule for rule in catalogue() if wanted in (rule.code.lower(), rule.name)), None)
    if rule is None:
        raise ParameterError(_unknown(code_or_name, wanted))
    return rule


def _unknown(code_or_name: str, wanted: str) -> str:
    from rapidfuzz import process

    coded = wanted[:3].isalpha() and wanted[3:].isdigit()  # AGR99 is meant as a code, not as a name
    known = {rule.code.lower() if coded else rule.name: rule.name for rule in catalogue()}
    nearest = process.extractOne(wanted, list(known), score_cutoff=60)
    hint = (
        _("Did you mean “{name}”?").format(name=known[nearest[0]])
        if nearest
        else _("See `zuinig rules` for all of them.")
    )
    return _("There is no rule called “{word}”.").format(word=code_or_name) + " " + hint
