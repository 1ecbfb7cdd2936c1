"""Files elsewhere through fsspec: in the memory of the test, by `file://`, and from a web server on loopback."""

import functools
import gzip
import http.server
import io
import logging
import pickle
import subprocess
import sys
import threading
import zipfile
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar

import fsspec
import pyarrow as pa
import pytest
from fsspec.implementations.memory import MemoryFileSystem
from fsspec.spec import AbstractBufferedFile
from pyarrow import parquet as pq

from zuinig import cli
from zuinig.engines import local
from zuinig.errors import MissingExtraError, SourceError
from zuinig.location import location
from zuinig.sources import open_tables, read_frame, remote

HEADER = "leerlingnummer;roepnaam;geboortedatum\n"
SECRET = "Geheim"


def rows(first=0, n=40):
    return "".join(f"{at:05d};Noor{at % 7};0{at % 9 + 1}-01-2014\n" for at in range(first, first + n))


@pytest.fixture
def folder(tmp_path):
    """Files of several kinds, by every way that they can be reached."""
    (tmp_path / "export.csv").write_text(HEADER + rows())
    (tmp_path / "export.csv.gz").write_bytes(gzip.compress((HEADER + rows()).encode()))
    pq.write_table(pa.Table.from_pandas(read_frame(tmp_path / "export.csv")), tmp_path / "export.parquet")
    with zipfile.ZipFile(tmp_path / "export.zip", "w") as archive:
        archive.writestr("leerlingen.csv", HEADER + rows())
    deel = tmp_path / "deel"
    deel.mkdir()
    for n in range(3):
        (deel / f"deel-{n}.csv").write_text(HEADER + rows(n * 40))
    return tmp_path


@pytest.fixture
def memory(folder):
    store = fsspec.filesystem("memory")
    store.put(f"{folder.as_posix()}/", "/export/", recursive=True)
    yield "memory://export"
    store.rm("/export", recursive=True)


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_words):
        pass


@contextmanager
def served(handler):
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture
def web(folder):
    with served(functools.partial(Quiet, directory=str(folder))) as address:
        yield address


class Refusing(Quiet):
    """Answers with the status that stands in the path."""

    def do_GET(self):
        self.send_error(int(self.path[1:4]), SECRET)

    do_HEAD = do_GET  # noqa: N815 - the name that http.server asks for


@pytest.fixture
def refusing():
    with served(Refusing) as address:
        yield address


class Listing(Quiet):
    """Lists a folder as Apache does: with links to the folder above, and to itself in another order."""

    def list_directory(self, path):
        links = ["?C=N;O=D", "/", *sorted(file.name for file in Path(path).iterdir())]
        page = "".join(f'<a href="{link}">x</a>' for link in links).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        return io.BytesIO(page)


class Vault(MemoryFileSystem):
    """A store as a driver gives it: `refused` is what it says when it is made, `answer` when something is asked."""

    protocol = "kluis"
    cachable = False
    refused = answer = None
    fetched: ClassVar[list[int]] = []

    def __init__(self, **options):
        super().__init__(**options)
        if self.refused:
            raise self.refused

    @classmethod
    def _strip_protocol(cls, path):
        return super()._strip_protocol(path.removeprefix("kluis://"))

    def isdir(self, path):
        if self.answer:
            raise self.answer
        return super().isdir(path)

    def _open(self, path, mode="rb", block_size="default", **_options):
        return Piecewise(self, path, mode, block_size)


class Piecewise(AbstractBufferedFile):
    """A file that is fetched in pieces, as from a cloud; takes the 50 MB of the drivers where nothing is asked."""

    DEFAULT_BLOCK_SIZE = 50 << 20

    def _fetch_range(self, start, end):
        data = self.fs.cat_file(self.path, start, end)
        self.fs.fetched.append(len(data))
        return data


@pytest.fixture
def vault(memory, monkeypatch):
    fsspec.register_implementation("kluis", Vault, clobber=True)
    monkeypatch.setattr(Vault, "fetched", [])
    return "kluis://export"


