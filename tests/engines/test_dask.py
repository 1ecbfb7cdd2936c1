import json
import os
import signal
import sys
import time
from importlib.util import find_spec

import pytest

from zuinig import audit, cli, engines, resources
from zuinig.engines import dask, local, spans
from zuinig.errors import EngineError, MissingExtraError, SourceError
from zuinig.i18n import use
from zuinig.sources import open_tables

needs_dask = pytest.mark.skipif(find_spec("distributed") is None, reason="Dask is not installed")
NOBODY = "tcp://127.0.0.1:9"  # the port of the discard service, which nobody runs


@pytest.fixture(scope="module")
def engine():
    with dask.cluster(workers=2) as profile:
        yield profile


@pytest.fixture
def client(engine):
    return engine.args[0]


@pytest.fixture(autouse=True)
def small_spans(monkeypatch):
    monkeypatch.setattr(spans, "SPAN_BYTES", 20_000)


@pytest.fixture
def export(tmp_path):
    file = tmp_path / "leerlingen.csv"
    lines = (f"{n};M4RK{n % 90};" + ('"bel M4RK op\r\n06-12345678"' if n % 70 == 0 else "x") for n in range(9_000))
    file.write_text("\r\n".join(["leerlingnummer;roepnaam;opmerking", *lines]), newline="")
    return file


def counted(file, engine, progress=None):
    (table,) = open_tables(file)
    return engine(table, file, progress).counts(), table.notes


@needs_dask
def test_a_scan_of_the_samples_is_the_same_byte_for_byte(engine):
    files = sorted(file for file in resources.samples().rglob("*") if file.suffix in (".csv", ".txt"))
    assert any(len(table.spans.cut(spans.SPAN_BYTES)) > 3 for file in files for table in open_tables(file))
    for file in files:
        here = [column.as_json() for column in local.scan(file)]
        assert json.dumps([column.as_json() for column in local.scan(file, engine=engine)]) == json.dumps(here)


@pytest.mark.slow
@needs_dask
def test_an_audit_of_the_samples_is_the_same_byte_for_byte(engine):
    here, there = audit.run(resources.samples()), audit.run(resources.samples(), engine=engine)
    assert there.findings.to_csv() == here.findings.to_csv()
    assert there.coverage == here.coverage


@needs_dask
def test_a_worker_that_dies_costs_time_and_not_the_result(engine, client, export):
    killed = []

    def kill_one(_rows):
        if not killed:
            killed.append(next(iter(client.run(os.getpid).values())))
            os.kill(killed[0], signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)

    found, notes = counted(export, engine, kill_one)
    assert killed
    client.wait_for_workers(2, timeout=60)
    assert (found, notes) == counted(export, local.profile)


@needs_dask
def test_a_cluster_that_is_there_is_used_by_its_address(client, export):
    with engines.opened("dask", client.scheduler.address) as engine:
        assert counted(export, engine) == counted(export, local.profile)
    assert client.status == "running"


@needs_dask
def test_what_goes_wrong_on_a_worker_is_told_without_a_value(engine, export):
    (table,) = open_tables(export)

    def break_file(_rows):
        export.unlink(missing_ok=True)

    with pytest.raises(SourceError) as told:
        engine(table, export, break_file)
    assert "M4RK" not in str(told.value)
    assert told.value.__context__ is None


@needs_dask
def test_neither_scheduler_nor_workers_keep_a_value(engine, client, export):
    counted(export, engine)
    kept = [client.get_scheduler_logs(), client.get_worker_logs(), client.story(), client.who_has()]
    kept.append(client.run_on_scheduler(lambda dask_scheduler: [repr(task) for task in dask_scheduler.tasks.values()]))
    kept.append(client.run_on_scheduler(lambda dask_scheduler: str(list(dask_scheduler.transition_log))))
    assert "zuinig-count_span" in str(kept)
    assert "M4RK" not in str(kept)


@needs_dask
def test_workers_of_another_version_are_refused(engine, client, export, monkeypatch):
    monkeypatch.setattr(dask, "_versions", lambda: ("0", "0"))
    with pytest.raises(EngineError):
        counted(export, engine)


def failing(text):
    raise ValueError(text)


def test_an_error_does_not_leave_a_worker_with_its_words():
    use("en")
    assert dask._attempt(failing, ("M4RK",), "en", dask._versions()) == dask.Failed(None, "ValueError")


@needs_dask
def test_a_scheduler_that_cannot_be_reached_is_told_quickly(export, capsys):
    start = time.monotonic()
    assert cli.run(["scan", str(export), "--engine", "dask", "--scheduler", NOBODY, "--lang", "en"]) == cli.WRONG
    assert time.monotonic() - start < 20
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.count("\n") == 1
    assert NOBODY in shown.err


@needs_dask
@pytest.mark.parametrize("address", ["nergens", "ftp://host:1", "tcp://"])
def test_an_address_that_is_none_is_told(address):
    with pytest.raises(EngineError), dask.cluster(address):
        pass


@needs_dask
def test_a_cluster_without_workers_is_told(export, monkeypatch):
    from distributed import LocalCluster

    monkeypatch.setattr(dask, "WORKER_SECONDS", 1)
    with (
        LocalCluster(n_workers=0, host="127.0.0.1", dashboard_address="127.0.0.1:0") as empty,
        dask.cluster(empty.scheduler_address) as engine,
        pytest.raises(EngineError),
    ):
        counted(export, engine)


@needs_dask
def test_only_this_machine_can_reach_a_cluster_that_is_started_here(client):
    here = client.run_on_scheduler(
        lambda dask_scheduler: [dask_scheduler.address, str(dask_scheduler.http_server.address)]
    )
    assert all("127.0.0.1" in address for address in [*here, *client.nthreads()])


def test_a_scheduler_without_dask_is_wrong_use(export, capsys):
    assert cli.run(["scan", str(export), "--scheduler", NOBODY, "--lang", "en"]) == cli.WRONG
    assert "--engine dask" in capsys.readouterr().err


def test_without_dask_installed_one_sentence_says_what_to_install(monkeypatch):
    monkeypatch.setattr(dask, "find_spec", lambda _name: None)
    with pytest.raises(MissingExtraError, match=r"zuinig\[dask\]"), dask.cluster():
        pass
