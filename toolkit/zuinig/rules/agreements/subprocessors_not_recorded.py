"""The register does not say which sub-processors a supplier works with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import lacking

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per line of the register."""
    parts = facts.agreement_parts
    return pd.DataFrame() if parts is None else lacking(parts, "subprocessor_list")
