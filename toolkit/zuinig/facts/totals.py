"""Rows of totals below the records of a list: no pupil, no answer, no account."""

from __future__ import annotations

import pandas as pd
import polars as pl

from zuinig.i18n import ngettext, number

# What such a row begins with: `Totaal`, `Totaal: 312`, `Eindtotaal`; a supplier can be called `Totaal Media`.
_WORDS = r"(?:(?:sub|eind|grand)[ -]?)?(?:totaal|totalen|totals?|gemiddelde|average)"
TOTAL = rf"(?i)^\s*{_WORDS}\s*(?:$|[:=(\d]|(?:aantal|number|leerlingen|pupils|groep|klas)(?:[^a-z]|$))"


def is_record() -> pl.Expr:
    """Say per row whether its first filled cell does not call it a total."""
    return ~pl.coalesce(pl.all()).str.contains(TOTAL).fill_null(value=False)


def without_totals(frame: pd.DataFrame) -> tuple[pd.DataFrame, list[str]]:
    """Leave the rows of totals out of a list, and say how many."""
    first = pd.Series(pd.NA, index=frame.index, dtype="str")
    for n in range(frame.shape[1]):  # `bfill(axis=1)` says the same a hundred times slower
        first = first.fillna(frame.iloc[:, n])
    total = first.astype("str").str.contains(TOTAL, na=False, regex=True)
    n = int(total.sum())
    said = ngettext("{n} row is a total and no record.", "{n} rows are totals and no records.", n)
    return frame[~total], [said.format(n=number(n))] if n else []
