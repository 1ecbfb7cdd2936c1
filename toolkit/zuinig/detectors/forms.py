"""Values of one form: the same classes of signs, as long, with as many figures.

A test is asked per form, not per value, whether its expression can match at all: a million numbers of nine figures are
one form. What a form allows is an `Able`; the values under it lie together in `Forms.order`.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any, overload

import numpy as np
import numpy.typing as npt

Mask = npt.NDArray[np.bool_]
Places = npt.NDArray[np.uint32]
MANY_RUNS = 64  # of forms; above it one pass over all values is quicker than a slice per run


class Forms:
    """The forms of some values.

    Attributes:
        order: the places of the values, form after form.
        begins: per form where its values begin in `order`; one longer than the forms.
        keys: per form what its values have in common, as `make_forms` was given it.
    """

    def __init__(self, order: Places, begins: npt.NDArray[np.int64], keys: npt.NDArray[np.uint64]) -> None:
        self.order = order
        self.begins = begins
        self.keys = keys

    @cached_property
    def sizes(self) -> npt.NDArray[np.int64]:
        """How many values each form has."""
        return np.diff(self.begins)

    @cached_property
    def of(self) -> Places:
        """Per value the place of its form."""
        found = np.empty(len(self.order), np.uint32)
        found[self.order] = np.repeat(np.arange(len(self.keys), dtype=np.uint32), self.sizes)
        return found


def make_forms(keys: npt.NDArray[np.uint64], bits: int) -> Forms:
    """Put values with the same key together.

    Args:
        keys: one per value.
        bits: how many bits a key has at most.
    """
    count = len(keys)
    room = max(1, count - 1).bit_length()
    if bits + room <= 64:  # sorting numbers takes a third of the time of sorting their places
        packed = np.sort(keys << np.uint64(room) | np.arange(count, dtype=np.uint64))
        order = (packed & np.uint64((1 << room) - 1)).astype(np.uint32)
        ordered = packed >> np.uint64(room)
    else:
        order = np.argsort(keys, kind="stable").astype(np.uint32)
        ordered = keys[order]
    new = np.flatnonzero(ordered[1:] != ordered[:-1]) + 1
    begins = np.concatenate([[0], new, [count]]) if count else np.zeros(1, np.int64)
    return Forms(order, begins, ordered[begins[:-1]])


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
    def mask(self) -> Mask:
        """Yes or no per value."""
        return np.asarray(self.yes[self.forms.of])

    @cached_property
    def places(self) -> Places:
        """The places of the values that are able, form after form."""
        forms, yes = self.forms, self.yes
        edges = np.flatnonzero(np.diff(yes, prepend=False, append=False))
        if len(edges) > 2 * MANY_RUNS:
            return forms.order[np.repeat(yes, forms.sizes)]
        ends = forms.begins[edges]
        runs = [forms.order[start:end] for start, end in zip(ends[::2], ends[1::2], strict=True)]
        return np.concatenate([forms.order[:0], *runs]) if len(runs) != 1 else runs[0]

    def any(self) -> bool:
        """Whether any value is able."""
        return bool(self.yes.any())

    def tolist(self) -> list[bool]:
        """Yes or no per value."""
        return list(self.mask.tolist())


class Edge:
    """Whether each value begins or ends with one of some signs: a question for the able ones only."""

    __array_ufunc__ = None

    def __init__(self, edge: npt.NDArray[Any], wanted: Mask) -> None:
        self._edge = edge
        self._wanted = wanted

    def among(self, able: Able) -> Mask:
        """Yes or no per value; no for those that are not able."""
        found = np.zeros(len(self._edge), np.bool_)
        places = able.places
        found[places] = self._wanted[self._edge[places]]
        return found

    @property
    def mask(self) -> Mask:
        """Yes or no per value."""
        return np.asarray(self._wanted[self._edge])

    def __and__(self, other: Able | Mask) -> Mask:
        """Both."""
        return self.among(other) if isinstance(other, Able) else self.mask & other

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
        return list(self.numbers[self.forms.of].tolist())
