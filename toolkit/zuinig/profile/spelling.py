"""Values as the detectors read them: the same text, however a program spelled it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import polars as pl

from zuinig.detectors.signs import PIECE, Bytes, Mask, Raw

# Accents as signs of their own (as on a Mac), and spaces that do not break.
_ODD = r"[\p{M}\u{a0}\u{2007}\u{202f}]"
_SPACES = r"[\u{a0}\u{2007}\u{202f}]"
# What programs put around a number to keep its zeros in Excel: `'00123` and `="00123"`.
_APOSTROPHE, _EQUALS = b"'="
_AS_TEXT = r"""^(?:'([+0-9][0-9 .,/:+()-]*)|="([^"]*)")$"""

BEYOND_ASCII = 128
MANY_ODD = PIECE // 16  # bytes of another script; it would take longer to find the text of each


def as_read(text: pl.Series, raw: Raw) -> pl.Series:
    """Give different values with each accent in one sign with its letter, plain spaces, and no marks of Excel.

    Args:
        text: values, none of them null or empty.
        raw: their bytes.

    Returns:
        the values; `text` itself where none is to be read otherwise.
    """
    if not len(text):
        return text
    signs, offsets = raw
    first = signs[offsets[:-1]]
    text = _put(text, _beyond_ascii(signs, offsets), _ODD, _plain)
    return _put(text, (first == _APOSTROPHE) | (first == _EQUALS), _AS_TEXT, _bare)


def _beyond_ascii(signs: Bytes, offsets: npt.NDArray[np.int64]) -> Mask:
    """Which texts have a sign beyond ASCII: most stretches of bytes have none, which their highest byte tells."""
    found = np.zeros(len(offsets) - 1, np.bool_)
    end = int(offsets[-1])
    for start in range(int(offsets[0]), end, PIECE):
        piece = signs[start : min(start + PIECE, end)]
        if piece.max() < BEYOND_ASCII:
            continue
        odd = np.flatnonzero(piece >= BEYOND_ASCII)
        if len(odd) > MANY_ODD:
            return np.asarray(np.bitwise_or.reduceat(signs, offsets[:-1]) >= BEYOND_ASCII)
        found[np.searchsorted(offsets, start + odd, side="right") - 1] = True
    return found


def _put(text: pl.Series, able: Mask, pattern: str, change: Callable[[pl.Series], pl.Series]) -> pl.Series:
    places = np.flatnonzero(able)
    if not len(places):
        return text
    places = places[text.gather(places).str.contains(pattern).to_numpy()]
    return text.clone().scatter(places, change(text.gather(places))) if len(places) else text


def _plain(odd: pl.Series) -> pl.Series:
    return odd.str.replace_all(_SPACES, " ").str.normalize("NFC")


def _bare(marked: pl.Series) -> pl.Series:
    bare = marked.str.replace(_AS_TEXT, "${1}${2}")
    return bare.zip_with(bare != "", marked)
