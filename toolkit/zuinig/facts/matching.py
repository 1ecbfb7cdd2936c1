"""Match the names in lists to the recipients of audit.toml, and the words of registers to those of the norm.

Only exact matches count, after taking away what says nothing (case, accents, punctuation, legal form). A name in a cell
is never shown: what comes out is the name in audit.toml, or nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Protocol

from zuinig.project import Project
from zuinig.vocabulary.headers import split_words

# Legal forms as they stand behind or before a name, cut into words (`B.V.` is `b v`), longest first.
LEGAL_FORMS = ("b v", "n v", "v o f", "u a", "bv", "nv", "vof", "ua", "inc", "ltd", "llc", "gmbh", "pvt", "corp", "plc")
LEGAL_STARTS = ("stichting", "cooperatie", "vereniging")
AND = frozenset({"en", "and"})  # `&` is no word either
SHORT = 2  # letters; a country code counts only where it is all that stands between two separators …
PLAIN_CODES = frozenset({"vs", "us", "uk", "vk", "nl", "eu"})  # … but for those that are no word of a sentence
SEPARATOR = re.compile(r"[,;/|+&\n()]| en | and | of | or ")


class Worded(Protocol):
    """An entry of the norm that says by which words lists call it."""

    @property
    def words(self) -> tuple[str, ...]: ...  # noqa: D102


def name_key(name: str) -> str:
    """What two spellings of one name share.

    >>> name_key("Stichting KIEZEL & Zoon B.V.") == name_key("Kiezel en Zoon")
    True
    >>> name_key("Kiezel") == name_key("Kiezels")
    False
    """
    key = spoken(name)
    form = next((form for form in LEGAL_FORMS if key.endswith(" " + form)), "")
    words = key.removesuffix(" " + form).split() if form else key.split()
    if words[0:1] and words[0] in LEGAL_STARTS and len(words) > 1:
        del words[0]
    return "".join(word for word in words if word not in AND) or key


def spoken(text: str) -> str:
    """The words of a text in lower case, without accents and punctuation.

    >>> spoken("Social-Media (Instagram)")
    'social media instagram'
    """
    return " ".join(split_words(text.casefold()))


def recipients_by_key(project: Project) -> dict[str, list[str]]:
    """Every spelling that audit.toml knows, as a key, with the recipients called so: a supplier may have several."""
    named: dict[str, list[str]] = {}
    for recipient in project.recipient:
        for key in dict.fromkeys(name_key(spelling) for spelling in (recipient.name, *recipient.register_names)):
            named.setdefault(key, []).append(recipient.name)
    named.pop("", None)
    return named


def word_found(text: str, known: Mapping[str, Worded]) -> str:
    """Say which entry of the norm a cell means: the longest of its words that stands in the cell decides, else "".

    Args:
        text: a cell.
        known: entries with words, by id.
    """
    said = spoken(text)
    fits = [
        (len(word), name)
        for name, entry in known.items()
        for word in entry.words
        if said == word or ((len(word) > SHORT or word in PLAIN_CODES) and f" {word} " in f" {said} ")
    ]
    return max(fits)[1] if fits else ""


def words_found(text: str, known: Mapping[str, Worded]) -> set[str]:
    """Say which entries the parts of a cell mean: `Nederland, VS` means two."""
    parts: Iterable[str] = [text, *SEPARATOR.split(text.casefold())]
    return {word_found(part, known) for part in parts} - {""}
