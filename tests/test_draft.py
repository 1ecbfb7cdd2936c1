"""A first audit.toml: roles and kinds from names and headers, no cell in it, nothing overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest

from zuinig import draft
from zuinig.errors import ProjectError
from zuinig.project import load_project

FILES = {
    "leerlingen_de_ark.csv": "Leerlingnummer;Roepnaam;Geboortedatum\n1001;Sanne;12-03-2015\n1002;Bram;13-04-2014\n",
    "verwerkersregister.csv": "Leverancier;Verwerkersovereenkomst aanwezig\nZwartewater BV;J\nKrommenie BV;N\n",
    "convenantdeelnemers.csv": "Deelnemer;Sinds\nZwartewater BV;2022\nKrommenie BV;2021\n",
    "levering_bso_de_hut.csv": "Roepnaam;Achternaam;Groep\nSanne;Jansen;5a\nBram;Smit;6b\n",
    "lijst.csv": "Medewerker;Rol;Account actief\nM. Visser;Directeur;J\nN. Bos;Leerkracht;N\n",
    "register_zonder_leverancier.csv": "Kleur;Aantal\nrood;3\ngeel;4\n",
}
ROLES = {
    "leerlingen_de_ark": "pupils",
    "verwerkersregister": "register",
    "convenantdeelnemers": "participants",
    "levering_bso_de_hut": "delivery",
    "lijst": "access",
    "register_zonder_leverancier": "delivery",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_draft_can_be_loaded_and_has_the_roles(folder: Path) -> None:
    draft.write(folder)

    assert {dataset.name: dataset.role for dataset in load_project(folder).dataset} == ROLES


@pytest.mark.parametrize(
    ("headers", "role"),
    [
        ("Leerlingnummer;Beeldmateriaal website;Beeldmateriaal Parro;Beeldmateriaal nieuwsbrief", "consents"),
        ("Leerlingnummer;Roepnaam;Klassenfoto", "delivery"),
    ],
)
def test_a_list_with_a_column_per_channel_is_one_of_consents(folder: Path, headers: str, role: str) -> None:
    (folder / "export_parro.csv").write_text(f"{headers}\n1001;Ja;Nee\n1002;Ja;Ja\n", encoding="utf-8")
    draft.write(folder)

    roles = {dataset.name: dataset.role for dataset in load_project(folder).dataset}
    assert roles["export_parro"] == role


def test_a_kind_that_the_name_tells_is_filled_in_and_the_strictest_otherwise(folder: Path) -> None:
    draft.write(folder)

    kinds = {recipient.name: recipient.kind for recipient in load_project(folder).recipient}
    assert kinds == {"Bso De Hut": "after_school_care", "Zonder Leverancier": "learning_method"}


def test_no_cell_stands_in_the_draft(folder: Path) -> None:
    draft.write(folder)

    text = (folder / "audit.toml").read_text(encoding="utf-8")
    assert [word for word in ("Sanne", "Zwartewater", "Visser", "rood") if word in text] == []


def test_subfolders_and_oneroster_folders_are_found(folder: Path) -> None:
    (folder / "leveringen" / "kantoor").mkdir(parents=True)
    for name in ("users", "orgs"):
        text = "sourcedId,name\na1,School De Ark\n" if name == "orgs" else "sourcedId,givenName\nu1,Sanne\nu2,Bram\n"
        (folder / "leveringen" / "kantoor" / f"{name}.csv").write_text(text, encoding="utf-8")

    draft.write(folder)

    assert "leveringen/kantoor" in [dataset.path for dataset in load_project(folder).dataset]


def test_an_unreadable_file_is_told_and_left_out(folder: Path) -> None:
    (folder / "kapot.csv").write_bytes(b"")

    drafted = draft.write(folder)

    assert any("kapot.csv" in sentence for sentence in drafted.to_do)
    assert drafted.datasets == len(FILES)


@pytest.mark.parametrize("make", ["empty", "absent", "taken"])
def test_what_cannot_be_drafted_is_refused(tmp_path: Path, make: str) -> None:
    folder = tmp_path / "map"
    if make != "absent":
        folder.mkdir()
    if make == "taken":
        (folder / "audit.toml").write_text("mijn werk", encoding="utf-8")

    with pytest.raises(ProjectError):
        draft.write(folder)

    assert make != "taken" or (folder / "audit.toml").read_text(encoding="utf-8") == "mijn werk"
