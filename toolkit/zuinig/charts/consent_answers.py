"""What parents answered per channel: yes, no or nothing; counts of people, so protected."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.charts import examined, style, words
from zuinig.charts.small import WITHHELD, known, protect
from zuinig.i18n import _, ngettext, number

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from zuinig.audit import Audit

NAME = "consent_answers"
COUNTS = ["yes", "no", "blank"]


def table(audit: Audit) -> pd.DataFrame:
    """Count answers; a yes that was withdrawn is a no.

    Returns:
        one row per channel, protected by `small.protect`: `channel`, `yes`, `no`, `blank`, `answers`; without rows
        where no consent list was examined.
    """
    consents = audit.facts.consents
    if consents is None:
        return pd.DataFrame(columns=["channel", *COUNTS, "answers"])
    answer = consents["answer"].mask(consents["withdrawn"], "no")
    counts = pd.crosstab(consents["channel"], answer)
    order = [name for name in [*words.CHANNELS, *sorted(counts.index)] if name in counts.index]
    counts = counts.reindex(index=list(dict.fromkeys(order)), columns=COUNTS, fill_value=0)
    whole = counts.assign(answers=counts.sum(axis=1)).rename_axis("channel").reset_index()
    return protect(whole, COUNTS, total="answers")


def readable(table: pd.DataFrame) -> pd.DataFrame:
    """Give the table in words."""
    return pd.DataFrame(
        {
            _("Channel"): [words.channel(name) for name in table["channel"]],
            _("Yes"): examined.in_words(table["yes"]),
            _("No or withdrawn"): examined.in_words(table["no"]),
            _("Not filled in"): examined.in_words(table["blank"]),
            _("Answers"): examined.in_words(table["answers"]),
        }
    )


def title(table: pd.DataFrame) -> str:
    """Say what the chart shows."""
    if table.empty:
        return _("Consent was not examined")
    blank, whole = known(table["blank"].tolist())
    if blank:
        text = ngettext(
            "{n} question about consent was not answered; that counts as no",
            "{n} questions about consent were not answered; that counts as no",
            blank,
        )
        n = number(blank) if whole else _("At least {n}").format(n=number(blank))
        return text.format(n=n)
    if WITHHELD in table["blank"].tolist():
        return _("Some questions about consent were not answered; the numbers are too small to show")
    return _("On no channel were 5 or more questions about consent left open")


def alt(table: pd.DataFrame) -> str:
    """Say the finding to who cannot see the chart."""
    if table.empty:
        return title(table) + "."
    parts = [
        _("{channel}: yes {yes}, no {no}, not filled in {blank}").format(
            channel=row[0], yes=row[1], no=row[2], blank=row[3]
        )
        for row in readable(table).itertuples(index=False)
    ]
    return f"{title(table)}. {'; '.join(parts)}."


def draw(axes: Axes, table: pd.DataFrame) -> Axes:
    """Draw one bar per channel."""
    style.head(axes, title(table))
    axes.set_ylabel(_("Channel"))
    axes.set_xlabel(_("Number of answers, one per pupil and channel"), loc="left")
    if table.empty:
        style.empty(axes, _("Not examined: there is no list of consents that could be read."))
        return axes
    parts = [
        style.Part("yes", _("Yes"), style.GOOD),
        style.Part("no", _("No or withdrawn"), style.WORSE),
        style.Part("blank", _("Not filled in"), style.CARE),
    ]
    labels = [words.channel(name) for name in table["channel"]]
    style.stacked(axes, labels, table, parts, axes.get_xlabel())
    return axes
