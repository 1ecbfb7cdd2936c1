import tomllib
from pathlib import Path

import pytest

import zuinig.vocabulary
from zuinig.vocabulary import categories
from zuinig.vocabulary.words import countries, plain, words

FOLDER = Path(zuinig.vocabulary.__file__).parent
MINE = sorted([*FOLDER.glob("headers/*.toml"), *FOLDER.glob("lists/*.toml"), *FOLDER.glob("free_text/*.toml")])


def test_the_categories_are_those_of_the_design_in_order():
    assert list(categories()) == [
        "name",
        "birth_date",
        "gender",
        "national_id",
        "pupil_number",
        "chain_id",
        "account",
        "email",
        "phone",
        "address",
        "postcode",
        "city",
        "origin",
        "ethnicity",
        "religion",
        "health",
        "result",
        "behaviour",
        "school",
        "financial",
        "image",
        "device",
        "location",
        "free_text",
        "other_personal",
        "none",
    ]


def test_religion_health_and_ethnicity_are_special_and_nothing_else():
    assert {name for name, category in categories().items() if category.special} == {"religion", "health", "ethnicity"}


@pytest.mark.parametrize("file", MINE, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_every_list_says_where_it_comes_from(file):
    assert "rigin" in file.read_text(encoding="utf-8").split("\n\n")[0]


@pytest.mark.parametrize("file", MINE, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_every_word_is_written_without_accents_and_in_lower_case(file):
    text = file.read_text(encoding="utf-8")
    found = [word for word in _texts(tomllib.loads(text)) if word != plain(word)]
    assert [word for word in found if not (len(word) == 2 and word.isupper())] in ([], ["conciërge"])


def _texts(node):
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for value in node.values():
            yield from _texts(value)
    elif isinstance(node, list):
        for value in node:
            yield from _texts(value)


def test_a_list_is_sorted_and_holds_each_word_once():
    found = words("codes", "gender").to_list()
    assert found == sorted(set(found))


def test_country_names_are_known_in_both_languages():
    assert {"duitsland", "germany", "marokko", "morocco"} <= set(countries())
