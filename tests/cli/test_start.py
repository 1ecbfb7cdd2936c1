"""What the program sets up and loads before its work begins."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from zuinig import cli

THREADS = ["POLARS_MAX_THREADS", "OPENBLAS_NUM_THREADS"]
LOADED = """
import sys
from zuinig import cli
try:
    cli.main(sys.argv[1:])
finally:
    print(*{name.partition(".")[0] for name in sys.modules}, file=sys.stderr)
"""


@pytest.fixture(autouse=True)
def as_before(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in THREADS:
        monkeypatch.setenv(name, "")  # so that what stood there is put back
        monkeypatch.delenv(name)
    threshold = gc.get_threshold()
    yield
    gc.set_threshold(*threshold)


@pytest.mark.parametrize(("cores", "polars"), [(1, "1"), (2, "1"), (3, "1"), (4, None), (64, None), (None, "1")])
def test_polars_gets_threads_of_its_own_only_where_ours_leave_cores_idle(
    cores: int | None, polars: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: cores)

    cli._set_up()

    assert [os.environ.get(name) for name in THREADS] == [polars, "1"]


@pytest.mark.parametrize("name", THREADS)
def test_a_number_of_threads_that_the_user_chose_stays(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "7")
    monkeypatch.setattr(os, "cpu_count", lambda: 2)

    cli._set_up()

    assert os.environ[name] == "7"


@pytest.mark.parametrize(
    ("words", "absent"),
    [
        (["--help"], {"polars", "numpy", "pandas", "pyarrow", "pydantic", "rich", "email"}),
        (["scan", "--json"], {"pandas", "pydantic", "rich"}),
        (["scan"], {"pandas", "pydantic"}),
    ],
)
def test_nothing_is_loaded_that_is_not_needed(words: list[str], absent: set[str], tmp_path: Path) -> None:
    file = tmp_path / "klein.csv"
    file.write_text("Roepnaam;BSN\nAnna;999900006\nBram;999900018\n", encoding="utf-8")
    files = [str(file)] if "scan" in words else []
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *words, *files], capture_output=True, text=True, check=True, encoding="utf-8"
    )

    assert done.stdout
    assert absent.isdisjoint(done.stderr.split())
