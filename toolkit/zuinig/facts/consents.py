"""The fact table `consents`: what was answered per channel."""

from __future__ import annotations

import pandas as pd

from zuinig import norms
from zuinig.facts.matching import word_found
from zuinig.facts.reading import InputTable


def channel_of(text: str) -> str:
    """Say which channel of the norm a cell means, "" where none: the longest known word in it decides.

    >>> channel_of("Beeldmateriaal social media")
    'social_media'
    """
    return word_found(text, norms.load().channels)


def consents_table(consents: InputTable, pupils: frozenset[str] | None = None) -> pd.DataFrame:
    """One row per answer; see `zuinig.tables.facts.Consents`. An answer that is left empty is `blank`, never a yes.

    Args:
        consents: frame after `zuinig.tables.inputs.Consents`.
        pupils: the pupil numbers of the pupil exports, None where there are none.
    """
    answers = consents.frame
    revoked = answers["answer"].isna() & answers["withdrawn"].fillna(False)
    said = answers["answer"].mask(revoked, False).map({True: "yes", False: "no"}).astype(object)
    known = answers["pupil_number"].isin(pupils or ()).astype("boolean")
    return pd.DataFrame(
        {
            "dataset": consents.dataset,
            "row": answers["row"],
            "channel": answers["channel"].map(channel_of),
            "answer": said.where(said.notna(), "blank"),
            "dated": answers["given_date"].notna() | (revoked & answers["withdrawn_date"].notna()),
            "withdrawn": answers["withdrawn_date"].notna() | answers["withdrawn"].fillna(False).astype(bool),
            "pupil_known": known if pupils is not None else pd.array([pd.NA] * len(answers), dtype="boolean"),
        }
    )
