"""Words in remarks that mean care only beside others."""

import pytest

from zuinig.profile.contents import words_in


@pytest.mark.parametrize(
    "text",
    [
        "Rugzakje toegekend vanaf januari",
        "Is vorig jaar klinisch opgenomen geweest",
        "Heeft ADD, krijgt meer tijd",
        "Is blind aan een oog",
        "Vermoeden van ADD",
    ],
)
def test_are_care_where_their_neighbours_say_so(text):
    assert "health" in words_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rugzakje vergeten bij gym",
        "Dit is opgenomen in het groepsplan",
        "Please add five minutes",
        "Leert blind typen",
        "An odd number of pupils",
    ],
)
def test_and_ordinary_school_words_elsewhere(text):
    assert "health" not in words_in(text)
