"""The fact tables `consents` and `publications`: answers per channel, and what was published with or without one."""

from __future__ import annotations

import re

import pandas as pd

from zuinig import norms
from zuinig.facts.cells import bare
from zuinig.vocabulary.headers import split_words

SEVERAL = re.compile(r"\s*[;,]\s*")  # pupils in one cell


def channel_of(text: str) -> str:
    """Say which channel of the norm a cell means, "" where none: the longest known word in it decides.

    >>> channel_of("Beeldmateriaal social media")
    'social_media'
    """
    spoken = f" {' '.join(split_words(text.casefold()))} "
    fits = [
        (len(word), name)
        for name, channel in norms.load().channels.items()
        for word in channel.words
        if f" {word} " in spoken
    ]
    return max(fits)[1] if fits else ""


def consents_table(dataset: str, answers: pd.DataFrame) -> pd.DataFrame:
    """One row per answer; see `zuinig.tables.facts.Consents`. An answer that is left empty is `blank`, never a yes."""
    said = answers["answer"].map({True: "yes", False: "no"}).astype(object)
    return pd.DataFrame(
        {
            "dataset": dataset,
            "row": answers["row"],
            "channel": answers["channel"].map(channel_of),
            "answer": said.where(answers["answer"].notna(), "blank"),
            "dated": answers["given_date"].notna(),
            "withdrawn": answers["withdrawn_date"].notna(),
            "pupil_known": pd.array([pd.NA] * len(answers), dtype="boolean"),
        }
    )


def publications_table(dataset: str, publications: pd.DataFrame, answers: pd.DataFrame) -> pd.DataFrame:
    """One row per publication and pupil, with the consent it rests on; see `zuinig.tables.facts.Publications`.

    The latest answer given up to the day of publication counts; one without a date counts as given before. An answer
    that only came afterwards is `later` if it is a yes. A publication without a date is judged on the latest answer.
    """
    shown = publications.assign(pupil=publications["pupil_number"].str.split(SEVERAL)).explode("pupil")
    shown = shown.assign(key=shown["channel"].map(_key), shown_date=shown["published_date"], nth=range(len(shown)))
    given = answers.assign(pupil=answers["pupil_number"], key=answers["channel"].map(_key), nth_answer=answers["row"])
    pairs = shown[["nth", "pupil", "key", "shown_date"]].merge(
        given[["pupil", "key", "answer", "given_date", "withdrawn_date", "nth_answer"]], on=["pupil", "key"]
    )
    pairs["before"] = ~(pairs["given_date"] > pairs["shown_date"])
    ordered = pairs.sort_values(["before", "given_date", "nth_answer"], na_position="first")
    latest = ordered.groupby("nth").last(skipna=False)
    states = pd.Series([_state(record) for record in latest.to_dict("records")], index=latest.index, dtype=object)
    return pd.DataFrame(
        {
            "dataset": dataset,
            "row": shown["row"].to_numpy(),
            "channel": shown["channel"].map(channel_of).to_numpy(),
            "consent": states.reindex(shown["nth"]).fillna("missing").to_numpy(),
        }
    )


def _key(text: str) -> str:
    """What a publication and an answer must share: the channel, or the same words where the norm knows no channel."""
    return channel_of(text) or bare(text)


def _state(record: dict[str, object]) -> str:
    """What the answer in `record` means for the publication beside it."""
    answer = record["answer"]
    if pd.isna(answer):
        return "blank"
    if not answer:
        return "no"
    if not record["before"]:
        return "later"
    withdrawn, shown = record["withdrawn_date"], record["shown_date"]
    if pd.isna(withdrawn):
        return "yes"
    return "yes" if not pd.isna(shown) and shown < withdrawn else "withdrawn"
