"""Which recipients get a national number or special categories of data, and whether they may."""

from __future__ import annotations

from collections.abc import Hashable
from textwrap import wrap
from typing import TYPE_CHECKING, Any

import pandas as pd

from zuinig.charts import examined, style, words
from zuinig.i18n import N_, _, ngettext, number

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from zuinig.audit import Audit

NAME = "sensitive_fields"
SPECIAL = ("health", "religion", "ethnicity")
KINDS = {
    "national_id": N_("BSN or education number"),
    "health": N_("Health and care"),
    "religion": N_("Religion or belief"),
    "ethnicity": N_("Ethnic origin"),
    "inside_text": N_("Hidden in free text"),
}
# Worst first: what one cell of the chart tells about several fields.
ALLOWANCES = {
    "forbidden": (N_("Not allowed"), style.WORST),
    "with_reason": (N_("Only with a reason"), style.CARE),
    "allowed": (N_("Allowed"), style.FINE),
    "needed": (N_("Allowed"), style.FINE),
}
NONE_FOUND = (N_("Does not get it"), style.Look("#eef6f2", "", style.INK))


def table(audit: Audit) -> pd.DataFrame:
    """Count sensitive fields.

    Returns:
        one row per recipient, most first: `recipient` and, for each of `KINDS`, its number of filled fields (Int64,
        missing where no delivery was examined) and `<kind>_worst`, the gravest allowance among them ("" if none).
    """
    fields = pd.concat([_fields(audit), _inside_text(audit)], ignore_index=True)
    rank = {name: n for n, name in enumerate(ALLOWANCES)}
    counts = pd.crosstab(fields["recipient"], fields["kind"])
    ranked = fields.assign(rank=fields["allowance"].map(rank).astype(float))
    worst = ranked.pivot_table(index="recipient", columns="kind", values="rank", aggfunc="min")
    parties = examined.grouped_recipients(audit).set_index("recipient")
    columns: dict[str, pd.Series[Any]] = {}
    for kind in KINDS:
        n = counts.reindex(index=parties.index, columns=[kind])[kind].fillna(0).astype("Int64")
        columns[kind] = n.mask(~parties["seen"])
        gravest = worst.reindex(index=parties.index, columns=[kind])[kind]
        names = [list(ALLOWANCES)[int(n)] if pd.notna(n) else "" for n in gravest]
        columns[f"{kind}_worst"] = pd.Series(names, index=parties.index)
    wide = pd.DataFrame(columns, index=parties.index)
    order = (wide[list(KINDS)].sum(axis=1)).sort_values(ascending=False, kind="stable").index
    return wide.loc[order].reset_index()


def _fields(audit: Audit) -> pd.DataFrame:
    """Delivered columns that are sensitive: `recipient`, `kind`, `allowance`."""
    fields = examined.delivered(audit)
    fields = fields[(fields["category"] == "national_id") | (fields["special"] & fields["category"].isin(SPECIAL))]
    return fields.assign(kind=fields["category"])[["recipient", "kind", "allowance"]]


def _inside_text(audit: Audit) -> pd.DataFrame:
    """Delivered text fields in which something sensitive stands; nobody agreed to that, so it is never allowed."""
    contents, fields = audit.facts.contents, examined.delivered(audit)
    if contents is None:
        return pd.DataFrame(columns=["recipient", "kind", "allowance"])
    sensitive = contents[contents["category"].isin(["national_id", *SPECIAL])]
    place = ["dataset", "table", "column"]
    found = sensitive[place].drop_duplicates().merge(fields[[*place, "recipient"]].drop_duplicates(), on=place)
    return found.assign(kind="inside_text", allowance="forbidden")[["recipient", "kind", "allowance"]]


def _look(row: dict[Hashable, Any], kind: str) -> tuple[str, style.Look]:
    if pd.isna(row[kind]):
        return style.UNEXAMINED, style.GREY
    return ALLOWANCES.get(str(row[f"{kind}_worst"]), NONE_FOUND)


def readable(table: pd.DataFrame) -> pd.DataFrame:
    """Give the table in words: a number and, where there is one, whether it is allowed."""
    shown = pd.DataFrame({_("Recipient"): table["recipient"]})
    for kind, name in KINDS.items():
        shown[_(name)] = [_cell(row, kind) for row in table.to_dict("records")]
    return shown


def _cell(row: dict[Hashable, Any], kind: str) -> str:
    text = _(_look(row, kind)[0])
    if pd.isna(row[kind]):
        return text
    n = int(str(row[kind]))
    return f"{number(n)} ({text.lower()})" if n else "0"


def _worrying(table: pd.DataFrame) -> list[str]:
    """Recipients that get something sensitive that they may not have."""
    flags = pd.DataFrame({kind: table[f"{kind}_worst"] == "forbidden" for kind in KINDS})
    return table["recipient"][flags.any(axis=1)].tolist()


def title(table: pd.DataFrame) -> str:
    """Say what the chart shows."""
    if table[list(KINDS)].isna().all(axis=None):
        return _("No delivery could be examined")
    n, seen = len(_worrying(table)), int(table["national_id"].notna().sum())
    if not n:
        return _("No recipient that was examined gets sensitive data that it may not have")
    return ngettext(
        "{n} of {seen} recipients gets sensitive data that it may not have",
        "{n} of {seen} recipients get sensitive data that they may not have",
        n,
    ).format(n=n, seen=seen)


def alt(table: pd.DataFrame) -> str:
    """Say the finding to who cannot see the chart."""
    worrying = _worrying(table)
    sentences = [title(table) + (f": {words.listed(worrying, 6)}." if worrying else ".")]
    unseen = table[table["national_id"].isna()]["recipient"].tolist()
    if unseen:
        sentences.append(_("Not examined: {names}.").format(names=words.listed(unseen, 6)))
    return " ".join(sentences)


def draw(axes: Axes, table: pd.DataFrame) -> Axes:
    """Draw a grid: recipients down, kinds of data across, the number of fields in each cell."""
    from matplotlib.patches import Rectangle

    style.head(axes, title(table))
    used: dict[str, style.Look] = {}
    for place, row in enumerate(table.to_dict("records")):
        for across, kind in enumerate(KINDS):
            text, look = _look(row, kind)
            used[text] = look
            tile = Rectangle((across - 0.47, place - 0.42), 0.94, 0.84, facecolor=look.colour, hatch=look.hatch)
            tile.set_edgecolor("#ffffff")
            axes.add_patch(tile)
            shown = "?" if pd.isna(row[kind]) else number(int(row[kind]))
            box = {"facecolor": look.colour, "edgecolor": "none", "pad": 1.5}
            axes.text(across, place, shown, ha="center", va="center", color=look.text, fontsize=9, bbox=box)
    axes.set_xlim(-0.5, len(KINDS) - 0.5)
    axes.set_ylim(max(len(table), 1) - 0.4, -0.6)
    axes.set_xticks(
        range(len(KINDS)), ["\n".join(wrap(_(KINDS[kind]), 15, break_long_words=False)) for kind in KINDS], fontsize=8.5
    )
    axes.set_yticks(range(len(table)), ["\n".join(wrap(name, 30)) for name in table["recipient"]])
    axes.set_xlabel(_("Number of filled fields per kind of data"), loc="left")
    axes.set_ylabel(_("Recipient"))
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
    order = [*(text for text, _look in ALLOWANCES.values()), NONE_FOUND[0], style.UNEXAMINED]
    style.legend(axes, [(_(text), used[text]) for text in dict.fromkeys(order) if text in used])
    return axes
