"""Small counts stay hidden, whatever the reader adds up or subtracts."""

from __future__ import annotations

from itertools import product

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zuinig.charts.small import MINIMUM, SMALL, WITHHELD, in_words, known, protect

Grid = list[list[int]]
PARTS = ["yes", "no", "blank"]


def cells(grid: Grid, *, board_total: bool = False) -> Grid:
    table = pd.DataFrame(grid, columns=PARTS[: len(grid[0])])
    return protect(table, list(table.columns), board_total=board_total).to_numpy().tolist()


def test_counts_of_five_and_more_are_shown_as_they_are():
    assert cells([[5, 10, 20], [6, 7, 8]]) == [[5, 10, 20], [6, 7, 8]]


def test_a_small_count_takes_the_smallest_of_its_row_with_it():
    assert cells([[30, 12, 3]]) == [[30, WITHHELD, SMALL]]


def test_a_zero_is_hidden_like_a_one_and_is_not_given_back_by_the_total():
    assert cells([[30, 0, 0]]) == [[WITHHELD, SMALL, SMALL]]


def test_a_count_of_exactly_five_cannot_be_the_only_cover():
    """What is withheld beside a small count is at least five, so 5 + 0 of a total of 35 would give the 0 back."""
    assert cells([[30, 5, 0]]) == [[WITHHELD, 5, SMALL]]


def test_one_column_without_a_known_total_hides_only_what_is_small():
    table = pd.DataFrame({"n": [3, 40, 50]})

    assert protect(table, ["n"])["n"].tolist() == [SMALL, 40, 50]
    assert protect(table, ["n"], board_total=True)["n"].tolist() == [SMALL, WITHHELD, 50]


def test_a_total_below_five_is_hidden_and_what_was_not_examined_stays_missing():
    table = pd.DataFrame({"yes": [1, 50, None], "no": [2, 60, None], "all": [3, 110, None]})
    shown = protect(table, ["yes", "no"], total="all")

    assert shown["all"].tolist()[:2] == [SMALL, 110]
    assert shown.loc[1, ["yes", "no"]].tolist() == [50, 60]
    assert shown.loc[2].isna().all()


def test_the_table_that_comes_in_is_not_changed():
    table = pd.DataFrame({"yes": [3], "no": [40]})
    protect(table, ["yes", "no"])

    assert table.to_numpy().tolist() == [[3, 40]]


@pytest.mark.parametrize(("cell", "words"), [(SMALL, "< 5"), (1234, "1.234")])
def test_cells_are_written_for_a_reader(cell, words):
    assert in_words(cell) == words


def test_known_says_whether_a_sum_is_whole():
    assert known([5, 6]) == (11, True)
    assert known([5, SMALL]) == (5, False)


def test_five_that_cannot_cover_a_zero_makes_the_row_tell_nothing():
    assert cells([[0, 5]]) == [[WITHHELD, WITHHELD]]


def possible(cell: object, row: list[object], most: int) -> range:
    """What a reader must think possible: beside a small count, what is withheld is at least five."""
    if cell == SMALL:
        return range(MINIMUM)
    if cell == WITHHELD:
        return range(MINIMUM if SMALL in row else 0, most)
    return range(int(str(cell)), int(str(cell)) + 1)


def consistent(shown: list[list[object]], grid: Grid, *, board_total: bool) -> list[tuple[tuple[int, ...], ...]]:
    """All tables that agree with what is shown and with the totals of 5 and more that the reader may know."""
    most = sum(map(sum, grid)) + 1
    rows = []
    for cells_of_row, counts in zip(shown, grid, strict=True):
        known_sum = len(counts) > 1 and sum(counts) >= MINIMUM
        choices = product(
            *(possible(cell, cells_of_row, sum(counts) + 1 if known_sum else most) for cell in cells_of_row)
        )
        rows.append([row for row in choices if not known_sum or sum(row) == sum(counts)])
    sums = [sum(column) for column in zip(*grid, strict=True)]
    return [
        table
        for table in product(*rows)
        if not (board_total and len(grid) > 1)
        or all(n < MINIMUM or n == sum(column) for n, column in zip(sums, zip(*table, strict=True), strict=True))
    ]


@given(
    grid=st.sampled_from([(1, 3), (2, 2), (3, 2), (2, 1), (3, 1)]).flatmap(
        lambda shape: st.lists(
            st.lists(st.integers(0, 8), min_size=shape[1], max_size=shape[1]), min_size=shape[0], max_size=shape[0]
        )
    ),
    board_total=st.booleans(),
)
@settings(max_examples=150, deadline=None)
def test_no_combination_of_what_is_shown_recovers_a_small_count(grid, board_total):
    tables = consistent(cells(grid, board_total=board_total), grid, board_total=board_total)
    totals_only = consistent([[WITHHELD] * len(row) for row in grid], grid, board_total=board_total)
    for i, row in enumerate(grid):
        for j, count in enumerate(row):
            told_by_totals = len({table[i][j] for table in totals_only}) == 1
            if count < MINIMUM and not told_by_totals:
                assert len({table[i][j] for table in tables}) > 1


@given(grid=st.lists(st.lists(st.integers(0, 60), min_size=3, max_size=3), min_size=1, max_size=8), total=st.booleans())
@settings(max_examples=200, deadline=None)
def test_no_count_below_five_is_ever_shown(grid, total):
    shown = cells(grid, board_total=total)

    assert all(cell in (SMALL, WITHHELD) or cell >= MINIMUM for row in shown for cell in row)
