"""The fact table `pupil_answers`: for which pupils the consent lists hold no answer at all."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from zuinig.facts.consents import ENOUGH_KNOWN
from zuinig.i18n import _


def pupil_answers_table(pupils: pd.DataFrame, answers: pd.DataFrame) -> pd.DataFrame:
    """One row per pupil; see `zuinig.tables.facts.PupilAnswers`.

    An export of which the consent lists know fewer than half of the pupils is left out: they are about other schools
    (see `pupil_answers_notes`).

    Args:
        pupils: after `zuinig.facts.pupils.pupils_of`, of all pupil exports together, those that are present.
        answers: after `zuinig.tables.inputs.Consents`, of all consent lists together.
    """
    answered = answers["answer"].notna() | answers["withdrawn"].fillna(False).astype(bool)
    answered |= answers["withdrawn_date"].notna()
    counts = answered.groupby(answers["pupil_number"]).agg(["size", "sum"])
    counted = pupils.assign(
        lines=pupils["number"].map(counts["size"]).fillna(0).astype(int),
        answered=pupils["number"].map(counts["sum"]).fillna(0).astype(int),
    )
    share = (counted["lines"] > 0).groupby(counted["dataset"]).transform("mean")
    return counted.loc[share >= ENOUGH_KNOWN, ["dataset", "school", "table", "row", "lines", "answered"]]


def pupil_answers_notes(exports: Sequence[str], pupils: pd.DataFrame, made: pd.DataFrame) -> dict[str, str]:
    """Say per pupil export that is not in `made` why it was not held against the consent lists.

    Args:
        exports: the names of the pupil exports.
        pupils: as in `pupil_answers_table`.
        made: what it gave.
    """
    few = _("The consent lists name fewer than half of these pupils, so it was not examined who was never asked.")
    none = _("No pupil here has a number, so it was not examined who was never asked for consent.")
    left_out = [name for name in exports if name not in set(made["dataset"])]
    return {name: few if name in set(pupils["dataset"]) else none for name in left_out}
