"""The values of a database as text: dates as 2020-01-31, truth as true and false, numbers as they are stored."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import polars as pl

MIDNIGHT = " 00:00:00"
LARGEST_EXACT = 2**53  # a float above this does not tell one whole number from the next
# Kinds of PostgreSQL of which the text of the database itself is taken: Python has no date for `infinity` or the year
# 12000, and numbers would change.
AS_IT_STANDS = ("date", "time", "timetz", "interval", "json", "jsonb", "numeric", "float4", "float8")
MOMENTS = ("timestamp", "timestamptz")


def read_as_text(connection: Any) -> None:  # noqa: ANN401 - of psycopg, which is there when this is called
    """Let a connection of psycopg give these kinds as text."""
    from psycopg.adapt import Loader

    class AsText(Loader):
        def load(self, data: bytes | bytearray | memoryview) -> str:
            return bytes(data).decode()

    class Moment(Loader):
        def load(self, data: bytes | bytearray | memoryview) -> str:
            return _moment(bytes(data).decode())

    for kind in AS_IT_STANDS:
        connection.adapters.register_loader(kind, AsText)
    for kind in MOMENTS:
        connection.adapters.register_loader(kind, Moment)


def frame_of_rows(rows: Sequence[Sequence[object]], columns: tuple[str, ...]) -> pl.DataFrame:
    """Make one batch of text out of rows as a driver gives them."""
    by_column = zip(*rows, strict=True) if rows else ([] for _column in columns)
    return pl.DataFrame([_series(name, cells) for name, cells in zip(columns, by_column, strict=True)])


def _series(name: str, cells: Sequence[object]) -> pl.Series:
    kinds = set(map(type, cells)) - {type(None)}
    if kinds <= {str}:
        return pl.Series(name, cells, dtype=pl.String)
    write: Callable[[Any], str] = str if kinds == {int} else _as_text
    return pl.Series(name, [None if cell is None else write(cell) for cell in cells], dtype=pl.String)


def _as_text(value: object) -> str:
    writer = next((write for kind, write in WRITERS if isinstance(value, kind)), str)
    return writer(value)


def _number(value: float) -> str:
    whole = math.isfinite(value) and value.is_integer() and abs(value) < LARGEST_EXACT
    return str(int(value)) if whole else repr(value)


def _moment(text: str) -> str:
    return text.removesuffix(MIDNIGHT).replace(" ", "T", 1)


# The first that fits: a truth value is a whole number too, and a moment is a day.
WRITERS: list[tuple[type | tuple[type, ...], Callable[[Any], str]]] = [
    (bool, lambda value: "true" if value else "false"),
    (float, _number),
    (Decimal, lambda value: format(value, "f")),
    (datetime, lambda value: _moment(str(value))),
    ((date, time), lambda value: str(value.isoformat())),
    ((bytes, bytearray, memoryview), lambda value: bytes(value).decode("utf-8", "replace")),
    ((dict, list, tuple), lambda value: json.dumps(value, ensure_ascii=False, default=_as_text)),
]
