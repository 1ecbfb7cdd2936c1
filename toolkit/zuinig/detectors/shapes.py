"""Values of a fixed shape, told place by place: takes a tenth of the time of a regular expression.

A shape is an example: `9` stands for any figure, `A` for any capital, `a` for any letter, all else for itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

import numpy as np

from zuinig.detectors.forms import Able, Places
from zuinig.detectors.signs import PIECE, Bytes, Mask, classes_of
from zuinig.detectors.values import Values, places_of

_SMALL = np.uint8(ord("a") - ord("A"))


def shaped(values: Values, able: Able, *shapes: str) -> Mask:
    """Which values of ASCII under `able` have one of the shapes; a foreign one is left to the caller."""
    found = np.zeros(len(values), np.bool_)
    for shape in shapes:
        fits = able & (values.length == len(shape)) & (values.signs.figures == shape.count("9"))
        fits = fits & values.signs.only(classes_of(shape.replace("a", "aA"))) & ~values.signs.foreign
        if fits.any():
            places = places_of(fits)
            found[places] = has_shape(np.ascontiguousarray(values.signs.rows(places, len(shape)).T), shape)
    return found


def by_length(values: Values, able: Able) -> Iterator[tuple[Places, Bytes]]:
    """The values of ASCII under `able` by length: where some of them stand, and one row of bytes each."""
    able = able & ~values.signs.foreign
    places = places_of(able)
    if np.count_nonzero(able.yes) > 1:  # of one form they lie so
        places = places[np.argsort(values.order[places])]  # as their bytes lie, which are read three times as fast so
    lengths = values.signs.sizes[places]
    for length in np.flatnonzero(np.bincount(lengths)).tolist():
        of_length = places[lengths == length]
        step = max(1, PIECE // length)
        for start in range(0, len(of_length), step):
            some = of_length[start : start + step]
            yield some, values.signs.rows(some, length)


def begins_like(values: Values, able: Able, shape: str) -> Mask:
    """Which values of ASCII under `able`, all of them longer than the shape, begin with it."""
    found = np.zeros(len(values), np.bool_)
    places = places_of(able & ~values.signs.foreign)
    if len(places):
        found[places] = has_shape((values.signs.at(place, places) for place in range(len(shape))), shape)
    return found


def has_shape(signs: Iterable[Bytes], shape: str) -> Mask:
    """Which texts have a shape.

    Args:
        signs: per place the sign of each text.
        shape: as many signs as there are places.
    """
    return np.asarray(np.all([_fits(of_place, sign) for of_place, sign in zip(signs, shape, strict=True)], axis=0))


def has_long_shape(texts: Bytes, shape: str) -> Mask:
    """The same for long texts, nearly all of which have it; `x` stands for a hexadecimal figure.

    Args:
        texts: one row each.
        shape: as many signs as each has.
    """
    least, span, letter = (signs[: len(texts)] for signs in _ranges(shape, max(len(texts), PIECE // len(shape))))
    found = texts - least <= span
    found |= (texts | _SMALL) - letter < 6
    return np.ones(len(texts), np.bool_) if found.all() else np.asarray(found.all(axis=1))


@lru_cache(maxsize=4)
def _ranges(shape: str, times: int) -> list[Bytes]:
    """Per place the least sign and how many follow it, and where the letters begin, so often that no loop is needed."""
    least = [ord("0") if sign in "9x" else ord(sign) for sign in shape]
    span = [9 if sign in "9x" else 0 for sign in shape]
    letter = [ord("a") if sign == "x" else 255 for sign in shape]
    return [np.tile(np.array(signs, np.uint8), (times, 1)) for signs in (least, span, letter)]


def _fits(signs: Bytes, sign: str) -> Mask:
    match sign:
        case "9":
            return np.asarray(signs - np.uint8(ord("0")) < 10)
        case "A":
            return np.asarray(signs - np.uint8(ord("A")) < 26)
        case "a":
            return np.asarray((signs | _SMALL) - np.uint8(ord("a")) < 26)
    return np.asarray(signs == ord(sign))
