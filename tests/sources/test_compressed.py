"""Packed files are read as they stand, in a stream; damaged ones and those made to fill a machine get one sentence."""

import bz2
import gzip
import io
import json
import subprocess
import sys
import zipfile

import pyarrow as pa
import pytest
import xlsxwriter

from zuinig.engines import local
from zuinig.errors import SourceError
from zuinig.sources import open_tables, read_frame

MARK = "Geheim"


def delimited(rows=200):
    lines = ["leerlingnummer;roepnaam;geboortedatum;opmerking"]
    lines += [f"{n:05d};Noor{n % 17};0{n % 9 + 1}-01-2014;{MARK} é {n * 7919 % 1000}" for n in range(rows)]
    return "\r\n".join(lines).encode("cp1252")


def zstd(data):
    return pa.compress(data, "zstd", asbytes=True)


PACK = {".gz": gzip.compress, ".zst": zstd, ".bz2": bz2.compress}


@pytest.fixture(params=PACK)
def packed(request, tmp_path):
    """A file that is packed, and the same as it is."""
    plain = tmp_path / "export.csv"
    plain.write_bytes(delimited())
    file = tmp_path / f"export.csv{request.param}"
    file.write_bytes(PACK[request.param](plain.read_bytes()))
    return file, plain


def without_file(columns):
    return [{**column.as_json(), "file": ""} for column in columns]


def test_a_packed_file_is_scanned_as_the_file_in_it(packed):
    file, plain = packed

    assert without_file(local.scan(file)) == without_file(local.scan(plain))


def test_rows_are_numbered_as_in_the_file_itself(packed):
    file, plain = packed

    assert read_frame(file).equals(read_frame(plain))
    assert open_tables(file)[0].name is None


def test_a_packed_file_can_be_read_again_and_again(packed):
    (table,) = open_tables(packed[0])

    assert [sum(batch.height for batch in table.batches()) for _time in range(3)] == [200] * 3


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("export.json", json.dumps([{"leerlingnummer": "00012"}]).encode()),
        ("export.xml", b"<lijst><r><leerlingnummer>00012</leerlingnummer></r><r/></lijst>"),
        ("export.tsv", b"leerlingnummer\tnaam\n00012\tBos\n"),
        ("export.csv", "leerlingnummer;naam\n00012;Bos\n".encode("utf-16")),
    ],
)
def test_other_formats_and_encodings_are_read_too(tmp_path, name, content):
    file = tmp_path / f"{name}.gz"
    file.write_bytes(gzip.compress(content))

    (table,) = open_tables(file)

    assert table.columns[0].endswith("leerlingnummer")
    assert next(table.batches())[0, 0] == "00012"


def test_a_packed_workbook_is_read(tmp_path):
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        book.add_worksheet("Leerlingen").write_column(0, 0, ["leerlingnummer", "00012"])
    file = tmp_path / "export.xlsx.gz"
    file.write_bytes(gzip.compress(stream.getvalue()))

    assert open_tables(file)[0].columns == ("leerlingnummer",)


def test_content_goes_before_the_name(tmp_path):
    packed, plain = tmp_path / "export.csv", tmp_path / "plat.csv.gz"
    packed.write_bytes(gzip.compress(delimited()))
    plain.write_bytes(delimited())

    assert open_tables(packed)[0].columns == open_tables(plain)[0].columns


def test_several_streams_one_after_the_other_are_one_file(tmp_path):
    """What `cat a.gz b.gz > c.gz` makes, and what servers write that add to a file."""
    whole = delimited()
    file = tmp_path / "export.csv.gz"
    file.write_bytes(gzip.compress(whole[:1000]) + gzip.compress(whole[1000:]))

    assert len(read_frame(file)) == 200


def test_a_packed_member_of_a_zip_is_read(tmp_path):
    file = tmp_path / "export.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("leerlingen.csv.gz", gzip.compress(delimited()))
        archive.writestr("scholen.csv", "school;plaats\nDe Ark;Ede\n")

    assert [table.name for table in open_tables(file)] == ["leerlingen.csv.gz", "scholen.csv"]


def read_all(file):
    return [batch for table in open_tables(file) for batch in table.batches()]


