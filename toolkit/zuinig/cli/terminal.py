"""What the terminal shows: answers on standard output, warnings on standard error."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from zuinig import vocabulary
from zuinig.errors import ParameterError
from zuinig.i18n import N_, _, day, ngettext, number

if TYPE_CHECKING:
    import pandas as pd

    from zuinig.audit import Audit
    from zuinig.classify import Column
    from zuinig.draft import Draft
    from zuinig.facts.policy_lines import PolicyRow
    from zuinig.rules import Rule

SEVERITY_STYLES = {"high": "bold red", "medium": "yellow", "low": "cyan"}
SEVERITY_TITLES = {"high": N_("high"), "medium": N_("medium"), "low": N_("low")}
ALLOWANCE_TITLES = {
    "needed": N_("needed"),
    "allowed": N_("allowed"),
    "with_reason": N_("only with a reason"),
    "forbidden": N_("not allowed"),
}
MOST_FINDINGS = 12  # rows of the findings table on the terminal; the rest is in the report


@cache
def _console(error: bool = False) -> Console:
    """Standard output or standard error; a pipe gets 100 columns, so that its lines do not depend on a window."""
    stream = sys.stderr if error else sys.stdout
    return Console(stderr=error, width=None if stream.isatty() else 100, highlight=False)


def _print(text: str) -> None:
    _console().print(text, soft_wrap=True)


def warn(sentence: str) -> None:
    """Say what went wrong, on standard error."""
    _console(error=True).print(f"zuinig: {escape(sentence)}", soft_wrap=True)


def print_columns(columns: Sequence[Column]) -> None:
    """One line per column of a scan."""
    categories = vocabulary.categories()
    for name in dict.fromkeys((column.file, column.table) for column in columns):
        table = Table(title=escape(" · ".join(filter(None, name))), title_justify="left", title_style="bold")
        for header in (_("column"), _("holds"), _("about"), _("sure"), _("filled"), _("inside")):
            table.add_column(header, justify="right" if header in (_("sure"), _("filled")) else "left")
        for column in columns:
            if (column.file, column.table) == name:
                table.add_row(*_column_row(column, categories), style="" if column.personal else "dim")
        _console().print(table)


def _column_row(column: Column, categories: Any) -> list[str]:  # noqa: ANN401 - a mapping of vocabulary
    title = str(categories[column.category].title) + (" [bold red]*[/]" if column.special else "")
    about = _(vocabulary.SUBJECT_TITLES[column.subject])
    inside = ", ".join(f"{categories[category].title} ({number(rows)})" for category, rows in column.contains.items())
    filled = f"{number(column.filled)}/{number(column.rows)}" if column.rows else "-"
    return [escape(column.column), title, about, f"{column.confidence:.2f}", filled, inside]


def print_evidence(columns: Sequence[Column], wanted: str) -> None:
    """Every piece of evidence for and against, of the columns called `wanted`."""
    chosen = [column for column in columns if column.column == wanted]
    if not chosen:
        from rapidfuzz import process

        names = [column.column for column in columns]
        nearest = process.extractOne(wanted, names, processor=str.casefold, score_cutoff=50)
        hint = _(" Did you mean “{word}”?").format(word=nearest[0]) if nearest else ""
        raise ParameterError(_("There is no column “{column}”.").format(column=wanted) + hint)
    categories = vocabulary.categories()
    for column in chosen:
        sure = _("{category}, confidence {confidence:.2f}").format(
            category=categories[column.category].title, confidence=column.confidence
        )
        _print(f"[bold]{escape(column.column)}[/] · {sure}")
        for sentence in column.evidence:
            _print(f"  - {escape(sentence)}")


def print_audit(audit: Audit, files: Sequence[Path], out: Path) -> None:
    """The short summary at the end of an audit: what was examined, what was found, what to open."""
    board = audit.project.board
    title = " · ".join(filter(None, [board.name, board.period, day(board.reference_date)]))
    _console().print()
    _print(f"[bold]{escape(title)}[/]")
    for sentence in audit.coverage.sentences():
        _print(escape(sentence))
    for sentence in _unexamined(audit):
        _print(escape(sentence))
    if len(audit.findings):
        _console().print(_findings_table(audit.findings))
    _print(_counts(audit.findings))
    _print("")
    _print("[bold]" + _("Open these files:") + "[/]")
    for file in files:
        if file.suffix in (".html", ".pdf") or file.name == "findings.xlsx":
            _print(f"  {escape(str(out / file))}")


def _unexamined(audit: Audit) -> list[str]:
    """The rules that could not be examined, by reason: what was not looked at must not read as approval."""
    return [
        ngettext("Not examined: {n} rule; {why}.", "Not examined: {n} rules; {why}.", len(of_reason)).format(
            n=number(len(of_reason)), why=why
        )
        for why, of_reason in audit.rules[audit.rules["not_examined"] != ""].groupby("not_examined")
    ]


def _findings_table(findings: pd.DataFrame) -> Table:
    from zuinig import rules

    titles = {rule.name: str(rule.title) for rule in rules.catalogue()}
    table = Table(box=None, padding=(0, 2, 0, 0), title_justify="left")
    for header in (_("severity"), _("code"), _("finding"), _("number")):
        table.add_column(header, justify="right" if header == _("number") else "left")
    counts = findings.groupby(["code", "rule", "severity"], sort=False).size().reset_index(name="n")
    for row in counts.head(MOST_FINDINGS).to_dict("records"):
        style = SEVERITY_STYLES[row["severity"]]
        severity = f"[{style}]{_(SEVERITY_TITLES[row['severity']])}[/]"
        table.add_row(severity, row["code"], escape(titles[row["rule"]]), number(row["n"]))
    if len(counts) > MOST_FINDINGS:
        more = int(counts["n"][MOST_FINDINGS:].sum())
        table.add_row(
            "",
            "",
            ngettext("{n} more finding in the report", "{n} more findings in the report", more).format(n=more),
            "",
        )
    return table


def _counts(findings: pd.DataFrame) -> str:
    open_findings = findings[findings["status"] == "open"]
    per = open_findings["severity"].value_counts()
    parts = [f"{number(int(per.get(severity, 0)))} {_(title)}" for severity, title in SEVERITY_TITLES.items()]
    n = len(open_findings)
    return ngettext("{n} finding: {parts}.", "{n} findings: {parts}.", n).format(n=number(n), parts=", ".join(parts))


def audit_json(audit: Audit, files: Sequence[Path]) -> dict[str, object]:
    """The answer of `zuinig audit --json`."""
    return {
        "board": audit.project.board.name,
        "period": audit.project.board.period,
        "reference_date": audit.project.board.reference_date.isoformat(),
        "coverage": audit.coverage.as_json(),
        "rules": audit.rules.to_dict("records"),
        "findings": audit.findings.to_dict("records"),
        "files": [file.as_posix() for file in files],
    }


def print_draft(draft: Draft) -> None:
    """Say what `zuinig init` wrote and what is left to do by hand."""
    _print(
        _("{file} was written; it names {n} files.").format(
            file=f"[bold]{escape(str(draft.file))}[/]", n=draft.datasets
        )
    )
    for sentence in draft.to_do:
        _print(f"  - {escape(sentence)}")


def print_rules(rules: Sequence[Rule]) -> None:
    """The catalogue as a table."""
    table = Table()
    for header in (_("code"), _("rule"), _("severity"), _("finds")):
        table.add_column(header)
    for rule in rules:
        style = SEVERITY_STYLES[rule.severity]
        table.add_row(rule.code, rule.name, f"[{style}]{_(SEVERITY_TITLES[rule.severity])}[/]", escape(str(rule.title)))
    _console().print(table)


def print_markdown(text: str) -> None:
    """A page in Markdown: laid out on a terminal, as it is in a pipe."""
    console = _console()
    if not console.is_terminal:
        sys.stdout.write(text + "\n")
        return
    from rich.markdown import Markdown

    console.print(Markdown(text))


def print_policy(rows: Sequence[PolicyRow]) -> None:
    """The effective line first, then the lines that it beat; as text, so that a file and its line stay whole."""
    for n, row in enumerate(rows):
        allowed = _(ALLOWANCE_TITLES[row.allowance])
        level = _(", at most: {level}").format(level=row.level) if row.level else ""
        about = f" ({row.about})" if row.about else ""
        mark = _("In force:") if n == 0 else _("Beaten:")
        style = "bold" if n == 0 else "dim"
        _print(f"[{style}]{mark} {escape(row.layer + about)}: {escape(allowed + level)}[/]")
        _print(f"  {escape(row.origin)}")
        _print(f"  {escape(row.reason)}")
        _print("  " + _("Source: {source}").format(source=escape(row.source)))
