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
