"""Per school: how many former pupils are still in the administration past the term; counts of people, so protected."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig import norms
from zuinig.charts import examined, style, words
from zuinig.charts.small import WITHHELD, known, protect
from zuinig.i18n import _, ngettext, number

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from zuinig.audit import Audit

NAME = "kept_past_term"
COUNTS = ["within", "past"]


def table(audit: Audit) -> pd.DataFrame:
    """Count former pupils.

    Returns:
        one row per school, protected by `small.protect`: `school` (code, "" for an export of the whole board),
        `title`, `within`, `past`, `leavers`; missing where no leaving date was found, so nothing could be examined.
    """
    counts = _counts(audit)
    codes = list(dict.fromkeys([*_schools(audit), *counts.index]))
    whole = counts.reindex(codes).rename_axis("school").reset_index()
    whole.insert(1, "title", [words.school(audit, code) for code in whole["school"]])
    return protect(whole, COUNTS, total="leavers", board_total=True)


def _counts(audit: Audit) -> pd.DataFrame:
    retention = audit.facts.retention
    if retention is None:
        return pd.DataFrame(columns=[*COUNTS, "leavers"], dtype="Int64")
    leavers = retention[retention["role"] == "pupils"]
    days = leavers["days_since_leaving"]
    terms = norms.load().terms  # the same two as in the rules of group retention
    past_file = (days > terms["pupil_file"].maximum_days) & (leavers["dossier_fields"] > 0)
    past = (days > terms["funding"].maximum_days) | past_file
    by_school = past.groupby(leavers["school"]).agg(past="sum", leavers="size")
    counts: pd.DataFrame = by_school.assign(within=by_school["leavers"] - by_school["past"]).astype("Int64")
    return counts


def _schools(audit: Audit) -> list[str]:
    """The schools that a row is due for: all of them, unless one export holds the whole board."""
    exports = audit.project.with_role("pupils")
    done = examined.datasets(audit)
    if any(not dataset.school and dataset.name in done for dataset in exports):
        return [dataset.school for dataset in exports]
    return [school.code for school in audit.project.school]


def readable(table: pd.DataFrame) -> pd.DataFrame:
    """Give the table in words."""
    return pd.DataFrame(
        {
            _("School"): table["title"],
            _("Within the term"): examined.in_words(table["within"]),
            _("Kept past the term"): examined.in_words(table["past"]),
            _("Former pupils"): examined.in_words(table["leavers"]),
        }
    )


def title(table: pd.DataFrame) -> str:
    """Say what the chart shows."""
    cells = [cell for cell in table["past"] if not pd.isna(cell)]
    if not cells:
        return _("How long data of former pupils stay could not be examined")
    past, whole = known(cells)
    if WITHHELD in cells and not past:
        return _("Some data of former pupils may be past their term; the numbers are too small to show")
    if not past:
        return _("Nowhere are data of 5 or more former pupils kept past the term")
    text = ngettext(
        "Data of {n} former pupil are kept past the term",
        "Data of {n} former pupils are kept past the term",
        past,
    )
    return text.format(n=number(past) if whole else _("at least {n}").format(n=number(past)))


def alt(table: pd.DataFrame) -> str:
    """Say the finding to who cannot see the chart."""
    parts = [
        f"{row[0]}: {row[2]}"
        if row[2] == row[3]
        else _("{school}: {past} of {all}").format(school=row[0], past=row[2], all=row[3])
        for row in readable(table).itertuples(index=False)
    ]
    return f"{title(table)}. {'; '.join(parts)}." if parts else f"{title(table)}."


def draw(axes: Axes, table: pd.DataFrame) -> Axes:
    """Draw one bar per school."""
    style.head(axes, title(table))
    axes.set_ylabel(_("School"))
    axes.set_xlabel(_("Number of former pupils whose data are still there"), loc="left")
    if table.empty:
        style.empty(axes, _("Not examined: there is no export of pupils that could be read."))
        return axes
    parts = [
        style.Part("within", _("Within the term"), style.GOOD),
        style.Part("past", _("Kept past the term"), style.WORSE),
    ]
    style.stacked(axes, table["title"].tolist(), table, parts, axes.get_xlabel())
    return axes
