"""What all fact tables share."""

from __future__ import annotations

import pandera.pandas as pa

ALLOWANCES = ("needed", "allowed", "with_reason", "forbidden")
SUBJECTS = ("pupil", "guardian", "staff", "organisation", "none")


class FactTable(pa.DataFrameModel):
    """What all fact tables share: only the named columns, in their dtype."""

    class Config:
        """Pandera settings."""

        strict = "filter"
        coerce = True
