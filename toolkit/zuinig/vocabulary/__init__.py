"""Knowledge as data: categories, header words, word lists of values and of free text (TOML files beside this one)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from zuinig.i18n import N_, Text
from zuinig.vocabulary.ladders import level_title

__all__ = ["SUBJECT_TITLES", "Category", "categories", "level_title"]

SUBJECT_TITLES = {
    "pupil": N_("pupil"),
    "guardian": N_("parent or guardian"),
    "staff": N_("staff"),
    "organisation": N_("organisation"),
    "none": N_("nobody"),
    "": "",
}


@dataclass(frozen=True)  # pydantic would be a tenth of the start of a scan
class Category:
    """One category of what a column can hold."""

    title: Text
    special: bool = False  # a special category of AVG article 9


@lru_cache
def categories() -> dict[str, Category]:
    """Give every category by its id, in the order of design.md part 4."""
    text = files("zuinig.vocabulary").joinpath("categories.toml").read_text(encoding="utf-8")
    return {name: Category(**entry | {"title": Text(**entry["title"])}) for name, entry in tomllib.loads(text).items()}
