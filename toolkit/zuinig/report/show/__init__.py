"""What notebooks show: functions from an audit to a table, a chart or a text.

`zuinig/__init__.py` gives these names to notebooks; a notebook imports nothing else.
"""

from __future__ import annotations

from zuinig.report.show.council import in_short, questions, unexamined, who_gets_what
from zuinig.report.show.cover import chart, cover, findings, not_examined, open_audit
from zuinig.report.show.explore import evidence, find, policy, scan_file
from zuinig.report.show.pupils import access, form, free_text, kinds_of_data, sensitive_columns
from zuinig.report.show.suppliers import recipients, supplier_sheets

__all__ = [
    "access",
    "chart",
    "cover",
    "evidence",
    "find",
    "findings",
    "form",
    "free_text",
    "in_short",
    "kinds_of_data",
    "not_examined",
    "open_audit",
    "policy",
    "questions",
    "recipients",
    "scan_file",
    "sensitive_columns",
    "supplier_sheets",
    "unexamined",
    "who_gets_what",
]
