"""The language a reader sees: Dutch unless asked otherwise, English beside it.

Texts in the code are English and go through `_`; `locale/nl/LC_MESSAGES/zuinig.po` holds the Dutch. Texts that are
knowledge rather than code (rules, categories, recipient kinds) stand in TOML files in both languages, as a `Text`.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Literal, get_args

Language = Literal["nl", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
LOCALE_FOLDER = Path(__file__).parent / "locale"

_current: Language = "nl"


def use(language: Language) -> None:
    """Make `language` the language of every text from here on (one per process, like a locale)."""
    global _current
    _current = language
    # The words of click ("Usage", "Missing argument") are in our catalogue too; it asks the standard library for them.
    gettext.bindtextdomain("zuinig", str(LOCALE_FOLDER))
    gettext.textdomain("zuinig")
    os.environ["LANGUAGE"] = language


def language() -> Language:
    """Give the language in force."""
    return _current


@lru_cache
def _catalogue(language: Language) -> gettext.NullTranslations:
    return gettext.translation("zuinig", LOCALE_FOLDER, languages=[language], fallback=True)


def _(message: str) -> str:
    """Translate `message` (an English literal) into the language in force."""
    return _catalogue(_current).gettext(message) if message else ""


def ngettext(singular: str, plural: str, n: int) -> str:
    """Translate a text that depends on the number `n`; the caller fills in `{n}`."""
    return _catalogue(_current).ngettext(singular, plural, n)


def N_(message: str) -> str:  # noqa: N802 - the name that gettext tools know
    """Mark `message` for translation where it stands; it is translated where it is shown."""
    return message


@dataclass(frozen=True)
class Text:
    """A text in both languages, as it stands in a TOML file; `str()` gives the language in force."""

    nl: str
    en: str

    def __str__(self) -> str:
        return self.nl if _current == "nl" else self.en

    def fill(self, values: Mapping[str, object]) -> str:
        """Put `values` into the placeholders of the text in force; an unknown placeholder raises KeyError."""
        return str(self).format_map(values)


def number(value: float, decimals: int = 0) -> str:
    """Write a number the way the reader does: `1.234,5` in Dutch, `1,234.5` in English."""
    from babel.numbers import format_decimal

    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return format_decimal(value, format=pattern, locale=_current)


def percent(share: float) -> str:
    """Write a share (0 to 1) as a whole percentage."""
    from babel.numbers import format_percent

    return format_percent(share, format="#,##0%", locale=_current)


def day(value: date) -> str:
    """Write a date in words: `24 november 2026`."""
    from babel.dates import format_date

    return format_date(value, format="long", locale="nl" if _current == "nl" else "en_GB")
