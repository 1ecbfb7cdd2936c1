"""Levels of detail: every kind stands on one level, and levels can be compared."""

from __future__ import annotations

from itertools import pairwise

import pytest

from zuinig import i18n
from zuinig.vocabulary import categories, level_title
from zuinig.vocabulary.ladders import is_finer, ladders, level_of, levels
from zuinig.vocabulary.lexicon import load_lexicon

KNOWN = {(one.category, one.detail) for found in load_lexicon().meanings.values() for one in found}
BY_VALUES = {("postcode", "pc4"), ("postcode", "pc6"), ("result", "level"), ("result", "score"), ("result", "advice")}
LADDERS = [(category, ladder) for category, ladder in ladders().items()]


@pytest.mark.parametrize(("category", "ladder"), LADDERS)
def test_a_ladder_has_levels_of_a_known_category_each_with_a_name_and_kinds_of_its_own(category, ladder) -> None:
    names = [level.level for level in ladder]
    kinds = [detail for level in ladder for detail in level.details]

    assert category in categories()
    assert len(names) > 1
    assert len(set(names)) == len(names)
    assert len(set(kinds)) == len(kinds)
    assert all(level.details for level in ladder)


@pytest.mark.parametrize(("category", "ladder"), LADDERS)
def test_every_kind_on_a_ladder_is_one_that_the_classifier_gives(category, ladder) -> None:
    kinds = {(category, detail) for level in ladder for detail in level.details if detail}

    elsewhere = {("birth_date", "birth_month"), ("birth_date", "age")}  # foreseen; other_personal for the classifier

    assert kinds - KNOWN - BY_VALUES <= elsewhere


@pytest.mark.parametrize("category", ladders())
def test_each_level_is_finer_than_the_one_before_it_and_not_than_itself(category) -> None:
    for coarse, fine in pairwise(levels(category)):
        assert is_finer(category, fine, coarse) is True
        assert is_finer(category, coarse, fine) is False
        assert is_finer(category, fine, fine) is False


@pytest.mark.parametrize(
    ("category", "level", "at_most"),
    [("postcode", "", "four"), ("postcode", "six", ""), ("gender", "full", "year"), ("postcode", "six", "year")],
)
def test_what_is_not_known_cannot_be_compared(category, level, at_most) -> None:
    assert is_finer(category, level, at_most) is None


def test_the_whole_of_a_category_is_its_usual_level() -> None:
    assert level_of("birth_date", "") == "full"
    assert level_of("national_id", "") == "full"
    assert level_of("postcode", "") == ""
    assert level_of("gender", "") == ""


def test_a_level_has_a_title_in_both_languages_and_an_unknown_one_is_shown_as_it_is(monkeypatch) -> None:
    titles = {}
    for language in i18n.LANGUAGES:
        monkeypatch.setattr(i18n, "_current", language)
        titles[language] = level_title("birth_date", "year")

    assert titles == {"nl": "jaar of leeftijd", "en": "year or age"}
    assert level_title("birth_date", "dag") == "dag"
