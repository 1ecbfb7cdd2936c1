"""The paragraphs of docs/quality.md that do not depend on figures, and how a paragraph and a table are written."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence

PEERS = """
Each tool ran in an environment of its own, on plain UTF-8 CSV, on at most 200 rows and 60 seconds per table (zuinig
reads every row of the file as it stands). Presidio: analyzer and structured, Dutch, selection strategy `mixed`, no
spaCy model (none is downloaded, so that it finds no names or places), phone region NL, with a BSN recogniser with the
11-test added by us. datafog: its regular expressions; a column counts when more than 2 % of its cells hit.
DataProfiler: its own model. Their labels are read generously: SSN counts for BSN, URL or hash for the chain id, ZIP or
address for the postcode, any label on free text; a date is right for every column of dates and never a false alarm;
of two labels the better one counts. None of them says whom a column is about.
"""

HIDDEN = """
Under a meaningless header nothing in the file tells what an empty column is, or what a yes/no or a bare number about
health is; such columns are left out above, and so are those under a header without two letters in a row (`!!`, `L.`,
`#`), which tells as little. That last rule came after the first runs; it took three special columns out of the count,
all of them missed. Whose name or telephone it is cannot be seen there either: pupil, guardian
and staff all count as right for the columns about another than the person of the row.
"""

HELD_OUT = """
The wrong columns of the benchmark are shown to whoever mends the classifier (`--misses`), and it gets better on them
for that reason too. A part of the tables was written later and is held out: their wrong columns are never listed, so
that a gap between the two says how far the figures above flatter.
"""

REAL = """
The real files were at hand while the classifier was made, so that their figures say little about files never seen.
"""

HOW = """
`tests/bench/benchmark_tables/` makes the tables; each column carries its true label after the rule that the row
decides: in a table of persons every column about the person is personal, technical columns are not; in a table of
schools, orders or totals nothing is. Headers, values and labels were written from general knowledge of the field,
without the vocabulary or the detectors at hand, and are not changed for what the classifier answers. After the first
run the labels of plain headers that it disagreed with were looked at once more, and about forty of 2,900 were
corrected or widened (whose is an emergency number, whose an IBAN in a list of pupils?); as only disagreements were
looked at, this favours the tool a little. Many of the abbreviations are shorter than what most exports use.

Where two answers are right both count; where people would differ, or the file cannot tell, the column is left out. A
column that a scan does not report counts as missed. Every table is written to disk (CSV in several encodings, XLSX,
XML) and scanned as a user would. Intervals: 2,000 draws of whole tables; Wilson over the tables where a figure is 0 or
1, and for counts of tables. The benchmark is invented by the same project: it shows what goes wrong more reliably than
how well things go elsewhere.
"""


def paragraphs(text: str) -> str:
    """Give each paragraph as one line, as the rest of the page has it."""
    return "\n\n".join(" ".join(part.split()) for part in textwrap.dedent(text).strip().split("\n\n"))


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Write a table in Markdown."""
    lines = ["| " + " | ".join(heads) + " |", "|" + " --- |" * len(heads)]
    return "\n".join([*lines, *("| " + " | ".join(map(str, row)) + " |" for row in rows)])