class NoCredentialsError(Exception):
    """As the driver of S3 calls it."""


class HttpResponseError(Exception):
    """As the driver of Azure calls it, with what the server answered."""

    def __init__(self, status_code):
        super().__init__(SECRET)
        self.status_code = status_code


@pytest.fixture(params=["memory", "file", "web"])
def base(request, folder):
    if request.param == "file":
        return folder.as_uri()
    return request.getfixturevalue(request.param)


def told(columns):
    return [{**column.as_json(), "file": "", "table": None} for column in columns]


@pytest.mark.parametrize("name", ["export.csv", "export.csv.gz", "export.parquet", "export.zip"])
def test_a_file_elsewhere_is_scanned_as_one_on_disk(base, folder, name):
    assert told(local.scan(location(f"{base}/{name}"))) == told(local.scan(folder / name))


def test_the_url_is_shown_as_it_was_given(memory):
    url = location(f"{memory}/export.csv")

    assert {column.file for column in local.scan(url)} == {"memory://export/export.csv"}
    assert open_tables(url)[0].file == url


@pytest.mark.parametrize("kind", ["memory", "file"])
@pytest.mark.parametrize("path", ["deel", "deel/", "deel/*.csv"])
def test_a_folder_or_pattern_elsewhere_is_one_table(request, folder, kind, path):
    base = folder.as_uri() if kind == "file" else request.getfixturevalue(kind)
    url = location(f"{base}/{path}")

    assert told(local.scan(url)) == told(local.scan(folder / "deel"))
    (table,) = open_tables(url)
    list(table.batches())
    assert [name for name, _row in table.notes.files] == ["deel-0.csv", "deel-1.csv", "deel-2.csv"]


@pytest.mark.parametrize("path", ["deel/", "deel/*"])
def test_the_links_of_a_listing_to_itself_are_no_files(folder, path):
    with served(functools.partial(Listing, directory=str(folder))) as address:
        (table,) = open_tables(location(f"{address}/{path}"))
        list(table.batches())

    assert [name for name, _row in table.notes.files] == ["deel-0.csv", "deel-1.csv", "deel-2.csv"]
    assert table.notes.skipped == []


def test_the_mark_of_a_folder_in_a_cloud_is_no_file(vault, monkeypatch):
    def find(self, path):  # as that of S3
        return [f"{path}/", *MemoryFileSystem.find(self, path)]

    monkeypatch.setattr(Vault, "find", find, raising=False)
    (table,) = open_tables(location(f"{vault}/deel"))

    assert [name for name, _file in table.files] == ["deel-0.csv", "deel-1.csv", "deel-2.csv"]
    assert table.notes.skipped == []


def test_a_pattern_that_nothing_fits_gets_one_sentence(memory):
    with pytest.raises(SourceError, match=r"^memory://export/\*.xlsx: no file fits"):
        open_tables(location(f"{memory}/*.xlsx"))


def test_a_file_that_is_not_there_gets_one_sentence(base):
    with pytest.raises(SourceError, match="does not exist") as caught:
        open_tables(location(f"{base}/geen.csv"))

    assert str(caught.value).startswith(f"{base}/geen.csv: ")
    assert caught.value.__context__ is None


def test_a_place_that_cannot_be_reached_gets_one_sentence_without_credentials():
    with pytest.raises(SourceError, match="cannot be reached") as caught:
        open_tables(location(f"http://{SECRET}:{SECRET}@127.0.0.1:1/export.csv?sig={SECRET}"))

    assert str(caught.value).startswith("http://127.0.0.1:1/export.csv: ")
    assert SECRET not in str(caught.value)
    assert caught.value.__context__ is None


@pytest.mark.parametrize(
    ("status", "told_as"),
    [
        (401, "it may not be read"),
        (403, "it may not be read"),
        (404, "does not exist"),
        (429, r"cannot be reached or read \(ClientResponseError\)"),
        (500, r"cannot be reached or read \(ClientResponseError\)"),
    ],
)
@pytest.mark.parametrize("path", [".csv", "/map/"])
def test_what_a_web_server_answers_gets_its_own_sentence(refusing, status, told_as, path):
    with pytest.raises(SourceError, match=told_as) as caught:
        open_tables(location(f"{refusing}/{status}{path}"))

    assert SECRET not in str(caught.value)
    assert caught.value.__context__ is None


