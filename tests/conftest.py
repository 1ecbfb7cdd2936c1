"""What several tests share."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from zuinig import i18n


@pytest.fixture(autouse=True)
def _dutch() -> Iterator[None]:
    """Each test starts in Dutch, whatever the one before it asked for."""
    i18n.use("nl")
    yield
    i18n.use("nl")


@dataclass(frozen=True)
class Demo:
    """A whole run of `zuinig demo`: what it printed and wrote."""

    code: int
    out: str
    err: str
    folder: Path


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """`zuinig demo` in a process of its own, once for all tests that look at its outcome."""
    folder = tmp_path_factory.mktemp("demo")
    done = subprocess.run(
        [sys.executable, "-c", "from zuinig.cli import main; main()", "demo"],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return Demo(done.returncode, done.stdout, done.stderr, folder / "reports" / "demo")
