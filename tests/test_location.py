"""Where data are: paths, and URLs that are never shown with what gives access."""

import json
from datetime import date
from pathlib import Path

import pytest

from zuinig.errors import ProjectError
from zuinig.location import Url, location
from zuinig.project import Project, load_project
from zuinig.report.manifest import manifest

SECRET = "Geheim"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"https://{SECRET}:{SECRET}@host/map/export.csv?sig={SECRET}#{SECRET}", "https://host/map/export.csv"),
        (f"s3://{SECRET}:{SECRET}@bak/export.csv", "s3://bak/export.csv"),
        ("s3://bak/a@b.csv", "s3://bak/a@b.csv"),
        (f"s3://sleutel:{SECRET}/x@bak/export.csv", "s3://…"),
        (f"postgresql://u:{SECRET}@host:5432/db?password={SECRET}", "postgresql://host:5432/db"),
        (f"postgresql://u:{SECRET}@{SECRET}@host/db", "postgresql://host/db"),
        (f"postgresql://u:{SECRET}/{SECRET}@host/db", "postgresql://…"),
        (f"postgresql://u:a@{SECRET}/{SECRET}@host/db", "postgresql://…"),
        (f"postgresql://u:{SECRET}?{SECRET}@host/db", "postgresql://…"),
        (f"postgresql://u:{SECRET}#{SECRET}@host/db", "postgresql://…"),
        (f"postgresql+psycopg://u:{SECRET}@/db?host=/tmp", "postgresql+psycopg:///db"),
        ("sqlite:///map/a@b.db", "sqlite:///map/a@b.db"),
    ],
)
def test_a_url_is_shown_without_what_gives_access(text, name):
    url = location(text)

    assert isinstance(url, Url)
    assert str(url) == name
    assert SECRET not in f"{url!r} {url} {url.name}"


def test_a_drive_of_windows_is_a_path():
    assert not isinstance(location("C:\\exports\\leerlingen.csv"), Url)
    assert not isinstance(location("c://exports/leerlingen.csv"), Url)


def test_a_relative_path_starts_from_the_folder():
    folder = Path("/exports").absolute()

    assert location("deel/*.csv", folder) == folder / "deel/*.csv"
    assert location("sqlite:///school.db", folder) == Url(f"sqlite:///{(folder / 'school.db').as_posix()}")
    assert location("s3://bak/x.csv", folder) == Url("s3://bak/x.csv")


def write(tmp_path, dataset):
    file = tmp_path / "audit.toml"
    board = (
        '[board]\nname = "Bestuur"\nreference_date = 2026-11-24\n\n[[dataset]]\nname = "leerlingen"\nrole = "pupils"\n'
    )
    file.write_text(board + dataset, encoding="utf-8")
    return file


URL = f"postgresql://lezer:{SECRET}@host/db?password={SECRET}"


def test_a_project_shows_and_stores_no_credentials_and_no_query(tmp_path):
    query = f"select * from leerling where naam = '{SECRET}'"
    project = load_project(write(tmp_path, f'path = "{URL}"\nquery = "{query}"\n'))
    (dataset,) = project.dataset
    place = project.path(dataset)

    assert place == Url(URL, query=query)
    assert dataset.shown_path == "postgresql://host/db"
    assert SECRET not in repr(project)
    assert SECRET not in json.dumps(project.model_dump(mode="json"))


def test_a_stored_project_can_be_loaded_again(tmp_path):
    project = load_project(write(tmp_path, f'path = "{URL}"\ntable = "leerling"\n'))

    again = Project.model_validate({**project.model_dump(mode="json"), "file": project.file})

    assert (again.dataset[0].path, again.dataset[0].table) == ("postgresql://host/db", "leerling")


@pytest.mark.parametrize(
    ("dataset", "word"),
    [
        ('path = "leerlingen.csv"\nquery = "select 1"\n', "URL"),
        ('path = "s3://bak/leerlingen.csv"\nquery = "select 1"\n', "URL"),
        (f'path = "{URL}"\nquery = "select 1"\ntable = "leerling"\n', "table"),
    ],
)
def test_a_query_that_goes_with_nothing_gets_one_sentence(tmp_path, dataset, word):
    with pytest.raises(ProjectError, match=word) as caught:
        load_project(write(tmp_path, dataset))

    assert "leerlingen" in str(caught.value)
    assert SECRET not in str(caught.value)


def test_the_manifest_holds_the_fingerprint_of_a_pattern_and_nothing_of_a_url(tmp_path):
    from types import SimpleNamespace

    files = [tmp_path / f"deel-{n}.csv" for n in range(2)]
    for file in files:
        file.write_text("leerlingnummer;naam\n00012;Bos\n")
    other = f'[[dataset]]\nname = "elders"\nrole = "pupils"\npath = "{URL}"\n'
    project = load_project(write(tmp_path, f'path = "deel-*.csv"\n{other}'))
    audit = SimpleNamespace(project=project, facts=SimpleNamespace(columns=None))

    here, there = manifest(audit, {}, [])["inputs"]

    assert (here["file"], here["size"]) == ("deel-*.csv", 2 * files[0].stat().st_size)
    assert len(here["sha256"]) == 64
    assert there == {"dataset": "elders", "file": "postgresql://host/db", "size": None, "sha256": None, "rows": None}
    assert project.board.reference_date == date(2026, 11, 24)