@pytest.mark.parametrize(("status", "told_as"), [(403, "it may not be read"), (404, "no file fits"), (500, "reached")])
def test_a_pattern_on_a_web_server_that_refuses_gets_one_sentence(refusing, status, told_as):
    with pytest.raises(SourceError, match=told_as):
        open_tables(location(f"{refusing}/{status}/*.csv"))


@pytest.mark.parametrize("path", ["export.csv", "map/", "map/*.csv"])
def test_a_web_server_that_is_not_there_is_not_taken_for_an_empty_folder(path):
    with pytest.raises(SourceError, match=r"cannot be reached or read \(ClientConnectorError\)"):
        open_tables(location(f"http://127.0.0.1:1/{path}"))


def test_a_driver_that_misses_what_it_logs_in_with_gets_one_sentence(vault, monkeypatch):
    monkeypatch.setattr(Vault, "refused", ValueError(SECRET))  # as that of Azure without an account

    with pytest.raises(SourceError, match="credentials in the environment") as caught:
        open_tables(location(f"{vault}/export.csv"))

    assert SECRET not in str(caught.value)
    assert caught.value.__context__ is None


@pytest.mark.parametrize(
    ("answer", "told_as"),
    [
        (NoCredentialsError(SECRET), "credentials in the environment"),
        (PermissionError(SECRET), "credentials in the environment"),
        (HttpResponseError(403), "credentials in the environment"),
        (HttpResponseError(503), r"cannot be reached or read \(HttpResponseError\)"),
        (ValueError(SECRET), r"cannot be reached or read \(ValueError\)"),
        (FileNotFoundError(SECRET), "does not exist"),
    ],
)
def test_what_a_driver_says_is_told_in_one_sentence(vault, monkeypatch, answer, told_as):
    monkeypatch.setattr(Vault, "answer", answer)

    with pytest.raises(SourceError, match=told_as) as caught:
        open_tables(location(f"{vault}/export.csv"))

    assert SECRET not in str(caught.value)
    assert caught.value.__context__ is None


def test_what_a_driver_logs_does_not_reach_the_terminal():
    code = (
        "import logging, zuinig.sources.remote\n"
        "for name in ('azure.storage', 'asyncio', 's3fs'): logging.getLogger(name).warning('Geheim')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert (done.stdout, done.stderr) == ("", "")


def test_who_keeps_a_log_does_get_it(caplog):
    logging.getLogger("azure.storage").warning("Incomplete download.")

    assert caplog.messages == ["Incomplete download."]


def test_little_more_is_fetched_of_a_large_file_than_is_read(vault, memory):
    text = (HEADER + rows(0, 600_000)).encode()
    fsspec.filesystem("memory").pipe("/export/groot.csv", text)

    (table,) = open_tables(location(f"{vault}/groot.csv"))
    opening = sum(Vault.fetched)
    read = sum(batch.height for batch in table.batches())

    assert read == 600_000
    assert Vault.fetched[0] <= remote.AHEAD + remote.BUFFER < len(text) / 2
    assert sum(Vault.fetched) - opening < len(text) + 2 * (remote.AHEAD + remote.BUFFER)


def test_a_file_that_breaks_off_on_the_way_gets_one_sentence(memory, monkeypatch):
    url = location(f"{memory}/export.csv")
    (table,) = open_tables(url)

    def broken(*_args):
        raise RuntimeError(SECRET)

    monkeypatch.setattr(fsspec.implementations.memory.MemoryFile, "read", broken, raising=False)
    with pytest.raises(SourceError, match=r"RuntimeError") as caught:
        list(table.batches())

    assert SECRET not in str(caught.value)
    assert caught.value.__context__ is None


def test_a_cut_off_packed_file_elsewhere_gets_one_sentence(memory):
    packed = gzip.compress((HEADER + rows(0, 30_000)).encode())
    fsspec.filesystem("memory").pipe("/export/half.csv.gz", packed[:-20])

    with pytest.raises(SourceError, match="damaged or cut off"):
        open_tables(location(f"{memory}/half.csv.gz"))


def test_a_kind_of_place_that_nobody_knows_gets_one_sentence():
    with pytest.raises(SourceError, match=r"^quux://bak/x.csv: quux:// is no kind of place"):
        open_tables(location("quux://bak/x.csv"))


@pytest.mark.parametrize(
    ("scheme", "package"), [("s3", "s3fs"), ("az", "adlfs"), ("gs", "gcsfs"), ("https", "aiohttp")]
)
def test_a_missing_driver_gets_a_sentence_that_says_what_to_install(monkeypatch, scheme, package):
    monkeypatch.setitem(sys.modules, package, None)
    for module in [name for name in sys.modules if name.startswith(f"{package}.")] + ["fsspec.implementations.http"]:
        monkeypatch.delitem(sys.modules, module, raising=False)
    monkeypatch.setattr(sys.modules["fsspec.registry"], "_registry", {})  # the name fsspec.registry is another thing

    with pytest.raises(MissingExtraError, match=f"pip install {package}") as caught:
        open_tables(location(f"{scheme}://bak/x.csv"))

    assert caught.value.__context__ is None


def test_without_fsspec_a_sentence_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "fsspec", None)
    monkeypatch.setitem(sys.modules, "fsspec.core", None)

    with pytest.raises(MissingExtraError, match=r"zuinig\[cloud\]"):
        open_tables(location("s3://bak/x.csv"))


