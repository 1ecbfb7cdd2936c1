import numpy as np
import polars as pl
import pytest

from zuinig.detectors import KINDS, Values, bank, bsn
from zuinig.detectors.listed import terms
from zuinig.detectors.signs import AT, DASH, DIGIT, LETTER, SPACE, Signs, bytes_of, keep, text_of

TEXTS = pl.Series(["06-12345678", "jan@x.nl", "Jan Jansen", "\u0661\u0662", "Zo\u00eb", "7"])


def test_the_signs_of_each_text_are_known(as_given):
    signs = Signs(TEXTS)
    assert as_given(signs, signs.has(AT)) == [False, True, False, True, True, False]
    assert as_given(signs, signs.only(DIGIT | DASH)) == [True, False, False, True, False, True]
    assert as_given(signs, signs.only(LETTER | SPACE)) == [False, False, True, True, True, False]
    assert as_given(signs, signs.first(LETTER)) == [False, True, True, True, True, False]
    assert as_given(signs, signs.begins_in("0J")) == [True, False, True, True, False, False]
    assert as_given(signs, signs.ends_in("8l")) == [True, True, False, True, True, False]


def test_a_foreign_sign_can_be_anything_until_an_expression_says(as_given):
    values = Values(TEXTS)
    assert as_given(values, values.digital) == [True, False, False, True, False, True]
    assert as_given(values, values.lettered) == [False, True, True, False, True, False]


def test_texts_survive_the_way_to_bytes_and_back():
    signs, offsets = bytes_of(TEXTS[1:5])
    assert text_of(signs, offsets).to_list() == TEXTS[1:5].to_list()


def test_only_the_wanted_signs_are_kept():
    assert keep(TEXTS, "0", "9").to_list() == ["0612345678", "", "", "", "", "7"]


def test_a_term_is_found_in_capitals_and_with_accents_and_nothing_longer_or_shorter(as_given):
    values = Values(pl.Series(["MEISJE", "me\u00efsje", "meisjes", "eisje", "meisje"]))
    gender = terms("codes", "gender")
    assert as_given(values, values.among_terms(values.short, gender)) == [True, True, False, False, True]


ONE_OF_MANY = [
    "123456782", "1112.22.333", "12-03-2014", "jan@x.nl", "Jan Jansen", "1234 AB", "NL91ABNA0417164300", "Zo\u00eb",
    "06-12345678", "4111 1111 1111 1111", "85.07.30-033.28", "groep 5", "-", "\u0661\u0662\u0663", "1.2E1",
]  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_value_is_does_not_depend_on_the_values_beside_it(kind, as_given):
    together = Values(pl.Series(ONE_OF_MANY))
    alone = [KINDS[kind](Values(pl.Series([text])))[0] for text in ONE_OF_MANY]
    assert as_given(together, KINDS[kind](together)) == alone


def test_sums_over_many_numbers_are_those_of_one_number(as_given):
    random = np.random.default_rng(3)
    ibans = [
        f"NL{a:02d}INGB{b:010d}"
        for a, b in zip(random.integers(0, 99, 500), random.integers(0, 10**9, 500), strict=True)
    ]
    ibans += ["MT84MALT011000012345MTLCAST001S", "nl91 abna 0417 1643 00"]
    values = Values(pl.Series(ibans))
    assert as_given(values, bank.iban(values)) == [bank.passes(text) for text in ibans]
    numbers = [f"{n:09d}" for n in random.integers(0, 10**9, 500)]
    values = Values(pl.Series(numbers))
    assert as_given(values, bsn.matches(values)) == [bsn.passes(text) for text in numbers]


def test_figures_of_another_script_are_no_number_and_stop_nothing():
    values = Values(pl.Series(["\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669", "\uff11"]))
    assert not any(KINDS[kind](values).any() for kind in ("bsn", "nine_digits", "small", "integer"))
