import random
from itertools import pairwise

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zuinig.profile import EXACT, empty_profile, merge, profile_batch

CELLS = st.one_of(
    st.none(),
    st.sampled_from(
        [
            "123456782",
            "",
            " ",
            "\u00a0",
            "-",
            "Jan",
            "jan@x.nl",
            "12-03-2014",
            "Heeft astma, bel 06-12345678",
            "0",
            "1",
            "2",
        ]
    ),
    st.text(max_size=12),
)


def profile_in(frame, cuts):
    edges = pairwise([0, *sorted(cuts), frame.height])
    return [profile_batch(frame[start:end], start=start) for start, end in edges if end > start]


@settings(deadline=None, max_examples=40)
@given(rows=st.lists(CELLS, min_size=1, max_size=30), data=st.data())
def test_batches_and_their_order_do_not_matter(rows, data):
    frame = pl.DataFrame({"a": pl.Series(rows, dtype=pl.String)})
    cuts = data.draw(st.lists(st.integers(0, len(rows)), max_size=4))
    parts = data.draw(st.permutations(profile_in(frame, cuts)))
    whole = empty_profile(("a",))
    for part in parts:
        whole = merge(part, whole)
    assert whole.counts() == merge(empty_profile(("a",)), *parts).counts() == profile_batch(frame).counts()
    assert whole.rows == frame.height


def test_distinct_is_exact_up_to_ten_thousand_and_an_estimate_above():
    exact = profile_batch(pl.DataFrame({"a": [str(n) for n in range(EXACT)] * 2})).columns[0]
    above = profile_batch(pl.DataFrame({"a": [str(n) for n in range(50_000)]})).columns[0]
    assert exact.distinct == EXACT
    assert abs(above.distinct - 50_000) < 2_500
    assert above.distinct != 50_000


def test_an_estimate_does_not_depend_on_batches():
    frame = pl.DataFrame({"a": [str(n % 30_000) for n in range(45_000)]})
    parts = [profile_batch(frame[start : start + 7_000], start=start) for start in range(0, 45_000, 7_000)]
    random.Random(3).shuffle(parts)
    whole = parts[0]
    for part in parts[1:]:
        whole = merge(whole, part)
    assert whole.counts() == merge(*parts).counts() == profile_batch(frame).counts()


def test_the_number_of_different_hits_is_counted_per_kind():
    column = profile_batch(pl.DataFrame({"a": ["123456782", "123456782", "111222333", "x"]})).columns[0]
    assert (column.hits["bsn"], column.sketch.distinct_of["bsn"]) == (3, 2)


def test_blank_cells_of_every_sort_are_empty():
    column = profile_batch(pl.DataFrame({"a": [None, "", "  ", "\u00a0", "\u200b", "x"]})).columns[0]
    assert (column.rows, column.filled, column.distinct) == (6, 1, 1)


def test_spaces_around_a_value_do_not_make_another_value():
    assert profile_batch(pl.DataFrame({"a": ["Jan", " Jan", "Jan\u00a0"]})).columns[0].distinct == 1


def test_a_share_is_of_the_cells_that_say_something():
    column = profile_batch(pl.DataFrame({"a": ["jan@x.nl", "-", "n.v.t.", None]})).columns[0]
    assert column.share("email") == 1


def test_years_of_dates_are_counted():
    column = profile_batch(pl.DataFrame({"a": ["12-03-2014", "2014-05-01", "1-1-2015", "x"]})).columns[0]
    assert column.years == {2014: 2, 2015: 1}


def test_rows_that_are_counted_by_the_column_are_known_across_batches():
    frame = pl.DataFrame({"a": [str(n) for n in range(10)]})
    whole = merge(profile_batch(frame[:4]), profile_batch(frame[4:], start=4))
    assert whole.columns[0].counted_from == (10, 0)


@pytest.mark.parametrize(
    ("cells", "counted_from"),
    [
        (["8", "9", "10"], (3, 0)),
        (["9", "10", "11"], (0, 3)),
        (["008", "+9", "10,0"], (3, 0)),
        (["9.00", "10.0", "0011"], (0, 3)),
        (["8", "10", "10"], (2, 1)),
        (["8", "9.5", None], (1, 0)),
        (["8", "9", "100"], (2, 0)),
        (["-8", "x", "8"], (0, 0)),
        (["+8", "+9", "+10"], (0, 0)),  # as long as no cell of the column is plainly a whole number
    ],
)
def test_rows_are_counted_by_numbers_however_written(cells, counted_from):
    frame = pl.DataFrame({"a": cells, "b": ["8", "8", "8"]}, schema={"a": pl.String, "b": pl.String})
    columns = profile_batch(frame, start=8).columns
    assert [column.counted_from for column in columns] == [counted_from, (1, 0)]


def test_contents_have_spreadsheet_row_numbers():
    frame = pl.DataFrame({"a": ["niets aan de hand", "bel 06-12345678", None, "nog eens 06-12345678"]})
    whole = merge(profile_batch(frame[:2], first_row=5), profile_batch(frame[2:], start=2, first_row=5))
    assert whole.columns[0].contents == {"phone": (6, 8)}


def test_columns_may_have_any_name():
    profile = profile_batch(pl.DataFrame({"n": ["1"], "value": ["2"], "": ["3"], "count": ["4"]}))
    assert [column.name for column in profile.columns] == ["n", "value", "", "count"]


def test_a_cell_of_200_000_signs_is_read_to_its_end():
    text = "rustige leerling doet mee. " * 7_500 + "heeft epilepsie."
    assert profile_batch(pl.DataFrame({"a": [text]})).columns[0].contents["health"] == (2,)


def test_a_profile_shows_no_value_when_printed():
    profile = profile_batch(pl.DataFrame({"a": ["Merkwaardig-7731"] * 3}))
    assert "Merkwaardig" not in repr(profile)
