"""The same value, however a program spelled it."""

import unicodedata

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zuinig.detectors.signs import bytes_of
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
