import numpy as np
import polars as pl

from zuinig.profile import profile_batch
from zuinig.profile.counting import count
from zuinig.profile.judging import BITS, Memory, judge
from zuinig.profile.meanings import kinds_of

HIGHEST = np.uint64(1 << (64 - BITS))


def test_what_was_kept_is_found_and_nothing_else():
    memory = Memory()
    hashes = np.array([5, 7, 9], np.uint64) * HIGHEST
    memory.keep(hashes[:2], np.array([1, 2], np.uint32))
    known, meanings = memory.find(hashes)
    assert known.tolist() == [True, True, False]
    assert meanings[known].tolist() == [1, 2]


def test_a_value_at_the_place_of_another_one_is_not_taken_for_it():
    memory, here, there = (
        Memory(),
        np.array([3], np.uint64) * HIGHEST,
        np.array([3], np.uint64) * HIGHEST + np.uint64(1),
    )
    memory.keep(here, np.array([1], np.uint32))
    assert memory.find(there)[0].tolist() == [False]
    memory.keep(np.concatenate([here, there]), np.array([1, 2], np.uint32))
    known, meanings = memory.find(np.concatenate([here, there]))
    assert known.sum() == 1
    assert meanings[known].tolist() == [1 if known[0] else 2]


def test_a_value_is_the_same_whether_it_is_new_or_comes_back():
    cells = ["12-03-2014", "Sanne", "1234 AB", "06-12345678", None, "Sanne", "pinda", "123456782"] * 3
    columns = [pl.Series("a", cells), pl.Series("b", [f"{n:09d}" for n in range(len(cells))]), pl.Series("c", cells)]
    counted = count(columns)
    first, again = judge(counted), judge(counted)
    assert kinds_of(first).tolist() == kinds_of(again).tolist()
    alone = profile_batch(pl.DataFrame([columns[0]])).columns[0].counts()
    together = profile_batch(pl.DataFrame(columns)).columns[0].counts()
    assert alone == together


def test_values_that_come_back_in_other_columns_are_counted_in_each_of_them():
    cells = ["12-03-2014", "bel 06-12345678", "12-03-2014", "geen"] * 5
    one, other, third = profile_batch(pl.DataFrame({"a": cells, "b": cells[::-1], "c": cells})).columns
    assert one.hits["date"] == other.hits["date"] == third.hits["date"] == 10
    assert one.years == other.years == {2014: 10}
    assert one.contents["phone"] == tuple(range(3, 23, 4))
    assert other.contents["phone"] == tuple(range(4, 24, 4))
