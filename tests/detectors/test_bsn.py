import random

import polars as pl
import pytest

from zuinig.detectors import Values, bsn


@pytest.mark.parametrize(
    "value", ["123456782", "111222333", "123456782.0", "1.23456782E8", "1234.56.782", "123 456 782"]
)
def test_a_number_that_passes_is_found_in_every_notation(kinds, value):
    assert {"bsn", "nine_digits"} <= kinds(value)


@pytest.mark.parametrize("value", ["123456789", "12", "1234567", "000000000", "12345678", "1234567820", "NL123456782"])
def test_a_number_that_fails_or_is_short_is_not(kinds, value):
    assert "bsn" not in kinds(value)


def test_nothing_is_padded_but_a_lost_zero_is_counted_apart(kinds):
    assert bsn.passes("010000008")
    assert "bsn_lost_zero" in kinds("10000008")
    assert "bsn" not in kinds("10000008")
    assert "bsn_lost_zero" not in kinds("1000008")


def test_one_in_eleven_random_numbers_passes():
    numbers = random.Random(1)
    values = Values(pl.Series([str(numbers.randint(10**8, 10**9 - 1)) for _ in range(20_000)]))
    assert bsn.matches(values).mean() == pytest.approx(1 / 11, abs=0.008)


def test_the_fast_test_and_the_plain_one_agree(as_given):
    numbers = random.Random(2)
    texts = [f"{numbers.randint(0, 10**9 - 1):09d}" for _ in range(2_000)]
    values = Values(pl.Series(texts))
    assert as_given(values, bsn.matches(values)) == [bsn.passes(text) or _repeated(text) for text in texts]


def _repeated(text):
    return len(set(text)) == 1 and text != "000000000" and bsn.remainder(text) == 0


def test_a_number_that_leaves_five_and_begins_with_ten_is_an_education_number(kinds):
    number = next(f"10{n:07d}" for n in range(50) if bsn.remainder(f"10{n:07d}") == 5)
    assert "education_number" in kinds(number)
    assert "bsn" not in kinds(number)
