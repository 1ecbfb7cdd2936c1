"""The pupil file of a pupil that left is kept longer than two years."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted

if TYPE_CHECKING:
    from zuinig.facts import Facts

# The guideline of the sector for the pupil file (poraad-bew); was art. 19(7) of the Vrijstellingsbesluit Wbp.
PUPIL_FILE_DAYS = 730
# Five years and eight weeks: see administration_kept_too_long.
ADMINISTRATION_DAYS = 1882


def check(facts: Facts) -> pd.DataFrame:
    """One finding per dataset; what is over the term of the administration too is found by the rule on that."""
    retention = facts.retention
    if retention is None:
        return pd.DataFrame()
    leavers = retention[retention["role"] == "pupils"]
    overdue = leavers["days_since_leaving"].between(PUPIL_FILE_DAYS, ADMINISTRATION_DAYS, inclusive="right")
    return counted(leavers, overdue & (leavers["dossier_fields"] > 0))
