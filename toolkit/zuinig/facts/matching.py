"""Match the names in lists to the recipients of audit.toml, and the words of registers to those of the norm.

Only exact matches count, after taking away what says nothing (case, accents, punctuation, legal form). A name in a cell
is never shown: what comes out is the name in audit.toml, or nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from zuinig.norms import Words
from zuinig.project import Project
from zuinig.vocabulary.headers import split_words

# Legal forms as they follow a name, cut into words (`B.V.` is `b v`), longest first.
LEGAL_FORMS = ("b v", "n v", "v o f", "u a", "bv", "nv", "vof", "ua", "inc", "ltd", "llc", "gmbh", "pvt", "corp", "plc")
SHORT = 2  # letters; a country code counts only where it is the whole cell


def name_key(name: str) -> str:
    """What two spellings of one name share.

    >>> name_key("UITGEVERIJ Kiezel B.V.") == name_key("Uitgeverij Kiezel bv")
    True
    """
    key = " ".join(split_words(name.casefold()))
    for form in LEGAL_FORMS:
        if key.endswith(" " + form):
            return key.removesuffix(" " + form)
    return key


def recipients_by_key(project: Project) -> dict[str, str]:
    """Every spelling that audit.toml knows, as a key, with the recipient's name there."""
    return {
        name_key(spelling): recipient.name
        for recipient in project.recipient
        for spelling in (recipient.name, *recipient.register_names)
    }


def word_found(text: str, known: Mapping[str, Words], order: Iterable[str]) -> str:
    """Say which of the norm's words stands in a cell: the first of `order` that fits, else "".

    Args:
        text: a cell of a register.
        known: the words by id.
        order: ids, the one that wins first.
    """
    spoken = " ".join(split_words(text.casefold()))
    for name in order:
        for word in known[name].words:
            if spoken == word or (len(word) > SHORT and f" {word} " in f" {spoken} "):
                return name
    return ""
