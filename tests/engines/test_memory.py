import ctypes
from types import SimpleNamespace

import pytest

from zuinig.engines import memory


@pytest.fixture(autouse=True)
def _ask_again():
    memory._malloc_trim.cache_clear()
    yield
    memory._malloc_trim.cache_clear()


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
    assert memory._malloc_trim() is None
    memory.give_back()
