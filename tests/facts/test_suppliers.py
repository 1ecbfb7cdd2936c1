"""Companies are matched by number and domain; names that are much alike are likely, never sure."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zuinig.facts.suppliers import LIKELY, alike, chamber_number, known_recipients, web_domain
from zuinig.project import Project

NUMBERS = st.sampled_from(["", "12345678", "87654321", "01234567", "11112222"])
NAMES = st.sampled_from(["Kiezel", "Uitgeverij Kiezel B.V.", "Kiezels", "Meetlat", "Meetlat Onderwijs", "Zonnetje"])
HOSTS = st.sampled_from(["", "kiezel.nl", "meetlat.example", "gmail.com"])


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12345678", "12345678"),
        ("01234567", "01234567"),
        ("KvK 12345678", "12345678"),
        ("kvk-nr.: 1234 5678", "12345678"),
        ("12.34.56.78", "12345678"),
        ("1234567", ""),
        ("123456789", ""),
        ("000012345678", ""),
        ("12345678 / 87654321", ""),
        ("", ""),
        ("n.v.t.", ""),
    ],
)
def test_a_number_of_the_trade_register_has_eight_digits(text: str, number: str) -> None:
    assert chamber_number(text) == number


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("www.kiezel.nl", "kiezel.nl"),
        ("HTTPS://Kiezel.NL/privacy?x=1", "kiezel.nl"),
        ("privacy@kiezel.nl", "kiezel.nl"),
        ("app.kiezel.nl", "app.kiezel.nl"),
        ("http://kiezel.nl:8080", "kiezel.nl"),
        ("iemand@gmail.com", ""),
        ("https://play.google.com/store/apps/x", ""),
        ("192.168.1.1", ""),
        ("kiezel", ""),
        ("zie contract", ""),
        ("", ""),
    ],
)
def test_a_domain_tells_a_company_unless_anyone_may_use_it(text: str, host: str) -> None:
    assert web_domain(text) == host


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kiezel", "Kiezels"),
        ("Uitgeverij Kiezel B.V.", "Kiezel Educatief"),
        ("Fotostudio Zonnetje", "Zonnetje Fotostudio"),
        ("Rekentuin", "Rekentuin Proef"),
        ("Stichting Toetsvijver", "Toets-vijver"),
    ],
)
def test_names_that_are_much_alike_are_likely(one: str, other: str) -> None:
    assert alike(one, other) >= LIKELY
    assert alike(other, one) == alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Leerbord", "Leesbord"),
        ("Uitgeverij Kiezel", "Uitgeverij Meetlat"),
        ("Onderwijs Software", "Onderwijs Media"),
        ("Onderwijs", "Onderwijs Software"),
        ("Plus 3", "Plus 4"),
        ("Cito", "Cita"),
        ("Kiezel", ""),
        ("", ""),
    ],
)
def test_names_that_share_only_common_words_or_a_few_letters_are_not(one: str, other: str) -> None:
    assert alike(one, other) < LIKELY


def project(*recipients: dict[str, Any]) -> Project:
    return Project.model_validate(
        {
            "board": {"name": "Proefbestuur", "reference_date": "2026-11-24"},
            "recipient": [
                {"name": f"Product {n}", "kind": "learning_method", **given} for n, given in enumerate(recipients)
            ],
            "dataset": [{"name": "register", "role": "register", "path": "register.csv"}],
            "file": Path("audit.toml"),
        }
    )


def test_a_number_beats_a_name() -> None:
    known = known_recipients(
        project({"register_names": ["Kiezel"], "kvk": "12345678"}, {"kvk": "87654321", "domain": "www.meetlat.example"})
    )
    assert known.supplied_by("Kiezel", "12345678") == ["Product 0"]
    assert known.supplied_by("Heel iets anders", "12345678") == ["Product 0"]
    assert known.supplied_by("Kiezel", "11112222") == []
    assert known.supplied_by("Anders", "", "meetlat.example") == ["Product 1"]
    assert known.supplied_by("Anders", "12345678", "meetlat.example") == ["Product 0"]
    assert known.named("Product 1", "12345678") == []


@settings(deadline=None)
@given(
    recipients=st.lists(st.tuples(NAMES, NUMBERS, HOSTS), min_size=1, max_size=4),
    name=NAMES,
    number=NUMBERS,
    host=HOSTS,
)
def test_two_different_numbers_are_never_matched(
    recipients: list[tuple[str, str, str]], name: str, number: str, host: str
) -> None:
    given = [{"register_names": [one], "kvk": kvk, "domain": domain} for one, kvk, domain in recipients]
    known = known_recipients(project(*given))
    for recipient in {*known.supplied_by(name, number, web_domain(host)), *known.named(name, number)}:
        own = known.numbers.get(recipient, "")
        assert not own or not number or own == number
