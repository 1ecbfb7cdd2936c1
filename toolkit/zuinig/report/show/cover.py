"""What every page starts and ends with: of which audit it is, what was examined, the charts, the findings."""

from __future__ import annotations

import base64
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from zuinig import i18n, norms, rules
from zuinig.charts import image, named, words
from zuinig.errors import ParameterError
from zuinig.i18n import _, day, ngettext, number
from zuinig.report.council import footer
from zuinig.report.show.shown import NOTHING, Shown, Tag, bullets, heading, joined, paragraph, table
from zuinig.tables.findings import SEVERITIES

if TYPE_CHECKING:
    from zuinig.audit import Audit


def open_audit(project: str = "", results: str = "", lang: str = "nl") -> Audit:
    """Open an audit for a notebook: a saved one, or a new one of the project.

    Args:
        project: `audit.toml` or its folder.
        results: folder of a saved audit; "" runs the audit now.
        lang: language of everything that is shown from here on, `nl` or `en`.

    Raises:
        ParameterError: another language.
        ProjectError: there is no such project or saved audit.
    """
    from zuinig import audit

    known = next((language for language in i18n.LANGUAGES if language == lang), None)
    if known is None:
        raise ParameterError(_("The language must be one of: {known}.").format(known=", ".join(i18n.LANGUAGES)))
    i18n.use(known)
    return audit.load(Path(results)) if results else audit.run(Path(project))


def cover(audit: Audit) -> Shown:
    """The block below the title: board, period, reference date, norm, and what was examined."""
    board = audit.project.board
    lines = {
        _("Board"): board.name,
        _("Period"): board.period,
        _("Reference date"): day(board.reference_date),
        _("Norm"): _("version {version}").format(version=norms.load().version),
    }
    items = "".join(f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>" for name, text in lines.items() if text)
    sentences = audit.coverage.sentences()
    examined = "".join(f"<p>{escape(sentence)}</p>" for sentence in sentences)
    text = "\n".join([*(f"{name}: {text}" for name, text in lines.items() if text), *sentences])
    return Shown(f'<div class="cover"><dl>{items}</dl>{examined}</div>', text)


def chart(audit: Audit, name: str) -> Shown:
    """One chart with its alternative text and, below it, the table that it is drawn from.

    Raises:
        KeyError: there is no chart of that name.
    """
    drawn = named(name)
    data = drawn.table(audit)
    picture = base64.b64encode(image(drawn, data, "svg", footer(audit))).decode()
    alt = drawn.alt(data)
    twin, below = table(drawn.readable(data)).html, escape(_("The numbers of this chart"))
    html = (
        f'<figure><img src="data:image/svg+xml;base64,{picture}" alt="{escape(alt)}">'
        f"<details open><summary>{below}</summary>{twin}</details></figure>"
    )
    return Shown(html, alt)


def severity_tag(severity: str) -> Tag:
    """A weight in words, with its colour."""
    return Tag(severity, _(words.SEVERITIES[severity]))


def chosen(audit: Audit, *, severity: str = "", recipient: str = "", school: str = "") -> pd.DataFrame:
    """The open findings at or above a weight, about one recipient, from the files of one school.

    Args:
        audit: what was found.
        severity: `high`, `medium` or `low`; "" for all.
        recipient: name in audit.toml; "" for all.
        school: code of a school; "" for all.
    """
    found = audit.findings[audit.findings["status"] == "open"]
    if severity:
        found = found[found["severity"].isin(SEVERITIES[: SEVERITIES.index(severity) + 1])]
    if recipient:
        found = found[found["recipient"] == recipient]
    if school:
        files = [dataset.name for dataset in audit.project.dataset if dataset.school == school]
        found = found[found["dataset"].isin(files)]
    return found


def findings(
    audit: Audit,
    *groups: str,
    severity: str = "",
    recipient: str = "",
    school: str = "",
    own: bool = False,
    top: int = 20,
) -> Shown:
    """The open findings by rule: what was found, why it matters, what to do, where.

    Args:
        audit: what was found.
        groups: groups of rules (`fields`, `agreements`, …); none means all.
        severity: at or above this weight.
        recipient: about this recipient only.
        school: from the files of this school only.
        own: about the files of the board itself only, not about what recipients get.
        top: most findings that are listed per rule; the rest is in `findings.xlsx`.
    """
    found = chosen(audit, severity=severity, recipient=recipient, school=school)
    group_of = dict(zip(audit.rules["rule"], audit.rules["group"], strict=True))
    found = found[found["rule"].map(group_of).isin(groups)] if groups else found
    found = found[found["recipient"] == ""] if own else found
    if found.empty:
        return paragraph(_("Nothing was found here in what was examined.")) + _unexamined_rules(audit, groups)
    parts = [_of_rule(str(name), each, top) for name, each in found.groupby("rule", sort=False)]
    return joined(parts) + _unexamined_rules(audit, groups)


def _of_rule(name: str, found: pd.DataFrame, top: int) -> Shown:
    """All findings of one rule."""
    rule = next((rule for rule in rules.catalogue() if rule.name == name), None)
    n = len(found)
    title = str(rule.title) if rule else name
    code = found["code"].iloc[0]
    told = ngettext("{code}, {n} finding", "{code}, {n} findings", n).format(code=code, n=number(n))
    rows = pd.DataFrame(
        {
            _("Severity"): [severity_tag(severity) for severity in found["severity"]],
            _("What was found"): found["message"],
            _("Rows"): [number(rows) for rows in found["rows"]],
            _("Where"): [_shorten(places) for places in found["places"]],
        }
    ).head(top)
    more = _("{n} more findings are in findings.xlsx.").format(n=number(n - top)) if n > top else ""
    return joined(
        [
            heading(f"{title} ({told})"),
            paragraph(str(rule.why)) if rule else NOTHING,
            paragraph(_("What to do: {remedy}").format(remedy=found["remedy"].iloc[0])),
            paragraph(_("Legal basis: {law}").format(law=found["law"].iloc[0])),
            table(rows),
            paragraph(more) if more else NOTHING,
        ]
    )


def _shorten(places: str, most: int = 60) -> str:
    """The first row numbers; all of them stand in findings.xlsx."""
    return places if len(places) <= most else places[:most].rsplit(", ", 1)[0] + ", …"


def _unexamined_rules(audit: Audit, groups: tuple[str, ...]) -> Shown:
    """Say which rules could not look: silence must not look like approval."""
    idle = audit.rules[audit.rules["not_examined"] != ""]
    idle = idle[idle["group"].isin(groups)] if groups else idle
    if idle.empty:
        return NOTHING
    names = words.listed([_rule_title(name) for name in idle["rule"]], 8)
    return paragraph(_("Not examined here: {names}.").format(names=names), "warn")


def _rule_title(name: str) -> str:
    return next((str(rule.title) for rule in rules.catalogue() if rule.name == name), name)


def not_examined(audit: Audit) -> Shown:
    """Everything that was not examined: files, parts of files and rules, each with the reason."""
    idle = audit.rules[audit.rules["not_examined"] != ""]
    rows = pd.DataFrame(
        {_("Not examined"): [_rule_title(name) for name in idle["rule"]], _("Why"): idle["not_examined"].to_numpy()}
    )
    parts = [
        bullets(audit.coverage.sentences()),
        table(rows) if len(rows) else paragraph(_("Every rule could be examined.")),
    ]
    return joined(parts)
