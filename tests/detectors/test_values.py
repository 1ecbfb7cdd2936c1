import polars as pl
import pytest

from zuinig.detectors import KINDS, Values


@pytest.mark.parametrize(
    ("value", "digits"),
    [
        ("123456782", "123456782"),
        ("123456782.0", "123456782"),
        ("1.23456782E8", "123456782"),
        ("1,23456782E+08", "123456782"),
        ("012345678", "012345678"),
        ("1.5", None),
        ("1.2345E2", None),
        ("12a", None),
    ],
)
def test_a_whole_number_is_known_as_a_float_and_in_scientific_notation(value, digits):
    assert Values(pl.Series([value])).whole.to_list() == [digits]


def test_accents_do_not_matter_composed_or_decomposed():
    assert Values(pl.Series(["Isma\u00ebl", "Ismae\u0308l"])).plain.to_list() == ["ismael", "ismael"]


def test_every_kind_gives_one_answer_per_value_and_none_for_an_empty_series():
    values, empty = Values(pl.Series(["a", "1", "é", "x" * 30_000])), Values(pl.Series([], dtype=pl.String))
    for matches in KINDS.values():
        assert matches(values).shape == (4,)
        assert matches(empty).shape == (0,)
