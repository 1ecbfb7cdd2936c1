"""Messages are tested in English."""

import pytest

from zuinig.i18n import language, use


@pytest.fixture(autouse=True)
def _english():
    before = language()
    use("en")
    yield
    use(before)
