"""The tables: validation that never quotes a cell, and row numbers as text."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zuinig.errors import TableError
from zuinig.tables import checked, facts, findings, join_places, split_places

SECRET = "ZQX-geheim"
MODELS = [
    model
    for module in (facts, findings)
    for model in vars(module).values()
    if isinstance(model, type) and issubclass(model, facts.FactTable) and model is not facts.FactTable
]


@given(st.sets(st.integers(min_value=1, max_value=300)))
def test_row_numbers_survive_being_written(rows: set[int]) -> None:
    assert split_places(join_places(rows)) == sorted(rows)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_model_accepts_its_own_empty_table(model: type[facts.FactTable]) -> None:
    empty = model.empty()

    assert list(checked(empty, model, "leeg").columns) == list(model.to_schema().columns)


def test_a_wrong_cell_is_counted_and_not_quoted() -> None:
    table = pd.DataFrame(
        {"dataset": ["a", "b"], "row": [2, 3], "channel": ["", ""], "consent": [SECRET, "yes"]}
    ).assign(portrait=pd.NA, portrait_consent="")

    with pytest.raises(TableError) as caught:
        checked(table, facts.Publications, "publicaties")

    assert "consent" in str(caught.value)
    assert SECRET not in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


def test_a_missing_column_is_told() -> None:
    with pytest.raises(TableError, match="toestemmingen"):
        checked(pd.DataFrame({"dataset": [SECRET]}), facts.Consents, "toestemmingen")