@pytest.mark.parametrize("share", [0.02, 0.5, 0.9, 0.999])
def test_a_packed_file_that_is_cut_off_gets_one_sentence(packed, share):
    file, _plain = packed
    data = PACK[file.suffix](delimited(30_000))
    file.write_bytes(data[: int(len(data) * share)])

    with pytest.raises(SourceError, match="damaged or cut off") as caught:
        read_all(file)

    assert str(caught.value).startswith(f"{file}: ")
    assert MARK not in str(caught.value)
    assert caught.value.__context__ is None


@pytest.mark.parametrize("suffix", [".gz", ".bz2"])  # pyarrow writes Zstandard without a check sum
def test_a_packed_file_with_wrong_bytes_gets_one_sentence(tmp_path, suffix):
    file = tmp_path / f"export.csv{suffix}"
    data = bytearray(PACK[suffix](delimited(30_000)))
    data[len(data) // 2 : len(data) // 2 + 40] = b"\xff" * 40
    file.write_bytes(data)

    with pytest.raises(SourceError, match="damaged or cut off") as caught:
        read_all(file)

    assert caught.value.__context__ is None


def test_a_cell_that_was_changed_shows_in_the_check_sum(tmp_path):
    """Stored without packing, one wrong byte leaves a text that reads well."""
    file = tmp_path / "export.csv.gz"
    data = gzip.compress(delimited(), compresslevel=0)
    at = data.index(MARK.encode())
    file.write_bytes(data[:at] + b"X" + data[at + 1 :])

    with pytest.raises(SourceError, match="damaged or cut off"):
        read_all(file)


def test_what_is_packed_twice_gets_one_sentence(tmp_path):
    file = tmp_path / "export.csv.gz"
    file.write_bytes(gzip.compress(gzip.compress(delimited())))

    with pytest.raises(SourceError, match="packed twice"):
        open_tables(file)


def test_an_empty_file_that_is_packed_gets_one_sentence(packed):
    file, _plain = packed
    file.write_bytes(PACK[file.suffix](b""))

    with pytest.raises(SourceError, match="empty"):
        open_tables(file)


def test_a_text_that_begins_like_a_packed_file_is_text(tmp_path):
    file = tmp_path / "export.csv"
    file.write_text("BZh9;naam\n00012;Bos\n00013;Vos\n")

    assert open_tables(file)[0].columns == ("BZh9", "naam")


def bomb(line):
    """About 400 MB, of which 400 kB are left."""
    packer = gzip.GzipFile(fileobj=(stream := io.BytesIO()), mode="wb")
    packer.write(b"leerlingnummer;naam\n")
    for _time in range(400):
        packer.write(line * ((1 << 20) // len(line)))
    packer.close()
    return stream.getvalue()


MEMORY = """
import sys
from pathlib import Path
from zuinig.engines import local
from zuinig.errors import SourceError
from zuinig.i18n import use
use("en")
try:
    local.scan(Path(sys.argv[1]))
except SourceError as error:
    print(str(error))
with open("/proc/self/status") as status:
    print(next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) // 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the peak of a process without its parent's")
@pytest.mark.parametrize("line", [b"0", b"00001;Bos\n"], ids=["one line", "many lines"])
def test_a_file_made_to_fill_a_machine_is_stopped_in_little_memory(tmp_path, line):
    file = tmp_path / "bom.csv.gz"
    file.write_bytes(bomb(line))

    done = subprocess.run([sys.executable, "-c", MEMORY, file], capture_output=True, text=True, check=True)

    sentence, megabytes = done.stdout.splitlines()
    assert "grows more than 200 times" in sentence
    assert int(megabytes) < 350


def test_a_dense_file_of_a_school_is_read(tmp_path):
    """Short rows that hardly differ, of 20 MB: they shrink about 60 times."""
    file = tmp_path / "export.csv.gz"
    file.write_bytes(
        gzip.compress(b"leerlingnummer;naam;x\n" + b"".join(b"%06d;Bos;%s\n" % (n, b";" * 90) for n in range(200_000)))
    )

    assert sum(batch.height for batch in read_all(file)) == 200_000
