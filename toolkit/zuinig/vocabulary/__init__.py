"""Knowledge as data: categories, header words, word lists of values and of free text (TOML files beside this one)."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from zuinig.i18n import Text
from zuinig.vocabulary.ladders import level_title

__all__ = ["Category", "categories", "level_title"]


class Category(BaseModel):
    """One category of what a column can hold."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: Text
    special: bool = False  # a special category of AVG article 9


@lru_cache
def categories() -> dict[str, Category]:
    """Give every category by its id, in the order of design.md part 4."""
    text = files("zuinig.vocabulary").joinpath("categories.toml").read_text(encoding="utf-8")
    return {name: Category.model_validate(entry) for name, entry in tomllib.loads(text).items()}
