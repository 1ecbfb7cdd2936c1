"""Count a table in spans, wherever each is counted; the result is that of counting it whole, as `local` does.

First the spans are settled: where each begins and ends, and how many rows it has. Then each can be counted by itself,
for it knows the place of its first row. What comes back holds no value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from zuinig.engines import local
from zuinig.errors import SourceError
from zuinig.i18n import _
from zuinig.location import Location
from zuinig.profile import ColumnProfile, TableProfile, empty_profile, merge, profile_batch
from zuinig.sources import Table
from zuinig.sources.table import Notes, Span, Spans

SPAN_BYTES = 32 << 20

# Calls a function of this module with each of these arguments, somewhere; gives the numbers of the calls and their
# results, in any order.
Each = Callable[[Callable[..., Any], Sequence[tuple[Any, ...]]], Iterator[tuple[int, Any]]]


@dataclass(frozen=True)
class Counted:
    """What was found in one span."""

    profile: TableProfile
    notes: Notes


@dataclass(frozen=True)
class Job:
    """A span to count: of which file, and how many rows of the whole table come before it."""

    file: int
    spans: Spans
    span: Span
    start: int


def profile(
    table: Table, path: Location, each: Each, progress: local.Progress | None = None, *, span_bytes: int
) -> TableProfile:
    """Count a table in spans; one that is small, or cannot be read in spans, is counted here.

    Args:
        table: the table; its notes are filled as by reading it.
        path: as the user named it.
        each: runs the counting.
        progress: called after each span with its number of rows.
        span_bytes: about how many bytes a span has.

    Raises:
        SourceError: a file cannot be read.
    """
    files = [file for _name, file in table.files] or [table]
    settled = _settle(files, each, span_bytes)
    if settled is None:
        return local.profile(table, path, progress)
    found, jobs, notes = local.headers_of(table, path), _jobs(settled), {}
    arguments = [(table.columns, job.spans, job.span, job.start, table.first_row) for job in jobs]
    for n, counted in each(count_span, arguments):
        found, notes[n] = merge(found, counted.profile), counted.notes
        if progress:
            progress(counted.profile.rows)
    blank = [_blank_between(spans) for _reading, spans in settled]
    of_files = [Notes(blank_rows=rows) for rows in blank]
    for n, job in enumerate(jobs):
        of_files[job.file].add(notes[n])
    _fill_notes(table, of_files, [_rows(spans) for _reading, spans in settled])
    return merge(found, _blank_rows(table.columns, sum(blank)))


def settle_span(spans: Spans, span: Span) -> Span:
    """Settle a proposed span; runs on a worker."""
    return spans.settle(span)


def count_span(columns: tuple[str, ...], spans: Spans, span: Span, start: int, first_row: int) -> Counted:
    """Count a settled span; runs on a worker.

    Args:
        columns: of the table.
        spans: how it is read.
        span: the span.
        start: how many rows of the table come before it.
        first_row: spreadsheet row number of the first row of the table.

    Raises:
        SourceError: it cannot be read, or has another number of rows than before.
    """
    found, notes, end = empty_profile(columns), Notes(), start
    for batch in local.large(spans.read(span, notes)):
        found = merge(found, profile_batch(batch, start=end, first_row=first_row))
        end += batch.height
    if found.rows != _filled(span):
        raise SourceError(_("A file changed while it was read; try again."))
    return Counted(found, notes)


def _settle(files: Sequence[Table], each: Each, span_bytes: int) -> list[tuple[Spans, list[Span]]] | None:
    """The spans of each file, and how it is read; None where the table may as well be counted here."""
    readings = [file.spans for file in files if file.spans]
    cut = [reading.cut(span_bytes) for reading in readings] if len(readings) == len(files) else []
    if sum(map(len, cut)) < 2:
        return None
    unknown = [
        (reading, span) for reading, spans in zip(readings, cut, strict=True) for span in spans if span.rows is None
    ]
    found = dict(each(settle_span, unknown))
    answers = iter([found[n] for n in range(len(unknown))])
    return [
        (reading, _in_row([(span, next(answers) if span.rows is None else span) for span in spans], reading, each))
        for reading, spans in zip(readings, cut, strict=True)
    ]


def _in_row(pairs: Sequence[tuple[Span, Span]], reading: Spans, each: Each) -> list[Span]:
    """Make the settled spans of a file follow upon each other, given each with its proposal."""
    done: list[Span] = []
    at, start = pairs[0][1].begin if pairs else 0, 0
    for proposal, settled in pairs:
        span = settled
        if span.begin < at:  # the one before ended in a quoted cell, and went on to the end of that
            if proposal.end <= at:
                continue
            [(_n, span)] = each(settle_span, [(reading, replace(proposal, begin=at))])
        done.append(replace(span, start=start))
        at, start = span.end, start + (span.rows or 0)
    return done


def _jobs(settled: Sequence[tuple[Spans, Sequence[Span]]]) -> list[Job]:
    """The spans to count; of a blank one too there can be something to note.

    The blank rows at the end of a file do not come before the rows of the next one.
    """
    jobs: list[Job] = []
    before = 0
    for file, (reading, spans) in enumerate(settled):
        jobs += [Job(file, reading, span, before + span.start) for span in spans]
        before += _rows(spans)
    return jobs


def _filled(span: Span) -> int:
    """Rows up to the last one in which something stands."""
    return (span.rows or 0) - span.blank


def _rows(spans: Sequence[Span]) -> int:
    """Rows of a file up to the last one in which something stands."""
    return max((span.start + _filled(span) for span in spans if _filled(span)), default=0)


def _blank_between(spans: Sequence[Span]) -> int:
    """Blank rows at the ends of spans that other rows follow."""
    return _rows(spans) - sum(map(_filled, spans))


def _blank_rows(columns: tuple[str, ...], rows: int) -> TableProfile:
    return TableProfile(tuple(ColumnProfile(name, rows=rows) for name in columns), rows)


def _fill_notes(table: Table, of_files: Sequence[Notes], rows: Sequence[int]) -> None:
    """Note what was counted, as reading the table does."""
    table.notes.start_again()
    if not table.files:
        table.notes.add(of_files[0])
        return
    start = table.first_row
    for (name, file), notes, count in zip(table.files, of_files, rows, strict=True):
        table.notes.take(notes, start - file.first_row)
        table.notes.files.append((name, start))
        start += count
