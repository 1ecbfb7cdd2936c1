"""Values of one form: the same classes of signs, as long, with as many figures, and with the same first sign.

A test is asked per form, not per value, whether its expression can match at all: a million numbers of nine figures are
ten forms. The values are put in the order of their forms, so that those that a test need look at, an `Able`, are a few
stretches that can be cut out as they lie.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any, overload

import numpy as np
import numpy.typing as npt
import polars as pl

Mask = npt.NDArray[np.bool_]
Places = npt.NDArray[np.int64]
MANY_STRETCHES = 64  # above it one pass over all values is quicker than a cut per stretch


class Forms:
    """The forms of some values that lie form after form.

    Attributes:
        begins: per form where its values begin; one longer than the forms.
        keys: per form what its values have in common, as `make_forms` was given it.
    """

    def __init__(self, begins: npt.NDArray[np.int64], keys: npt.NDArray[np.uint64]) -> None:
        self.begins = begins
        self.keys = keys

    @cached_property
    def sizes(self) -> npt.NDArray[np.int64]:
        """How many values each form has."""
        return np.diff(self.begins)

    def __len__(self) -> int:
        """How many values there are."""
        return int(self.begins[-1])


def make_forms(keys: npt.NDArray[np.uint64], bits: int) -> tuple[Forms, Places]:
    """Put values with the same key together.

    Args:
        keys: one per value.
        bits: how many bits a key has at most.

    Returns:
        the forms, by key ascending, and the places of the values in that order.
    """
    count = len(keys)
    room = max(1, count - 1).bit_length()
    if bits + room <= 64:  # sorting numbers takes a third of the time of sorting their places
        packed = np.sort(keys << np.uint64(room) | np.arange(count, dtype=np.uint64))
        order = (packed & np.uint64((1 << room) - 1)).astype(np.int64)
        ordered = packed >> np.uint64(room)
    else:
        order = np.argsort(keys, kind="stable")
        ordered = keys[order]
    new = np.flatnonzero(ordered[1:] != ordered[:-1]) + 1
    begins = np.concatenate([[0], new, [count]]) if count else np.zeros(1, np.int64)
    return Forms(begins, ordered[begins[:-1]]), order


class Able:
    """Yes or no per form: which values a test need look at. `&`, `|` and `~` work as on masks, also with masks."""

    __array_ufunc__ = None  # so that a mask of numpy leaves `mask & able` to us

    def __init__(self, forms: Forms, yes: Mask) -> None:
        self.forms = forms
        self.yes = yes

    @overload
    def __and__(self, other: Able) -> Able: ...
    @overload
    def __and__(self, other: Mask | Edge) -> Mask: ...
    def __and__(self, other: Able | Mask | Edge) -> Able | Mask:
        """Both."""
        if isinstance(other, Edge):
            return other.among(self)
        return Able(self.forms, self.yes & other.yes) if isinstance(other, Able) else self.mask & other

    @overload
    def __or__(self, other: Able) -> Able: ...
    @overload
    def __or__(self, other: Mask) -> Mask: ...
    def __or__(self, other: Able | Mask) -> Able | Mask:
        """Either."""
        return Able(self.forms, self.yes | other.yes) if isinstance(other, Able) else self.mask | other

    def __rand__(self, other: Mask) -> Mask:
        """Both."""
        return self.mask & other

    def __ror__(self, other: Mask) -> Mask:
        """Either."""
        return self.mask | other

    def __invert__(self) -> Able:
        """Not."""
        return Able(self.forms, ~self.yes)

    @cached_property
    def stretches(self) -> list[slice]:
        """Where the able values lie."""
        edges = self.forms.begins[np.flatnonzero(np.diff(self.yes, prepend=False, append=False))].tolist()
        return [slice(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]

    @cached_property
    def mask(self) -> Mask:
        """Yes or no per value."""
        if len(self.stretches) > MANY_STRETCHES:
            return np.repeat(self.yes, self.forms.sizes)
        return self.spread(True)

    @property
    def places(self) -> Places:
        """The places of the able values, ascending."""
        return np.flatnonzero(self.mask)

    def pick(self, series: pl.Series) -> pl.Series:
        """Of one thing per value those of the able values."""
        if len(self.stretches) > MANY_STRETCHES:
            return series.filter(pl.Series(self.mask))
        parts = [series[stretch] for stretch in self.stretches]
        return parts[0] if len(parts) == 1 else pl.concat([series[:0], *parts], rechunk=True)

    def spread(self, answers: Mask | bool) -> Mask:
        """The other way around: one yes or no per able value (or for all of them) as a mask; no for the others."""
        found = np.zeros(len(self.forms), np.bool_)
        if len(self.stretches) > MANY_STRETCHES:
            found[self.mask] = answers
            return found
        start = 0
        for stretch in self.stretches:
            end = start + stretch.stop - stretch.start
            found[stretch] = answers if isinstance(answers, bool) else answers[start:end]
            start = end
        return found

    def any(self) -> bool:
        """Whether any value is able."""
        return bool(self.yes.any())

    def tolist(self) -> list[bool]:
        """Yes or no per value."""
        return list(self.mask.tolist())


class Edge:
    """Whether each value begins or ends with one of some signs: a question for the able ones only.

    Args:
        edge: gives the first or last signs, as one number, of the values at some places.
        wanted: which of these numbers are.
    """

    __array_ufunc__ = None

    def __init__(self, edge: Callable[[slice | Places], npt.NDArray[Any]], wanted: Mask) -> None:
        self._edge = edge
        self._wanted = wanted

    def among(self, able: Able) -> Mask:
        """Yes or no per value; no for those that are not able."""
        if len(able.stretches) > MANY_STRETCHES:
            return self & able.mask
        found = np.zeros(len(able.forms), np.bool_)
        for stretch in able.stretches:
            found[stretch] = self._wanted[self._edge(stretch)]
        return found

    @property
    def mask(self) -> Mask:
        """Yes or no per value."""
        return np.asarray(self._wanted[self._edge(slice(None))])

    def __and__(self, other: Able | Mask) -> Mask:
        """Both."""
        if isinstance(other, Able):
            return self.among(other)
        found = np.zeros(len(other), np.bool_)
        places = np.flatnonzero(other)
        found[places] = self._wanted[self._edge(places)]
        return found

    __rand__ = __and__

    def tolist(self) -> list[bool]:
        """Yes or no per value."""
        return list(self.mask.tolist())


class Amounts:
    """A number per form (signs, figures), to compare with one number."""

    __hash__ = None  # type: ignore[assignment]

    def __init__(self, forms: Forms, numbers: npt.NDArray[np.uint64]) -> None:
        self.forms = forms
        self.numbers = numbers

    def __sub__(self, other: Amounts) -> Amounts:
        """The difference."""
        return Amounts(self.forms, self.numbers - np.minimum(self.numbers, other.numbers))

    def __eq__(self, other: int) -> Able:  # type: ignore[override]
        """Exactly so many."""
        return Able(self.forms, self.numbers == other)

    def __ne__(self, other: int) -> Able:  # type: ignore[override]
        """Another number."""
        return Able(self.forms, self.numbers != other)

    def __ge__(self, other: int) -> Able:
        """So many or more."""
        return Able(self.forms, self.numbers >= other)

    def __gt__(self, other: int) -> Able:
        """More."""
        return Able(self.forms, self.numbers > other)

    def __le__(self, other: int) -> Able:
        """So many or fewer."""
        return Able(self.forms, self.numbers <= other)

    def __lt__(self, other: int) -> Able:
        """Fewer."""
        return Able(self.forms, self.numbers < other)

    def one_of(self, numbers: tuple[int, ...]) -> Able:
        """One of these numbers."""
        return Able(self.forms, np.isin(self.numbers, numbers))

    def tolist(self) -> list[int]:
        """The number of each value."""
        return list(np.repeat(self.numbers, self.forms.sizes).tolist())
