import polars as pl
import pytest

from zuinig.detectors import Values
from zuinig.detectors.date import dated, weekend, years


def one(text):
    return Values(pl.Series([text]))


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("12-05-15", 2015),
        ("12.05.79", 1979),
        ("5/12/15", 2015),
        ("3 mei 15", 2015),
        ("3-5-15 10:00", 2015),
        ("12-05-2015", 2015),
        ("2015-05-12", 2015),
        ("20150512", 2015),
        ("12-05-39", 2039),
        ("12-05-40", 1940),
        ("12-05-2015T10:00", 2015),
        ("1-1-9", 0),
        ("12-05", 0),
        ("12-13-151", 0),
    ],
)
def test_the_year_of_a_date_has_two_figures_or_four(text, year):
    assert years(one(text)).tolist() == [year]


@pytest.mark.parametrize("text", ["16-05-15", "16-5-2015", "2015-05-16", "16.05.15"])
def test_a_saturday_is_one_in_each_notation(text):
    assert weekend(one(text)).all()


def test_a_friday_is_not_and_a_month_that_may_come_first_is_not_known():
    assert dated(one("15-05-15")).all()
    assert not weekend(one("15-05-15")).any()
    assert not dated(one("5/12/15")).any()
