"""The input tables after reading: our column names, cells parsed, one row per record of the file.

`row` is the row number as a spreadsheet shows it. A column that a file does not have is there all the same, empty: ""
for text, missing for a date or a yes/no. These tables hold cells; only `zuinig.facts` sees them.
"""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa

from zuinig.tables.facts import FactTable


class Register(FactTable):
    """The register of processors: one row per processor or other party."""

    row: int
    supplier: str
    product: str
    role: str
    agreed: pd.BooleanDtype = pa.Field(nullable=True)
    signed: pd.BooleanDtype = pa.Field(nullable=True)
    signed_date: pa.DateTime = pa.Field(nullable=True)
    model: str
    model_version: str
    start_date: pa.DateTime = pa.Field(nullable=True)
    end_date: pa.DateTime = pa.Field(nullable=True)
    renews: pd.BooleanDtype = pa.Field(nullable=True)
    participant: pd.BooleanDtype = pa.Field(nullable=True)
    declared: str
    location: str
    transfer: pd.BooleanDtype = pa.Field(nullable=True)
    safeguard: str
    dpia: pd.BooleanDtype = pa.Field(nullable=True)
    dpia_date: pa.DateTime = pa.Field(nullable=True)
    # Text, because registers write them in many ways; what is not understood is told and the rest still holds.
    kvk: str
    domain: str
    purpose: str
    subjects: str
    ground: str
    receivers: str
    retention: str
    measures: str
    privacy_annex: str
    security_annex: str
    security_class: str
    breach_term: str
    end_term: str
    clauses: str
    instruction: str
    secrecy: str
    rights: str
    assistance: str
    audit: str
    subprocessors: str
    own_use: str
    optional: str
    optional_reason: str
    approved: str
    checked: str
    status: str
    last_used: str
    schools: str


class Participants(FactTable):
    """The public list of covenant participants: one row per participant."""

    row: int
    participant: str
    kvk: str
    domain: str


class Subprocessors(FactTable):
    """The board's own list of sub-processors: one row per supplier and sub-processor."""

    row: int
    supplier: str
    product: str
    subprocessor: str
    location: str
    safeguard: str
    noticed: str
    approved: str


class Consents(FactTable):
    """One row per answer of a pupil's parents for one channel."""

    row: int
    pupil_number: str
    channel: str
    answer: pd.BooleanDtype = pa.Field(nullable=True)
    given_date: pa.DateTime = pa.Field(nullable=True)
    withdrawn: pd.BooleanDtype = pa.Field(nullable=True)  # also where the answer says so, and is itself missing then
    withdrawn_date: pa.DateTime = pa.Field(nullable=True)
    processed_date: pa.DateTime = pa.Field(nullable=True)  # the withdrawal was carried out on
    given_by: str
    authority: pd.BooleanDtype = pa.Field(nullable=True)
    way: str
    version: str


class Publications(FactTable):
    """One row per publication; `pupil_number` may name several pupils."""

    row: int
    pupil_number: str
    channel: str
    published_date: pa.DateTime = pa.Field(nullable=True)
    portrait: pd.BooleanDtype = pa.Field(nullable=True)


class Staff(FactTable):
    """One row per member of staff."""

    row: int
    staff_number: str
    name: str
    call_name: str
    prefix: str
    surname: str
    email: str
    function: str
    leave_date: pa.DateTime = pa.Field(nullable=True)


class Access(FactTable):
    """One row per account."""

    row: int
    user_name: str
    staff_number: str
    name: str
    call_name: str
    prefix: str
    surname: str
    email: str
    role: str
    function: str
    scope: str
    right: str
    special: pd.BooleanDtype = pa.Field(nullable=True)
    active: pd.BooleanDtype = pa.Field(nullable=True)
    second_factor: pd.BooleanDtype = pa.Field(nullable=True)
    last_login: pa.DateTime = pa.Field(nullable=True)
    leave_date: pa.DateTime = pa.Field(nullable=True)
    exception: str
    exception_end: pa.DateTime = pa.Field(nullable=True)
    approved: str
    supplier_account: pd.BooleanDtype = pa.Field(nullable=True)
    account_end: pa.DateTime = pa.Field(nullable=True)
    granted_date: pa.DateTime = pa.Field(nullable=True)


class Disclosures(FactTable):
    """One row per exchange with another party."""

    row: int
    party: str
    ground: str
    consent: pd.BooleanDtype = pa.Field(nullable=True)
    data: str
    national_number: pd.BooleanDtype = pa.Field(nullable=True)
    given_date: pa.DateTime = pa.Field(nullable=True)
    noted: pd.BooleanDtype = pa.Field(nullable=True)
    seen_by_parents: pd.BooleanDtype = pa.Field(nullable=True)


class Form(FactTable):
    """One row per field of the enrolment form."""

    row: int
    field: str
    mandatory: pd.BooleanDtype = pa.Field(nullable=True)
    stage: str


MODELS: dict[str, type[FactTable]] = {
    "register": Register,
    "participants": Participants,
    "subprocessors": Subprocessors,
    "consents": Consents,
    "publications": Publications,
    "staff": Staff,
    "access": Access,
    "disclosures": Disclosures,
    "form": Form,
}
