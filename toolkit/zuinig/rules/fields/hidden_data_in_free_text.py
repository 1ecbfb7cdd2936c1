"""Text of a pupil export or a delivery holds data of another kind: a telephone number, a diagnosis."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from zuinig.facts import Facts

COLUMN = ["dataset", "table", "column"]
# What does most harm outside the school: the number that the law restricts and the special categories (AVG 9).
SENSITIVE = ["national_id", "health", "religion", "ethnicity"]
SEVERITIES = {
    ("delivery", True): "high",
    ("delivery", False): "medium",
    ("pupils", True): "medium",
    ("pupils", False): "low",
}


def check(facts: Facts) -> pd.DataFrame:
    """One finding per column and category inside it; what leaves the school weighs more than what stays."""
    contents, columns = facts.contents, facts.columns
    if contents is None or columns is None:
        return pd.DataFrame()
    texts = columns.loc[columns["role"].isin(["pupils", "delivery"]), [*COLUMN, "role", "recipient", "filled"]]
    found = contents.merge(texts, on=COLUMN)
    weighed = pd.MultiIndex.from_arrays([found["role"], found["category"].isin(SENSITIVE)]).map(SEVERITIES)
    return found.assign(checked=found["filled"], severity=weighed)
