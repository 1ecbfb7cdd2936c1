"""The made-up audit of the charts as a fixture."""

from __future__ import annotations

import runpy
from pathlib import Path
from types import SimpleNamespace

import pytest


@pytest.fixture(scope="session")
def made():
    """Functions that make (parts of) an audit."""
    return SimpleNamespace(**runpy.run_path(str(Path(__file__).parents[1] / "charts" / "made_audit.py")))
