import re

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zuinig.detectors import Values
from zuinig.detectors.listed import NO_WORD, make_ends
from zuinig.detectors.shapes import begins_like, by_length, has_long_shape, shaped
from zuinig.detectors.signs import AT, rows_of_bytes

SIGNS = {"9": "[0-9]", "A": "[A-Z]", "a": "[A-Za-z]", "x": "[0-9A-Fa-f]"}


def expression(shape):
    return re.compile("".join(SIGNS.get(sign, re.escape(sign)) for sign in shape))


def found(texts, test):
    values = Values(pl.Series(texts))
    return values.as_given(test(values)).tolist()


@pytest.mark.parametrize("shape", ["9999 aa", "99AA", "99-99", "a9"])
@given(texts=st.lists(st.text("019aAzZ -é\u0661", min_size=1, max_size=7), min_size=1))
def test_a_shape_says_the_same_as_an_expression_of_what_is_of_ascii(shape, texts):
    texts = [*texts, shape.replace("A", "Z").replace("9", "7")]
    expected = [text.isascii() and expression(shape).fullmatch(text) is not None for text in texts]
    assert found(texts, lambda values: shaped(values, values.length >= 0, shape)) == expected


@given(texts=st.lists(st.text("09afgAFG:/`@q", min_size=6, max_size=6), min_size=1))
def test_so_does_the_shape_of_a_long_text(texts):
    texts = [*texts, "q/0aF9"]
    expected = [re.fullmatch(r"q/[0-9][0-9A-Fa-f]{3}", text) is not None for text in texts]
    assert has_long_shape(rows_of_bytes(pl.Series(texts)), "q/9xxx").tolist() == expected


def test_nothing_of_a_text_that_begins_alike_need_be_as_long():
    texts = ["NL91 ABNA", "NL9", "NLD1 ABNA", "nl91", "NL91é"]
    begun = found(texts, lambda values: begins_like(values, values.length >= 4, "AA99"))
    assert begun == [True, False, False, False, False]


@given(texts=st.lists(st.text("ab1é", min_size=1, max_size=4), min_size=1))
def test_values_by_length_are_all_of_ascii_each_once_with_their_bytes(texts):
    values = Values(pl.Series(texts))
    pairs = [
        (place, bytes(row).decode())
        for places, rows in by_length(values, values.length >= 0)
        for place, row in zip(places.tolist(), rows, strict=True)
    ]
    assert sorted(pairs) == [(place, text) for place, text in enumerate(values.text) if text.isascii()]


@given(text=st.text("aAbB9.é", min_size=2, max_size=5))
def test_the_first_two_signs_and_the_last_two_are_asked_without_regard_to_capitals(text):
    signs = Values(pl.Series([text])).signs
    begins, ends = text[:2], text[-2:]
    assert signs.begins_as(["ab"]).tolist() == [begins.lower() == "ab" or not text[:2].isascii()]
    assert signs.ends_as(["ab"]).tolist() == [ends.lower() == "ab" or not ends.isascii()]


def test_a_sign_of_ascii_is_known_for_sure_beside_foreign_ones():
    assert Values(pl.Series(["é"])).signs.has(AT).tolist() == [True]
    assert found(["é", "é@", "a"], lambda values: values.signs.holds(AT).mask) == [False, True, False]


def test_the_fewest_letters_are_known_of_each_beginning_and_end():
    ends = make_ends([("na", "am", 4), ("na", "id", 9), ("ge", "id", 6)])

    def fewest(first, last):
        first, last = (ord(pair[0]) << 8 | ord(pair[1]) for pair in (first, last))
        return int(ends.fewest[ends.begins[first], ends.ends[last]])

    assert [fewest("Na", "AM"), fewest("ge", "id"), fewest("ge", "am"), fewest("zz", "am")] == [4, 6, NO_WORD, NO_WORD]
    assert [fewest("1a", "id"), fewest("na", "d."), fewest("1.", "--")] == [6, 4, 4]  # can begin or end as any
