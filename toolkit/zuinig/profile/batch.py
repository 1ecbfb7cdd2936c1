"""The columns of one batch, counted together: a table of 4,000 columns costs no more than a long one."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import polars as pl

from zuinig.detectors import KINDS, Values, date
from zuinig.detectors.signs import COMMA, DOT, Mask
from zuinig.profile.column import ColumnProfile, Rows
from zuinig.profile.contents import find_contents
from zuinig.profile.counting import Counted, count
from zuinig.profile.sketch import EXACT, Sketch, hash_values, pack_kinds, smallest

TOGETHER = 1_000_000  # cells whose different values the detectors see at once
LONGEST_CELL = 20_000  # signs of a cell that the detectors of whole values see; text is searched to its end

Ints = npt.NDArray[np.int64]


def profile_columns(batch: pl.DataFrame, start: int, first_row: int) -> list[ColumnProfile]:
    """Count the columns of one batch.

    Args:
        batch: text, null = empty.
        start: how many records of the table come before this batch.
        first_row: spreadsheet row number of the first record of the table.
    """
    cells = batch.get_columns()
    together = max(1, TOGETHER // max(1, batch.height))
    groups = (cells[place : place + together] for place in range(0, len(cells), together))
    return [profile for group in groups for profile in _profile(count(group), start, first_row)]


def _profile(counted: Counted, start: int, first_row: int) -> Iterator[ColumnProfile]:
    text = counted.text
    values = Values(text.str.slice(0, LONGEST_CELL) if (text.str.len_bytes() > LONGEST_CELL).any() else text)
    masks = {kind: matches(values) for kind, matches in KINDS.items()}
    contents = find_contents(text, values, masks)
    lengths = text.str.len_chars().to_numpy().astype(np.int64)
    filled = _sums(counted, counted.rows)
    characters = _sums(counted, counted.rows * lengths)
    hits = _hits(counted, masks)
    sketches = _sketches(counted, masks)
    years = _years(counted, date.years(values))
    places = _places(counted, contents, start + first_row)
    pointed = values.signs.has(DOT | COMMA)
    for n, cells in enumerate(counted.cells):
        points = bool(pointed[counted.part(n)].any())
        yield ColumnProfile(
            name=cells.name,
            rows=len(cells),
            filled=int(filled[n]),
            characters=int(characters[n]),
            longest=int(lengths[counted.part(n)].max(initial=0)),
            hits=hits[n],
            sketch=sketches[n],
            years=years[n],
            counted_from=_counted_from(counted.stripped(n), start, points) if "integer" in hits[n] else (0, 0),
            places=places[n],
        )


def _sums(counted: Counted, what: Ints) -> Ints:
    """Add up per column."""
    totals = np.concatenate([[0], np.cumsum(what)])
    return np.asarray(np.diff(totals[np.concatenate([[0], counted.ends])]))


def _hits(counted: Counted, masks: dict[str, Mask]) -> list[dict[str, int]]:
    """Rows per column and kind."""
    found: list[dict[str, int]] = [{} for _ in counted.cells]
    for kind, mask in masks.items():
        places = np.flatnonzero(mask)
        if len(places):
            rows = np.bincount(counted.column[places], counted.rows[places])
            for n in np.flatnonzero(rows):
                found[n][kind] = int(rows[n])
    return found


def _sketches(counted: Counted, masks: dict[str, Mask]) -> list[Sketch]:
    hashes = hash_values(counted.text)
    parts = [counted.part(n) for n in range(len(counted.cells))]
    kept = [smallest(hashes[part]) + part.start for part in parts]
    kinds = pack_kinds(list(masks.values()), np.concatenate(kept))
    ends = np.cumsum([len(places) for places in kept])
    return [
        Sketch(hashes[places], kinds[end - len(places) : end], complete=part.stop - part.start <= EXACT)
        for part, places, end in zip(parts, kept, ends, strict=True)
    ]


def _years(counted: Counted, years: npt.NDArray[np.int16]) -> list[dict[int, int]]:
    """Rows per column and year."""
    found: list[dict[int, int]] = [{} for _ in counted.cells]
    places = np.flatnonzero(years)
    pairs, pair = np.unique(np.stack([counted.column[places], years[places]]), axis=1, return_inverse=True)
    rows = np.bincount(pair.ravel(), counted.rows[places])
    for (n, year), total in zip(pairs.T, rows, strict=True):
        found[n][int(year)] = int(total)
    return found


def _places(counted: Counted, contents: dict[str, Mask], first: int) -> list[dict[str, Rows]]:
    """Per column and category the row numbers of the cells with such a thing inside."""
    found: list[dict[str, Rows]] = [{} for _ in counted.cells]
    for category, mask in contents.items():
        places = np.flatnonzero(mask)
        for n in np.unique(counted.column[places]):
            wanted = counted.text.gather(places[counted.column[places] == n]).implode()
            rows = counted.stripped(int(n)).is_in(wanted).fill_null(value=False).arg_true()
            found[n][category] = rows.to_numpy().astype(np.int64) + first
    return found


def _counted_from(cells: pl.Series, start: int, points: bool) -> tuple[int, int]:
    """Rows whose number is their place, counted from 0 and from 1."""
    if points:
        cells = cells.str.replace(r"[.,]0+$", "")
    numbers = cells.cast(pl.Int64, strict=False)
    places = pl.Series(np.arange(start, start + len(cells)))
    return int((numbers == places).sum() or 0), int((numbers == places + 1).sum() or 0)
