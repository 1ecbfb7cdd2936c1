"""The register has a processor agreement on an old version of the model of the education covenant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig import norms
from zuinig.rules.shape import of_lines

if TYPE_CHECKING:
    from zuinig.facts import Facts

# Versions of the general model and of a supplier's own are numbered otherwise; a blank is taken to be the covenant's.
COVENANT = ["participants", ""]


def check(facts: Facts) -> pd.DataFrame:
    """One finding per line of the register, with the version."""
    lines = facts.agreements
    if lines is None:
        return pd.DataFrame()
    agreed = lines["agreed"].fillna(True)  # what the register leaves open is looked at; only "no" is not
    outdated = [version for version, model in norms.load().models.items() if not model.current]
    return of_lines(lines[agreed & lines["model"].isin(COVENANT) & lines["model_version"].isin(outdated)])
