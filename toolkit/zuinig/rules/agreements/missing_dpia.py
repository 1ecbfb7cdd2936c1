"""The register has no data protection impact assessment (DPIA) for the pupil administration."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import of_lines

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per line of the register of a pupil administration."""
    lines, recipients = facts.agreements, facts.recipients
    if lines is None or recipients is None:
        return pd.DataFrame()
    administrations = recipients.loc[recipients["kind"] == "pupil_administration", "recipient"]
    return of_lines(lines[lines["recipient"].isin(administrations) & lines["dpia"].eq(False)])
