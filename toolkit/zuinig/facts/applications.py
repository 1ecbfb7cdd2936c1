"""The fact table `applications`: pupils that were put on the list and are not enrolled."""

from __future__ import annotations

from datetime import date

import pandas as pd
import polars as pl

from zuinig.facts.cells import day
from zuinig.facts.retention import pupil_header
from zuinig.project import Dataset
from zuinig.sources import Table

# A child may go to school from its fourth birthday on; a parent may put it on the list years before.
SCHOOL_AGE = 4


def applications_table(dataset: Dataset, table: Table, reference_date: date) -> pd.DataFrame | None:
    """One row per pupil with a date of application and none of enrolment; see `zuinig.tables.facts.Applications`.

    A date that cannot be understood makes nobody an applicant: the row is left out.

    Args:
        dataset: its section in audit.toml.
        table: a table of pupils, streamed once more.
        reference_date: the day of judgement.

    Returns:
        None where the table does not tell both dates.
    """
    headers = {name: pupil_header(f"{name}_date", dataset, table) for name in ("application", "enrol")}
    if None in headers.values():
        return None
    headers |= {name: pupil_header(f"{name}_date", dataset, table) for name in ("expected", "birth", "leave")}
    told = {name: header for name, header in headers.items() if header}
    rows = []
    first = table.first_row
    for batch in table.batches():
        numbered = batch.select(
            pl.int_range(first, first + batch.height).alias("row"),
            *(pl.col(header).alias(name) for name, header in told.items()),
        )
        first += batch.height
        waiting = numbered.filter(pl.col("application").is_not_null() & pl.col("enrol").is_null())
        rows += [_applicant(record, reference_date) for record in waiting.iter_rows(named=True)]
    whose = {"dataset": dataset.name, "school": dataset.school, "table": table.name or ""}
    return pd.DataFrame([{**whose, **row} for row in rows if row])


def _applicant(record: dict[str, str | None], reference_date: date) -> dict[str, object] | None:
    applied, expected, born, left = (_day(record.get(name)) for name in ("application", "expected", "birth", "leave"))
    if applied is None or applied > reference_date or left is not None:  # who left had come
        return None
    too_young = born is not None and _age(born, reference_date) < SCHOOL_AGE
    return {
        "row": record["row"],
        "days_since_application": (reference_date - applied).days,
        "may_still_come": too_young or (expected is not None and expected >= reference_date),
    }


def _age(born: date, on: date) -> int:
    """Whole years.

    >>> _age(date(2022, 11, 25), date(2026, 11, 24)), _age(date(2022, 11, 24), date(2026, 11, 24))
    (3, 4)
    """
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def _day(text: str | None) -> date | None:
    try:
        return day(text or "")
    except ValueError:
        return None
