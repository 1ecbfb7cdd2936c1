"""Ways to run the first step, from a file to its columns: on this machine, or on a cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal, get_args

from zuinig.i18n import ngettext, number

if TYPE_CHECKING:
    from zuinig.engines.local import Profile, Progress

Engine = Literal["local", "dask"]
ENGINES: tuple[Engine, ...] = get_args(Engine)


@contextmanager
def opened(engine: Engine, scheduler: str = "") -> Iterator[Profile]:
    """Give the function that counts a table, for as long as the block lasts.

    Args:
        engine: where.
        scheduler: address of a Dask cluster; without it `dask` starts one on this machine.

    Raises:
        MissingExtraError: Dask is not installed.
        EngineError: the cluster cannot be reached.
    """
    if engine == "dask":
        from zuinig.engines.dask import cluster

        with cluster(scheduler) as profile:
            yield profile
    else:
        from zuinig.engines import local

        yield local.profile


def rows_told(step: Callable[[int, int, str], None], done: int, total: int, what: str) -> Progress:
    """Give what tells `step` how many rows have been counted of what is being done."""
    rows = 0

    def tell(more: int) -> None:
        nonlocal rows
        rows += more
        step(done, total, ngettext("{what}: {n} row", "{what}: {n} rows", rows).format(what=what, n=number(rows)))

    return tell
