"""Columns, contents, group names and special fields of the datasets, and the fields of the enrolment form."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa

from zuinig.tables.facts.model import SUBJECTS, FactTable


class Columns(FactTable):
    """One row per column of every dataset that was examined (register and lists included)."""

    dataset: str
    role: str  # role of the dataset: pupils, delivery, register, …
    recipient: str  # "" unless the dataset is a delivery
    recipient_kind: str
    school: str  # code of the school, "" where the dataset is of the whole board
    file: str
    table: str  # sheet or XML record path, "" where the file is one table
    column: str  # the header as it stands
    position: int = pa.Field(ge=0)
    category: str
    subject: str = pa.Field(isin=SUBJECTS)
    personal: bool
    special: bool  # special category of AVG 9 (health, religion, ethnicity)
    detail: str  # finer kind, "" if none: bsn, bsn4, first_names, initials, password, weight, parent_education, …
    confidence: float = pa.Field(ge=0, le=1)
    rows: int = pa.Field(ge=0)
    filled: int = pa.Field(ge=0)
    distinct: int = pa.Field(ge=0)
    allowance: (
        str  # deliveries only: needed, allowed, with_reason, forbidden; "" elsewhere and for what is not personal
    )
    allowance_origin: str  # where that line comes from: "norm learning_method", "audit.toml:41"
    allowance_confirmed: bool  # False where the norm line rests on an unverified source
    level: str  # how precisely the category is given (vocabulary/ladders.toml); "" where that cannot be told
    level_allowed: str  # deliveries only: the finest level that the line allows; "" = no limit
    too_fine: pd.BooleanDtype = pa.Field(nullable=True)  # level above level_allowed; missing: nothing to compare
    level_confirmed: bool  # False where that limit rests on an unverified source


class Contents(FactTable):
    """One row per column and category that stands inside its text (a telephone number in a remark field)."""

    dataset: str
    table: str
    column: str
    category: str
    rows: int = pa.Field(ge=1)
    places: str


class CareGroups(FactTable):
    """One row per column in which names of groups tell that pupils get care."""

    dataset: str
    role: str
    recipient: str
    table: str
    column: str
    groups: int = pa.Field(ge=1)  # different names that tell it
    rows: int = pa.Field(ge=1)
    places: str


class SpecialFields(FactTable):
    """One row per column with data on health of pupils, in a file that says who has a support plan."""

    dataset: str
    role: str
    recipient: str
    table: str
    column: str
    rows: int = pa.Field(ge=0)
    filled: int = pa.Field(ge=0)  # rows that say something: not "none" or "n/a"
    without_plan: int = pa.Field(ge=0)  # of these, the pupils without a plan
    places: str


class FormFields(FactTable):
    """One row per field of the enrolment form, classified by its label; the label itself stays out."""

    dataset: str
    row: int
    category: str
    subject: str
    special: bool
    detail: str
    mandatory: pd.BooleanDtype = pa.Field(nullable=True)
    stage: str = pa.Field(isin=("application", "enrolment", ""))  # aanmelding or inschrijving
    allowance: str  # by the norm's recipient kind "enrolment_form"
    allowance_origin: str
    allowance_confirmed: bool
