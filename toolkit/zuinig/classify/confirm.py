"""The analyst's word on a column: it wins, is shown as such, and is told when it no longer fits the data."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from zuinig.classify.column import Column
from zuinig.i18n import _
from zuinig.vocabulary import categories

SURE = 0.9  # how sure the classifier is of something else before a confirmation is in doubt


class Word(Protocol):
    """What is needed of a confirmation in audit.toml."""

    @property
    def category(self) -> str: ...  # noqa: D102
    @property
    def subject(self) -> str: ...  # noqa: D102


def confirmed(column: Column, confirmation: Word) -> Column:
    """Give the column as the analyst says it is; what the classifier found itself stays in the evidence."""
    category = confirmation.category
    known = categories()
    personal = category != "none" and confirmation.subject in {"pupil", "guardian", "staff"}
    evidence = [_("Confirmed by the analyst in audit.toml.")]
    if column.category != category:
        found = _("The classifier itself found {category}.").format(category=known[column.category].title)
        if column.confidence >= SURE and column.filled:
            evidence.append(_("The confirmation no longer fits: {reason}").format(reason=found))
        else:
            evidence.append(found)
    return replace(
        column,
        category=category,
        subject=confirmation.subject if category != "none" else "none",
        personal=personal,
        special=personal and known[category].special,
        detail=column.detail if column.category == category else "",
        confidence=1.0,
        evidence=(*evidence, *column.evidence),
    )
