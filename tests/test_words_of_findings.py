"""Levels of detail and sets of traits are told in words, in the language of the reader."""

from __future__ import annotations

from pathlib import Path

import pytest

from zuinig import audit, i18n

PROJECT = """
include = ["beleid/*.toml"]
[board]
name = "B"
reference_date = 2026-11-24
[[recipient]]
name = "Lab"
kind = "research"
[[dataset]]
name = "onderzoek"
role = "delivery"
path = "onderzoek.csv"
recipient = "Lab"
"""
POLICY = '[[policy]]\ncategory = "{category}"\nkind = "research"\nallowance = "with_reason"\nreason = "Besluit."\n'


@pytest.fixture
def board(tmp_path: Path) -> Path:
    rows = "".join(f"{n:05};{'MV'[n % 2]};0{n % 9 + 1}-0{n % 7 + 1}-{2014 + n % 3}\n" for n in range(60))
    (tmp_path / "onderzoek.csv").write_text("Leerlingnummer;Geslacht;Geboortedatum\n" + rows, encoding="utf-8")
    (tmp_path / "beleid").mkdir()
    lines = [POLICY.format(category=category) for category in ("gender", "pupil_number")]
    lines.append(POLICY.format(category="birth_date") + 'at_most = "year"\n')
    (tmp_path / "beleid" / "onderzoek.toml").write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "audit.toml").write_text(PROJECT, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("language", "levels", "traits"),
    [
        ("nl", ["volledige datum", "jaar of leeftijd"], "geboortedatum, geslacht"),
        ("en", ["full date", "year or age"], "date of birth, gender"),
    ],
)
def test_a_message_names_levels_and_traits_as_a_reader_would(
    board: Path, language: i18n.Language, levels: list[str], traits: str
) -> None:
    i18n.use(language)
    messages = audit.run(board).findings.set_index("rule")["message"]

    assert [level for level in levels if level not in messages["detail-beyond-need"]] == []
    assert traits in messages["pupils-singled-out"]


def test_the_line_of_an_included_file_is_where_the_judgement_comes_from(board: Path) -> None:
    columns = audit.run(board).facts.columns
    assert columns is not None

    origins = dict(zip(columns["column"], columns["allowance_origin"], strict=True))
    assert origins == {
        "Leerlingnummer": "beleid/onderzoek.toml:7",
        "Geslacht": "beleid/onderzoek.toml:1",
        "Geboortedatum": "beleid/onderzoek.toml:13",
    }
