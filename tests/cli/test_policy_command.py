"""`zuinig policy`: the line in force and every line that it beats, with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from zuinig import cli, resources
from zuinig.cli import main


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    with pytest.raises(SystemExit) as stopped:
        main(list(words))
    printed = capsys.readouterr()
    return int(stopped.value.code or 0), printed.out + printed.err


def board(folder: Path) -> Path:
    (folder / "beleid").mkdir()
    (folder / "beleid" / "foto.toml").write_text(
        '[[policy]]\ncategory = "image"\nallowance = "forbidden"\nreason = "Geen foto\'s."\n', encoding="utf-8"
    )
    (folder / "audit.toml").write_text(
        'include = ["beleid/*.toml"]\n[board]\nname = "B"\nreference_date = 2026-11-24\n'
        '[[school]]\ncode = "00"\nname = "S"\n[[recipient]]\nname = "Fotograaf"\nkind = "school_photographer"\n'
        '[[dataset]]\nname = "d"\nrole = "delivery"\npath = "d.csv"\nrecipient = "Fotograaf"\npurpose = "pasfoto"\n'
        '[[policy]]\ncategory = "image"\npurpose = "pasfoto"\nallowance = "allowed"\nreason = "Pasjes."\n',
        encoding="utf-8",
    )
    return folder


def test_all_lines_are_printed_the_one_in_force_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["policy", "Fotograaf", "image", "--project", str(board(tmp_path)), "--purpose", "pasfoto", "--lang", "en"]

    code, out = run(capsys, *words)

    assert code == cli.OK
    assert out.index("In force: purpose") < out.index("audit.toml:17") < out.index("Pasjes.")
    assert out.index("Pasjes.") < out.index("Beaten: board") < out.index("beleid/foto.toml:1")
    assert out.index("beleid/foto.toml:1") < out.index("Beaten: norm") < out.index("school_photographer.toml:")


def test_without_the_purpose_its_line_does_not_count(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _code, out = run(capsys, "policy", "Fotograaf", "image", "--project", str(board(tmp_path)), "--lang", "en")

    assert "In force: board" in out
    assert "Pasjes." not in out


def test_the_project_of_the_folder_is_used_where_there_is_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(board(tmp_path))

    _code, out = run(capsys, "policy", "Fotograaf", "image")

    assert "beleid/foto.toml:1" in out


@pytest.mark.parametrize(
    ("words", "nearest"),
    [
        (["Fotograf", "image"], "Fotograaf"),
        (["Fotograaf", "imgae"], "image"),
        (["Fotograaf", "image", "--school", "01"], "00"),
        (["Fotograaf", "image", "--purpose", "pasfotos"], "pasfoto"),
    ],
)
def test_a_word_that_is_not_known_gets_the_nearest(
    words: list[str], nearest: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out = run(capsys, "policy", *words, "--project", str(board(tmp_path)))

    assert code == cli.WRONG
    assert f"“{nearest}”" in out


def test_every_recipient_and_category_of_the_sample_board_has_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    for recipient in ("Groeikaart", "DUO", "library"):
        for category in ("name", "financial"):
            code, out = run(capsys, "policy", recipient, category, "--project", str(resources.samples()))
            assert code == cli.OK
            assert out.count("norms/recipients/") == 1
