"""Facts x rules -> findings: the main job, once everything has been read and counted."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from zuinig import rules, vocabulary
from zuinig.engines.local import Profile, profile
from zuinig.errors import ProjectError
from zuinig.facts import Coverage, Facts, Progress, gather
from zuinig.i18n import _, number, percent
from zuinig.project import Project, load_project
from zuinig.rules import Rule
from zuinig.tables import checked
from zuinig.tables.findings import SEVERITIES, Findings

# What makes two findings the same problem: not the rows (they shift when a pupil comes or goes), not the words.
IDENTITY = ["rule", "dataset", "table", "column", "recipient", "category", "subject"]


@dataclass(frozen=True)
class Audit:
    """The outcome of one audit.

    Attributes:
        project: what was audited.
        facts: the value-free tables that the rules saw.
        findings: one row per finding, after `zuinig.tables.findings.Findings`.
        coverage: per dataset whether it was examined, and what was skipped in it.
        rules: one row per rule: `rule`, `code`, `group`, `severity`, `findings` (how many), `not_examined` (why, or
            ""), `crashed`.
    """

    project: Project
    facts: Facts
    findings: pd.DataFrame
    coverage: Coverage
    rules: pd.DataFrame

    @property
    def complete(self) -> bool:
        """Whether every dataset was examined and no rule crashed (a rule may lack the tables it is about)."""
        return self.coverage.complete and not self.rules["crashed"].any()

    def at_or_above(self, severity: str) -> int:
        """Count the open findings at or above a severity; `never` gives 0."""
        if severity == "never":
            return 0
        wanted = SEVERITIES[: SEVERITIES.index(severity) + 1]
        return int((self.findings["severity"].isin(wanted) & (self.findings["status"] == "open")).sum())

    def save(self, folder: Path) -> None:
        """Write the audit so that a notebook can load it: facts, findings, coverage and project, all value-free."""
        self.facts.save(folder)
        self.findings.to_parquet(folder / "findings.parquet", index=False)
        self.rules.to_parquet(folder / "rules.parquet", index=False)
        self.coverage.save(folder)
        project = self.project.model_dump(mode="json")
        (folder / "project.json").write_text(json.dumps(project, indent=1, ensure_ascii=False), encoding="utf-8")


def load(folder: Path) -> Audit:
    """Load what `Audit.save` wrote."""
    stored = folder / "project.json"
    if not stored.exists():
        raise ProjectError(_("{folder}: there is no saved audit in this folder.").format(folder=folder))
    project = Project.model_validate({**json.loads(stored.read_text(encoding="utf-8")), "file": folder / "audit.toml"})
    return Audit(
        project=project,
        facts=Facts.load(folder),
        findings=pd.read_parquet(folder / "findings.parquet"),
        coverage=Coverage.load(folder),
        rules=pd.read_parquet(folder / "rules.parquet"),
    )


def run(
    where: Path | Project,
    *,
    period: str = "",
    headers_only: bool = False,
    engine: Profile = profile,
    earlier: Path | None = None,
    progress: Progress | None = None,
) -> Audit:
    """Audit a project.

    Args:
        where: `audit.toml`, its folder, or a project that was loaded already.
        period: name of the period, over the one in `audit.toml`.
        headers_only: classify columns by their header, opening no value.
        engine: counts the tables; see `zuinig.engines.opened`.
        earlier: `findings.parquet` of the audit before, for `first_seen`.
        progress: called per dataset with (done, total, what).

    Raises:
        ProjectError: the project file is absent or wrong, or not one dataset could be examined.
    """
    project = where if isinstance(where, Project) else load_project(where)
    if period:
        project = project.model_copy(update={"board": project.board.model_copy(update={"period": period})})
    facts, coverage = gather(project, headers_only=headers_only, engine=engine, progress=progress)
    if not coverage.examined:
        raise ProjectError(
            _("{file}: none of the datasets could be examined; the first one: {why}").format(
                file=project.file, why=coverage.first_reason
            )
        )
    found, ran = _run_rules(facts)
    findings = _finish(found, project, earlier)
    return Audit(project=project, facts=facts, findings=findings, coverage=coverage, rules=ran)


def _run_rules(facts: Facts) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Run the catalogue; a rule that lacks its tables or crashes is told, by its name and the kind of error only."""
    frames: list[pd.DataFrame] = []
    ran: list[dict[str, object]] = []
    for rule in rules.catalogue():
        missing = rule.missing(facts)
        crash = ""
        found = pd.DataFrame()
        if not missing:
            try:
                found = rule.run(facts)
            except Exception as error:
                crash = type(error).__name__
        if len(found):
            frames.append(_worded(found, rule))
        ran.append(
            {
                "rule": rule.name,
                "code": rule.code,
                "group": rule.group,
                "severity": rule.severity,
                "findings": len(found),
                "not_examined": _why_not(missing, crash),
                "crashed": bool(crash),
            }
        )
    findings = pd.concat(frames, ignore_index=True) if frames else pd.DataFrame(Findings.empty())
    return findings, pd.DataFrame(ran)


