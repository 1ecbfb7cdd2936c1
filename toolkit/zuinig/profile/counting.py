"""The different values of a batch, all columns together: which column each stands in, and in how many of its rows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import polars as pl

from zuinig.detectors.signs import Mask, bytes_of

# What is trimmed from a cell: all white space, the no-break spaces and zero-width signs of web pages and spreadsheets.
BLANKS = " \t\r\n\u00a0\u2007\u202f\u200b\u200c\u200d\ufeff"
# Below this number of rows one count of pairs (column, value) is quicker than a count per column.
SHORT_BATCH = 1_500


@dataclass(frozen=True)
class Counted:
    """Different values of some columns.

    Attributes:
        cells: the columns.
        text: their different values, column after column, stripped and not empty.
        column: per value the place of its column in `cells`.
        rows: per value in how many rows of its column it stands.
        ends: per column where its values end.
        blank: per column whether a blank stands at the edge of some cell, so that its cells are not its values.
    """

    cells: list[pl.Series]
    text: pl.Series
    column: npt.NDArray[np.int64]
    rows: npt.NDArray[np.int64]
    ends: npt.NDArray[np.int64]
    blank: Mask

    def part(self, place: int) -> slice:
        """Where the values of a column stand."""
        return slice(int(self.ends[place - 1]) if place else 0, int(self.ends[place]))

    def stripped(self, place: int) -> pl.Series:
        """The cells of a column as its values are."""
        return self.cells[place].str.strip_chars(BLANKS) if self.blank[place] else self.cells[place]


def count(cells: list[pl.Series]) -> Counted:
    """Count the different values of columns of one length."""
    found = _pairs(cells) if len(cells[0]) < SHORT_BATCH else _per_column(cells)
    dirty = np.zeros(len(cells), np.bool_)
    dirty[found["column"].to_numpy()[_has_blank_edge(found["value"])]] = True
    if dirty.any():
        found = _strip(found, dirty)
    column = found["column"].to_numpy().astype(np.int64)
    return Counted(
        cells=cells,
        text=found["value"],
        column=column,
        rows=found["n"].to_numpy().astype(np.int64),
        ends=np.cumsum(np.bincount(column, minlength=len(cells))),
        blank=dirty,
    )


def _per_column(cells: list[pl.Series]) -> pl.DataFrame:
    counted = [series.drop_nulls().alias("value").value_counts(name="n") for series in cells]
    sizes = [frame.height for frame in counted]
    return pl.concat(counted, rechunk=True).with_columns(column=pl.Series(np.repeat(np.arange(len(cells)), sizes)))


def _pairs(cells: list[pl.Series]) -> pl.DataFrame:
    values = pl.concat([series.alias("value") for series in cells], rechunk=True)
    column = pl.Series("column", np.repeat(np.arange(len(cells)), len(cells[0])))
    pairs = pl.DataFrame([column, values]).drop_nulls("value")
    return pairs.group_by("column", "value").len(name="n").sort("column")


def _has_blank_edge(text: pl.Series) -> Mask:
    """Is empty, or begins or ends with a blank."""
    signs, offsets = bytes_of(text)
    begins, ends = offsets[:-1], offsets[1:]
    empty = begins == ends
    able = np.arange(256) >= 128  # the first and last bytes of blanks, and of much else
    able[[ord(sign) for sign in BLANKS if sign.isascii()]] = True
    padded = np.append(signs, np.uint8(0))
    able_edge = ~empty & (able[padded[begins]] | able[padded[ends - 1]])
    places = np.flatnonzero(able_edge)
    edged = text.gather(places)
    empty[places] = (edged != edged.str.strip_chars(BLANKS)).to_numpy()
    return np.asarray(empty)


def _strip(found: pl.DataFrame, dirty: Mask) -> pl.DataFrame:
    """Strip the values of the columns that need it, and count those together that have become the same."""
    wanted = pl.Series(dirty[found["column"].to_numpy()])
    stripped = found.filter(wanted).with_columns(pl.col("value").str.strip_chars(BLANKS)).filter(pl.col("value") != "")
    again = stripped.group_by("column", "value").agg(pl.col("n").sum()).select(found.columns)
    return pl.concat([found.filter(~wanted), again], rechunk=True).sort("column", maintain_order=True)
