from functools import reduce

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zuinig.profile import counting, merge, profile_batch
from zuinig.profile.counting import LONG_COLUMN, count


def counted(*columns):
    found = count([pl.Series(f"c{n}", cells, dtype=pl.String) for n, cells in enumerate(columns)])
    return [
        dict(zip(found.text[found.part(n)].to_list(), found.rows[found.part(n)].tolist(), strict=True))
        for n in range(len(columns))
    ]


@pytest.mark.parametrize("times", [1, LONG_COLUMN])
def test_values_are_counted_per_column_in_short_and_in_long_batches(times):
    found = counted(["a", "b", "a", None] * times, [None] * 4 * times, ["a", " a", "", "c\u00a0"] * times)
    assert found == [{"a": 2 * times, "b": times}, {}, {"a": 2 * times, "c": times}]


@pytest.mark.parametrize("times", [1, LONG_COLUMN])
def test_rows_of_contents_are_found_where_blanks_stand_around_the_text(times):
    cells = [" bel 06-12345678", "niets aan de hand", "bel 06-12345678"] * times
    assert profile_batch(pl.DataFrame({"a": cells})).columns[0].contents["phone"][:2] == (2, 4)


def test_a_letter_with_an_accent_at_the_edge_is_no_blank():
    assert counted(["caf\u00e9", "\u00e9\u00e9n"]) == [{"caf\u00e9": 1, "\u00e9\u00e9n": 1}]


def test_columns_beside_each_other_have_the_profile_that_they_have_alone():
    columns = {
        "bsn": ["123456782", "111222333"],
        "leeg": [None, None],
        "naam": ["Jan", " Zo\u00eb "],
        "nr": ["0", "1.0"],
    }
    together = profile_batch(pl.DataFrame(columns, schema=dict.fromkeys(columns, pl.String)))
    for name, column in zip(columns, together.columns, strict=True):
        alone = profile_batch(pl.DataFrame({name: pl.Series(columns[name], dtype=pl.String)}))
        assert column.counts() == alone.columns[0].counts()


def test_a_long_column_of_nearly_all_different_values_counts_as_one_of_few():
    cells = [f"{n:06d}" for n in range(LONG_COLUMN)]
    cells[7], cells[9], cells[11] = cells[8], None, " 000008 "
    frame = pl.DataFrame(
        {"a": cells, "b": [str(n % 7) for n in range(LONG_COLUMN)]}, schema={"a": pl.String, "b": pl.String}
    )
    short = [profile_batch(frame[at : at + 500], start=at) for at in range(0, LONG_COLUMN, 500)]
    assert reduce(merge, short).counts() == profile_batch(frame).counts()


def test_rows_of_contents_are_known_in_columns_of_different_and_of_few_values():
    remarks = [f"bel 06-{n:08d}" if n % 2 else f"gesprek {n}" for n in range(LONG_COLUMN)]
    few = [["bel 06-12345678", "komt wel", None][n % 3] for n in range(LONG_COLUMN)]
    columns = profile_batch(pl.DataFrame({"a": remarks, "b": few})).columns
    assert columns[0].contents["phone"] == tuple(range(3, LONG_COLUMN + 2, 2))
    assert columns[1].contents["phone"] == tuple(range(2, LONG_COLUMN + 2, 3))


VALUES = [None, "a", "b", "c", "dd", "\u00eb", "12"]
COLUMNS = st.integers(1, 12).flatmap(
    lambda height: st.lists(st.lists(st.sampled_from(VALUES), min_size=height, max_size=height), min_size=1, max_size=5)
)


def hashes_alike(values):
    """They differ in their last bits only, which make room for the place of a row when they are sorted."""
    return np.array([VALUES.index(text) for text in values], np.uint64)


@settings(deadline=None)
@given(columns=COLUMNS, together=st.integers(1, 40), alike=st.booleans())
def test_values_rows_and_hashes_belong_together(columns, together, alike):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(counting, "TOGETHER", together)
        if alike:
            patch.setattr(counting, "hash_values", hashes_alike)
            patch.setattr(counting, "_HASH_OF_NULL", 0)
        found = count([pl.Series("", cells, dtype=pl.String) for cells in columns])
        hashes = counting.hash_values(found.text)
    assert found.hashes.tolist() == hashes.tolist()
    for n, cells in enumerate(columns):
        part = found.part(n)
        values = [text for text in dict.fromkeys(cells) if text]
        assert found.text[part].to_list() == values
        assert found.hashes[found.by_hash[part]].tolist() == sorted(found.hashes[part].tolist())
        rows = [found.rows_of(np.array([place])).tolist() for place in range(part.start, part.stop)]
        assert rows == [[row for row, cell in enumerate(cells) if cell == text] for text in values]