def _why_not(missing: list[str], crash: str) -> str:
    if crash:
        return _("the rule stopped with an error ({kind}); please report it").format(kind=crash)
    if missing:
        return _("no data for it: {tables}").format(tables=", ".join(rules.data_title(table) for table in missing))
    return ""


def _worded(found: pd.DataFrame, rule: Rule) -> pd.DataFrame:
    """Add the words of the rule to its findings; every column of `found` may be named in the message."""
    share = (found["rows"] / found["checked"].where(found["checked"] > 0)).fillna(0.0)
    law = rule.law_text()
    worded = found.assign(rule=rule.name, code=rule.code, share=share, remedy=str(rule.remedy))
    worded["law"] = found["allowance_confirmed"].map({True: law, False: _with_doubt(law, rule)})
    return worded.assign(
        message=[
            rule.message.fill(_readable({str(name): value for name, value in record.items()}))
            for record in worded.to_dict("records")
        ]
    )


def _with_doubt(law: str, rule: Rule) -> str:
    """The law of a finding whose norm line rests on a source that was not seen (a rule in doubt says so itself)."""
    return law + _(" – the norm line for this recipient is to be confirmed") if rule.confirmed else law


def _readable(record: dict[str, object]) -> dict[str, object]:
    """The fields of a finding as a reader sees them: titles for ids, numbers with separators."""
    categories = vocabulary.categories()
    category, subject = str(record["category"]), str(record["subject"])
    title = str(categories[category].title) if category in categories else category
    numbers = {
        name: number(value) for name, value in record.items() if isinstance(value, int) and not isinstance(value, bool)
    }
    subject_title = vocabulary.SUBJECT_TITLES[subject]
    return {
        **record,
        **numbers,
        **_levels(record),
        "share": percent(float(str(record["share"]))),
        "category": title,
        "subject": _(subject_title) if subject_title else "",
    }


def _levels(record: dict[str, object]) -> dict[str, str]:
    """Titles for levels of detail and for a list of categories, where the finding has them."""
    found: dict[str, str] = {
        name: vocabulary.level_title(str(record["category"]), str(record[name]))
        for name in ("level", "level_allowed", "level_declared")
        if name in record
    }
    if "traits" in record:
        categories = vocabulary.categories()
        found["traits"] = ", ".join(str(categories[name].title) for name in str(record["traits"]).split(", "))
    return found


def _finish(found: pd.DataFrame, project: Project, earlier: Path | None) -> pd.DataFrame:
    """Order the findings; give each its id, its status and the day it was first seen."""
    rank = {severity: n for n, severity in enumerate(SEVERITIES)}
    ordered = found.assign(rank=found["severity"].map(rank)).sort_values(
        ["rank", "code", "dataset", "table", "column", "recipient", "category", "places"],
        kind="stable",
        ignore_index=True,
    )
    ordered["finding_id"] = _ids(_identified(ordered, project))
    seen = _first_seen(earlier)
    today = project.board.reference_date.isoformat()
    waived = {waiver.finding_id for waiver in project.waiver if waiver.until >= project.board.reference_date}
    ordered["first_seen"] = [seen.get(finding_id, today) for finding_id in ordered["finding_id"]]
    ordered["status"] = ordered["finding_id"].isin(waived).map({True: "waived", False: "open"}).astype(str)
    return checked(ordered, Findings, "findings")


def _identified(findings: pd.DataFrame, project: Project) -> pd.DataFrame:
    """The findings with what tells them apart in any language: a label (“register row 7”) gives way to its row."""
    named = {recipient.name for recipient in project.recipient}
    labelled = (findings["recipient"] != "") & ~findings["recipient"].isin(named)
    return findings.assign(recipient=findings["recipient"].mask(labelled, findings["places"]))


def _ids(findings: pd.DataFrame) -> list[str]:
    """An id per finding from what the problem is; the second, third … of the same problem gets a number behind it."""
    keys = findings[IDENTITY].astype(str).agg("|".join, axis=1) if len(findings) else pd.Series(dtype=str)
    nth = keys.groupby(keys).cumcount()
    return [
        hashlib.blake2b(key.encode(), digest_size=6).hexdigest() + (f"-{n + 1}" if n else "")
        for key, n in zip(keys, nth, strict=True)
    ]


def _first_seen(earlier: Path | None) -> dict[str, str]:
    """`finding_id -> first_seen` of the audit before; an unreadable file counts as none."""
    if earlier is None or not earlier.exists():
        return {}
    try:
        before = pd.read_parquet(earlier, columns=["finding_id", "first_seen"])
    except (OSError, ValueError, KeyError):
        return {}
    return dict(zip(before["finding_id"], before["first_seen"], strict=True))
