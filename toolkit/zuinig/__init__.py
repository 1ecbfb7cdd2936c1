"""Zuinig: a linter for personal data in schools.

What notebooks and other programs use; everything is loaded on first use, so that `import zuinig` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

_SHOW = "zuinig.report.show"
# public name -> module that has it
_PUBLIC = {
    "Audit": "zuinig.audit",
    "ZuinigError": "zuinig.errors",
    "load": "zuinig.audit",
    "run": "zuinig.audit",
    "use": "zuinig.i18n",
    # what the notebooks are made of
    "access": _SHOW,
    "chart": _SHOW,
    "cover": _SHOW,
    "evidence": _SHOW,
    "find": _SHOW,
    "findings": _SHOW,
    "form": _SHOW,
    "free_text": _SHOW,
    "in_short": _SHOW,
    "kinds_of_data": _SHOW,
    "not_examined": _SHOW,
    "open_audit": _SHOW,
    "policy": _SHOW,
    "questions": _SHOW,
    "recipients": _SHOW,
    "scan_file": _SHOW,
    "sensitive_columns": _SHOW,
    "supplier_sheets": _SHOW,
    "unexamined": _SHOW,
    "who_gets_what": _SHOW,
}
__all__ = ["__version__", *_PUBLIC]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module, a class or a function
    if name == "__version__":
        from importlib.metadata import version  # half of the time of `zuinig --help`

        return version("zuinig")
    if name in _PUBLIC:
        return getattr(import_module(_PUBLIC[name]), name)
    raise AttributeError(f"module 'zuinig' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
