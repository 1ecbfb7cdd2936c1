"""The fact tables `consents` and `publications`: answers per channel, and what was published with or without one."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd

from zuinig import norms
from zuinig.facts.cells import bare
from zuinig.facts.matching import word_found
from zuinig.facts.reading import InputTable

SEVERAL = re.compile(r"\s*[;,]\s*")  # pupils in one cell


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


def publications_table(publications: InputTable, answers: pd.DataFrame) -> pd.DataFrame:
    """One row per publication and pupil, with the consent it rests on; see `zuinig.tables.facts.Publications`.

    The latest answer given up to the day of publication counts; one without a date counts as given before. An answer
    that only came afterwards is `later` if it is a yes. A publication without a date is judged on the latest answer,
    one that names no pupil is left out.
    """
    listed = publications.frame
    shown = listed.assign(pupil=listed["pupil_number"].str.split(SEVERAL), key=listed["channel"].map(_key))
    shown = shown.explode("pupil").query("pupil != ''").reset_index(drop=True)
    given = _with_withdrawals(answers).assign(key=answers["channel"].map(_key))
    pairs = shown.reset_index(names="nth")[["nth", "pupil", "key", "published_date"]].merge(
        given[["pupil_number", "key", "answer", "given_date", "withdrawn", "withdrawn_date", "row"]],
        left_on=["pupil", "key"],
        right_on=["pupil_number", "key"],
    )
    pairs["before"] = ~(pairs["given_date"] > pairs["published_date"])
    ordered = pairs.sort_values(["nth", "before", "given_date", "row"], na_position="first", kind="stable")
    latest = ordered.drop_duplicates("nth", keep="last")
    states = {int(pair["nth"]): _state(pair) for pair in latest.to_dict("records")}
    return pd.DataFrame(
        {
            "dataset": publications.dataset,
            "row": shown["row"],
            "channel": shown["channel"].map(channel_of),
            "consent": [states.get(nth, "missing") for nth in range(len(shown))],
        }
    )


def _with_withdrawals(answers: pd.DataFrame) -> pd.DataFrame:
    """Read the answer "withdrawn" as a yes of an unknown day that was withdrawn on the day of the answer."""
    revoked = answers["answer"].isna() & answers["withdrawn"].fillna(False).astype(bool)
    return answers.assign(
        answer=answers["answer"].mask(revoked, True),
        withdrawn_date=answers["withdrawn_date"].mask(
            revoked & answers["withdrawn_date"].isna(), answers["given_date"]
        ),
        given_date=answers["given_date"].mask(revoked),
        withdrawn=answers["withdrawn"].fillna(False).astype(bool) | answers["withdrawn_date"].notna(),
    )


def _key(text: str) -> str:
    """What a publication and an answer must share: the channel, or the same words where the norm knows no channel."""
    return channel_of(text) or bare(text)


def _state(pair: dict[Any, Any]) -> str:
    """What an answer means for the publication beside it."""
    if pd.isna(pair["answer"]):
        return "blank"
    if not pair["answer"]:
        return "no"
    if not pair["before"]:
        return "later"
    published_before = pair["published_date"] < pair["withdrawn_date"]  # False where either day is not known
    return "withdrawn" if pair["withdrawn"] and not published_before else "yes"
