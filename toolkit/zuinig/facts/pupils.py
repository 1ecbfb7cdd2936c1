"""The pupils of the exports, to hold the consent lists against: number, birth date, still here or not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd
import polars as pl

from zuinig.classify import Column
from zuinig.facts.cells import day
from zuinig.facts.retention import pupil_header
from zuinig.facts.totals import is_record
from zuinig.project import Dataset
from zuinig.sources import Table

CELLS = {"number": "pupil_number", "born": "birth_date", "left": "leave_date", "enrolled": "enrol_date"}
COLUMNS = ("dataset", "school", "table", "row", "number", "born", "present")


def pupils_of(dataset: Dataset, table: Table, found: Sequence[Column], reference_date: date) -> pd.DataFrame:
    """Read who is in a table of pupils; without a column for the pupil number, or without pupils, it has no rows.

    Args:
        dataset: its section in audit.toml.
        table: the table, streamed.
        found: what its columns hold; a table in which no column says something about a pupil is none of pupils.
        reference_date: the day of judgement.

    Returns:
        One row per pupil with a number: `dataset`, `school`, `table`, `row`, `number`, `born` (date, missing where
        there is none or it is not understood) and `present` (enrolled, and not gone before that day). These are cells:
        they live no longer than the gathering.
    """
    headers = {name: pupil_header(ours, dataset, table) for name, ours in CELLS.items()}
    if headers["number"] is None or not any(column.personal and column.subject == "pupil" for column in found):
        return pd.DataFrame(columns=list(COLUMNS))
    parts: list[pl.DataFrame] = []
    first = table.first_row
    for batch in table.batches():
        columns = [
            (pl.col(header) if header else pl.lit(None, dtype=pl.String)).str.strip_chars().alias(name)
            for name, header in headers.items()
        ]
        row = pl.int_range(first, first + batch.height).alias("row")
        read = batch.select(row, *columns, is_record().alias("record"))
        parts.append(read.filter((pl.col("number").fill_null("") != "") & pl.col("record")).drop("record"))
        first += batch.height
    pupils = pl.concat(parts).to_pandas() if parts else pd.DataFrame(columns=["row", *CELLS])
    dates = {name: pd.to_datetime(pupils[name].map(_day_or_none)) for name in ("born", "left", "enrolled")}
    today = pd.Timestamp(reference_date)
    gone = dates["left"] < today
    # Where the table keeps dates of enrolment, a pupil without one is only on the waiting list.
    waiting = ~(dates["enrolled"] <= today) if dates["enrolled"].notna().any() else gone & False
    return pd.DataFrame(
        {
            "dataset": dataset.name,
            "school": dataset.school,
            "table": table.name or "",
            "row": pupils["row"],
            "number": pupils["number"].astype("str"),
            "born": dates["born"],
            "present": ~gone & ~waiting,
        }
    )


def _day_or_none(text: object) -> date | None:
    try:
        return day(text) if isinstance(text, str) else None
    except ValueError:
        return None
