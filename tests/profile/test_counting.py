import polars as pl
import pytest

from zuinig.profile import profile_batch
from zuinig.profile.counting import LONG_BATCH, count


def counted(*columns):
    found = count([pl.Series(f"c{n}", cells, dtype=pl.String) for n, cells in enumerate(columns)])
    return [
        dict(zip(found.text[found.part(n)].to_list(), found.rows[found.part(n)].tolist(), strict=True))
        for n in range(len(columns))
    ]


@pytest.mark.parametrize("times", [1, LONG_BATCH])
def test_values_are_counted_per_column_in_short_and_in_long_batches(times):
    found = counted(["a", "b", "a", None] * times, [None] * 4 * times, ["a", " a", "", "c\u00a0"] * times)
    assert found == [{"a": 2 * times, "b": times}, {}, {"a": 2 * times, "c": times}]


@pytest.mark.parametrize("times", [1, LONG_BATCH])
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
