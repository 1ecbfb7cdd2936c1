"""Parquet: read row group by row group, every column as text, nested values as JSON text. Rows count from 1."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import partial
from typing import BinaryIO

import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
from pyarrow import compute as pc
from pyarrow import parquet as pq

from zuinig.i18n import _
from zuinig.sources.headers import name_columns
from zuinig.sources.source import Source
from zuinig.sources.table import BATCH_ROWS, Notes, Span, Spans, Table, empty_to_null


def open_parquet(source: Source) -> list[Table]:
    """Open a Parquet file as one table.

    Raises:
        SourceError: it is damaged or written with something that this version cannot read.
    """
    with _open(source) as file:
        columns = name_columns(file.schema_arrow.names)
        groups = [file.metadata.row_group(n) for n in range(file.num_row_groups)]
        sizes = [(group.num_rows, group.total_byte_size) for group in groups]
    if not columns:
        raise source.error(_("the file has no columns; export it again."))
    notes = Notes()
    spans = Spans(partial(_cut, sizes), settle=_settled, read=partial(_read_span, source, columns))
    return [Table(source.file, source.name, columns, True, partial(_read, source, columns, notes), 1, notes, spans)]


def _cut(sizes: Sequence[tuple[int, int]], span_bytes: int) -> list[Span]:
    """Put row groups together to spans of about `span_bytes` bytes; of each group `sizes` has the rows and bytes."""
    spans: list[Span] = []
    begin = start = 0
    for end in range(1, len(sizes) + 1):
        if end == len(sizes) or sum(size for _rows, size in sizes[begin : end + 1]) > span_bytes:
            rows = sum(rows for rows, _size in sizes[begin:end])
            spans.append(Span(begin, end, start, rows))
            begin, start = end, start + rows
    return spans


def _settled(span: Span) -> Span:
    """Give the span as it is: a Parquet file tells its rows itself."""
    return span


def _read_span(source: Source, columns: tuple[str, ...], span: Span, _notes: Notes) -> Iterator[pl.DataFrame]:
    return map(empty_to_null, _batches(source, columns, range(span.begin, span.end)))


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


def _batches(source: Source, columns: tuple[str, ...], groups: Iterable[int] | None = None) -> Iterator[pl.DataFrame]:
    with _open(source) as file:
        wanted = None if groups is None else list(groups)
        batches = file.iter_batches(batch_size=BATCH_ROWS, row_groups=wanted)
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
