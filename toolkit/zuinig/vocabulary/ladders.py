"""Levels of detail: how precisely a category is given, from coarse to fine (`ladders.toml`)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from zuinig.i18n import Text


@dataclass(frozen=True)
class Level:
    """One level of a category, and the finer kinds that stand on it."""

    level: str
    details: tuple[str, ...]
    title: Text


@lru_cache
def ladders() -> dict[str, tuple[Level, ...]]:
    """Give the levels of every category that has them, coarse first."""
    text = files("zuinig.vocabulary").joinpath("ladders.toml").read_text(encoding="utf-8")
    return {
        category: tuple(Level(entry["level"], tuple(entry["details"]), Text(**entry["title"])) for entry in entries)
        for category, entries in tomllib.loads(text).items()
    }


def levels(category: str) -> tuple[str, ...]:
    """Name the levels of a category, coarse first; none where it has no ladder.

    >>> levels("postcode")
    ('four', 'six')
    """
    return tuple(entry.level for entry in ladders().get(category, ()))


def on_ladder(category: str, detail: str) -> str:
    """Give the category whose ladder a finer kind stands on: an age tells a birth date, only less of it.

    >>> on_ladder("other_personal", "age"), on_ladder("other_personal", "weight"), on_ladder("name", "initials")
    ('birth_date', 'other_personal', 'name')
    """
    if not detail or category in ladders():
        return category
    held = (name for name, ladder in ladders().items() for entry in ladder if detail in entry.details)
    return next(held, category)


def level_of(category: str, detail: str) -> str:
    """Say on which level a finer kind stands; "" where that cannot be told.

    >>> level_of("birth_date", "age"), level_of("birth_date", ""), level_of("postcode", "")
    ('year', 'full', '')
    """
    return next((entry.level for entry in ladders().get(category, ()) if detail in entry.details), "")


def is_finer(category: str, level: str, at_most: str) -> bool | None:
    """Whether `level` tells more than `at_most`; None where there is nothing to compare.

    >>> is_finer("postcode", "six", "four"), is_finer("name", "initials", "full"), is_finer("postcode", "", "four")
    (True, False, None)
    """
    names = levels(category)
    if level not in names or at_most not in names:
        return None
    return names.index(level) > names.index(at_most)


def level_title(category: str, level: str) -> str:
    """Say a level in words, in the language in force; the bare level where it is not known."""
    return next((str(entry.title) for entry in ladders().get(category, ()) if entry.level == level), level)
