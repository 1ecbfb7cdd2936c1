"""A pupil has no answer to any question for consent: never asked, or never answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.rules.shape import counted

if TYPE_CHECKING:
    from zuinig.facts import Facts


def check(facts: Facts) -> pd.DataFrame:
    """One finding per file of pupils, out of the pupils that did not leave; one no is an answer."""
    pupil_answers = facts.pupil_answers
    if pupil_answers is None:
        return pd.DataFrame()
    return counted(pupil_answers, pupil_answers["answered"] == 0, by=("dataset", "table"))
