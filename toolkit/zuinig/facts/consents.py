"""The fact table `consents`: what was answered per channel, by whom, how and when."""

from __future__ import annotations

from datetime import date

import pandas as pd

from zuinig import norms
from zuinig.facts.asked import asks_everything, channel_of, each_once, giver_of
from zuinig.facts.cells import BLANK, bare
from zuinig.facts.matching import word_found, words_found
from zuinig.facts.reading import InputTable
from zuinig.i18n import _, ngettext, number
from zuinig.project import ConsentTerms
from zuinig.tables import join_places

ADULT = 16  # years; from then on the pupil decides (AP on pictures in schools, domain facts part 6.2)
# Below this share of pupils that are found, the list and the exports use different numbers or are of other schools.
ENOUGH_KNOWN = 0.5
MOST_PLACES = 10  # row numbers in a note; the rest is a count


def consents_table(
    consents: InputTable,
    pupils: pd.DataFrame | None,
    terms: ConsentTerms,
    reference_date: date,
) -> pd.DataFrame:
    """One row per answer; see `zuinig.tables.facts.Consents`. An answer that is left empty is `blank`, never a yes.

    Args:
        consents: frame after `zuinig.tables.inputs.Consents`.
        pupils: after `zuinig.facts.pupils.pupils_of`, of all pupil exports together; None where there are none.
        terms: the board's own terms.
        reference_date: the day of judgement.
    """
    answers = consents.frame
    norm = norms.load().consent
    revoked = answers["answer"].isna() & answers["withdrawn"].fillna(False)
    said = answers["answer"].mask(revoked, False).map({True: "yes", False: "no"}).astype(object)
    channels = each_once(answers["channel"], lambda text: len(words_found(text, norm.channel))).astype(int)
    today = pd.Series(pd.Timestamp(reference_date), index=answers.index)
    return pd.DataFrame(
        {
            "dataset": consents.dataset,
            "row": answers["row"],
            "channel": each_once(answers["channel"], channel_of),
            "answer": said.where(said.notna(), "blank"),
            "dated": answers["given_date"].notna() | (revoked & answers["withdrawn_date"].notna()),
            "withdrawn": answers["withdrawn_date"].notna() | answers["withdrawn"].fillna(False).astype(bool),
            "pupil_known": _known(answers, pupils),
            "channels": channels,
            "general": each_once(answers["channel"], asks_everything).astype(bool) & (channels == 0),
            "age_days": _days(answers["given_date"], today),
            "reminder_days": terms.reminder_days,
            "worded": _worded(consents),
            "given_by": each_once(answers["given_by"], giver_of),
            "authority": answers["authority"],
            "sixteen": _sixteen(answers, pupils),
            "way": each_once(answers["way"], lambda text: word_found(text, norm.way)),
            "withdrawal_days": _withdrawal_days(consents, today),
            "withdrawal_term": pd.array([terms.withdrawal_days] * len(answers), dtype="Int64"),
        }
    )


def consent_notes(consents: InputTable, made: pd.DataFrame, pupils: pd.DataFrame | None) -> list[str]:
    """Say what of a consent list could not be held against anything; for the coverage statement.

    Args:
        consents: the list.
        made: what `consents_table` gave for it.
        pupils: as there.
    """
    notes = []
    numbers = set(consents.frame["pupil_number"]) - {""}
    if pupils is None:
        notes.append(_("No pupil export with pupil numbers was read, so it was not examined which pupils are unknown."))
    elif numbers and made["pupil_known"].isna().all():
        notes.append(
            _(
                "Fewer than half of the pupil numbers in this list are in the pupil exports, so it was not examined "
                "which pupils are unknown. Are the numbers of the same kind, and text in both?"
            )
        )
    kept = "processed_date" in consents.present
    if made["withdrawn"].any() and not kept:
        notes.append(_("There is no column that says when a withdrawal was carried out, so that was not examined."))
    if made["withdrawn"].any() and kept and made["withdrawal_term"].isna().all():
        notes.append(
            _(
                "audit.toml has no `withdrawal_days` in [consent], so it was not examined whether withdrawals were "
                "carried out in time."
            )
        )
    unread = made[(made["given_by"] == "") & ~consents.frame["given_by"].map(bare).isin(BLANK)]
    if len(unread):
        said = ngettext(
            "In {n} answer it is not understood who gave it (row {rows}); a role such as ouder or oma would be.",
            "In {n} answers it is not understood who gave them (rows {rows}); a role such as ouder or oma would be.",
            len(unread),
        )
        more = _(" and {n} more").format(n=number(len(unread) - MOST_PLACES)) if len(unread) > MOST_PLACES else ""
        places = join_places(unread["row"].tolist()[:MOST_PLACES]) + more
        notes.append(said.format(n=number(len(unread)), rows=places))
    return notes


def _known(answers: pd.DataFrame, pupils: pd.DataFrame | None) -> pd.Series:
    """Whether the pupil is in the exports; not known where the list and the exports have too little in common."""
    unknown = pd.Series(pd.NA, index=answers.index, dtype="boolean")
    numbers = set(answers["pupil_number"]) - {""}
    if pupils is None or not numbers:
        return unknown
    found = numbers & set(pupils["number"])
    if len(found) < ENOUGH_KNOWN * len(numbers):
        return unknown
    return answers["pupil_number"].isin(found).astype("boolean")


def _sixteen(answers: pd.DataFrame, pupils: pd.DataFrame | None) -> pd.Series:
    """Whether the pupil was 16 on the day of the answer; not known without that day or the birth date."""
    if pupils is None:
        return pd.Series(pd.NA, index=answers.index, dtype="boolean")
    born = pupils.dropna(subset=["born"]).drop_duplicates("number").set_index("number")["born"]
    birthday = born.reindex(answers["pupil_number"]).set_axis(answers.index) + pd.DateOffset(years=ADULT)
    asked = answers["given_date"].notna() & birthday.notna()
    return (answers["given_date"] >= birthday).astype("boolean").where(asked)


def _worded(consents: InputTable) -> pd.Series:
    """Whether a version of the text is on record; not known where the list has no such column."""
    versions = consents.frame["version"].map(bare)
    worded = (~versions.isin(BLANK)).astype("boolean")
    return worded if "version" in consents.present else worded.mask(worded.notna())


def _withdrawal_days(consents: InputTable, today: pd.Series) -> pd.Series:
    answers = consents.frame
    if "processed_date" not in consents.present:
        return pd.Series(pd.NA, index=answers.index, dtype="Int64")
    return _days(answers["withdrawn_date"], answers["processed_date"].fillna(today))


def _days(since: pd.Series, until: pd.Series) -> pd.Series:
    return (until - since).dt.days.astype("Int64")
