"""Which classes of signs stand in each text, worked out for all of them in one pass over their bytes.

A regular expression costs 50 to 500 nanoseconds per value, so a test is first asked with what its answer cannot do
without: `has(AT)`, `only(DIGIT | DASH)`, `first(LETTER)`. Bytes above 127 are FOREIGN: they can be any letter, digit or
space of Unicode, so every question is answered with "perhaps" for a value that has one, and the expression decides.
Therefore an answer must never be turned around: `~first(LETTER)` loses the values of which it is not known. Ask for the
other classes, `first(ANY & ~LETTER)`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import product

import numpy as np
import numpy.typing as npt
import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
from numpy.lib.stride_tricks import sliding_window_view

from zuinig.detectors.forms import Able, Amounts, Edge, Places, make_forms

Mask = npt.NDArray[np.bool_]
Bytes = npt.NDArray[np.uint8]
Raw = tuple[Bytes, npt.NDArray[np.int64]]

_CLASSES = (
    "0123456789",
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "abcdefghijklmnopqrstuvwxyz",
    " ",
    ".",
    ",",
    "-",
    "/",
    ":",
    "@",
    "+",
    "(){}[]",
    "$%",
    "_",
)
DIGIT, UPPER, LOWER, SPACE, DOT, COMMA, DASH, SLASH, COLON, AT, PLUS, BRACKET, MONEY, UNDERSCORE = (
    1 << place for place in range(len(_CLASSES))
)
OTHER = 1 << len(_CLASSES)  # all other signs of ASCII, white space other than a space among them
FOREIGN = OTHER << 1
LETTER = UPPER | LOWER
ANY = (FOREIGN << 1) - 1
GAP = SPACE | OTHER  # where white space can be


def _table() -> npt.NDArray[np.uint16]:
    table = np.full(256, FOREIGN, np.uint16)
    table[:128] = OTHER
    for place, signs in enumerate(_CLASSES):
        table[list(signs.encode())] = 1 << place
    return table


_TABLE = _table()
_NUMBER = np.array([int(kind).bit_length() - 1 for kind in _TABLE], np.uint8)  # per byte the place of its class
MANY = 255  # figures; more are not counted
LONGEST_COUNTED = 500  # signs in which there are not more words than a byte can count
PIECE = 1 << 18  # bytes that are looked at together
LONG_TEXT = 32  # signs from which texts of one length are compared as they lie


def bytes_of(text: pl.Series) -> Raw:
    """Give the bytes of all texts in a row, and where each begins (one longer than the texts); no text is null."""
    array = text.to_arrow(compat_level=pl.CompatLevel.oldest())
    _, starts, signs = array.buffers()
    offsets = np.frombuffer(starts, np.int64)[array.offset : array.offset + len(array) + 1]
    return np.frombuffer(signs, np.uint8) if signs is not None else np.empty(0, np.uint8), offsets


def text_of(signs: Bytes, offsets: npt.NDArray[np.int64]) -> pl.Series:
    """The other way around."""
    buffers = [None, pa.py_buffer(np.ascontiguousarray(offsets)), pa.py_buffer(signs)]
    return pl.Series(pa.LargeStringArray.from_buffers(len(offsets) - 1, buffers[1], buffers[2]))


def keep(text: pl.Series, first: str, last: str) -> pl.Series:
    """Only the signs from `first` to `last` of each text; a regular expression takes ten times as long."""
    signs, offsets = bytes_of(text)
    pieces, ends = [signs[:0]], np.zeros(len(offsets), np.int64)
    done = 0
    for start, end in _pieces(offsets):
        piece = signs[offsets[start] : offsets[end]]
        kept = _in_range(piece, first, last)
        pieces.append(piece[kept])
        counts = np.cumsum(kept, dtype=np.int32)
        ends[start + 1 : end + 1] = done + counts[offsets[start + 1 : end + 1] - offsets[start] - 1]
        done += len(pieces[-1])
    return text_of(np.concatenate(pieces), ends)


def zero_figures(text: pl.Series) -> pl.Series:
    """Each text with a 0 for every figure."""
    signs, offsets = bytes_of(text)
    figure = (signs >= ord("0")) & (signs <= ord("9"))
    return text_of(np.where(figure, np.uint8(ord("0")), signs), offsets)


def count_words(text: pl.Series) -> Bytes:
    """The words of texts of ASCII of at most `LONGEST_COUNTED` signs."""
    signs, offsets = bytes_of(text)
    filled = (signs != ord(" ")) & ~_in_range(signs, "\t", "\r")
    begins = filled.copy()
    begins[1:] &= ~filled[:-1]
    begins[offsets[:-1]] = filled[offsets[:-1]]
    return np.add.reduceat(begins.view(np.uint8), offsets[:-1])


def by_place(text: pl.Series) -> Bytes:
    """The bytes of texts of one length: one row per place, one column per text."""
    return np.ascontiguousarray(rows_of_bytes(text).T)


def rows_of_bytes(text: pl.Series) -> Bytes:
    """The bytes of texts of one length, one row each."""
    signs, offsets = bytes_of(text)
    return signs[offsets[0] : offsets[-1]].reshape(len(text), -1)


class Signs:
    """The signs of some texts, none of which is empty or null.

    Attributes:
        forms: the texts by their classes of signs, length, number of figures and first sign.
        order: the places of the texts, form after form; all that is said of single texts is said in this order.
        length, lengths: characters, per form, and per text as these were given.
        figures: how many ASCII figures; `MANY` for so many and more.
        digital, lettered: has a digit, a letter of any script.
        foreign: has a sign beyond ASCII.
    """

    def __init__(self, text: pl.Series, columns: Sequence[slice] = (), raw: Raw | None = None) -> None:
        signs, offsets = raw or bytes_of(text)
        classes, figures = _classes_and_figures(signs, offsets, columns)
        length = np.diff(offsets)
        digital, lettered = ((classes & np.uint16(kind)) != 0 for kind in (DIGIT, LETTER))
        foreign = np.flatnonzero(classes & np.uint16(FOREIGN))
        if len(foreign):
            strange = text.gather(foreign)
            length[foreign] = strange.str.len_chars().to_numpy()
            digital[foreign] |= strange.str.contains(r"\d").to_numpy()
            lettered[foreign] |= strange.str.contains(r"\p{L}").to_numpy()
        self.lengths = length
        key, bits = np.zeros(len(length), np.uint64), 0
        self._ends: list[int] = []
        for part, width in (
            (signs[offsets[:-1]], 8),
            (figures, 8),
            (length, int(length.max(initial=0)).bit_length()),
            (classes, len(_CLASSES) + 2),
            (digital.view(np.uint8), 1),
            (lettered.view(np.uint8), 1),
        ):
            key |= part.astype(np.uint64) << np.uint64(bits)
            bits += width
            self._ends.append(bits)
        self.forms, self.order = make_forms(key, bits)
        self._signs, self._starts, self._stops = signs, offsets[:-1][self.order], offsets[1:][self.order]
        first, figures_, number, self._classes, digital_, lettered_ = self._fields()
        self._first = first.astype(np.intp)
        self.length, self.figures = Amounts(self.forms, number), Amounts(self.forms, figures_)
        self.digital = Able(self.forms, digital_ != 0)
        self.lettered = Able(self.forms, lettered_ != 0)
        self.foreign = self._able(self._classes, FOREIGN)

    def _fields(self) -> list[npt.NDArray[np.uint64]]:
        """What the keys of the forms are made of."""
        starts = [0, *self._ends[:-1]]
        return [
            self.forms.keys >> np.uint64(start) & np.uint64((1 << (end - start)) - 1)
            for start, end in zip(starts, self._ends, strict=True)
        ]

    def _able(self, of: npt.NDArray[np.uint64], classes: int) -> Able:
        return Able(self.forms, (of & np.uint64(classes)) != 0)

    def has(self, classes: int) -> Able:
        """Has a sign of one of these classes, or may have."""
        return self._able(self._classes, classes | FOREIGN)

    def holds(self, classes: int) -> Able:
        """Has a sign of one of these classes itself, whatever foreign ones it has."""
        return self._able(self._classes, classes)

    def only(self, classes: int) -> Able:
        """Has no sign of another class."""
        return ~self._able(self._classes, ANY & ~(classes | FOREIGN))

    def first(self, classes: int) -> Able:
        """Begins with a sign of one of these classes, or may."""
        return Able(self.forms, (_TABLE[self._first] & np.uint16(classes | FOREIGN)) != 0)

    def counts(self, fewest: int, most: int) -> Able:
        """Has so many figures, or may have."""
        return (self.figures >= fewest) & (self.figures <= most) | self.foreign

    def begins_in(self, signs: str) -> Able:
        """Begins with one of these signs of ASCII, or with a foreign one."""
        return Able(self.forms, _one_of(signs)[self._first])

    def begins_as(self, beginnings: Iterable[str]) -> Edge:
        """The first two signs are those of one of these beginnings in ASCII, in capitals or not, or one is foreign.

        Of a text of one sign the sign behind it is that of another text, so it may pass or not.
        """
        return Edge(self.first_two, _pairs(frozenset(beginning[:2] for beginning in beginnings)))

    def ends_in(self, signs: str) -> Edge:
        """Ends in one of these signs of ASCII, or in a foreign one."""
        return Edge(lambda where: self._signs[self._stops[where] - 1], _one_of(signs))

    def ends_as(self, endings: Iterable[str]) -> Edge:
        """The last two signs are those of one of these endings in ASCII, in capitals or not, or one is foreign.

        Of a text of one sign the sign before it is that of another text, so it may pass or not.
        """
        return Edge(self.last_two, _pairs(frozenset(ending[-2:] for ending in endings)))

    def first_two(self, where: slice | Places) -> npt.NDArray[np.uint16]:
        """The first two signs of some texts as one number; of a text of one sign the second is that of another text."""
        starts = self._starts[where]
        second = self._signs[np.minimum(starts + 1, len(self._signs) - 1)]
        return self._signs[starts].astype(np.uint16) << np.uint16(8) | second

    def last_two(self, where: slice | Places) -> npt.NDArray[np.uint16]:
        """The last two signs of some texts as one number; of a text of one sign the other is that of another text."""
        stops = self._stops[where]
        before = self._signs[np.maximum(stops - 2, 0)]
        return before.astype(np.uint16) << np.uint16(8) | self._signs[stops - 1]

    def rows(self, places: Places, length: int) -> Bytes:
        """The bytes of some texts of ASCII of one length, one row each."""
        starts = self._starts[places]
        if (np.diff(starts) == length).all():  # they lie behind one another, so they need not be copied
            return self._signs[starts[0] : starts[-1] + length].reshape(-1, length)
        return sliding_window_view(self._signs, length)[starts]

    def at(self, place: int, places: Places) -> Bytes:
        """The sign at one place of some texts of ASCII that are longer than that."""
        return self._signs[self._starts[places] + place]

    @cached_property
    def sizes(self) -> npt.NDArray[np.int64]:
        """The bytes of each text."""
        return self._stops - self._starts


def _classes_and_figures(
    signs: Bytes, offsets: npt.NDArray[np.int64], columns: Sequence[slice]
) -> tuple[npt.NDArray[np.uint16], Bytes]:
    """Per text its classes and its number of figures."""
    classes, figures = np.empty(len(offsets) - 1, np.uint16), np.empty(len(offsets) - 1, np.uint8)
    done = 0
    for column in columns:
        found = _of_one_length(signs, offsets[column.start : column.stop + 1])
        if found:
            _one_by_one(signs, offsets, slice(done, column.start), classes, figures)
            classes[column], figures[column] = found
            done = column.stop
    _one_by_one(signs, offsets, slice(done, len(classes)), classes, figures)
    return classes, figures


def _one_by_one(
    signs: Bytes, offsets: npt.NDArray[np.int64], texts: slice, classes: npt.NDArray[np.uint16], figures: Bytes
) -> None:
    """Fill in the classes and figures of some texts."""
    for start, end in _pieces(offsets[texts.start : texts.stop + 1]):
        ends = offsets[texts.start + start : texts.start + end + 1]
        piece, starts, place = (
            signs[ends[0] : ends[-1]],
            ends[:-1] - ends[0],
            slice(texts.start + start, texts.start + end),
        )
        classes[place] = np.bitwise_or.reduceat(_TABLE[piece], starts)
        counts = np.add.reduceat(_in_range(piece, "0", "9").view(np.uint8), starts)
        figures[place] = np.where(np.diff(ends) < MANY, counts, MANY)


def _pieces(offsets: npt.NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """Cut texts into pieces of memory that stay near the processor: the first text of each, and the next one's."""
    start, count = 0, len(offsets) - 1
    while start < count:
        end = int(np.searchsorted(offsets, offsets[start] + PIECE, side="right")) - 1
        end = min(max(end, start + 1), count)
        yield start, end
        start = end


