"""Names match exactly or not at all; of the norm's words the longest decides."""

from __future__ import annotations

import pytest

from zuinig import norms
from zuinig.facts.matching import name_key, word_found, words_found

AGREEMENT = norms.load().agreement


@pytest.mark.parametrize(
    "spelling",
    ["Uitgeverij Kiezel", "uitgeverij kiezel b.v.", "UITGEVERIJ KIEZEL BV", "Uitgeverij-Kiezel", " Uitgeverij  Kiezel"],
)
def test_spellings_of_one_name_match(spelling: str) -> None:
    assert name_key(spelling) == name_key("Uitgeverij Kiezel B.V.")


def test_accents_do_not_count() -> None:
    assert name_key("Café België") == name_key("Cafe Belgie")


@pytest.mark.parametrize("other", ["Uitgeverij Kiezels", "Kiezel", "Uitgeverij Kiesel", "Uitgeverij Kiezel Noord"])
def test_a_name_that_is_merely_alike_does_not_match(other: str) -> None:
    assert name_key(other) != name_key("Uitgeverij Kiezel B.V.")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Model deelnemers convenant", "participants"),
        ("Algemeen model (niet-deelnemers)", "general"),
        ("Algemene verwerkersovereenkomst onderwijs", "general"),
        ("Eigen model leverancier", "own"),
        ("iets anders", ""),
        ("", ""),
    ],
)
def test_the_longest_word_says_which_model(text: str, kind: str) -> None:
    assert word_found(text, AGREEMENT.model_kind) == kind


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Nederland", {"eea"}),
        ("NL", {"eea"}),
        ("Nederland, VS", {"eea", "outside"}),
        ("Ierland en de Verenigde Staten", {"eea", "outside"}),
        ("buiten de EER", {"outside"}),
        ("Dublin (Ierland)", {"eea"}),
        ("Verenigd Koninkrijk", {"adequate"}),
        ("nog te bepalen", {"unclear"}),
        ("de cloud van de leverancier", {"unclear"}),
        ("Verweggistan", set()),
    ],
)
def test_each_place_in_a_cell_counts(text: str, places: set[str]) -> None:
    assert words_found(text, AGREEMENT.location) == places


def test_a_country_code_inside_a_sentence_is_a_word_of_that_sentence() -> None:
    assert words_found("in het datacentrum", AGREEMENT.location) == set()
