"""How many mistakes in the rules their cases would catch: mutates every rule and runs the cases (`make mutate`).

Slow (half an hour on two cores) and never part of `make test`. Works on a copy in a temporary folder; the score goes to
mutation_measured.json, which `quality.py` puts on its page. Survivors are printed: each is a case that lacks.
"""
# ruff: noqa: T201 (a script that prints)

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
MEASURED = HERE / "mutation_measured.json"
MUTMUT = "mutmut==3.8.1"
# The package stands under `src` in the copy, for there mutmut looks for it by itself.
SETTINGS = """
[tool.mutmut]
source_paths = ["src"]
only_mutate = ["src/zuinig/rules/*/*.py"]
pytest_add_cli_args_test_selection = ["tests/rules/test_cases.py"]
pytest_add_cli_args = ["-p", "no:cacheprovider"]
use_git_change_detection = false
use_setproctitle = false
"""
SURVIVED, NOT_RUN = 0, None  # exit code of the cases on a mutant


def main() -> None:
    """Mutate, run, count, print the survivors, and write the score."""
    with TemporaryDirectory() as temporary:
        copy, site = Path(temporary) / "copy", Path(temporary) / "site"
        _make_copy(copy)
        install = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(site), MUTMUT]
        subprocess.run(install, check=True)
        environment = {**os.environ, "PYTHONPATH": str(site)}
        command = [sys.executable, "-m", "mutmut", "run", "--max-children", str(os.cpu_count() or 1)]
        subprocess.run(command, cwd=copy, env=environment, check=False)
        outcomes = dict(_outcomes(copy / "mutants"))
    if not outcomes or NOT_RUN in outcomes.values():
        sys.exit("The run did not finish, so there is no score; what it printed says why.")
    survivors = sorted(name for name, code in outcomes.items() if code == SURVIVED)
    print(*survivors, sep="\n")
    score = {"mutants": len(outcomes), "killed": len(outcomes) - len(survivors)}
    MEASURED.write_text(json.dumps(score, indent=1) + "\n", encoding="utf-8")
    print(f"{score['killed']} of {score['mutants']} mutants killed, written to {MEASURED.name}")


def _make_copy(copy: Path) -> None:
    unwanted = shutil.ignore_patterns("__pycache__", "*.pyc")
    shutil.copytree(ROOT / "toolkit", copy / "src", ignore=unwanted)
    shutil.copytree(ROOT / "tests", copy / "tests", ignore=unwanted)
    settings = (ROOT / "pyproject.toml").read_text(encoding="utf-8") + SETTINGS
    (copy / "pyproject.toml").write_text(settings, encoding="utf-8")


def _outcomes(mutants: Path) -> Iterator[tuple[str, int | None]]:
    """Name of each mutant and the exit code of the cases on it."""
    for file in sorted(mutants.glob("src/zuinig/rules/*/*.py.meta")):
        yield from json.loads(file.read_text(encoding="utf-8"))["exit_code_by_key"].items()


if __name__ == "__main__":
    main()
