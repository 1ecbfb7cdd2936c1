import numpy as np
import polars as pl
import pytest

from zuinig.detectors import KINDS, Values


@pytest.fixture
def kinds():
    """All kinds that a value is of."""

    def _kinds(value):
        values = Values(pl.Series([value], dtype=pl.String))
        return {kind for kind, matches in KINDS.items() if matches(values)[0]}

    return _kinds


@pytest.fixture
def as_given():
    """What is said of each value, in the order in which the values were given."""

    def _as_given(values, answers):
        found = np.empty(len(values.order), object)
        found[values.order] = answers.tolist()
        return found.tolist()

    return _as_given
