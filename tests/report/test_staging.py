"""A report is whole or the earlier one is untouched."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from zuinig.errors import OutputError
from zuinig.report.staging import check_writable, publish, staged


def made(folder, files):
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)


def content(folder):
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


def publish_files(out, files):
    with staged(out) as work:
        new, spare = work / "made", work / "spare"
        new.mkdir()
        spare.mkdir()
        manifest = {"manifest.json": json.dumps({"files": [*files, "manifest.json"]})}
        made(new, {**files, **manifest})
        return publish(new, out, spare)


def test_a_report_replaces_the_earlier_one_and_takes_away_what_is_no_longer_made(tmp_path):
    publish_files(tmp_path, {"a.txt": "1", "council/old.png": "1"})
    (tmp_path / "notes of mine.txt").write_text("keep")
    publish_files(tmp_path, {"a.txt": "2", "b.txt": "2"})
    now = content(tmp_path)

    assert now.pop("manifest.json")
    assert now == {"a.txt": "2", "b.txt": "2", "notes of mine.txt": "keep"}
    assert not (tmp_path / "council").exists()


@pytest.mark.parametrize("listed", [["../outside.txt"], "nonsense", [3], {}])
def test_a_manifest_that_points_elsewhere_or_says_nothing_removes_nothing(tmp_path, listed):
    (tmp_path / "outside.txt").write_text("keep")
    out = tmp_path / "out"
    made(out, {"manifest.json": json.dumps({"files": listed}), "mine.txt": "keep"})
    publish_files(out, {"a.txt": "2"})

    assert (tmp_path / "outside.txt").read_text() == "keep"
    assert (out / "mine.txt").read_text() == "keep"


def stop_half_way(out, error):
    with staged(out) as work:
        (work / "half.txt").write_text("half")
        raise error


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_an_error_half_way_leaves_the_earlier_report_and_no_staging_folder(tmp_path, error):
    publish_files(tmp_path, {"a.txt": "1"})
    before = content(tmp_path)
    with pytest.raises(error):
        stop_half_way(tmp_path, error)

    assert content(tmp_path) == before
    assert not list(tmp_path.glob(".*"))


def test_a_folder_that_was_made_for_nothing_is_taken_away(tmp_path):
    with pytest.raises(ValueError, match="stop"), staged(tmp_path / "new" / "deep"):
        raise ValueError("stop")

    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("fails_at", range(1, 8))
def test_a_file_that_cannot_be_replaced_puts_everything_back(tmp_path, monkeypatch, fails_at):
    publish_files(tmp_path, {"a.txt": "1", "b.txt": "1", "gone.txt": "1"})
    before = content(tmp_path)
    replace, calls = os.replace, [0]

    def stubborn(source, target):
        calls[0] += 1
        if calls[0] == fails_at:
            raise PermissionError
        replace(source, target)

    monkeypatch.setattr(os, "replace", stubborn)
    with pytest.raises(OutputError, match=r"\.txt|manifest"):
        publish_files(tmp_path, {"a.txt": "2", "b.txt": "2"})

    assert content(tmp_path) == before
    assert not list(tmp_path.glob(".*"))


def test_ctrl_c_while_moving_waits_until_all_is_moved(tmp_path, monkeypatch):
    import signal

    publish_files(tmp_path, {"a.txt": "1", "b.txt": "1"})
    replace = os.replace

    def interrupted(source, target):
        signal.raise_signal(signal.SIGINT)
        replace(source, target)

    monkeypatch.setattr(os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        publish_files(tmp_path, {"a.txt": "2", "b.txt": "2"})

    assert [text for name, text in content(tmp_path).items() if name != "manifest.json"] == ["2", "2"]


def test_a_file_where_the_folder_should_be_is_one_sentence(tmp_path):
    (tmp_path / "report").write_text("a file")
    for out in (tmp_path / "report", tmp_path / "report" / "deeper"):
        with pytest.raises(OutputError) as caught:
            check_writable(out)
        assert str(caught.value).count("\n") == 0


def test_a_folder_without_write_permission_is_refused_before_the_work_starts(tmp_path, monkeypatch):
    def refused(*_args, **_kwargs):
        raise PermissionError

    monkeypatch.setattr("tempfile.mkdtemp", refused)
    with pytest.raises(OutputError, match="--out"):
        check_writable(tmp_path / "report")


KILLED = """
import os, pathlib, sys
from zuinig.report.staging import SPARE, staged
out = pathlib.Path(sys.argv[1])
with staged(out) as work:
    (work / SPARE / "council").mkdir(parents=True)
    (out / "a.txt").rename(work / SPARE / "a.txt")
    (out / "council" / "b.txt").rename(work / SPARE / "council" / "b.txt")
    print(work.name, flush=True)
    if sys.argv[2] == "killed":
        os.kill(os.getpid(), 9)
    sys.stdin.read()
"""


def half_way(out, how):
    made(out, {"a.txt": "1", "council/b.txt": "1", "mine.txt": "keep"})
    words = [sys.executable, "-c", KILLED, str(out), how]
    running = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert running.stdout
    return running, running.stdout.readline().strip()


@pytest.mark.skipif(os.name == "nt", reason="Windows does not say whether a process is gone")
def test_the_next_run_clears_away_what_a_killed_one_left_and_puts_its_files_back(tmp_path):
    running, left = half_way(tmp_path, "killed")
    running.communicate(timeout=60)
    assert (tmp_path / left).is_dir()
    with staged(tmp_path):
        assert not (tmp_path / left).exists()

    assert content(tmp_path) == {"a.txt": "1", "council/b.txt": "1", "mine.txt": "keep"}


def test_the_folder_of_a_run_that_is_still_busy_stays(tmp_path):
    running, busy = half_way(tmp_path, "busy")
    with staged(tmp_path):
        assert (tmp_path / busy / "spare" / "a.txt").exists()
    running.communicate("", timeout=60)


@pytest.mark.parametrize("name", [".zuinig-abc", ".zuinig-00000000-99999999-x", ".zuinig-notes"])
def test_a_folder_that_is_not_known_to_be_of_a_run_here_stays(tmp_path, name):
    made(tmp_path, {f"{name}/mine.txt": "keep"})
    with staged(tmp_path):
        pass

    assert content(tmp_path) == {f"{name}/mine.txt": "keep"}


def test_checking_leaves_nothing_behind(tmp_path):
    check_writable(tmp_path / "new" / "report")

    assert not list(tmp_path.iterdir())
