"""Zuinig: a linter for personal data in schools.

What notebooks and other programs use; everything is loaded on first use, so that `import zuinig` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import version as _version
from typing import Any

__version__ = _version("zuinig")

# public name -> module that has it
_PUBLIC = {
    "Audit": "zuinig.audit",
    "load": "zuinig.audit",
    "run": "zuinig.audit",
    "use": "zuinig.i18n",
    "ZuinigError": "zuinig.errors",
}
__all__ = sorted([*_PUBLIC, "__version__"])


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module, a class or a function
    if name in _PUBLIC:
        return getattr(import_module(_PUBLIC[name]), name)
    raise AttributeError(f"module 'zuinig' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
