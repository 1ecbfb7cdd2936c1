import numpy as np
import polars as pl
import pytest

from zuinig.detectors import KINDS, Values
from zuinig.detectors.forms import make_forms
from zuinig.detectors.signs import AT, DIGIT, LETTER, Signs

TEXTS = ["123456782", "jan@x.nl", "111222333", "06-12345678", "Zo\u00eb", "987654321"]


def test_values_of_one_form_stand_together():
    signs = Signs(pl.Series([*TEXTS, "111222334"]))
    places = [signs.order.tolist().index(place) for place in (2, 6)]
    assert abs(places[0] - places[1]) == 1
    assert sorted(signs.order.tolist()) == list(range(7))
    assert signs.forms.sizes.tolist().count(3) == 1


@pytest.mark.parametrize("bits", [3, 64])
def test_forms_are_the_same_however_the_keys_are_sorted(bits):
    forms, order = make_forms(np.array([5, 1, 5, 7, 1], np.uint64), bits)
    assert forms.keys.tolist() == [1, 5, 7]
    assert forms.sizes.tolist() == [2, 2, 1]
    assert order.tolist() == [1, 4, 0, 2, 3]


def test_what_a_form_allows_and_what_a_value_is_go_together(as_given):
    values = Values(pl.Series(TEXTS))
    able, mask = values.digital & ~values.lettered, np.array([True, True, False, True, False, False])[values.order]
    expected = [True, False, False, True, False, False]
    assert as_given(values, able & mask) == as_given(values, mask & able) == expected
    assert as_given(values, mask | able) == as_given(values, able | mask) == [True, True, True, True, False, True]
    assert as_given(values, able & values.signs.begins_in("01")) == [True, False, True, True, False, False]
    assert as_given(values, able & values.signs.ends_in("1")) == [False, False, False, False, False, True]
    assert sorted(values.order[able.places].tolist()) == [0, 2, 3, 5]
    assert sorted(able.pick(values.text).to_list()) == sorted(TEXTS[place] for place in (0, 2, 3, 5))
    assert not (able & values.signs.only(LETTER) & ~values.signs.foreign).any()


@pytest.mark.parametrize("count", [10, 1_000])
def test_what_is_picked_out_and_spread_again_lands_where_it_was(count):
    text = pl.Series([f"{'ab1 -'[n % 5] * (1 + n % 90)}{n}" for n in range(count)])
    values = Values(text)
    for able in (values.digital & ~values.lettered, values.length >= 20, values.length.one_of(tuple(range(2, 90, 2)))):
        assert able.pick(values.text).to_list() == values.text.filter(pl.Series(able.mask)).to_list()
        answers = np.arange(int(able.mask.sum())) % 3 == 0
        assert able.spread(answers)[able.mask].tolist() == answers.tolist()
        assert not able.spread(answers)[~able.mask].any()


def test_figures_are_counted_and_a_foreign_sign_may_be_one(as_given):
    values = Values(pl.Series([*TEXTS, "9" * 300]))
    assert as_given(values, values.signs.figures) == [9, 0, 9, 10, 0, 9, 255]
    assert as_given(values, values.others)[:5] == [0, 8, 0, 1, 3]
    assert as_given(values, values.signs.counts(9, 9)) == [True, False, True, False, True, True, False]


COLUMNS = {
    "numbers": [f"{n:09d}" for n in range(60)],
    "telephones": [f"06-{n:08d}" for n in range(60)],
    "postcodes": [f"{n:04d} {'ABCD'[n % 4]}{'XYZ'[n % 3]}" for n in range(1000, 1060)],
    "hashes": [f"https://ketenid.nl/201703/{n:032x}" for n in range(10**30, 10**30 + 60)],
    "hashes of figures only": [f"ab{n:032d}" for n in range(60)],
    "one other sign": [*(f"{n:040d}" for n in range(59)), "0" * 20 + "@" + "0" * 19],
    "one accent": [*(f"{n:07d}" for n in range(59)), "caf\u00e9ab"],
    "lengths that differ": ["1" * n for n in range(1, 61)],
}


@pytest.mark.parametrize("name", COLUMNS)
def test_a_column_looked_at_as_a_whole_has_the_signs_of_its_values(name):
    text = pl.Series(["Jan", *COLUMNS[name], "a@b.nl", *COLUMNS["numbers"]])
    whole = Signs(text, [slice(1, 61), slice(62, 122)])
    one_by_one = Signs(text)
    for classes in (DIGIT, LETTER, AT, DIGIT | LETTER):
        assert whole.only(classes).tolist() == one_by_one.only(classes).tolist()
        assert whole.has(classes).tolist() == one_by_one.has(classes).tolist()
    assert whole.order.tolist() == one_by_one.order.tolist()
    assert whole.figures.tolist() == one_by_one.figures.tolist()
    assert whole.length.tolist() == one_by_one.length.tolist()


def test_every_kind_says_the_same_of_long_columns_and_of_single_values(as_given):
    text = pl.Series([value for column in COLUMNS.values() for value in column])
    parts = [slice(n * 60, (n + 1) * 60) for n in range(len(COLUMNS))]
    together, alone = Values(text, parts), [Values(pl.Series([value])) for value in text]
    for kind, matches in KINDS.items():
        assert as_given(together, matches(together)) == [bool(matches(value)[0]) for value in alone], kind
