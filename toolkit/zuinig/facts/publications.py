"""The fact table `publications`: what was published about pupils, and the consent that it rests on."""

from __future__ import annotations

import re

import pandas as pd

from zuinig import norms
from zuinig.facts.asked import channel_of, each_once
from zuinig.facts.cells import bare
from zuinig.facts.matching import word_found, words_found
from zuinig.facts.reading import InputTable
from zuinig.i18n import ngettext, number
from zuinig.tables import join_places

SEVERAL = re.compile(r"\s*[;,|+&\n]\s*|\s+(?:en|and)\s+")  # between pupils in one cell
PORTRAIT = "portrait"  # the channel of the norm by which a consent of its own for portraits is known
# Of what was said on one day the most careful counts: lists tell no hour, and consent must be proved (AVG 7(1)).
CARE = {"yes": 0, "blank": 1, "no": 2, "withdrawn": 3}


def publications_table(publications: InputTable, answers: pd.DataFrame) -> pd.DataFrame:
    """One row per publication, pupil and channel; see `zuinig.tables.facts.Publications`.

    What was said last up to and on the day of publication counts. What has no date counts as said before all else; only
    a withdrawal without a date counts as the last. A yes that only came afterwards is `later`. A publication without a
    date is judged on what was said last of all; one that names no pupil is left out.

    Args:
        publications: frame after `zuinig.tables.inputs.Publications`.
        answers: after `zuinig.tables.inputs.Consents`, of all consent lists together.
    """
    shown = _shown(publications.frame)
    said = _said(answers)
    portrait = shown["portrait"].fillna(False).astype(bool)
    # Beside the consent for its channel, what was said about portraits counts for a publication that is one.
    asked = shown.assign(key=PORTRAIT, text="")
    in_words = _states(asked[portrait], said)
    on_record = in_words["state"].mask((in_words["state"] == "yes") & (in_words["way"] == "spoken"), "spoken")
    return pd.DataFrame(
        {
            "dataset": publications.dataset,
            "row": shown["row"],
            "channel": each_once(shown["channel"], channel_of),
            "consent": _states(shown, said)["state"],
            "portrait": shown["portrait"],
            "portrait_consent": on_record.reindex(shown.index).astype(object).fillna(""),
        }
    )


def _states(shown: pd.DataFrame, said: pd.DataFrame) -> pd.DataFrame:
    """What the last word on each publication was and how it was given: `state` and `way`, index of `shown`."""
    pairs = shown.merge(said, on=["pupil", "key"])
    pairs["exact"] = pairs["text"] == pairs["words"]  # "Foto op website" counts before "Naam op website"
    last_word = (pairs["state"] == "withdrawn") & pairs["day"].isna()
    pairs["before"] = last_word | ~(pairs["day"] > pairs["published_date"])
    pairs["day"] = pairs["day"].mask(last_word, pd.Timestamp.max)
    pairs["care"] = pairs["state"].map(CARE)
    ordered = pairs.sort_values(["nth", "exact", "before", "day", "care"], na_position="first", kind="stable")
    latest = ordered.drop_duplicates("nth", keep="last").set_index("nth")
    given = latest["state"].isin(["yes", "withdrawn"])
    states = latest["state"].mask(~latest["before"] & given, "later")
    found = {"state": states.to_dict(), "way": latest["way"].to_dict()}
    mapped = {name: shown["nth"].map(values).astype(object) for name, values in found.items()}
    return pd.DataFrame({"state": mapped["state"].fillna("missing"), "way": mapped["way"].fillna("")})


def publication_notes(publications: InputTable, answers: pd.DataFrame) -> list[str]:
    """Say which publications name no pupil, and which numbers fit only without their zeros; for the coverage statement.

    Args:
        publications: as in `publications_table`.
        answers: as there.
    """
    listed = publications.frame
    notes = []
    nameless = listed.loc[listed["pupil_number"] == "", "row"].tolist()
    if nameless:
        said = ngettext(
            "{n} publication names no pupil (row {rows}); it was not held against the consents.",
            "{n} publications name no pupil (rows {rows}); they were not held against the consents.",
            len(nameless),
        )
        notes.append(said.format(n=number(len(nameless)), rows=join_places(nameless)))
    shown = _shown(listed)
    known = set(answers["pupil_number"])
    bald = {one.lstrip("0") for one in known} - {""}
    near = shown[~shown["pupil"].isin(known) & shown["pupil"].str.lstrip("0").isin(bald)]
    if len(near):
        said = ngettext(
            "A pupil number in {n} publication fits the consents only without leading zeros (row {rows}); it counts as "
            "another pupil. Export both lists with the number as text.",
            "A pupil number in {n} publications fits the consents only without leading zeros (rows {rows}); it counts "
            "as another pupil. Export both lists with the number as text.",
            near["row"].nunique(),
        )
        notes.append(said.format(n=number(near["row"].nunique()), rows=join_places(near["row"].tolist())))
    return notes


def _shown(listed: pd.DataFrame) -> pd.DataFrame:
    """One row per publication, pupil and channel, numbered in `nth`; each pupil of a publication once."""
    shown = listed.assign(
        pupil=listed["pupil_number"].map(lambda text: list(dict.fromkeys(filter(None, SEVERAL.split(text))))),
        key=each_once(listed["channel"], _keys),
        text=each_once(listed["channel"], bare),
    )
    shown = shown.explode("pupil").explode("key").dropna(subset=["pupil"]).reset_index(drop=True)
    return shown.rename_axis("nth").reset_index().astype({"pupil": "str", "key": "str"})


def _said(answers: pd.DataFrame) -> pd.DataFrame:
    """What was said per pupil and channel, and on which day: an answer, a withdrawal, or both on one line.

    A withdrawal says that there was a yes before it, also where the line itself says no or nothing else.
    """
    gone = answers["withdrawn_date"].notna() | answers["withdrawn"].fillna(False).astype(bool)
    answer = answers["answer"].map({True: "yes", False: "no"}).astype(object).fillna("blank")
    lines = answers[["pupil_number", "given_date"]].rename(columns={"pupil_number": "pupil", "given_date": "day"})
    keys, words = each_once(answers["channel"], _keys), each_once(answers["channel"], bare)
    way = each_once(answers["way"], lambda text: word_found(text, norms.load().consent.way))
    lines = lines.assign(state=answer, key=keys, words=words, way=way)
    revoked = gone & (answer != "yes")  # its date is that of the withdrawal; when the yes was given is not known
    withdrawn_on = answers["withdrawn_date"].fillna(answers["given_date"].where(revoked))
    given = lines.assign(state=answer.mask(gone, "yes"), day=lines["day"].mask(revoked))
    # A withdrawal of an unknown day takes its yes away altogether.
    given = given[~gone | withdrawn_on.notna()]
    withdrawn = lines.assign(state="withdrawn", day=withdrawn_on)[gone]
    return pd.concat([given, withdrawn], ignore_index=True).explode("key").astype({"pupil": "str", "key": "str"})


def _keys(text: str) -> list[str]:
    """What a publication and an answer must share: a channel, or the same words where the norm knows no channel."""
    return sorted(words_found(text, norms.load().channels)) or [bare(text)]
