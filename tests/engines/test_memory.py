import ctypes
from types import SimpleNamespace

import pytest

from zuinig.engines import memory


@pytest.fixture(autouse=True)
def _ask_again():
    for cached in (memory._of_c_library, memory.keep):
        cached.cache_clear()
    yield
    for cached in (memory._of_c_library, memory.keep):
        cached.cache_clear()


def test_freed_memory_is_given_back_where_the_c_library_can(monkeypatch):
    asked = []
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: SimpleNamespace(malloc_trim=asked.append))
    memory.give_back()
    assert asked == [0]


@pytest.mark.parametrize("reason", [OSError, TypeError, AttributeError])
def test_nothing_happens_where_it_cannot(monkeypatch, reason):
    def library(_name):
        raise reason

    monkeypatch.setattr(ctypes, "CDLL", library)
    assert memory._of_c_library("malloc_trim") is None
    memory.give_back()
    memory.keep()


def test_freed_memory_is_kept_for_the_next_batch_and_that_is_said_once(monkeypatch):
    asked = []
    library = SimpleNamespace(mallopt=lambda *said: asked.append(said))
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: library)
    memory.keep()
    memory.keep()
    assert asked == [(-1, 512 << 20), (-3, 32 << 20)]
