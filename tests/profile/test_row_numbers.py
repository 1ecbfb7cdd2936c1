import pickle

import numpy as np
import polars as pl

from zuinig.profile import merge, profile_batch
from zuinig.profile.kind_sets import kind_sets, number_of_sets
from zuinig.profile.row_numbers import merge_row_numbers, row_numbers


def test_row_numbers_come_back_ascending_whatever_the_order_of_the_parts():
    later, earlier = row_numbers(np.array([70_001, 70_000, 70_009])), row_numbers(np.array([2, 9]))
    for both in (merge_row_numbers(later, earlier), merge_row_numbers(earlier, later)):
        assert both.ascending() == (2, 9, 70_000, 70_001, 70_009)
        assert len(both) == 5


def test_a_column_of_addresses_keeps_a_bit_per_row():
    column = profile_batch(pl.DataFrame({"a": [f"jan{n}@x.nl" for n in range(8_000)]})).columns[0]
    assert column.contents["email"] == tuple(range(2, 8_002))
    assert sum(bits.nbytes for _first, bits in column.places["email"].parts) == 1_000


def test_sets_of_kinds_have_one_number_each():
    rows = np.array([[1, 0, 0], [0, 0, 2], [1, 0, 0], [0, 0, 0]], np.uint8)
    numbers = number_of_sets(rows)
    assert numbers[0] == numbers[2]
    assert len(set(numbers.tolist())) == 3
    assert kind_sets(numbers).tolist() == rows.tolist()


def test_a_profile_comes_out_of_another_process_as_it_was():
    frame = pl.DataFrame({"bsn": ["123456782", "111222333"], "opm": ["bel 06-12345678", None], "leeg": [None, None]})
    frame = frame.cast(pl.String)
    profile = profile_batch(frame)
    sent = pickle.loads(pickle.dumps(profile))
    assert sent.counts() == profile.counts()
    assert merge(sent, profile_batch(frame, start=2)).counts() == profile_batch(pl.concat([frame, frame])).counts()
