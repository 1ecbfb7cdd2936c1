from dataclasses import replace

import polars as pl
import pytest

from zuinig import i18n
from zuinig.classify import classify
from zuinig.profile import empty_profile, profile_batch


@pytest.fixture(autouse=True)
def in_english():
    """Evidence is compared in the language of the code."""
    before = i18n.language()
    i18n.use("en")
    yield
    i18n.use(before)


@pytest.fixture
def columns():
    """Classify a table given as header -> values; gives the columns by header."""

    def _columns(table, *, file="export.csv", name=None, headered=True):
        frame = pl.DataFrame({header: pl.Series(cells, dtype=pl.String) for header, cells in table.items()})
        profile = replace(profile_batch(frame), file=file, table=name, headered=headered)
        return {column.column: column for column in classify(profile)}

    return _columns


@pytest.fixture
def by_headers():
    """Classify headers alone."""

    def _by_headers(*headers, file="export.csv", name=None):
        return {column.column: column for column in classify(empty_profile(headers, file=file, table=name))}

    return _by_headers
