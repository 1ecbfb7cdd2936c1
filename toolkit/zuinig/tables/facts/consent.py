"""What parents answered, and what was published."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa

from zuinig.tables.facts.model import FactTable


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
