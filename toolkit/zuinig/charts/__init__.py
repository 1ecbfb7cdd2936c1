"""The charts: one file each, drawn from a table that is shown beside it; `CHARTS` lists them in reading order."""

from __future__ import annotations

from zuinig.charts import (
    agreements_state,
    consent_answers,
    delivered_fields,
    findings_by_theme,
    kept_past_term,
    sensitive_fields,
)
from zuinig.charts.figure import Chart, figure, image

CHARTS: tuple[Chart, ...] = (
    findings_by_theme,
    delivered_fields,
    sensitive_fields,
    agreements_state,
    consent_answers,
    kept_past_term,
)


def named(name: str) -> Chart:
    """Give the chart called `name`; KeyError if there is none."""
    return {chart.NAME: chart for chart in CHARTS}[name]


__all__ = ["CHARTS", "Chart", "figure", "image", "named"]
