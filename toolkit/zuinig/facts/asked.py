"""What the cells and headers of a consent list mean: which channel is asked about, and who answered."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from zuinig import norms
from zuinig.facts.matching import spoken, word_found


def each_once(cells: pd.Series, meaning: Callable[[str], object]) -> pd.Series:
    """What every cell means; lists say the same few things thousands of times, so each is looked up once."""
    return cells.map({cell: meaning(cell) for cell in cells.unique()})


def channel_of(text: str) -> str:
    """Say which channel of the norm a cell means, "" where none: the longest known word in it decides.

    >>> channel_of("Beeldmateriaal social media")
    'social_media'
    """
    return word_found(text, norms.load().channels)


def asks_everything(text: str) -> bool:
    """Say whether a question is about pictures or privacy as a whole: it has no words but those.

    >>> asks_everything("Toestemming foto's en video"), asks_everything("Foto's op de website")
    (True, False)
    """
    general = norms.load().consent.general
    said = f" {spoken(text)} "
    words = [word for word in general.words if f" {word} " in said]
    known = {part for word in (*words, *general.filler) for part in word.split()}
    return bool(words) and set(said.split()) <= known


def giver_of(text: str) -> str:
    """Say who a cell means that gave the answer, "" where that is not understood (a name, say).

    >>> giver_of("Moeder van leerling"), giver_of("partner van moeder"), giver_of("J. Proef")
    ('guardian', 'relative', '')
    """
    giver = norms.load().consent.giver
    family = {name: words for name, words in giver.items() if name in ("guardian", "relative")}
    staff = {"staff": giver["staff"]}
    # Whose parent or teacher it is often stands in the cell too, so the pupil comes last.
    return word_found(text, family) or word_found(text, staff) or word_found(text, giver)
