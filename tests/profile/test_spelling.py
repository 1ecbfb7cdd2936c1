"""The same value, however a program spelled it."""

import unicodedata

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zuinig.detectors.signs import bytes_of
from zuinig.profile import spelling
from zuinig.profile.spelling import as_read


def read_all(texts):
    values = pl.Series(texts, dtype=pl.String)
    return as_read(values, bytes_of(values)).to_list()


def read(text):
    return read_all(["Bos", text, "é"])


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (unicodedata.normalize("NFD", "Zoë"), "Zoë"),
        ("1234\u00a056\u202f782", "1234 56 782"),
        ("'00123", "00123"),
        ("'+31 6 12345678", "+31 6 12345678"),
        ('="00123"', "00123"),
    ],
)
def test_finds(text, meant):
    assert read(text) == ["Bos", meant, "é"]


@pytest.mark.parametrize("text", ["Zoë", "'t Hart", "'s-Gravenhage", '=""', "'", "=A1+B1", "‘12", "12'34"])
def test_passes(text):
    assert read(text) == ["Bos", text, "é"]


@given(st.lists(st.text(st.sampled_from("ab1 '=\"é\u0301\u00a0+."), min_size=1, max_size=6), max_size=8))
def test_each_value_keeps_its_place_and_none_becomes_empty(texts):
    found = read_all(texts)

    assert len(found) == len(texts)
    assert all(found)
    assert found == [read_all([text])[0] for text in texts]


@pytest.mark.parametrize("many", [0, 1, 1_000])
@given(
    st.lists(st.text(st.sampled_from("abé\u0301"), min_size=1, max_size=9), min_size=1, max_size=9), st.integers(0, 3)
)
def test_signs_beyond_ascii_are_found_however_the_bytes_are_cut(many, texts, dropped):
    signs, offsets = bytes_of(pl.Series(["é"] * dropped + texts)[dropped:])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(spelling, "PIECE", 4)
        patch.setattr(spelling, "MANY_ODD", many)

        found = spelling._beyond_ascii(signs, offsets)

    assert found.tolist() == [not text.isascii() for text in texts]
