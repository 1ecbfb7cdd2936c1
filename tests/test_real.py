"""Real files that nobody here wrote: each is read, and every labelled column is named."""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from zuinig import audit
from zuinig.engines import local

REAL = Path(__file__).resolve().parents[2] / "shared" / "real"
pytestmark = pytest.mark.skipif(not REAL.is_dir(), reason="the folder with real files is not beside this checkout")

EDEXML_PROJECT = """
[board]
name = "Stichting Proef"
reference_date = 2026-11-24

[[recipient]]
name = "Lesmethode"
kind = "learning_method"

[[dataset]]
name = "levering"
role = "delivery"
path = '{path}'
recipient = "Lesmethode"
"""
TOO_MUCH = ["bsn", "bsn_ondwnr-4", "land", "land_vader", "land_moeder", "gewicht_nieuw", "postcodenl", "geboortedatum"]


def labels() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    if REAL.is_dir():
        with (REAL / "labels.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                found[row["file"]].append(row["column"])
    return found


@pytest.mark.parametrize("name", sorted(labels()))
def test_every_labelled_column_is_named(name: str) -> None:
    columns = local.scan(REAL / name)

    named = {column.column for column in columns} | {f"#{column.position + 1}" for column in columns}
    assert [label for label in labels()[name] if label not in named and label != "*"] == []


def test_an_edexml_file_to_a_learning_method_holds_too_much(tmp_path: Path) -> None:
    text = EDEXML_PROJECT.format(path=REAL / "edexml" / "EDEXML.Voorbeeld.2.0.xml")
    (tmp_path / "audit.toml").write_text(text, encoding="utf-8")

    findings = audit.run(tmp_path).findings

    root = "EDEX/leerlingen/leerling/"
    found = set(findings["column"])
    assert [name for name in TOO_MUCH if root + name not in found] == []
    assert root + "toevoegingen/blok/opmerking" in found
    assert "former-pupil-in-delivery" in set(findings["rule"])
    named = [column for column in found if column.endswith(("naam", "jaargroep", "schooljaar")) and "groep" in column]
    assert named == []
    assert not any("jaar" in column for column in found)
