"""No personal value leaves the scan: markers planted in every cell turn up in no output, log, notebook or traceback."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from planting import MARKER, plant_folder, planter, texts_under
from zuinig import resources
from zuinig.project import load_project

# What a recipient, school or person is known by: every such value of the sample board is looked for as it stands.
TELLING = ["name", "national_id", "pupil_number", "chain_id", "email", "phone", "address", "financial", "birth_date"]


def run(*words: str, cwd: Path) -> str:
    """Run the command line in a process of its own, as a user does; everything that it printed."""
    done = subprocess.run(
        [sys.executable, "-c", "from zuinig.cli import main; main()", *words],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in done.stderr
    return done.stdout + done.stderr


def assert_clean(texts: list[tuple[str, str]], marker: str = MARKER) -> None:
    assert [name for name, text in texts if marker in text] == []


@pytest.fixture(scope="module", params=["words", "every"])
def planted(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp(f"planted-{request.param}") / "board"
    plant_folder(resources.samples(), folder, planter(request.param))
    return folder


def data_files(board: Path) -> list[Path]:
    project = load_project(board)
    return sorted({project.path(dataset) for dataset in project.dataset})


def test_the_markers_are_really_there(planted: Path) -> None:
    texts = list(texts_under(planted))

    assert sum(text.replace("\x00", "").count(MARKER) for _name, text in texts) > 5_000


def test_scanning_shows_no_marker(planted: Path) -> None:
    files = [str(path) for path in data_files(planted)]

    printed = [run("scan", *files, cwd=planted), run("scan", "--json", *files, cwd=planted)]
    printed.append(run("scan", "--headers-only", *files, cwd=planted))

    assert_clean(list(zip(["scan", "json", "headers"], printed, strict=True)))


def test_explaining_a_column_shows_no_marker(planted: Path) -> None:
    file = next(path for path in data_files(planted) if path.suffix == ".csv")

    assert_clean([("explain", run("scan", str(file), "--explain", "nietbestaand", cwd=planted))])


@pytest.mark.slow
def test_an_audit_leaves_no_marker(planted: Path, tmp_path: Path) -> None:
    printed = run("audit", str(planted), "--out", str(tmp_path / "out"), "--fail-on", "never", cwd=planted)
    as_json = run("audit", str(planted), "--out", str(tmp_path / "json"), "--json", "--no-notebooks", cwd=planted)

    assert (tmp_path / "out" / "findings.csv").exists()
    assert_clean([("terminal", printed), ("json", as_json), *texts_under(tmp_path)])


def test_drafting_a_project_file_leaves_no_marker(planted: Path, tmp_path: Path) -> None:
    board = tmp_path / "board"
    plant_folder(planted, board, lambda cell: cell)
    (board / "audit.toml").unlink()

    printed = run("init", str(board), cwd=board)

    assert (board / "audit.toml").exists()
    assert_clean([("terminal", printed), ("audit.toml", (board / "audit.toml").read_text(encoding="utf-8"))])


@pytest.mark.slow
def test_broken_files_are_told_without_their_content(planted: Path, tmp_path: Path) -> None:
    """Each file cut in half, and each with its bytes shuffled: whatever is said about it, no cell is."""
    board = tmp_path / "board"
    plant_folder(planted, board, lambda cell: cell)
    for path in board.rglob("*"):
        if path.is_file() and path.suffix not in (".toml", ".md"):
            data = path.read_bytes()
            path.write_bytes(data[: len(data) // 2])
    files = [str(path) for path in data_files(board)]

    printed = run("scan", *files, cwd=board) + run("audit", str(board), "--no-notebooks", "--out", "out", cwd=board)

    assert_clean([("terminal", printed)])


@pytest.mark.slow
def test_no_value_of_the_sample_board_is_in_its_report(tmp_path: Path) -> None:
    """The same on the board as it is, where every rule fires: the values themselves are looked for."""
    from zuinig import sources
    from zuinig.engines import local

    values: set[str] = set()
    for path in data_files(resources.samples()):
        columns = [
            column for column in local.scan(path) if column.category in TELLING and column.subject != "organisation"
        ]
        for table in sources.open_tables(path):
            wanted = [column.column for column in columns if column.table == table.name]
            for batch in table.batches():
                for name in wanted:
                    values.update(value for value in batch[name].drop_nulls().to_list() if len(value) >= 8)
    printed = run("audit", str(resources.samples()), "--out", str(tmp_path / "out"), cwd=tmp_path)
    texts = [("terminal", printed), *texts_under(tmp_path)]

    assert len(values) > 3_000
    assert [(name, len(value)) for name, text in texts for value in values if value in text] == []


def test_an_unexpected_error_is_told_without_its_text(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from zuinig import cli, rules

    def broken() -> None:
        raise ValueError(f"could not convert string: '{MARKER}'")

    monkeypatch.setattr(rules, "catalogue", broken)

    code = cli.run(["rules"])

    out, err = capsys.readouterr()
    assert code == cli.WRONG
    assert "ValueError" in err
    assert_clean([("out", out), ("err", err)])


def test_the_marker_search_sees_into_packed_files(tmp_path: Path) -> None:
    """Otherwise the tests above would pass by being blind."""
    pd.DataFrame({"a": [MARKER]}).to_parquet(tmp_path / "a.parquet")
    pd.DataFrame({"a": [MARKER]}).to_excel(tmp_path / "a.xlsx", engine="xlsxwriter")

    found = {name.split("/")[0] for name, text in texts_under(tmp_path) if MARKER in text}

    assert found == {"a.parquet", "a.xlsx"}
