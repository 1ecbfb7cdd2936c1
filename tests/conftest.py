"""What several tests share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from zuinig import i18n


@pytest.fixture(autouse=True)
def _dutch() -> Iterator[None]:
    """Each test starts in Dutch, whatever the one before it asked for."""
    i18n.use("nl")
    yield
    i18n.use("nl")
