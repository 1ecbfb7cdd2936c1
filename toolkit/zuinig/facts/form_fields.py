"""The fact table `form_fields`: what the enrolment form asks, judged by its labels."""

from __future__ import annotations

import pandas as pd

from zuinig import norms
from zuinig.classify import category_of_label
from zuinig.facts.reading import InputTable
from zuinig.vocabulary.headers import split_words

STAGES = {"aanmeld": "application", "application": "application", "inschrijv": "enrolment", "enrol": "enrolment"}
PEOPLE = ("pupil", "guardian", "staff")


def form_fields_table(form: InputTable) -> pd.DataFrame:
    """One row per field that has a label; see `zuinig.tables.facts.FormFields`.

    Args:
        form: frame after `zuinig.tables.inputs.Form`.
    """
    asked = form.frame[["row", "field", "mandatory", "stage"]]
    rows = [_field(form.dataset, *field) for field in asked.itertuples(index=False, name=None) if field[1]]
    return pd.DataFrame(rows)


def _field(dataset: str, row: int, text: str, mandatory: bool | None, stage: str) -> dict[str, object]:
    label = category_of_label(text)
    allowance, origin, confirmed = "", "", True
    if label.subject in PEOPLE and label.category != "none":
        line = norms.load().line("enrolment_form", label.subject, label.category, label.detail)
        allowance, origin, confirmed = line.allowance, "norm enrolment_form", line.confirmed
    return {
        "dataset": dataset,
        "row": row,
        "category": label.category,
        "subject": label.subject,
        "special": label.special,
        "detail": label.detail,
        "mandatory": mandatory,
        "stage": _stage(stage),
        "allowance": allowance,
        "allowance_origin": origin,
        "allowance_confirmed": confirmed,
    }


def _stage(text: str) -> str:
    words = split_words(text.casefold())
    return next((stage for start, stage in STAGES.items() if any(word.startswith(start) for word in words)), "")
