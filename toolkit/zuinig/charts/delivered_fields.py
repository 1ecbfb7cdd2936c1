"""Per recipient: how many fields with personal data it gets, and how many of them go beyond need."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.charts import examined, style
from zuinig.charts.words import listed
from zuinig.i18n import _, ngettext, number

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from zuinig.audit import Audit

NAME = "delivered_fields"
# allowance of the fact table -> column of the chart
KINDS = {"needed": "allowed", "allowed": "allowed", "with_reason": "with_reason", "forbidden": "beyond"}
COUNTS = ["allowed", "with_reason", "beyond"]


def table(audit: Audit) -> pd.DataFrame:
    """Count filled personal fields.

    Returns:
        as `counts`, with the recipients without a file together on one line.
    """
    return counts(audit, examined.grouped_recipients(audit))


def counts(audit: Audit, parties: pd.DataFrame) -> pd.DataFrame:
    """Count filled personal fields of recipients as `examined.recipients` gives them.

    Returns:
        one row per recipient, most beyond need first: `recipient`, `allowed`, `with_reason`, `beyond` (Int64, missing
        where none of its deliveries was examined), `unexamined` (deliveries that were not examined).
    """
    fields = examined.delivered(audit)
    wide = parties.set_index("recipient")
    numbers = pd.crosstab(fields["recipient"], fields["allowance"].map(KINDS))
    numbers = numbers.reindex(index=wide.index, columns=COUNTS).fillna(0).astype("Int64")
    numbers.loc[~wide["seen"]] = pd.NA
    ordered = numbers.assign(unexamined=wide["unexamined"], rest=wide["files"] == 0).reset_index()
    ordered = ordered.sort_values("recipient", kind="stable", key=lambda names: names.str.casefold())
    ordered = ordered.sort_values(["beyond", "with_reason"], ascending=False, kind="stable")
    return ordered.sort_values("rest", kind="stable", ignore_index=True).drop(columns="rest")


def readable(table: pd.DataFrame) -> pd.DataFrame:
    """Give the table in words."""
    return pd.DataFrame(
        {
            _("Recipient"): table["recipient"],
            _("Needed or allowed"): examined.in_words(table["allowed"]),
            _("Only with a reason"): examined.in_words(table["with_reason"]),
            _("More than needed"): examined.in_words(table["beyond"]),
            _("Files not examined"): examined.in_words(table["unexamined"]),
        }
    )


def title(table: pd.DataFrame) -> str:
    """Say what the chart shows."""
    beyond, fields = int(table["beyond"].sum()), int(table[COUNTS].sum().sum())
    if table["beyond"].isna().all():
        return _("No delivery could be examined")
    if not beyond:
        return _("No recipient that was examined gets more than it needs")
    n = int((table["beyond"] > 0).sum())
    return ngettext(
        "{beyond} of the {fields} fields that are passed on go beyond need, at {n} recipient",
        "{beyond} of the {fields} fields that are passed on go beyond need, at {n} recipients",
        n,
    ).format(beyond=number(beyond), fields=number(fields), n=n)


def alt(table: pd.DataFrame) -> str:
    """Say the finding to who cannot see the chart."""
    worst = table[table["beyond"] > 0]
    parts = [f"{row['recipient']} {number(row['beyond'])}" for row in worst.to_dict("records")]
    sentences = [title(table) + (f": {listed(parts, 6)}." if parts else ".")]
    unseen = table[table["beyond"].isna()]["recipient"].tolist()
    if unseen:
        sentences.append(_("Not examined: {names}.").format(names=listed(unseen, 6)))
    return " ".join(sentences)


def draw(axes: Axes, table: pd.DataFrame) -> Axes:
    """Draw one bar per recipient."""
    parts = [
        style.Part("allowed", _("Needed or allowed"), style.GOOD),
        style.Part("with_reason", _("Only with a reason"), style.CARE),
        style.Part("beyond", _("More than needed"), style.WORSE),
    ]
    style.head(axes, title(table))
    style.stacked(axes, table["recipient"].tolist(), table, parts, _("Number of filled fields with personal data"))
    axes.set_ylabel(_("Recipient"))
    return axes
