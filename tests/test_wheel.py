"""The wheel carries the notebooks and the sample board, and works where the repository is not."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_what_a_run_needs_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()

    for needed in (
        "_notebooks/suppliers.ipynb",
        "_data_samples/audit.toml",
        "locale/nl/LC_MESSAGES/zuinig.mo",
        "py.typed",
    ):
        assert f"zuinig/{needed}" in names
    assert [name for name in names if "__pycache__" in name or name.startswith("tests")] == []


def test_the_demo_runs_from_the_installed_wheel(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    # The libraries are those of this environment; only Zuinig itself comes from the wheel.
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(site), str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    environment = {**os.environ, "PYTHONPATH": str(site)}
    program = "import zuinig, sys; print(zuinig.__file__); from zuinig.cli import main; main(['demo', '--out', 'out'])"

    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(str(site))
    assert (tmp_path / "out" / "suppliers.html").exists()
    assert (tmp_path / "out" / "council").is_dir()
