"""Who left, who waits, and how old the files are."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa

from zuinig.tables.facts.model import FactTable


class Retention(FactTable):
    """One row per pupil that left, in every dataset with a leaving date (`pupils` and `delivery`)."""

    dataset: str
    role: str
    recipient: str
    school: str
    table: str  # sheet or XML record path, "" where the file is one table
    row: int
    days_since_leaving: int = pa.Field(gt=0)
    dossier_fields: int = pa.Field(ge=0)  # filled fields of the pupil file (results, behaviour, health, remarks, …)
    other_fields: int = pa.Field(ge=0)  # filled personal fields of the administration
    referral_fields: int = pa.Field(ge=0)  # filled fields about a referral to special education, also in dossier_fields
    photo_fields: int = pa.Field(ge=0)  # filled fields with a photo or a link to one, also in other_fields
    # Filled fields of what must stay for five years (name, birth date, national number); missing where the table has
    # fewer than two of the three, so that their absence says nothing about the pupil.
    kept_fields: pd.Int64Dtype = pa.Field(nullable=True)


class Applications(FactTable):
    """One row per pupil that was put on the list and is not enrolled, in the tables of role `pupils` that tell both."""

    dataset: str
    school: str
    table: str
    row: int
    days_since_application: int = pa.Field(ge=0)
    may_still_come: bool  # too young for school, or expected on a day that is still to come


class Exports(FactTable):
    """One row per dataset of role `pupils` or `delivery` of which the day is known on which it was made."""

    dataset: str
    role: str
    recipient: str
    days_since_export: int  # negative where it was made after the reference date


class StaffLeavers(FactTable):
    """One row per member of staff that left and is still in the staff list."""

    dataset: str
    row: int
    days_since_leaving: int = pa.Field(gt=0)
