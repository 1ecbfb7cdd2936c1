"""Words that several charts and pages share, in the language in force."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from zuinig.i18n import N_, _

if TYPE_CHECKING:
    from zuinig.audit import Audit

SEVERITIES = {"high": N_("high"), "medium": N_("medium"), "low": N_("low")}
THEMES = {
    "fields": N_("Which data are asked for and passed on"),
    "agreements": N_("Agreements with suppliers"),
    "register": N_("The records of processing"),
    "retention": N_("How long data are kept"),
    "consent": N_("Consent"),
    "access": N_("Who has access to the data"),
    "disclosures": N_("Exchange with other parties"),
    "risk": N_("Risk of recognition"),
}
CHANNELS = {
    "website": N_("Website"),
    "social_media": N_("Social media"),
    "newsletter": N_("Newsletter"),
    "school_guide": N_("School guide"),
    "parent_app": N_("Parent app"),
    "class_photo": N_("Class photo"),
    "contact_list": N_("Contact list of the class"),
    "press": N_("Press"),
    "research": N_("Research"),
    "portrait": N_("Recognisable portrait"),
    "": N_("Another channel"),
}


def theme(group: str) -> str:
    """Title of a group of rules."""
    return _(THEMES[group]) if group in THEMES else group


def channel(name: str) -> str:
    """Title of a channel of consent."""
    return _(CHANNELS[name]) if name in CHANNELS else name


def category(name: str) -> str:
    """Title of a category of data."""
    from zuinig import vocabulary

    categories = vocabulary.categories()
    return str(categories[name].title) if name in categories else name


def listed(words: Sequence[str], most: int = 4) -> str:
    """Write names as a list in a sentence; beyond `most`, the number of others.

    >>> listed(["Bas", "Cas"], most=4)
    'Bas, Cas'
    """
    shown = ", ".join(words[:most])
    more = len(words) - most
    return shown if more <= 0 else _("{names} and {n} more").format(names=shown, n=more)


def is_count(cells: Iterable[object]) -> bool:
    """Say whether a column of a table in words holds numbers, so that it goes to the right.

    >>> is_count(["12", "not examined"]), is_count(["Rekenmethode", ""]), is_count(["3", "4, 9"])
    (True, False, False)
    """
    texts = [str(cell) for cell in cells]
    numbers = any(text[:1].isdigit() or text.startswith("<") for text in texts)
    return numbers and not any(", " in text for text in texts)


def school(audit: Audit, code: str) -> str:
    """Name of a school by its code."""
    return next((school.name for school in audit.project.school if school.code == code), code) or _("Whole board")