def test_a_variable_of_the_environment_is_filled_in_and_not_shown(memory, monkeypatch):
    monkeypatch.setenv("ZUINIG_MAP", "export")

    (table,) = open_tables(location("memory://${ZUINIG_MAP}/export.csv"))

    assert next(table.batches()).height == 40
    assert str(table.file) == "memory://${ZUINIG_MAP}/export.csv"


def test_a_variable_that_is_not_set_is_named():
    with pytest.raises(SourceError, match="no variable ZUINIG_NERGENS"):
        open_tables(location("memory://${ZUINIG_NERGENS}/export.csv"))


def test_a_path_on_disk_needs_no_fsspec(folder):
    code = "import sys; from zuinig.cli import run; run(sys.argv[1:]); print('fsspec' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code, "scan", str(folder / "export.csv")], capture_output=True, text=True, check=True
    )

    assert done.stdout.splitlines()[-1] == "False"


def test_what_reads_elsewhere_can_travel_to_another_process(memory):
    (table,) = open_tables(location(f"{memory}/export.csv"))

    opener = pickle.loads(pickle.dumps(table.file))

    assert opener == table.file


def test_credentials_in_a_url_are_not_printed(web, tmp_path):
    bak = web.removeprefix("http://")
    urls = [
        f"http://{SECRET}:{SECRET}@{bak}/{name}?sig={SECRET}"
        for name in ("export.csv", "geen.csv", "export.zip", "deel/")
    ]
    urls += [
        f"http://{SECRET}:{SECRET}@127.0.0.1:1/x.csv",
        f"s3://{SECRET}:{SECRET}@bak/x.csv",
        f"quux://{SECRET}@bak/x.csv",
    ]
    code = "from zuinig.cli import main; main()"

    for words in (["scan", *urls], ["scan", "--json", *urls]):
        done = subprocess.run(
            [sys.executable, "-X", "dev", "-W", "default", "-c", code, *words],
            capture_output=True,
            text=True,
            check=False,
            cwd=tmp_path,
        )
        assert done.returncode == cli.PARTLY
        assert SECRET.lower() not in (done.stdout + done.stderr).lower()
        assert "Traceback" not in done.stderr


def test_the_command_line_takes_a_url(memory, capsys):
    code = cli.run(["scan", f"{memory}/export.csv", "--json"])

    out, _err = capsys.readouterr()
    assert code == cli.OK
    assert '"file": "memory://export/export.csv"' in out
