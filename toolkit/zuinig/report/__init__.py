"""From an audit to what readers see: tables, notebooks, pages, charts; written as a whole or not at all."""

from __future__ import annotations

from zuinig.report.parameters import parse_settings
from zuinig.report.staging import check_writable
from zuinig.report.writing import write

__all__ = ["check_writable", "parse_settings", "write"]
