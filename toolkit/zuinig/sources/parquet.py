"""Parquet: read row group by row group, every column as text, nested values as JSON text. Rows count from 1."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import BinaryIO

import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
from pyarrow import compute as pc
from pyarrow import parquet as pq

from zuinig.i18n import _
from zuinig.sources.headers import name_columns
from zuinig.sources.source import Source
from zuinig.sources.table import BATCH_ROWS, Notes, Table, empty_to_null


def open_parquet(source: Source) -> list[Table]:
    """Open a Parquet file as one table.

    Raises:
        SourceError: it is damaged or written with something that this version cannot read.
    """
    with _open(source) as file:
        columns = name_columns(file.schema_arrow.names)
    if not columns:
        raise source.error(_("the file has no columns; export it again."))
    notes = Notes()
    return [Table(source.file, source.name, columns, True, lambda: _read(source, columns, notes), 1, notes)]


@contextmanager
def _open(source: Source) -> Iterator[pq.ParquetFile]:
    with source.open_seekable() as stream:
        file = _file(stream)
        if file is None:
            raise source.error(_("the Parquet file is damaged; export it again."))
        yield file


def _file(stream: BinaryIO) -> pq.ParquetFile | None:
    try:
        return pq.ParquetFile(stream)
    except (pa.ArrowException, OSError):
        return None


def _read(source: Source, columns: tuple[str, ...], notes: Notes) -> Iterator[pl.DataFrame]:
    notes.start_again()
    return map(empty_to_null, _batches(source, columns))


def _batches(source: Source, columns: tuple[str, ...]) -> Iterator[pl.DataFrame]:
    with _open(source) as file:
        batches = file.iter_batches(batch_size=BATCH_ROWS)
        while batch := _next(batches, source):
            yield pl.DataFrame(
                [pl.Series(name, _as_text(array), dtype=pl.String) for name, array in zip(columns, batch, strict=True)]
            )


def _next(batches: Iterator[pa.RecordBatch], source: Source) -> pa.RecordBatch | None:
    try:
        return next(batches, None)
    except (pa.ArrowException, OSError):
        pass
    raise source.error(_("the Parquet file is damaged halfway; export it again."))


def _as_text(array: pa.Array) -> pa.Array | list[str | None]:
    """Write values as text: whole numbers without `.0`, dates as ISO, truth values as `true` and `false`."""
    kind = array.type
    if pa.types.is_dictionary(kind):
        return _as_text(array.cast(kind.value_type))
    if _needs_python(kind):
        return [None if value is None else _one_text(value) for value in array.to_pylist()]
    try:
        text = pc.cast(array, pa.string())
    except pa.ArrowException:
        return [None if value is None else str(value) for value in array.to_pylist()]
    return pc.replace_substring_regex(text, r"\.0$", "") if pa.types.is_floating(kind) else text


def _needs_python(kind: pa.DataType) -> bool:
    """Types that Arrow writes otherwise than a spreadsheet does, or not at all."""
    binary = (pa.types.is_binary(kind), pa.types.is_large_binary(kind), pa.types.is_fixed_size_binary(kind))
    return any(binary) or pa.types.is_nested(kind) or pa.types.is_timestamp(kind) or pa.types.is_date64(kind)


def _one_text(value: object) -> str:
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, date):
        return str(value).removesuffix(" 00:00:00").replace(" ", "T")
    return json.dumps(value, ensure_ascii=False, default=str)
