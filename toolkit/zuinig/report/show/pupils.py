"""What the pupil administration holds: columns per kind of data, special data, free text, form, access."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.charts import words
from zuinig.i18n import _, number, percent
from zuinig.report.show.shown import Shown, Tag, paragraph, table
from zuinig.vocabulary import SUBJECT_TITLES

if TYPE_CHECKING:
    from zuinig.audit import Audit


def _pupil_columns(audit: Audit, school: str) -> pd.DataFrame:
    """Columns with personal data in the exports of the pupil administration."""
    columns = audit.facts.columns
    if columns is None:
        return pd.DataFrame(columns=["dataset", "category", "subject", "special", "column", "rows", "filled"])
    held = columns[(columns["role"] == "pupils") & columns["personal"]]
    return held[held["school"].isin([school, ""])] if school else held


def _nothing() -> Shown:
    return paragraph(_("Not examined: there is no export of pupils that could be read."), "warn")


def subject(name: str) -> str:
    """About whom, in words."""
    title = SUBJECT_TITLES.get(name, "")
    return _(title) if title else ""


def kinds_of_data(audit: Audit, school: str = "") -> Shown:
    """Which kinds of data stand in the exports, about whom, in how many columns."""
    held = _pupil_columns(audit, school)
    if held.empty:
        return _nothing()
    grouped = held.groupby(["category", "subject"], sort=False)
    kinds = grouped.agg(
        columns=("column", "size"), files=("dataset", "nunique"), filled=("filled", "sum"), special=("special", "any")
    )
    kinds = kinds.reset_index().sort_values(["special", "columns"], ascending=False, kind="stable")
    rows = pd.DataFrame(
        {
            _("Kind of data"): [words.category(name) for name in kinds["category"]],
            _("About"): [subject(name) for name in kinds["subject"]],
            _("Columns"): [number(n) for n in kinds["columns"]],
            _("Files"): [number(n) for n in kinds["files"]],
            _("Filled cells"): [number(n) for n in kinds["filled"]],
            _("Special data"): [Tag("high", _("special")) if special else "" for special in kinds["special"]],
        }
    )
    return table(rows)


def sensitive_columns(audit: Audit, school: str = "") -> Shown:
    """The columns with national numbers and special categories, and how far they are filled."""
    held = _pupil_columns(audit, school)
    if held.empty:
        return _nothing()
    sensitive = held[held["special"] | (held["category"] == "national_id")]
    if sensitive.empty:
        return paragraph(_("No column with a national number or special data was found."))
    rows = pd.DataFrame(
        {
            _("Column"): sensitive["column"],
            _("File"): sensitive["dataset"],
            _("Kind of data"): [words.category(name) for name in sensitive["category"]],
            _("Filled"): [_share(filled, n) for filled, n in zip(sensitive["filled"], sensitive["rows"], strict=True)],
        }
    )
    return table(rows)


def _share(part: int, whole: int) -> str:
    share = percent(part / whole) if whole else percent(0)
    return _("{part} of {whole} ({share})").format(part=number(part), whole=number(whole), share=share)


def free_text(audit: Audit, school: str = "") -> Shown:
    """What stands inside remarks and other free text: the kind and in how many rows, never the words."""
    held, contents = _pupil_columns(audit, school), audit.facts.contents
    if held.empty or contents is None:
        return _nothing()
    place = ["dataset", "table", "column"]
    inside = contents.merge(held[[*place, "filled"]].drop_duplicates(place), on=place) if len(contents) else contents
    if inside.empty:
        return paragraph(_("No other kind of data was found inside free text."))
    rows = pd.DataFrame(
        {
            _("Column"): inside["column"],
            _("File"): inside["dataset"],
            _("Found inside"): [words.category(name) for name in inside["category"]],
            _("Rows"): [_share(n, filled) for n, filled in zip(inside["rows"], inside["filled"], strict=True)],
        }
    )
    return table(rows)


def form(audit: Audit) -> Shown:
    """What the enrolment form asks, and whether that is needed."""
    fields = audit.facts.form_fields
    if fields is None:
        return paragraph(_("Not examined: there is no list of the fields of the enrolment form."), "warn")
    titles = {
        "needed": _("needed"),
        "allowed": _("allowed"),
        "with_reason": _("only with a reason"),
        "forbidden": _("not needed"),
    }
    asked = fields[fields["allowance"] != ""]
    grouped = asked.groupby(["category", "subject", "allowance"], sort=False).size().reset_index(name="n")
    rank = {name: n for n, name in enumerate(["forbidden", "with_reason", "allowed", "needed"])}
    grouped = grouped.sort_values("allowance", key=lambda names: names.map(rank), kind="stable")
    rows = pd.DataFrame(
        {
            _("Kind of data"): [words.category(name) for name in grouped["category"]],
            _("About"): [subject(name) for name in grouped["subject"]],
            _("Fields"): [number(n) for n in grouped["n"]],
            _("Verdict"): [Tag(name, titles[name]) for name in grouped["allowance"]],
        }
    )
    return table(rows)


def access(audit: Audit) -> Shown:
    """The accounts in totals: how many, active, of people who left, without a second factor."""
    accounts = audit.facts.accounts
    if accounts is None:
        return paragraph(_("Not examined: there is no list of accounts that could be read."), "warn")
    active = accounts["active"]
    counts = {
        _("Accounts"): len(accounts),
        _("Active accounts"): int(active.sum()),
        _("Active accounts of people who left"): int(
            (active & (accounts["days_since_leaving"] > 0).fillna(False)).sum()
        ),
        _("Active accounts without a second factor"): int((active & (~accounts["second_factor"]).fillna(False)).sum()),
        _("Rights outside the role"): int(accounts["exception"].sum()),
    }
    return table(pd.DataFrame({_("What"): list(counts), _("Number"): [number(n) for n in counts.values()]}))
