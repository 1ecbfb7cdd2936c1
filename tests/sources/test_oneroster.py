"""Folders and zips: a table per member."""

import zipfile

import pytest

from zuinig.errors import SourceError
from zuinig.sources import open_tables, read_frame

MEMBERS = {
    "manifest.csv": "propertyName,value\r\nmanifest.version,1.0\r\noneroster.version,1.1\r\n",
    "users.csv": "sourcedId,givenName,familyName,role\r\n00012,Noor,Bos,student\r\n00013,Sem,Vos,student\r\n",
    "orgs.csv": "sourcedId,name,type\r\n01,De Ark,school\r\n",
}


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "roster"
    folder.mkdir()
    for name, content in MEMBERS.items():
        (folder / name).write_text(content, newline="")
    return folder


@pytest.fixture
def make_zip(tmp_path):
    def make(members, name="roster.zip"):
        file = tmp_path / name
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for member, content in members.items():
                archive.writestr(member, content)
        return file

    return make


def heights(tables):
    return {table.name: sum(batch.height for batch in table.batches()) for table in tables}


def test_a_folder_gives_a_table_per_member(folder):
    tables = open_tables(folder)

    assert heights(tables) == {"manifest.csv": 2, "orgs.csv": 1, "users.csv": 2}
    assert {table.file for table in tables} == {folder}


def test_a_zip_gives_a_table_per_member(make_zip):
    file = make_zip(MEMBERS)

    tables = open_tables(file)

    assert heights(tables) == heights(tables) == {"manifest.csv": 2, "orgs.csv": 1, "users.csv": 2}
    assert read_frame(file, "users.csv").loc[2, "sourcedId"] == "00012"


def test_members_of_other_formats_name_their_tables_after_themselves(make_zip):
    file = make_zip({"data/a.json": '{"leerlingen": [{"nr": "01"}]}', "b.xml": "<a><r>1</r><r>2</r></a>"})

    assert heights(open_tables(file)) == {"b.xml/a/r": 2, "data/a.json/leerlingen": 1}


def test_what_is_no_table_is_told_and_the_rest_is_read(folder):
    (folder / "leesmij.pdf").write_bytes(b"%PDF-1.7")
    (folder / "leeg.csv").touch()
    (folder / ".verborgen.csv").write_text("naam\nGeheim\n")

    tables = open_tables(folder)

    assert len(tables) == 3
    assert tables[0].notes.sentences() == [
        "“leeg.csv” is empty.",
        "“leesmij.pdf” is not a table and was not read.",
    ]


def test_a_member_that_grows_out_of_proportion_is_refused(make_zip):
    bomb = make_zip({"users.csv": MEMBERS["users.csv"], "bom.csv": b"0;" * (10 << 20)})

    tables = open_tables(bomb)

    assert heights(tables) == {"users.csv": 2}
    assert tables[0].notes.skipped == ["“bom.csv” would grow more than 200 times when unpacked and was not read."]
    assert tables[0].notes.unread == 1


def test_a_zip_of_nothing_but_a_bomb_gets_one_sentence(make_zip):
    with pytest.raises(SourceError, match="would grow more than 200 times"):
        open_tables(make_zip({"bom.csv": b"0;" * (10 << 20)}))


def test_a_dense_file_of_a_school_is_no_bomb(make_zip):
    rows = "".join(f"{n:05d};Bos;\r\n" for n in range(20_000))

    assert heights(open_tables(make_zip({"a.csv": "leerlingnummer;naam;x\r\n" + rows}))) == {"a.csv": 20_000}


def test_a_zip_in_a_zip_is_not_opened(make_zip):
    inner = make_zip(MEMBERS, "inner.zip").read_bytes()
    file = make_zip({"users.csv": MEMBERS["users.csv"], "inner.csv": inner})

    assert open_tables(file)[0].notes.skipped == [
        f"{file}, inner.csv: a zip inside a zip is not opened; unpack it first."
    ]


@pytest.mark.parametrize("cut", [40, -30])
def test_a_damaged_zip_gets_one_sentence(make_zip, cut):
    file = make_zip(MEMBERS)
    file.write_bytes(file.read_bytes()[:cut])

    with pytest.raises(SourceError, match="damaged or cut off"):
        open_tables(file)


def test_a_member_that_is_damaged_stops_no_other(make_zip):
    file = make_zip({name: content * 50 for name, content in MEMBERS.items()})
    raw = bytearray(file.read_bytes())
    at = raw.index(b"users.csv") + len("users.csv")
    raw[at + 20 : at + 40] = b"\xff" * 20
    file.write_bytes(raw)

    tables = open_tables(file)

    assert [table.name for table in tables] == ["manifest.csv", "orgs.csv"]
    assert "users.csv" in tables[0].notes.skipped[0]


def test_a_folder_without_tables_gets_one_sentence(tmp_path):
    (tmp_path / "foto.png").write_bytes(b"\x89PNG")

    with pytest.raises(SourceError, match="no table in it that can be read"):
        open_tables(tmp_path)
