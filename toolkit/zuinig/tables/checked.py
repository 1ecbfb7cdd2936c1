"""Validate a frame against its model without ever quoting a cell."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa
from pandera.errors import SchemaError, SchemaErrors

from zuinig.errors import TableError
from zuinig.i18n import _


def checked(frame: pd.DataFrame, model: type[pa.DataFrameModel], where: str) -> pd.DataFrame:
    """Give `frame` with the columns, order and dtypes of `model`.

    Args:
        frame: any frame; columns that the model does not name are left out.
        model: the pandera model of the table.
        where: how the reader knows the table (a dataset name, a fact table).

    Raises:
        TableError: names the columns that do not fit and how many rows; never a value.
    """
    problem = ""
    try:
        return model.validate(frame.reset_index(drop=True), lazy=True)[list(model.to_schema().columns)]
    except SchemaErrors as error:
        problem = _summary(error.failure_cases)
    except SchemaError as error:
        problem = str(getattr(error.schema, "name", "") or model.__name__)
    raise TableError(
        _("{where}: the table does not have the expected shape: {problem}.").format(where=where, problem=problem)
    )


def _summary(cases: pd.DataFrame) -> str:
    """Columns and counts of failure cases; a `failure_case` is a cell value and is not read."""
    # Only of this check is the failure case a name of ours (a column of the model) and not a cell.
    missing = cases.loc[cases["check"] == "column_in_dataframe", "failure_case"]
    if len(missing):
        return _("missing column {names}").format(names=", ".join(sorted(missing)))
    counts = cases.groupby("column", dropna=False).size()
    return ", ".join(_("{column} in {n} rows").format(column=column, n=n) for column, n in counts.items())
