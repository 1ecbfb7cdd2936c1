"""Count tables on a Dask cluster: one that is there, or one on this machine.

Workers get a place to read from and give back counts. No value of a cell travels: not in a result, not in the name of a
task, and not in an error, for what goes wrong is caught where it happens and told in words of our own.
"""

from __future__ import annotations

import logging
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from functools import cache, partial
from importlib.metadata import version
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from zuinig import i18n
from zuinig.engines import spans
from zuinig.engines.local import Profile, Progress
from zuinig.errors import EngineError, MissingExtraError, ZuinigError
from zuinig.i18n import _
from zuinig.location import Location, shown
from zuinig.profile import TableProfile
from zuinig.sources import Table

if TYPE_CHECKING:
    from distributed import Client, Future

CONNECT_SECONDS = 5
WORKER_SECONDS = 60  # a cluster that grows with its work needs time to start a first worker
LOOK_SECONDS = 2
# Profiles that wait to be fetched: of a table of 26 columns one takes about 4 MB.
MOST_WAITING_COLUMNS = 3_000
WORKER_ENVIRONMENT = {
    # One thread per worker, so that workers on one machine do not wait for each other.
    "POLARS_MAX_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "DASK_LOGGING__DISTRIBUTED": "critical",
}


@dataclass(frozen=True)
class Failed:
    """What went wrong on a worker: an error of ours and its sentence, or the kind of an error that is not."""

    kind: type[ZuinigError] | None
    text: str


@contextmanager
def cluster(scheduler: str = "", workers: int | None = None) -> Iterator[Profile]:
    """Give the function that counts a table on a cluster, for as long as the block lasts.

    Args:
        scheduler: address of the scheduler of a cluster, such as `tcp://host:8786`; without it one is started here.
        workers: how many processes the cluster here has; one per core unless given.

    Raises:
        MissingExtraError: Dask is not installed.
        EngineError: the cluster cannot be reached.
    """
    if find_spec("distributed") is None:
        raise MissingExtraError(_("--engine dask needs a part that is not installed: pip install “zuinig[dask]”."))
    from distributed.utils import silence_logging_cmgr

    with ExitStack() as stack:
        stack.enter_context(silence_logging_cmgr(logging.CRITICAL))
        address = scheduler or stack.enter_context(_here(workers))
        client = _connect(address, scheduler)
        stack.callback(client.close, timeout=CONNECT_SECONDS)
        yield partial(_profile, client)


def _here(workers: int | None) -> Any:  # noqa: ANN401 - LocalCluster, imported late
    """Start a cluster on this machine, that only this machine can reach."""
    from dask.system import CPU_COUNT
    from distributed import LocalCluster

    with suppress(OSError, RuntimeError), _deaf_children():
        return LocalCluster(
            n_workers=workers or CPU_COUNT,
            threads_per_worker=1,
            host="127.0.0.1",
            dashboard_address="127.0.0.1:0",
            worker_dashboard_address="127.0.0.1:0",
            silence_logs=logging.CRITICAL,
            env=WORKER_ENVIRONMENT,
        )
    raise EngineError(_("A Dask cluster cannot be started on this machine; use --engine local."))


@contextmanager
def _deaf_children() -> Iterator[None]:
    """Start processes that do not hear Ctrl-C: this one stops them, without the traceback that each would print."""
    if threading.current_thread() is not threading.main_thread():  # signals are not ours then
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _connect(address: Any, scheduler: str) -> Client:  # noqa: ANN401 - a URL or a LocalCluster
    from distributed import Client

    with suppress(Exception):  # of many kinds: time is up, no address, no such protocol
        return Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
    sentence = _("The Dask scheduler “{address}” cannot be reached; check the address and whether it is running.")
    raise EngineError(sentence.format(address=shown(scheduler)))


def _profile(client: Client, table: Table, path: Location, progress: Progress | None = None) -> TableProfile:
    most = max(1, MOST_WAITING_COLUMNS // max(1, len(table.columns)))
    return spans.profile(table, path, partial(_each, client, most), progress, span_bytes=spans.SPAN_BYTES)


def _each(
    client: Client, most: int, function: Callable[..., Any], jobs: Sequence[tuple[Any, ...]]
) -> Iterator[tuple[int, Any]]:
    """Run a function on the workers; calls under way are twice as many as their threads, or `most` if that is more."""
    name = f"zuinig-{function.__name__}-{uuid4().hex}"
    waiting, running, seen = deque(enumerate(jobs)), dict[Any, int](), time.monotonic()
    try:
        while waiting or running:
            threads = _ask(lambda: sum(client.nthreads().values()))
            seen = time.monotonic() if threads else seen
            if time.monotonic() - seen > WORKER_SECONDS:
                raise EngineError(_("The Dask cluster has no workers; start them and try again."))
            while waiting and len(running) < max(most, 2 * threads):
                n, job = waiting.popleft()
                call = (function, job, i18n.language(), _versions())
                running[client.submit(_attempt, *call, key=f"{name}-{n}", pure=False)] = n
            for future in _ask(partial(_done, client, list(running))):
                yield running.pop(future), _result(future)
                future.release()
    finally:
        for future in running:
            future.release()  # calls that nobody waits for any more are not made


def _done(client: Client, futures: Sequence[Future[Any]]) -> list[Future[Any]]:
    from distributed import wait

    with suppress(TimeoutError), client.as_current():
        wait(futures, timeout=LOOK_SECONDS, return_when="FIRST_COMPLETED")
    return [future for future in futures if future.done()]


def _ask(question: Callable[[], Any]) -> Any:  # noqa: ANN401 - the answer
    """Ask the cluster something.

    Raises:
        EngineError: it does not answer any more.
    """
    from distributed import CancelledError

    try:
        return question()
    except (OSError, RuntimeError, CancelledError):
        pass
    raise EngineError(_("The Dask cluster does not answer any more; check it and try again."))


def _result(future: Future[Any]) -> Any:  # noqa: ANN401 - what the function gives
    """Fetch a result.

    Raises:
        EngineError: there is none.
        ZuinigError: what went wrong on the worker.
    """
    from distributed import KilledWorker

    error = None if future.status == "finished" else _ask(future.exception)
    if isinstance(error, KilledWorker):
        raise EngineError(_("Workers of the Dask cluster died again and again; give them more memory."))
    if isinstance(error, ImportError):
        raise EngineError(_("The Dask cluster lacks a package; install this Zuinig on its scheduler and workers."))
    result = _ask(future.result) if error is None else Failed(None, type(error).__name__)
    if not isinstance(result, Failed):
        return result
    if result.kind:
        raise result.kind(result.text)
    sentence = _("An unexpected error ({kind}) stopped a worker of the Dask cluster; please report it.")
    raise EngineError(sentence.format(kind=result.text))


def _attempt(
    function: Callable[..., Any], job: tuple[Any, ...], language: i18n.Language, versions: tuple[str, ...]
) -> Any:  # noqa: ANN401 - what the function gives, or Failed
    """Run a function on a worker; no error leaves it, for Dask writes those in its log with what they quote."""
    i18n.use(language)
    if _versions() != versions:
        sentence = _("The workers of the Dask cluster have other versions of Zuinig or polars; install the same.")
        return Failed(EngineError, sentence)
    try:
        return function(*job)
    except ZuinigError as error:
        return Failed(type(error), str(error))
    except Exception as error:
        return Failed(None, type(error).__name__)


@cache
def _versions() -> tuple[str, ...]:
    """Of what a profile depends on: with another polars, sketches cannot be merged."""
    return version("zuinig"), version("polars")
