"""Bad input: one clear sentence, the right exit code, nothing half-written, an earlier report untouched."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from zuinig import cli, resources

PROJECT = """
[board]
name = "Stichting Proef"
reference_date = 2026-11-24

[[recipient]]
name = "Leesplein"
kind = "library"
{more}
[[dataset]]
name = "register"
role = "register"
path = "register.csv"

[[dataset]]
name = "levering"
role = "delivery"
path = "levering.csv"
recipient = "Leesplein"
"""
REGISTER = "Leverancier;Verwerkersovereenkomst aanwezig;Datum ondertekening;Einddatum\nLeesplein;J;01-02-2025;{end}\n"
DELIVERY = "Leerlingnummer;Roepnaam;Achternaam;Groep\n" + "".join(
    f"{n};Sanne;Zwartewater;5a\n" for n in range(10001, 10031)
)


@pytest.fixture
def board(tmp_path: Path) -> Path:
    folder = tmp_path / "board"
    folder.mkdir()
    (folder / "audit.toml").write_text(PROJECT.format(more=""), encoding="utf-8")
    (folder / "register.csv").write_text(REGISTER.format(end="31-12-2027"), encoding="utf-8")
    (folder / "levering.csv").write_text(DELIVERY, encoding="utf-8")
    return folder


def audit(board: Path, capsys: pytest.CaptureFixture[str], *more: str) -> tuple[int, str]:
    """Exit code, and what the person reads (both streams)."""
    code = cli.run(["audit", str(board), "--out", str(board / "out"), "--no-notebooks", "--fail-on", "never", *more])
    out, err = capsys.readouterr()
    return code, out + err


def test_a_sound_board_is_audited(board: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert audit(board, capsys)[0] == cli.OK
    assert (board / "out" / "findings.csv").exists()


def wrong(code: int, text: str, *words: str) -> None:
    """The run was refused with one sentence that has these words."""
    assert code == cli.WRONG
    assert [word for word in words if word not in text] == []
    assert "Traceback" not in text


def partly(code: int, text: str, *words: str) -> None:
    """The rest was audited, and the reader is told what was not."""
    assert code == cli.PARTLY
    assert [word for word in words if word not in text] == []
    assert "Traceback" not in text


def test_no_project_file(board: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (board / "audit.toml").unlink()

    wrong(*audit(board, capsys), "audit.toml", "zuinig init")
    assert not (board / "out").exists()


def test_a_dataset_that_is_not_there(board: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (board / "levering.csv").unlink()

    partly(*audit(board, capsys), "levering.csv")


def test_nothing_that_can_be_read(board: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (board / "levering.csv").unlink()
    (board / "register.csv").unlink()

    wrong(*audit(board, capsys), "register.csv")
    assert not (board / "out").exists()


def test_an_empty_file(board: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (board / "levering.csv").write_bytes(b"")

    partly(*audit(board, capsys), "levering.csv")


def test_a_file_with_headers_only(board: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (board / "levering.csv").write_text(DELIVERY.split("\n")[0] + "\n", encoding="utf-8")

    assert audit(board, capsys)[0] == cli.OK


def test_a_register_without_suppliers(board: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = REGISTER.format(end="31-12-2027").replace("Leverancier", "Kleur")
    (board / "register.csv").write_text(text, encoding="utf-8")

    partly(*audit(board, capsys), "register", "Leverancier", "audit.toml")


def test_two_datasets_with_one_name(board: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = PROJECT.format(more="").replace('name = "levering"', 'name = "register"')
    (board / "audit.toml").write_text(text, encoding="utf-8")

    wrong(*audit(board, capsys), "[[dataset]]", "register")


def test_a_recipient_kind_that_does_not_exist(board: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (board / "audit.toml").write_text(PROJECT.format(more="").replace("library", "libary"), encoding="utf-8")

    wrong(*audit(board, capsys), "libary", "library")


def test_a_date_that_does_not_exist(board: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (board / "register.csv").write_text(REGISTER.format(end="31-02-2026"), encoding="utf-8")

    code, text = audit(board, capsys)

    partly(code, text, "register", "Einddatum", "2")
    assert "31-02-2026" not in text


def test_a_report_folder_that_is_a_file(board: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (board / "out").write_text("mijn bestand", encoding="utf-8")

    wrong(*audit(board, capsys), "out")
    assert (board / "out").read_text(encoding="utf-8") == "mijn bestand"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_report_folder_without_write_permission(board: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (board / "out").mkdir()
    (board / "out").chmod(0o500)

    wrong(*audit(board, capsys), "out")


def test_an_unknown_notebook_parameter(board: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = cli.run(["audit", str(board), "--out", str(board / "out"), "--set", "scool=00"])
    _out, err = capsys.readouterr()

    wrong(code, err, "scool", "school")
    assert not (board / "out" / "findings.csv").exists()


@pytest.mark.parametrize(
    "words",
    [
        ["audit", "--fail-on", "rood"],
        ["scan"],
        ["explain", "mising-agreement"],
        ["--lang", "fy"],
        ["audit", "--set", "school"],
    ],
)
def test_wrong_use_is_told_in_one_line(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    code = cli.run(words)
    _out, err = capsys.readouterr()

    wrong(code, err)
    assert len(err.strip().splitlines()) == 1


def test_a_file_that_is_not_there_is_scanned(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = cli.run(["scan", str(tmp_path / "weg.csv")])

    wrong(code, capsys.readouterr().err, "weg.csv")


def test_one_bad_file_does_not_stop_the_scan_of_another(board: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (board / "leeg.csv").write_bytes(b"")

    code = cli.run(["scan", str(board / "leeg.csv"), str(board / "levering.csv")])
    out, err = capsys.readouterr()

    partly(code, err, "leeg.csv")
    assert "Achternaam" in out


def test_drafting_over_an_existing_project_changes_nothing(board: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (board / "audit.toml").read_bytes()

    wrong(cli.run(["init", str(board)]), capsys.readouterr().err, "audit.toml")
    assert (board / "audit.toml").read_bytes() == before


RUN = "from zuinig.cli import main; main()"
# A process started in the background by a shell ignores SIGINT, and so do its children; a person's terminal does not.
AT_A_TERMINAL = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for another process")
def test_ctrl_c_half_way_leaves_the_earlier_report(board: Path, capsys: pytest.CaptureFixture[str]) -> None:
    audit(board, capsys)
    before = {path.name: path.read_bytes() for path in (board / "out").iterdir() if path.is_file()}

    running = subprocess.Popen(
        [
            sys.executable,
            "-c",
            AT_A_TERMINAL + RUN,
            "audit",
            str(resources.samples()),
            "--out",
            "out",
        ],
        cwd=board,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    for _try in range(300):  # until it is writing: the staging folder is there
        time.sleep(0.1)
        if any(path.name.startswith(".") for path in (board / "out").iterdir()):
            break
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=60)

    assert running.returncode == cli.WRONG
    assert "Traceback" not in out + err
    assert len([line for line in err.splitlines() if line.startswith("zuinig:")]) == 1
    assert {path.name: path.read_bytes() for path in (board / "out").iterdir() if path.is_file()} == before
    assert not any(path.name.startswith(".") for path in (board / "out").iterdir())
