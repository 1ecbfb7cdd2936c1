"""Word lists as polars series, loaded once: `lists/*.toml`, and the country and nationality names that Babel knows."""

from __future__ import annotations

import tomllib
import unicodedata
from functools import lru_cache
from importlib.resources import files
from typing import Any

import polars as pl


@lru_cache
def _list(file: str) -> dict[str, Any]:
    return tomllib.loads(files("zuinig.vocabulary").joinpath("lists", f"{file}.toml").read_text(encoding="utf-8"))


@lru_cache
def words(file: str, name: str) -> pl.Series:
    """Give the list `name` of `lists/<file>.toml`."""
    entry = _list(file)[name]
    return pl.Series(sorted(set(entry.split() if isinstance(entry, str) else entry)), dtype=pl.String)


@lru_cache
def listed(file: str, name: str) -> pl.Series:
    """The same list as one value, as `Series.is_in` wants it."""
    return words(file, name).implode()


@lru_cache
def word_set(file: str, name: str) -> frozenset[str]:
    """The same list as a set, for tests of single words."""
    return frozenset(words(file, name))


@lru_cache
def countries() -> pl.Series:
    """Names of countries in Dutch and English, in lower case without accents."""
    extra = {"nederland", "usa", "engeland", "turkije", "marokko", "united states of america", "korea", "antillen"}
    return pl.Series(sorted(extra | {plain(name) for _code, name in _territories()}), dtype=pl.String)


@lru_cache
def country_codes() -> pl.Series:
    """ISO country codes of two letters, and the three-letter codes that are common in exports."""
    three = {
        "NLD",
        "USA",
        "GBR",
        "DEU",
        "BEL",
        "MAR",
        "TUR",
        "SYR",
        "POL",
        "UKR",
        "SUR",
        "IRQ",
        "AFG",
        "ERI",
        "SOM",
        "CHN",
        "IND",
        "FRA",
        "ESP",
        "ITA",
        "CAN",
        "AUS",
        "MEX",
        "BRA",
    }
    return pl.Series(sorted(three | {code for code, _name in _territories()}), dtype=pl.String)


def _territories() -> list[tuple[str, str]]:
    from babel import Locale

    return [
        (code, name)
        for language in ("nl", "en")
        for code, name in Locale(language).territories.items()
        if len(code) == 2 and code.isalpha() and code not in {"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO"}
    ]


@lru_cache
def nationalities() -> pl.Series:
    """Adjectives of countries, Dutch and English; Babel has none, so these are written down here."""
    return words("nationalities", "names")


def plain(text: str) -> str:
    """In lower case, without accents.

    >>> plain("Curaçao")
    'curacao'
    """
    return "".join(sign for sign in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(sign))
