"""A lone label, such as a field of a form: what it asks for and about whom."""

from __future__ import annotations

from zuinig.classify.column import Label
from zuinig.classify.headers import read_header
from zuinig.vocabulary import categories


def category_of_label(text: str) -> Label:
    """Judge a label by its words; nothing known gives `none`.

    >>> category_of_label("BSN van uw kind")
    Label(category='national_id', subject='pupil', special=False, detail='bsn')
    >>> category_of_label("Geboorteland moeder").subject
    'guardian'
    """
    says = read_header(text.replace("/", " "), None)
    best = says.candidates[0] if says.candidates else None
    if best is None or best.score < 0.3 or best.category == "none":
        return Label("none", "none", special=False, detail="")
    subject = best.subject or (
        says.entity if says.entity in {"guardian", "staff"} and best.category != "school" else "pupil"
    )
    return Label(
        best.category,
        subject,
        special=subject != "organisation" and categories()[best.category].special,
        detail=best.detail,
    )
