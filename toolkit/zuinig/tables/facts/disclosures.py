"""Exchange with other parties."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa

from zuinig.tables.facts.model import FactTable


class Disclosures(FactTable):
    """One row per exchange with another party."""

    dataset: str
    row: int
    recipient: str  # recipient of audit.toml, "" where none fits
    kind: str  # recipient kind of the norm, "" unknown
    label: str  # how to name it to a reader: the recipient, else the kind's title, else "row 7"
    # As the list says; "" = left empty, other = something is written there that is not known.
    ground: str = pa.Field(isin=("legal_duty", "public_task", "consent", "other", "none", ""))
    duty_in_norm: pd.BooleanDtype = pa.Field(nullable=True)  # the norm knows a legal ground for this kind of party
    consent_given: pd.BooleanDtype = pa.Field(nullable=True)
    national_number: bool  # the list says that the BSN was given
    national_number_allowed: pd.BooleanDtype = pa.Field(nullable=True)  # by the norm
    # Missing below: the list has no such column, or audit.toml has no `parties` in [regulation].
    dated: pd.BooleanDtype = pa.Field(nullable=True)
    noted: pd.BooleanDtype = pa.Field(nullable=True)  # noted in the pupil's file (AVG 5(2)); an empty cell is no
    seen_by_parents: pd.BooleanDtype = pa.Field(nullable=True)  # the parents could look at it before it went
    in_regulation: pd.BooleanDtype = pa.Field(nullable=True)  # the privacy regulation names this kind of party
    special: bool  # special categories (AVG 9) are among what the list says was given
    old_absence: bool  # the list says that absence went along of a period that ended over a year before


class Disclosed(FactTable):
    """One row per exchange and kind of data that the list says was given; only what could be understood."""

    dataset: str
    row: int
    recipient: str
    kind: str
    label: str
    category: str
    subject: str
    special: bool
    allowance: str  # by the norm for this kind of party; "" where the kind is not known
    allowance_origin: str
    allowance_confirmed: bool
