"""What the register of processors says: parties, agreements, sub-processors, and what they declare."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa

from zuinig.tables.facts.model import FactTable


class Recipients(FactTable):
    """One row per recipient of audit.toml."""

    recipient: str
    kind: str
    needs_agreement: bool
    participant_claimed: pd.BooleanDtype = pa.Field(nullable=True)  # from the register
    register_rows: int = pa.Field(ge=0)  # register lines of this recipient
    any_register_rows: pd.Int64Dtype = pa.Field(nullable=True)  # the same, other controllers too; missing: no register
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
    # "" = left empty in the register, unknown = it has no column for it
    location: str = pa.Field(isin=("eea", "outside", "adequate", "unclear", "unknown", ""))
    safeguard: str = pa.Field(isin=("scc", "dpf", "adequacy", "other", "none", ""))
    participant_claimed: pd.BooleanDtype = pa.Field(nullable=True)
    participant_listed: pd.BooleanDtype = pa.Field(nullable=True)  # missing where there is no list of participants
    dpia: pd.BooleanDtype = pa.Field(nullable=True)
    declares: bool  # the line lists data categories
    # Missing below: the register has no such column, or what it says there was not understood.
    participant_near: bool  # not on the list of participants, but a name on it is much like this one
    dpia_days: pd.Int64Dtype = pa.Field(nullable=True)  # since the DPIA
    approved: pd.BooleanDtype = pa.Field(nullable=True)  # approval by the board is on record
    own_use: pd.BooleanDtype = pa.Field(nullable=True)  # the supplier uses data for purposes of its own
    breach_hours: pd.Int64Dtype = pa.Field(nullable=True)  # within which the supplier reports a data breach
    optional_on: pd.BooleanDtype = pa.Field(nullable=True)  # optional services are switched on
    optional_reason: pd.BooleanDtype = pa.Field(nullable=True)  # and the register says why
    in_use: pd.BooleanDtype = pa.Field(nullable=True)
    last_used_days: pd.Int64Dtype = pa.Field(nullable=True)  # since it was last used


class AgreementParts(FactTable):
    """One row per line of `agreements` (but where it says that there is none) and part that the register keeps."""

    dataset: str
    row: int
    recipient: str
    label: str
    # AVG 28(3) a to h: instruction, secrecy, security, subprocessors, rights, assistance, return, audit; and what the
    # model adds: privacy_annex, security_annex, security_class, breach_term, end_term,
    # subprocessor_list.
    part: str
    present: pd.BooleanDtype = pa.Field(nullable=True)  # missing: the line leaves it open, or it does not apply


class Subprocessors(FactTable):
    """One row per sub-processor that the register or the board's own list names; its name is a cell and stays out."""

    dataset: str
    row: int
    recipient: str  # whose sub-processor it is: recipient of audit.toml, "" where none fits
    label: str  # the recipient, else "register row 7" or "row 7"
    named: pd.BooleanDtype = pa.Field(nullable=True)  # the register names it with that supplier; missing: not known
    location: str = pa.Field(isin=("eea", "outside", "adequate", "unclear", ""))  # "" = left empty, or no such column
    safeguard: str = pa.Field(isin=("scc", "dpf", "adequacy", "other", "none", "", "unknown"))  # unknown: no column
    approved: pd.BooleanDtype = pa.Field(nullable=True)
    noticed_days: pd.Int64Dtype = pa.Field(nullable=True)  # since the supplier announced it


class RegisterLines(FactTable):
    """One row per line of the register that names somebody, other controllers included."""

    dataset: str
    row: int
    recipient: str  # the recipient of audit.toml that it is about; "" where there is none, or more than one
    label: str
    role: str = pa.Field(isin=("processor", "controller", ""))
    # What AVG 30 wants on record, and the legal basis; missing: no such column, or it does not apply.
    purpose: pd.BooleanDtype = pa.Field(nullable=True)
    ground: pd.BooleanDtype = pa.Field(nullable=True)
    subjects: pd.BooleanDtype = pa.Field(nullable=True)
    data: pd.BooleanDtype = pa.Field(nullable=True)
    receivers: pd.BooleanDtype = pa.Field(nullable=True)
    retention: pd.BooleanDtype = pa.Field(nullable=True)
    measures: pd.BooleanDtype = pa.Field(nullable=True)
    checks_kept: bool  # the register has a column for when a line was last checked
    checked_days: pd.Int64Dtype = pa.Field(nullable=True)  # since the line was last checked
    duplicate_of: pd.Int64Dtype = pa.Field(nullable=True)  # row of an earlier line with the same supplier and product


class Matches(FactTable):
    """One row per line of the register and recipient, or earlier line, that seems to be the same under another name.

    Lines that name the recipient as audit.toml does are not here.
    """

    dataset: str
    row: int
    label: str
    recipient: str  # "" where two lines of the register are compared
    other_row: pd.Int64Dtype = pa.Field(nullable=True)  # the earlier line
    other_label: str  # how to name that one
    score: int = pa.Field(ge=0, le=100)
    sure: bool  # sure matches were used; likely ones are for a person to confirm
    by: str = pa.Field(isin=("name", "kvk", "domain"))


class Regulation(FactTable):
    """One row: the board's privacy regulation, as `[regulation]` in audit.toml has it."""

    ends_in_days: pd.Int64Dtype = pa.Field(nullable=True)  # negative: its term passed so many days ago
    council_consent: bool  # the council's consent is on record


class Declared(FactTable):
    """One row per register line and category of the agreement's annex, in the tool's own categories."""

    dataset: str
    row: int
    recipient: str
    label: str  # the recipient, else "register row 7"
    annex: str  # number in the model annex: 1a, 1b, … 12b
    category: str
    subject: str
    level: str  # the finest level that it lists (vocabulary/ladders.toml); "" = it does not limit it
    allowance: str  # by the board's policy or the norm, for this recipient; "" where the line fits none
    allowance_origin: str
    allowance_confirmed: bool