def _of_one_length(
    signs: Bytes, offsets: npt.NDArray[np.int64]
) -> tuple[npt.NDArray[np.uint16] | int, Bytes | int] | None:
    """Classes and figures of a column of numbers, dates or hashes; None where its texts are not alike enough.

    Where the lowest and the highest sign of a place are of one class, all are. What lies between the first and the
    last other place must be figures and small letters: a hash.
    """
    count, length = len(offsets) - 1, int(offsets[1] - offsets[0])
    if length >= MANY or offsets[-1] - offsets[0] != count * length or (np.diff(offsets) != length).any():
        return None
    texts = signs[offsets[0] : offsets[-1]].reshape(count, length)
    if length < LONG_TEXT:
        by_place = np.ascontiguousarray(texts.T)
        low, high = by_place.min(axis=1), by_place.max(axis=1)
    else:
        low, high = texts.min(axis=0), texts.max(axis=0)
    number = _NUMBER[low]
    alike = (low == high) | ((number == _NUMBER[high]) & (number < 3))  # figures, capitals, small letters
    mixed = np.flatnonzero(~alike)
    place = slice(int(mixed[0]), int(mixed[-1]) + 1) if len(mixed) else slice(0, 0)
    number = np.delete(number, place)
    classes, figures = int(np.bitwise_or.reduce(1 << number.astype(np.int64))), int(np.count_nonzero(number == 0))
    if not len(mixed):
        return classes, figures
    width = place.stop - place.start
    counts = np.empty(count, np.uint8)
    step = max(1, PIECE // length)
    for start in range(0, count, step):
        piece = np.ascontiguousarray(texts[start : start + step, place])
        figure = _in_range(piece, "0", "9")
        if not (figure | _in_range(piece, "a", "z")).all():
            return None
        counts[start : start + step] = np.add.reduce(figure.view(np.uint8), axis=1, dtype=np.uint8)
    both = np.uint16(classes) | (counts != 0) * np.uint16(DIGIT) | (counts != width) * np.uint16(LOWER)
    return both, counts + np.uint8(figures)


def _in_range(signs: Bytes, first: str, last: str) -> Mask:
    return np.asarray(signs - np.uint8(ord(first)) <= ord(last) - ord(first))


def _one_of(signs: str) -> Mask:
    able = np.arange(256) >= 128
    able[list(signs.encode())] = True
    return able


@lru_cache
def _pairs(wanted: frozenset[str]) -> Mask:
    """Which two signs, as one number, are wanted: these of ASCII, in capitals or not, and all with a foreign one."""
    able = np.add.outer(np.arange(256) >= 128, np.arange(256) >= 128)
    for pair in wanted:
        for first, second in product(*({sign, sign.upper()} for sign in pair)):
            if (first + second).isascii():
                able[ord(first), ord(second)] = True
    return able.ravel()


def classes_of(text: str) -> int:
    """The classes of the signs of one text."""
    return int(np.bitwise_or.reduce(_TABLE[list(text.encode())])) if text else 0
