"""The fact tables: everything the rules know. None of them holds a personal value.

Conventions: a text that does not apply is "" (never missing); a number or a yes/no that is not known is missing
(`<NA>`); `dataset` is the name in audit.toml; `row` and `places` are row numbers as a spreadsheet shows them;
`recipient` is the name in audit.toml, never the text of a cell; a duration is counted in days up to the reference date
of the audit.
"""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa

ALLOWANCES = ("needed", "allowed", "with_reason", "forbidden")
SUBJECTS = ("pupil", "guardian", "staff", "organisation", "none")


class FactTable(pa.DataFrameModel):
    """What all fact tables share: only the named columns, in their dtype."""

    class Config:
        """Pandera settings."""

        strict = "filter"
        coerce = True


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
    allowance_origin: str  # where that line comes from: "norm learning_method", "audit.toml policy 2"
    allowance_confirmed: bool  # False where the norm line rests on an unverified source


class Contents(FactTable):
    """One row per column and category that stands inside its text (a telephone number in a remark field)."""

    dataset: str
    table: str
    column: str
    category: str
    rows: int = pa.Field(ge=1)
    places: str


class Recipients(FactTable):
    """One row per recipient of audit.toml."""

    recipient: str
    kind: str
    needs_agreement: bool
    participant_claimed: pd.BooleanDtype = pa.Field(nullable=True)  # from the register
    register_rows: int = pa.Field(ge=0)  # register lines of this recipient
    delivered_columns: int = pa.Field(ge=0)  # personal columns in its deliveries
    datasets: str  # its delivery datasets, joined by ", "


class Agreements(FactTable):
    """One row per line of the register that stands for a processor, and per recipient that the line is about.

    Other controllers are left out; a line that fits no recipient has one row.
    """

    dataset: str
    row: int
    recipient: str  # "" where no recipient of audit.toml fits the line
    label: str  # how to name the line to a reader: the recipient, else "register row 7"
    agreed: pd.BooleanDtype = pa.Field(nullable=True)  # the register says that there is an agreement
    signed: pd.BooleanDtype = pa.Field(nullable=True)
    model: str  # participants, general, own, ""
    model_version: str  # 1.0, 2.0, 3.0, 4.0, other, ""
    ends_in_days: pd.Int64Dtype = pa.Field(nullable=True)  # negative: ended so many days ago; missing: no end date
    renews: pd.BooleanDtype = pa.Field(nullable=True)  # silent renewal
    location: str = pa.Field(isin=("eea", "outside", "adequate", "unclear", ""))  # "" = left empty in the register
    safeguard: str = pa.Field(isin=("scc", "dpf", "adequacy", "other", "none", ""))
    participant_claimed: pd.BooleanDtype = pa.Field(nullable=True)
    participant_listed: pd.BooleanDtype = pa.Field(nullable=True)  # missing where there is no list of participants
    dpia: pd.BooleanDtype = pa.Field(nullable=True)
    declares: bool  # the line lists data categories


class Declared(FactTable):
    """One row per register line and category of the agreement's annex, in the tool's own categories."""

    dataset: str
    row: int
    recipient: str
    annex: str  # number in the model annex: 1a, 1b, … 12b
    category: str
    subject: str


class Retention(FactTable):
    """One row per pupil that left, in every dataset with a leaving date (`pupils` and `delivery`)."""

    dataset: str
    role: str
    recipient: str
    school: str
    row: int
    days_since_leaving: int = pa.Field(gt=0)
    dossier_fields: int = pa.Field(ge=0)  # filled fields of the pupil file (results, behaviour, health, remarks, …)
    other_fields: int = pa.Field(ge=0)  # filled personal fields of the administration


class Consents(FactTable):
    """One row per answer in the consent list."""

    dataset: str
    row: int
    channel: str  # website, social_media, newsletter, school_guide, parent_app, contact_list, research, …; "" unknown
    answer: str = pa.Field(isin=("yes", "no", "blank"))
    dated: bool
    withdrawn: bool
    pupil_known: pd.BooleanDtype = pa.Field(nullable=True)


class Publications(FactTable):
    """One row per publication of something about one pupil in one channel, with the consent that it rests on."""

    dataset: str
    row: int
    channel: str
    consent: str = pa.Field(isin=("yes", "no", "blank", "missing", "withdrawn", "later"))
    # blank: asked, not answered; missing: no line for this pupil and channel; withdrawn: withdrawn before publication;
    # later: given after publication


class Accounts(FactTable):
    """One row per account in the authorisation list."""

    dataset: str
    row: int
    active: bool
    person_known: pd.BooleanDtype = pa.Field(nullable=True)  # found in the staff list; missing where there is none
    days_since_leaving: pd.Int64Dtype = pa.Field(nullable=True)  # of the person, from the staff list or the list itself
    second_factor: pd.BooleanDtype = pa.Field(nullable=True)
    exception: bool  # a right outside the role
    exception_ends: pd.BooleanDtype = pa.Field(nullable=True)
    supplier_account: pd.BooleanDtype = pa.Field(nullable=True)
    days_since_login: pd.Int64Dtype = pa.Field(nullable=True)


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
