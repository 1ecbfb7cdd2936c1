"""Notebook parameters keep their type, and mistakes are told before anything runs."""

from __future__ import annotations

import pytest
from nbformat import v4

from zuinig.errors import ParameterError
from zuinig.report.parameters import check_meaning, of_notebook, parse_settings, typed

CELL = 'school: str = ""\ntop: int = 10\nshare: float = 0.5\nlong: bool = False\nother = 3'


@pytest.fixture
def known():
    cells = [v4.new_code_cell("top: int = 99"), v4.new_code_cell(CELL, metadata={"tags": ["parameters"]})]
    return of_notebook(v4.new_notebook(cells=cells))


def test_the_tagged_cell_tells_names_types_and_defaults(known):
    assert {name: (p.kind, p.default) for name, p in known.items()} == {
        "school": (str, ""),
        "top": (int, 10),
        "share": (float, 0.5),
        "long": (bool, False),
    }


def test_a_notebook_without_parameters_has_none():
    assert of_notebook(v4.new_notebook()) == {}


@pytest.mark.parametrize("code", ["00", "007", "1e5", "true", "null", "2026-11-01", "[1]", ""])
def test_a_code_stays_the_text_that_it_is(known, code):
    assert typed(parse_settings([f"school={code}"]), known) == {"school": code}


@pytest.mark.parametrize(
    ("setting", "value"),
    [("top=5", 5), ("top= 5 ", 5), ("share=0.25", 0.25), ("long=ja", True), ("long=No", False)],
)
def test_text_becomes_what_the_notebook_asks_for(known, setting, value):
    (result,) = typed(parse_settings([setting]), known).values()

    assert (result, type(result)) == (value, type(value))


@pytest.mark.parametrize("setting", ["top=ten", "top=1.5", "top=", "share=veel", "long=perhaps"])
def test_a_word_where_something_else_is_due_is_refused_without_repeating_it(known, setting):
    with pytest.raises(ParameterError) as caught:
        typed(parse_settings([setting]), known)

    name, _equals, value = setting.partition("=")
    assert f"“{name}”" in str(caught.value)
    assert not value or value not in str(caught.value)


@pytest.mark.parametrize("given", [{"school": 0}, {"top": True}, {"long": 1}])
def test_python_must_give_the_right_type_itself(known, given):
    with pytest.raises(ParameterError):
        typed(given, known)


def test_an_unknown_parameter_is_refused_with_the_nearest_one(known):
    with pytest.raises(ParameterError, match="“school”"):
        typed({"shcool": "00"}, known)


@pytest.mark.parametrize("settings", [["school"], ["=3"], ["school=1", "school=2"]])
def test_a_setting_that_is_no_setting_is_refused(settings):
    with pytest.raises(ParameterError):
        parse_settings(settings)


def test_a_value_may_hold_an_equals_sign():
    assert parse_settings(["school=a=b"]) == {"school": "a=b"}


@pytest.mark.parametrize("given", [{"school": "0"}, {"recipient": "Rekenmetode"}, {"severity": "hihg"}, {"lang": "fr"}])
def test_a_school_recipient_weight_or_language_must_exist(made, given):
    with pytest.raises(ParameterError):
        check_meaning(given, made.project())


def test_what_exists_and_what_is_empty_passes(made):
    check_meaning({"school": "00", "recipient": "", "severity": "high", "lang": "en", "top": 3}, made.project())
