"""How a delimited text is laid out: encoding, delimiter, line ends, header, all found in the file itself."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from zuinig.i18n import _
from zuinig.sources.headers import Header, find_header
from zuinig.sources.source import Source
from zuinig.sources.text import Encoding, detect_encoding, utf8_chunks

SAMPLE_BYTES = 256 << 10
SAMPLE_ROWS = 500
TALL_ROW_LINES = 20  # a row of more lines is a long remark, or a quotation mark that nothing closes
DELIMITERS = "\t;|,"  # in this order where two fit equally well: a comma also stands in numbers and names


@dataclass(frozen=True)
class Layout:
    """How the file is laid out: `skip_lines` lines stand above the first record and make `skip_rows` rows."""

    encoding: Encoding
    delimiter: str
    newline: bytes
    header: Header
    skip_lines: int
    skip_rows: int
    title_rows: int

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self.header.columns)


def find_layout(source: Source) -> Layout:
    """Find out how the file is laid out, from its beginning (and its encoding from the whole of it).

    Raises:
        SourceError: the file is empty, or it is not text.
    """
    encoding = detect_encoding(source)
    sample = next(utf8_chunks(source, encoding, size=SAMPLE_BYTES), b"").decode("utf-8", "replace")
    if not sample.strip("\r\n\t ;,|\ufeff"):
        raise source.error(_("the file is empty; export it again."))
    if _is_junk(sample):
        raise source.error(_("this is not a text file or another kind of table; export it as CSV or Excel."))
    newline = _find_newline(sample)
    lines = sample.split(newline)
    whole = len(sample) < SAMPLE_BYTES // 2
    lines = lines if whole or len(lines) == 1 else lines[:-1]
    hint = _separator_hint(lines[0])
    body = lines[1:] if hint else lines
    delimiter, width = _find_delimiter(body, hint or DELIMITERS)
    rows, ends = _split(body, delimiter)
    header = find_header(rows, width)
    records = 0 if header.row is None else header.row + 1
    skip_lines = (ends[header.row] if header.row is not None else 0) + bool(hint)
    title_rows = sum(any(row) for row in rows[: header.row or 0])
    return Layout(encoding, delimiter, newline.encode(), header, skip_lines, records, title_rows)


def _is_junk(sample: str) -> bool:
    """Text has hardly any control signs; a damaged byte here and there is no reason to refuse a file."""
    start = sample[:20_000]
    odd = sum(1 for sign in start if sign < " " and sign not in "\t\r\n\f\v\x1a") + start.count("\ufffd")
    return odd > 0.02 * len(start) + 2


def _find_newline(sample: str) -> str:
    """Old Macs end a line with CR alone; what stands in quoted cells does not tell."""
    bare = re.sub(r'"[^"]*"', "", sample)
    return "\r" if "\r" in bare and "\n" not in bare else "\n"


def _separator_hint(line: str) -> str:
    """Excel writes and reads a first line `sep=;`."""
    text = line.strip("\r\n\"' ").lower()
    return text[4:] if text.startswith("sep=") and len(text) == 5 else ""


def _find_delimiter(lines: Sequence[str], candidates: str) -> tuple[str, int]:
    """Take the delimiter that cuts most rows into the same number of fields, and that number; 1 where none does."""
    best, best_score, best_width = candidates[0], 0.25, 1
    for delimiter in candidates:
        rows, _ends = _split(lines, delimiter)
        counts = Counter(len(row) for row in rows if any(row))
        every = counts.total()
        del counts[1]
        if not counts:
            continue
        width, hits = counts.most_common(1)[0]
        # Rows of nearly the usual width are damaged rows, not rows of another kind.
        near = sum(n for fields, n in counts.items() if abs(fields - width) <= max(1, width // 4))
        score = (hits + near) / 2 / every
        if score > best_score + 0.02 and _first_row_fits(rows, width):
            best, best_score, best_width = delimiter, score, width
    return best, best_width


def _first_row_fits(rows: Sequence[Sequence[str]], width: int) -> bool:
    """A first row of one field above wider rows is a title only if a header row follows; else it heads one column."""
    first = next(row for row in rows if any(row))
    if len(first) > 1:
        return True
    header = find_header(rows, width).row
    return header is not None and len(rows[header]) > 1


def _split(lines: Sequence[str], delimiter: str) -> tuple[list[list[str]], list[int]]:
    """Split the first lines into rows; also give the number of lines after which each row ends."""
    rows, ends = _rows(lines, delimiter, csv.QUOTE_MINIMAL)
    spans = list(zip([0, *ends], ends, strict=False))
    tall = [lines[start + 1 : end - 1] for start, end in spans if end - start > TALL_ROW_LINES]
    if not tall:
        return rows, ends
    widths = Counter(len(row) for row, (start, end) in zip(rows, spans, strict=True) if end - start <= TALL_ROW_LINES)
    widths = widths or Counter(line.count(delimiter) + 1 for inner in tall for line in inner)
    width = widths.most_common(1)[0][0]
    swallowed = any(_are_records(inner, delimiter, width) for inner in tall)
    return _rows(lines, delimiter, csv.QUOTE_NONE) if swallowed else (rows, ends)


def _are_records(lines: Sequence[str], delimiter: str, width: int) -> bool:
    """Whether lines between two quotation marks are records that a forgotten mark swallowed, not a long remark."""
    return width > 1 and sum(line.count(delimiter) + 1 == width for line in lines) * 2 >= len(lines)


def _rows(lines: Sequence[str], delimiter: str, quoting: int) -> tuple[list[list[str]], list[int]]:
    # csv counts lines by what it is fed, so each item is one line of ours; another line break in it is a space here.
    fed = (line.removesuffix("\r").replace("\r", " ").replace("\n", " ") + "\n" for line in lines)
    reader = csv.reader(fed, delimiter=delimiter, quoting=quoting)  # type: ignore[arg-type]
    rows: list[list[str]] = []
    ends: list[int] = []
    for row in reader:
        rows.append(row)
        ends.append(reader.line_num)
        if len(rows) == SAMPLE_ROWS:
            break
    return rows, ends
