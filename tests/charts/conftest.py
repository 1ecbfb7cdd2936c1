"""The made-up audit as a fixture."""

from __future__ import annotations

import runpy
from pathlib import Path
from types import SimpleNamespace

import pytest


@pytest.fixture(scope="session")
def made():
    """Functions that make (parts of) an audit."""
    return SimpleNamespace(**runpy.run_path(str(Path(__file__).parent / "made_audit.py")))
