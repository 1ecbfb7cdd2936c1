"""The page of the participation council: plain words, totals, no row numbers and no names of people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.charts import CHARTS, agreements_state, delivered_fields, examined, findings_by_theme, words
from zuinig.i18n import _, ngettext, number
from zuinig.report.show.shown import Shown, bullets, paragraph, table
from zuinig.report.show.suppliers import agreement, kind_title

if TYPE_CHECKING:
    from zuinig.audit import Audit


def in_short(audit: Audit) -> Shown:
    """The finding of every chart as one sentence."""
    return bullets([f"{chart.title(chart.table(audit))}." for chart in CHARTS])


def who_gets_what(audit: Audit) -> Shown:
    """Per recipient with a file: the kinds of data that it gets, by what it may have."""
    parties = examined.recipients(audit)
    parties = parties[parties["files"] > 0]
    kinds = {party.name: party.kind for party in audit.project.recipient}
    rows = [
        {
            _("Recipient"): _named(name, kind_title(kinds[name])),
            _("Agreement"): agreement(audit, name),
            **_kinds(audit, name, seen=seen),
        }
        for name, seen in zip(parties["recipient"], parties["seen"], strict=True)
    ]
    if not rows:
        return paragraph(_("Not examined: audit.toml names no file of what a recipient gets."), "warn")
    return table(pd.DataFrame(rows))


def _named(name: str, kind: str) -> str:
    """The name with what it is, unless the name says so."""
    told = kind.split(maxsplit=1)[0].casefold() in name.casefold()
    return name if told else f"{name}, {kind[0].lower()}{kind[1:]}"


def _kinds(audit: Audit, name: str, *, seen: bool) -> dict[str, str]:
    """The kinds of data that a recipient gets; a kind in which one field goes beyond need counts as that."""
    fields = examined.delivered(audit)
    fields = fields[fields["recipient"] == name]
    titles = {
        "allowed": _("Needed or allowed"),
        "with_reason": _("Only with a reason"),
        "beyond": _("More than needed"),
    }
    worst = {}
    for verdict in titles:
        here = fields[fields["allowance"].map(delivered_fields.KINDS) == verdict]
        worst.update(dict.fromkeys(here["category"], verdict))
    return {
        title: (", ".join(words.category(kind) for kind, worst_of in worst.items() if worst_of == verdict) or "-")
        if seen
        else _("not examined")
        for verdict, title in titles.items()
    }


def unexamined(audit: Audit) -> Shown:
    """What the audit says nothing about, in sentences for a council."""
    rules = findings_by_theme.table(audit)
    blind = [words.theme(group) for group in rules[rules["high"].isna()]["theme"]]
    partly = [words.theme(group) for group in rules[rules["high"].notna() & (rules["unexamined"] > 0)]["theme"]]
    parties = examined.recipients(audit)
    lost = parties[~parties["seen"]]["recipient"].tolist()
    sentences = list(audit.coverage.sentences())
    if blind:
        sentences.append(_("Not examined at all: {names}.").format(names="; ".join(blind)))
    if partly:
        sentences.append(_("Examined in part: {names}.").format(names="; ".join(partly)))
    if lost:
        sentences.append(_("It was not seen what these recipients get: {names}.").format(names=", ".join(lost)))
    return bullets(sentences)


def questions(audit: Audit) -> Shown:
    """Three questions for the board, from what was found; a general one where there is nothing to ask about."""
    asked = [_about_fields(audit), _about_agreements(audit), _about_gaps(audit)]
    return bullets(asked, numbered=True, kind="questions")


def _about_fields(audit: Audit) -> str:
    counts = delivered_fields.table(audit)
    worst = counts[(counts["beyond"] > 0).fillna(False)]
    if worst.empty:
        return _("How does the board make sure that a supplier gets no more data than it needs?")
    names = words.listed(worst["recipient"].tolist(), 3)
    return _("Why do these recipients get data beyond need, and when does that stop: {names}?").format(names=names)


def _about_agreements(audit: Audit) -> str:
    state = agreements_state.table(audit).set_index("state")["agreements"]
    wrong = int(state[["missing", "unsigned", "expired"]].sum())
    if not wrong:
        return _("Which agreements end in the coming year, and what happens to the data then?")
    return ngettext(
        "{n} agreement is missing, unsigned or expired. What happens to the data meanwhile, and who puts it right?",
        "{n} agreements are missing, unsigned or expired. What happens to the data meanwhile, and who puts it right?",
        wrong,
    ).format(n=number(wrong))


def _about_gaps(audit: Audit) -> str:
    themes = findings_by_theme.table(audit)
    parties = examined.recipients(audit)
    if themes["high"].notna().all() and parties["seen"].all():
        return _("When is the next audit, and what should be better by then?")
    return _("Not everything was examined. When will the rest be, and why was it not there this time?")
