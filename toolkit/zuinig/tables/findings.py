"""The findings table: what every report, chart and export is a view of."""

from __future__ import annotations

import pandera.pandas as pa

from zuinig.tables.facts import FactTable

SEVERITIES = ("high", "medium", "low")
STATUSES = ("open", "waived")


class Findings(FactTable):
    """One row per finding; sorted by severity (high first), rule, dataset, table, column, recipient."""

    finding_id: str = pa.Field(unique=True)  # the same from run to run for the same problem
    rule: str
    code: str
    severity: str = pa.Field(isin=SEVERITIES)
    dataset: str
    table: str
    column: str
    recipient: str
    category: str
    subject: str
    rows: int = pa.Field(ge=0)  # rows that the finding is about
    checked: int = pa.Field(ge=0)  # rows that were looked at
    share: float = pa.Field(ge=0, le=1)  # rows / checked, 0 where nothing was checked
    places: str  # row numbers as a spreadsheet shows them; "" where the whole column or recipient is meant
    message: str
    law: str
    remedy: str
    status: str = pa.Field(isin=STATUSES)
    first_seen: str  # reference date (ISO) of the first audit that found it
