"""The fact table `regulation`: the term of the board's privacy regulation and the council's consent to it."""

from __future__ import annotations

import pandas as pd

from zuinig.project import Project


def regulation_table(project: Project) -> pd.DataFrame | None:
    """One row; see `zuinig.tables.facts.Regulation`. None where audit.toml has no `[regulation]`."""
    regulation, today = project.regulation, pd.Timestamp(project.board.reference_date)
    if regulation is None:
        return None
    ends: int | None = None
    if regulation.date is not None and regulation.term_years is not None:
        ends = (pd.Timestamp(regulation.date) + pd.DateOffset(years=regulation.term_years) - today).days
    consent = regulation.council_consent
    return pd.DataFrame(
        {
            "ends_in_days": pd.Series([ends], dtype="Int64"),
            # A day that is still to come is a plan, not a consent.
            "council_consent": [consent is not None and pd.Timestamp(consent) <= today],
        }
    )
