"""Open findings per theme and weight."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.charts import examined, style, words
from zuinig.i18n import _, ngettext, number
from zuinig.tables.findings import SEVERITIES

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from zuinig.audit import Audit

NAME = "findings_by_theme"
COUNTS = list(SEVERITIES)


def table(audit: Audit) -> pd.DataFrame:
    """Count open findings.

    Returns:
        one row per theme in the order of `words.THEMES`: `theme`, `high`, `medium`, `low` (Int64, missing where no rule
        of the theme could be examined), `waived`, `rules` and `unexamined` (rules that could not be examined).
    """
    rules = audit.rules.assign(unexamined=audit.rules["not_examined"] != "")
    themes = rules.groupby("group", sort=False).agg(rules=("rule", "size"), unexamined=("unexamined", "sum"))
    found = audit.findings.merge(rules[["rule", "group"]], on="rule")
    is_open = found["status"] == "open"
    counts = pd.crosstab(found["group"][is_open], found["severity"][is_open])
    counts = counts.reindex(index=themes.index, columns=COUNTS).fillna(0).astype("Int64")
    counts.loc[themes["unexamined"] == themes["rules"]] = pd.NA
    waived = found[~is_open].groupby("group").size().reindex(themes.index).fillna(0).astype("Int64")
    order = [*(group for group in words.THEMES if group in themes.index), *themes.index.difference(list(words.THEMES))]
    return counts.assign(waived=waived).join(themes).loc[order].rename_axis("theme").reset_index()


def readable(table: pd.DataFrame) -> pd.DataFrame:
    """Give the table in words."""
    return pd.DataFrame(
        {
            _("Theme"): [words.theme(group) for group in table["theme"]],
            _("High"): examined.in_words(table["high"]),
            _("Medium"): examined.in_words(table["medium"]),
            _("Low"): examined.in_words(table["low"]),
            _("Accepted for now"): examined.in_words(table["waived"]),
            _("Rules not examined"): [
                _("{n} of {all}").format(n=n, all=rules)
                for n, rules in zip(table["unexamined"], table["rules"], strict=True)
            ],
        }
    )


def title(table: pd.DataFrame) -> str:
    """Say what the chart shows."""
    n, high = int(table[COUNTS].sum().sum()), int(table["high"].sum())
    if table["high"].isna().all():
        return _("Nothing could be examined")
    if not n:
        return _("No open findings in what was examined")
    most = table["theme"].iloc[int(table[COUNTS].sum(axis=1).astype(int).to_numpy().argmax())]
    return ngettext(
        "{n} open finding, {high} of them of high severity; most are about: {theme}",
        "{n} open findings, {high} of them of high severity; most are about: {theme}",
        n,
    ).format(n=number(n), high=number(high), theme=words.theme(str(most)).lower())


def alt(table: pd.DataFrame) -> str:
    """Say the finding to who cannot see the chart."""
    seen = table[table["high"].notna()]
    parts = [
        f"{words.theme(row['theme'])} {number(row['high'] + row['medium'] + row['low'])}"
        for row in seen.to_dict("records")
    ]
    sentences = [title(table) + "."]
    if parts:
        sentences.append(_("Open findings per theme: {parts}.").format(parts="; ".join(parts)))
    unseen = [words.theme(group) for group in table[table["high"].isna()]["theme"]]
    if unseen:
        sentences.append(_("Not examined: {names}.").format(names=words.listed(unseen, 6)))
    return " ".join(sentences)


def draw(axes: Axes, table: pd.DataFrame) -> Axes:
    """Draw one bar per theme."""
    parts = [
        style.Part("high", _("High"), style.WORST),
        style.Part("medium", _("Medium"), style.WORSE),
        style.Part("low", _("Low"), style.CARE),
    ]
    style.head(axes, title(table))
    labels = [words.theme(group) for group in table["theme"]]
    style.stacked(axes, labels, table, parts, _("Number of open findings"))
    axes.set_ylabel(_("Theme"))
    return axes
