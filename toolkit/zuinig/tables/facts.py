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


class Risks(FactTable):
    """One row per delivery table and set of traits that together can point at a child; counted on hashes."""

    dataset: str
    recipient: str
    table: str
    traits: str  # the categories of the set, joined by ", "
    columns: int = pa.Field(ge=2)
    direct: bool  # the table points at pupils by itself: names, national numbers, addresses
    rows: int = pa.Field(ge=0)
    classes: int = pa.Field(ge=0)  # different combinations
    smallest: int = pa.Field(ge=0)  # rows of the smallest one
    small_rows: int = pa.Field(ge=0)  # rows in a combination that fewer than five rows have, unique ones included
    unique_rows: int = pa.Field(ge=0)  # rows in a combination of their own
    exact: bool  # False: an estimate from a sample of the combinations


class Links(FactTable):
    """One row per two deliveries to different recipients that share five or more values of one kind of identifier.

    At least one of the two does not point at pupils by itself.
    """

    dataset: str  # that one
    recipient: str
    direct: bool  # it does; never, as the facts are gathered
    other_dataset: str
    other_recipient: str
    other_direct: bool
    category: str  # chain_id, pupil_number or account
    shared: int = pa.Field(ge=5)  # values that both have


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
    location: str = pa.Field(isin=("eea", "outside", "adequate", "unclear", ""))  # "" = left empty in the register
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


class Consents(FactTable):
    """One row per answer in the consent list."""

    dataset: str
    row: int
    channel: str  # website, social_media, newsletter, school_guide, parent_app, contact_list, research, …; "" unknown
    answer: str = pa.Field(isin=("yes", "no", "blank"))
    dated: bool
    withdrawn: bool
    pupil_known: pd.BooleanDtype = pa.Field(nullable=True)
    channels: int = pa.Field(ge=0)  # how many channels of the norm the question names
    general: bool  # the question is about pictures or privacy as a whole and names no channel
    age_days: pd.Int64Dtype = pa.Field(nullable=True)  # since the answer; negative: dated after the reference date
    reminder_days: int = pa.Field(ge=1)  # the board's own term after which to remind parents, else a school year
    worded: pd.BooleanDtype = pa.Field(nullable=True)  # it is on record which text was answered
    given_by: str = pa.Field(isin=("guardian", "relative", "pupil", "staff", ""))  # "" = not said, or not understood
    authority: pd.BooleanDtype = pa.Field(nullable=True)  # of whom answered, as the list says
    sixteen: pd.BooleanDtype = pa.Field(nullable=True)  # the pupil was 16 or older on the day of the answer
    way: str = pa.Field(isin=("app", "paper", "mail", "spoken", ""))
    # Days up to the day on which a withdrawal was carried out, else up to the reference date; missing where the list
    # does not keep that. The term is the board's own ([consent] in audit.toml), missing where it has none.
    withdrawal_days: pd.Int64Dtype = pa.Field(nullable=True)
    withdrawal_term: pd.Int64Dtype = pa.Field(nullable=True)


class PupilAnswers(FactTable):
    """One row per pupil that did not leave, in the exports of role `pupils` that the consent lists are about."""

    dataset: str
    school: str
    table: str
    row: int
    lines: int = pa.Field(ge=0)  # lines of this pupil in the consent lists
    answered: int = pa.Field(ge=0)  # of which with a yes, a no or a withdrawal


class Publications(FactTable):
    """One row per publication of something about one pupil in one channel, with the consent that it rests on."""

    dataset: str
    row: int
    channel: str
    consent: str = pa.Field(isin=("yes", "no", "blank", "missing", "withdrawn", "later"))
    # blank: asked, not answered; missing: no line for this pupil and channel; withdrawn: withdrawn before publication;
    # later: given after publication
    portrait: pd.BooleanDtype = pa.Field(nullable=True)  # a recognisable portrait, as the list says
    # The consent for a portrait, in the same words; spoken: given, but not in writing; "" where it is no portrait.
    portrait_consent: str = pa.Field(isin=("yes", "no", "blank", "missing", "withdrawn", "later", "spoken", ""))


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
    never_used: pd.BooleanDtype = pa.Field(nullable=True)  # missing where the list keeps no logins
    days_since_granted: pd.Int64Dtype = pa.Field(nullable=True)
    shared: bool  # used by several people, or called after a group, a room or a task
    role_kinds: str  # kinds of norms/roles.toml that the role stands for, joined by ", "; "" unknown
    beyond_function: pd.BooleanDtype = pa.Field(nullable=True)  # a role that the function does not ask for
    beyond_group: pd.BooleanDtype = pa.Field(nullable=True)  # more than the own group; missing unless that is policy
    special: pd.BooleanDtype = pa.Field(nullable=True)  # may see special categories (AVG 9), as the list says
    special_allowance: str  # by the norm for these kinds of role, the most generous; "" where the role is not known
    keeping: str = pa.Field(isin=("staff", "guest", "outsider", ""))  # what kind of account the norm makes it
    writes: pd.BooleanDtype = pa.Field(nullable=True)
    exception_approved: pd.BooleanDtype = pa.Field(nullable=True)  # missing without exception or without such a column
    ends_in_days: pd.Int64Dtype = pa.Field(nullable=True)  # of the account or its rights; negative: ended
    end_kept: bool  # the list has a column for that


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
