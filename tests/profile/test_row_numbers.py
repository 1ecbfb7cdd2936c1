import pickle

import numpy as np
import polars as pl

from zuinig.detectors import KINDS
from zuinig.profile import merge, profile_batch
from zuinig.profile.contents import CATEGORIES
from zuinig.profile.meanings import contents_of, kinds_of, make_meanings, number_of, rows_of, years_of
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


def test_meanings_have_one_number_each_and_tell_what_they_were_made_of():
    masks = [np.array([n % 7 == 0, n % 3 == 0, n == 91, n % 7 == 0]) for n in range(len(KINDS) + len(CATEGORIES))]
    numbers = make_meanings(masks, np.array([2014, 0, 1999, 2014], np.int16))
    assert numbers[0] == numbers[3]
    assert len(set(numbers.tolist())) == 3
    assert np.hstack([kinds_of(numbers), contents_of(numbers)]).T.tolist() == [mask.tolist() for mask in masks]
    assert years_of(numbers).tolist() == [2014, 0, 1999, 2014]
    assert number_of(rows_of(numbers)).tolist() == numbers.tolist()


def test_a_profile_comes_out_of_another_process_as_it_was():
    frame = pl.DataFrame({"bsn": ["123456782", "111222333"], "opm": ["bel 06-12345678", None], "leeg": [None, None]})
    frame = frame.cast(pl.String)
    profile = profile_batch(frame)
    sent = pickle.loads(pickle.dumps(profile))
    assert sent.counts() == profile.counts()
    assert merge(sent, profile_batch(frame, start=2)).counts() == profile_batch(pl.concat([frame, frame])).counts()
