"""Tell companies by their KvK number and web domain, and say which names are much alike.

A number or a domain makes a match sure, and two different numbers make it impossible. A name that is merely alike makes
a match likely: that is for a person to confirm.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from zuinig.facts.matching import LEGAL_FORMS, LEGAL_STARTS, SEPARATOR, name_key, spoken
from zuinig.project import Project

NUMBER = re.compile(r"^(?:kvk|k v k|coc)?[\s:.nr-]*((?:\d[ .]?){7}\d)$")  # eight digits: nothing is padded
HOST = re.compile(r"^(?:[a-z][a-z0-9+.-]*://)?(?:[^/@\s]*@)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)\.?(?::\d+)?(?:[/?#].*)?$")
# Anyone may have an address there, so they tell no company.
SHARED_HOSTS = frozenset(
    {"gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.nl", "live.com", "icloud.com", "yahoo.com"}
    | {"ziggo.nl", "kpnmail.nl", "planet.nl", "xs4all.nl", "github.io", "sites.google.com", "apps.apple.com"}
    | {"play.google.com", "facebook.com", "linkedin.com"}
)
# Words that many names share: two names must be alike in what else they hold.
COMMON = frozenset(
    {"uitgeverij", "uitgevers", "uitgever", "onderwijs", "educatie", "educatief", "leermiddelen", "software", "media"}
    | {"nederland", "holding", "groep", "group", "diensten", "services", "systems", "systemen", "solutions", "digital"}
    | {"de", "het", "een", "van", "voor", "the", "of", "for", "online", "app", "school", "scholen", "europe", "benelux"}
)
LIKELY = 90  # similarity, 0 to 100: “Kiezel” and “Kiezels” are 92, “Leerbord” and “Leesbord” 88
SHORT_NAME = 5  # letters; of shorter names one other letter makes another name


@dataclass(frozen=True)
class KnownRecipients:
    """How audit.toml lets its recipients be known.

    Attributes:
        by_key: names, KvK numbers and domains as keys, with the recipients that have them.
        numbers: recipient -> KvK number, where audit.toml gives one.
        spellings: recipient -> its names.
    """

    by_key: dict[str, list[str]] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=dict)
    spellings: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def named(self, text: str, number: str = "") -> list[str]:
        """The recipients that a cell names, as a whole or in its parts, but for those with another KvK number."""
        whole = self._fitting([name_key(text)], number)
        return whole or self._fitting([name_key(part) for part in SEPARATOR.split(text)], number)

    def supplied_by(self, supplier: str, number: str = "", domain: str = "") -> list[str]:
        """The recipients of a supplier: by its name, its KvK number or its web domain."""
        return self._fitting([name_key(supplier), f"kvk:{number}", f"domain:{domain}"], number)

    def fits(self, recipient: str, number: str) -> bool:
        """Whether a company with this KvK number can be the recipient's."""
        return not number or self.numbers.get(recipient, number) == number

    def _fitting(self, keys: Iterable[str], number: str) -> list[str]:
        found = (name for key in keys for name in self.by_key.get(key, []) if self.fits(name, number))
        return list(dict.fromkeys(found))


def known_recipients(project: Project) -> KnownRecipients:
    """Every name, KvK number and web domain that audit.toml gives; a supplier may have several recipients."""
    named: dict[str, list[str]] = {}
    for recipient in project.recipient:
        keys = [name_key(spelling) for spelling in (recipient.name, *recipient.register_names)]
        keys += [f"kvk:{recipient.kvk}", f"domain:{web_domain(recipient.domain)}"]
        for key in dict.fromkeys(keys):
            named.setdefault(key, []).append(recipient.name)
    for nothing in ("", "kvk:", "domain:"):
        named.pop(nothing, None)
    return KnownRecipients(
        named,
        {one.name: one.kvk for one in project.recipient if one.kvk},
        {one.name: (one.name, *one.register_names) for one in project.recipient},
    )


def chamber_number(text: str) -> str:
    """The KvK number in a cell, "" where there is none; a number of seven digits is none (nothing is padded).

    >>> chamber_number("KvK: 1234 5678"), chamber_number("12.34.56.78"), chamber_number("1234567")
    ('12345678', '12345678', '')
    """
    found = NUMBER.match(text.strip().casefold())
    return re.sub(r"\D", "", found[1]) if found else ""


def web_domain(text: str) -> str:
    """The host that a web or e-mail address stands for, "" where it tells no company.

    >>> web_domain("https://www.Kiezel.nl/privacy"), web_domain("info@kiezel.nl"), web_domain("ik@gmail.com")
    ('kiezel.nl', 'kiezel.nl', '')
    """
    found = HOST.match(text.strip().casefold())
    host = found[1].removeprefix("www.") if found else ""
    return "" if host in SHARED_HOSTS or not re.search(r"[a-z]", host.rpartition(".")[2]) else host


def alike(one: str, other: str) -> int:
    """How much two names are alike, 0 to 100: in the words that not many names share.

    >>> alike("Uitgeverij Kiezel B.V.", "Kiezels"), alike("Rekentuin", "Rekentuin Proef"), alike("Plus 3", "Plus 4")
    (92, 100, 0)
    """
    words, others = _telling(one), _telling(other)
    if not words or not others or _numbers(words) != _numbers(others):
        return 0
    shared = words & others
    if shared in (words, others) and len("".join(shared - COMMON)) >= SHORT_NAME:
        return 100
    joined, other_joined = "".join(sorted(words)), "".join(sorted(others))
    if min(len(joined), len(other_joined)) < SHORT_NAME:
        return 0
    return round(fuzz.ratio(joined, other_joined))


def _all(name: str) -> set[str]:
    key = spoken(name)
    form = next((form for form in LEGAL_FORMS if key.endswith(" " + form)), "")
    return set(key.removesuffix(" " + form).split() if form else key.split()) - set(LEGAL_STARTS)


def _telling(name: str) -> set[str]:
    words = _all(name)
    return words - COMMON or words


def _numbers(words: set[str]) -> set[str]:
    return {word for word in words if word.isdigit()}
