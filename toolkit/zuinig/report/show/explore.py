"""For the analyst by hand: look at a file, at the evidence for a column, at the line of the norm, at the findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.audit import Audit
from zuinig.charts import words
from zuinig.errors import ParameterError
from zuinig.i18n import _, number
from zuinig.report.parameters import nearest
from zuinig.report.show.cover import chosen
from zuinig.report.show.pupils import subject
from zuinig.report.show.shown import Shown, Tag, bullets, heading, joined, table
from zuinig.report.show.suppliers import verdict

if TYPE_CHECKING:
    from zuinig.classify import Column


def scan_file(audit: Audit, dataset: str) -> Shown:
    """Classify the columns of one dataset again, and show what each of them holds; "" takes the first dataset.

    Raises:
        ParameterError: there is no dataset of that name in audit.toml.
        SourceError: its file cannot be read.
    """
    found = _columns(audit, dataset)
    rows = pd.DataFrame(
        {
            _("Column"): [column.column for column in found],
            _("Part"): [column.table or "" for column in found],
            _("Holds"): [words.category(column.category) for column in found],
            _("About"): [subject(column.subject) for column in found],
            _("Special data"): [Tag("high", _("special")) if column.special else "" for column in found],
            _("Filled"): [f"{number(column.filled)}/{number(column.rows)}" for column in found],
            _("Confidence"): [number(column.confidence, 2) for column in found],
        }
    )
    return table(rows)


def _columns(audit: Audit, dataset: str) -> list[Column]:
    from zuinig.engines import local

    names = [each.name for each in audit.project.dataset]
    dataset = dataset or names[0]
    if dataset not in names:
        raise ParameterError(
            _("There is no dataset “{name}” in audit.toml.").format(name=dataset) + nearest(dataset, names)
        )
    return local.scan(audit.project.path(audit.project.dataset[names.index(dataset)]))


def evidence(audit: Audit, dataset: str, column: str = "") -> Shown:
    """Why each column, or one column, was classified as it was.

    Raises:
        ParameterError: there is no such dataset or column.
    """
    found = _columns(audit, dataset)
    wanted = [each for each in found if column in ("", each.column)]
    if not wanted:
        names = [each.column for each in found]
        raise ParameterError(_("There is no column “{column}”.").format(column=column) + nearest(column, names))
    return joined(
        heading(f"{each.column}: {words.category(each.category)}") + bullets(list(each.evidence)) for each in wanted
    )


def policy(audit: Audit, recipient: str, category: str, about: str = "pupil") -> Shown:
    """The line that decides whether a recipient may get a kind of data, and the lines that it beat.

    An empty `recipient` takes the first one of audit.toml.

    Raises:
        ParameterError: a recipient or category that does not exist.
    """
    from zuinig.facts import Asked, policy_lines

    # A saved audit has no audit.toml beside it: then the line of the norm for that kind of recipient.
    project = audit.project
    where = project.file if project.file.exists() else None
    named = project.recipient_named(recipient) if recipient else next(iter(project.recipient), None)
    recipient = named.name if named else recipient
    who = named.kind if named and not where else recipient
    lines = policy_lines(Asked(who, about, category), where)
    rows = pd.DataFrame(
        {
            _("Line"): [line.origin for line in lines],
            _("Verdict"): [verdict(line.allowance) for line in lines],
            _("Why"): [line.reason for line in lines],
            _("Source"): [line.source for line in lines],
        }
    )
    return table(rows, _("The first line is in force."))


def find(audit: Audit, *, severity: str = "", recipient: str = "", school: str = "") -> pd.DataFrame:
    """The open findings as a frame to work on: filter, group, save."""
    return chosen(audit, severity=severity, recipient=recipient, school=school)
