"""Counting on hashes: exact as long as all fit, a fair estimate above, bounded always."""

from __future__ import annotations

import numpy as np
import polars as pl
import pytest

from zuinig.facts.hashed import ClassCounts, ValueSet, hash_rows


def counts_of(values: list[int], most: int = 1000, batch: int = 7) -> ClassCounts:
    counts = ClassCounts(most=most)
    texts = pl.DataFrame({"a": [str(value) for value in values]})
    for start in range(0, len(values), batch):
        counts.add(hash_rows(texts.slice(start, batch), ["a"]))
    return counts


def test_classes_and_their_sizes_are_exact_over_all_batches() -> None:
    counts = counts_of([1, 2, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5])

    assert counts.exact
    assert (counts.rows, counts.classes, counts.smallest) == (15, 5, 1)
    assert [counts.rows_in_classes(1, most) for most in (1, 2, 4, 5)] == [1, 3, 10, 15]


def test_no_rows_have_no_classes() -> None:
    counts = ClassCounts()

    assert (counts.rows, counts.classes, counts.smallest, counts.rows_in_classes(1, 4)) == (0, 0, 0, 0)


def test_above_the_limit_the_count_is_an_estimate_within_ten_percent() -> None:
    counts = counts_of([n // 2 for n in range(40_000)], most=2_000, batch=1_000)

    assert not counts.exact
    assert counts.rows == 40_000
    assert counts.classes == pytest.approx(20_000, rel=0.1)
    assert counts.rows_in_classes(2, 2) == pytest.approx(40_000, rel=0.1)
    assert counts.rows_in_classes(1, 1) == 0  # what is kept to the end was kept from the start


def test_what_is_kept_does_not_grow() -> None:
    counts = counts_of(list(range(10_000)), most=500, batch=100)

    assert len(counts._hashes) <= 500


def test_spaces_around_and_capitals_make_no_difference_and_columns_do() -> None:
    frame = pl.DataFrame({"a": ["X", " x", "x", "xy", None], "b": ["1", "1 ", "1", "", "xy"]})
    hashes = hash_rows(frame, ["a", "b"])

    assert hashes[0] == hashes[1] == hashes[2]
    assert hashes[3] != hashes[4]


def sets(one: range, other: range, most: int = 100_000) -> tuple[ValueSet, ValueSet]:
    found = ValueSet(most=most), ValueSet(most=most)
    for held, values in zip(found, (one, other), strict=True):
        for start in range(0, len(values), 500):
            held.add(pl.Series([f"{value:05}" for value in values[start : start + 500]]))
    return found


@pytest.mark.parametrize(("other", "shared"), [(range(50, 150), 50), (range(200, 210), 0), (range(100), 100)])
def test_shared_values_are_counted(other: range, shared: int) -> None:
    one, two = sets(range(100), other)

    assert one.shared(two) == shared
    assert two.shared(one) == shared


def test_empty_cells_and_repeated_values_are_not_shared() -> None:
    one, two = ValueSet(), ValueSet()
    one.add(pl.Series(["a", "a", "", " ", None]))
    two.add(pl.Series(["A ", "", None, "b"]))

    assert one.shared(two) == 1


def test_a_large_and_a_small_set_share_about_what_they_share() -> None:
    one, two = sets(range(30_000), range(15_000, 25_000), most=3_000)

    assert one.shared(two) == pytest.approx(10_000, rel=0.12)


def test_the_kept_hashes_are_the_lowest_ones_so_that_two_sets_keep_the_same() -> None:
    one, _ = sets(range(5_000), range(0), most=1_000)

    assert len(one._hashes) == 1_000
    assert np.all(np.diff(one._hashes.astype(float)) >= 0)
    assert one._hashes.max() < one._below
