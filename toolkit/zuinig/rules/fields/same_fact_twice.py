"""A delivery tells the same fact twice: the age beside the birth date."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_columns

if TYPE_CHECKING:
    from zuinig.facts import Facts

COLUMN = ["dataset", "table", "subject"]
# (category, detail) of a column -> what tells the same and more; "full" stands for a date or number without a detail.
TWICE = [
    ("other_personal", "age", "birth_date", ""),
    ("birth_date", "birth_year", "birth_date", ""),
    ("name", "initials", "name", "first_names"),
    ("name", "full_name", "name", "surname"),
    ("national_id", "bsn4", "national_id", "bsn"),
    ("postcode", "pc4", "postcode", "pc6"),
]


def check(facts: Facts) -> pd.DataFrame:
    """One finding per column that another one of the same table makes superfluous; it names that other column."""
    columns = facts.columns
    if columns is None:
        return pd.DataFrame()
    told = columns[(columns["role"] == "delivery") & columns["personal"] & (columns["filled"] > 0)]
    allowed = told[told["allowance"] != "forbidden"]  # what may not go at all is found as such
    pairs = pd.DataFrame(TWICE, columns=["category", "detail", "by_category", "by_detail"])
    by = told[[*COLUMN, "category", "detail", "column"]].rename(
        columns={"category": "by_category", "detail": "by_detail", "column": "other"}
    )
    found = allowed.merge(pairs, on=["category", "detail"]).merge(by, on=[*COLUMN, "by_category", "by_detail"])
    return of_columns(found.drop_duplicates([*COLUMN, "column"]))
