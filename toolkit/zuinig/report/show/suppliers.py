"""Per recipient: what goes there, whether that is allowed, how the agreement stands, what to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import pandas as pd

from zuinig import norms
from zuinig.charts import agreements_state, delivered_fields, examined, words
from zuinig.i18n import _, number
from zuinig.report.show.cover import chosen, severity_tag
from zuinig.report.show.pupils import subject
from zuinig.report.show.shown import NOTHING, Shown, Tag, bullets, heading, joined, paragraph, table

if TYPE_CHECKING:
    from zuinig.audit import Audit

# Gravest first: what a recipient with several lines in the register is told to have.
GRAVITY = ["missing", "unsigned", "expired", "unknown", "soon", "valid"]


def agreement(audit: Audit, recipient: str) -> Tag:
    """How the agreement with a recipient stands: its best line counts, for a new agreement replaces an old one."""
    parties = audit.facts.recipients
    party = parties[parties["recipient"] == recipient] if parties is not None else pd.DataFrame()
    lines = agreements_state.lines(audit)
    states = lines[lines["recipient"] == recipient]["state"].tolist()
    if not states:
        needed = bool(len(party)) and bool(party["needs_agreement"].iloc[0])
        return Tag("unknown", _("not examined")) if needed else Tag("", _("not needed"))
    best = max(states, key=GRAVITY.index)
    return Tag(best, _(agreements_state.STATES[best][0]).lower())


def kind_title(kind: str) -> str:
    """Title of a kind of recipient."""
    kinds = norms.load().recipients
    return str(kinds[kind].title) if kind in kinds else kind


def verdict(allowance: str) -> Tag:
    """Whether a field may go there, in words."""
    titles = {
        "needed": _("needed"),
        "allowed": _("allowed"),
        "with_reason": _("only with a reason"),
        "forbidden": _("beyond need"),
    }
    return Tag(allowance, titles.get(allowance, ""))


def recipients(audit: Audit, recipient: str = "") -> Shown:
    """One line per recipient: agreement, fields, findings."""
    counts = delivered_fields.counts(audit, examined.recipients(audit))
    counts = counts[counts["recipient"] == recipient] if recipient else counts
    parties = examined.recipients(audit).set_index("recipient")
    absent = (parties["files"].reindex(counts["recipient"]) == 0).tolist()
    kinds = {party.name: party.kind for party in audit.project.recipient}
    open_findings = audit.findings[audit.findings["status"] == "open"]["recipient"].value_counts()
    rows = pd.DataFrame(
        {
            _("Recipient"): counts["recipient"],
            _("Kind"): [kind_title(kinds[name]) for name in counts["recipient"]],
            _("Agreement"): [agreement(audit, name) for name in counts["recipient"]],
            _("Needed or allowed"): _or_no_file(counts["allowed"], absent),
            _("Only with a reason"): _or_no_file(counts["with_reason"], absent),
            _("More than needed"): _or_no_file(counts["beyond"], absent),
            _("Open findings"): [number(int(open_findings.get(name, 0))) for name in counts["recipient"]],
        }
    )
    return table(rows, _("Fields with personal data that are filled in what each recipient gets."))


def _or_no_file(cells: pd.Series[Any], absent: Sequence[bool]) -> list[str]:
    """Counts in words; where audit.toml names no file there was nothing to examine."""
    return [_("no file") if none else text for text, none in zip(examined.in_words(cells), absent, strict=True)]


def supplier_sheets(audit: Audit, recipient: str = "", severity: str = "") -> Shown:
    """A sheet per recipient that gets something or has findings: what it gets, and what to do.

    The others (no file, nothing found) are named in one sentence.
    """
    parties = examined.recipients(audit)
    quiet = parties[(parties["files"] == 0) & ~parties["recipient"].isin(chosen(audit)["recipient"])][
        "recipient"
    ].tolist()
    names = [name for name in parties["recipient"] if name == recipient or (not recipient and name not in quiet)]
    sheets = joined(_sheet(audit, name, severity) for name in names)
    if recipient or not quiet:
        return sheets
    rest = _("No file and no findings, so not examined further: {names}.").format(names=", ".join(quiet))
    return sheets + paragraph(rest, "warn")


def _sheet(audit: Audit, name: str, severity: str) -> Shown:
    found = chosen(audit, severity=severity, recipient=name)
    kind = next(party.kind for party in audit.project.recipient if party.name == name)
    state = agreement(audit, name)
    about = _("{kind}. Agreement: {state}.").format(kind=kind_title(kind), state=state)
    return joined([heading(name), paragraph(about), _fields(audit, name), _to_do(found)])


def _fields(audit: Audit, name: str) -> Shown:
    """The delivered fields by verdict, worst first."""
    fields = examined.delivered(audit)
    fields = fields[fields["recipient"] == name]
    if fields.empty:
        return paragraph(_("Not examined: no file for this recipient could be read."), "warn")
    rank = {allowance: n for n, allowance in enumerate(["forbidden", "with_reason", "allowed", "needed"])}
    fields = fields.sort_values("allowance", key=lambda names: names.map(rank), kind="stable")
    grouped = fields.groupby(["allowance", "category", "subject"], sort=False)
    lines = grouped.agg(
        columns=("column", list), origin=("allowance_origin", "first"), sure=("allowance_confirmed", "all")
    )
    lines = lines.reset_index()
    rows = pd.DataFrame(
        {
            _("Kind of data"): [words.category(category) for category in lines["category"]],
            _("About"): [subject(whom) for whom in lines["subject"]],
            _("Columns"): [words.listed(list(dict.fromkeys(names)), 6) for names in lines["columns"]],
            _("Verdict"): [verdict(allowance) for allowance in lines["allowance"]],
            _("According to"): [
                _origin(origin) if sure else _("{origin} (to be confirmed)").format(origin=_origin(origin))
                for origin, sure in zip(lines["origin"], lines["sure"], strict=True)
            ],
        }
    )
    return table(rows)


def _origin(origin: str) -> str:
    """Where a line comes from: the norm (the sheet names the kind already), or a line of audit.toml as it stands."""
    return _("norm") if origin.startswith("norm ") else origin


def _to_do(found: pd.DataFrame) -> Shown:
    """What to do, each thing once, gravest first."""
    if found.empty:
        return paragraph(_("Nothing to do here, as far as was examined."))
    once = found.drop_duplicates(["rule"])
    counts = found["rule"].value_counts()
    rows = pd.DataFrame(
        {
            _("Severity"): [severity_tag(severity) for severity in once["severity"]],
            _("What was found"): [
                message
                if counts[rule] == 1
                else _("{message} (and {n} more like it)").format(message=message, n=counts[rule] - 1)
                for message, rule in zip(once["message"], once["rule"], strict=True)
            ],
            _("What to do"): once["remedy"],
        }
    )
    return table(rows)


__all__ = ["NOTHING", "agreement", "bullets", "recipients", "supplier_sheets"]
