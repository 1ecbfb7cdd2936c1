"""A table of counts: each combination of its groups stands in it once, with a number beside it."""

from __future__ import annotations

from math import prod

from zuinig.classify.column import Candidate
from zuinig.classify.headers import HeaderSays
from zuinig.classify.shape import shape
from zuinig.profile import ColumnProfile, TableProfile

COUNT_WORDS = frozenset({"freq", "frequency", "count", "counts", "aantal", "frequentie", "anzahl", "nombre", "n"})
OF_SOMEBODY = frozenset(
    {"name", "pupil_number", "chain_id", "account", "national_id", "email", "birth_date", "address"}
)
COUNTED = 4.0  # points for a column of frequencies
CROSSED = 5.0  # points for each combination of the groups once
FEWEST_ROWS = 12  # of fewer persons each combination once is chance
MOST_OF_A_KIND = 60  # different values of a group; a key has more
NEARLY_ALL = 0.9  # of the combinations stand in the table; those that do not occur are left out


def cross_points(table: TableProfile, says: list[HeaderSays], first: list[Candidate | None]) -> float:
    """Points for totals; 0 where something in the rows is somebody's own."""
    if any(c is not None and c.category in OF_SOMEBODY and c.score >= 0.5 for c in first):
        return 0.0
    if any(header.identifier and header.entity for header in says):
        return 0.0
    if any(_is_frequency(column, header) for column, header in zip(table.columns, says, strict=True)):
        return COUNTED
    return CROSSED if table.rows >= FEWEST_ROWS and _is_crossed(table) else 0.0


def _is_frequency(column: ColumnProfile, header: HeaderSays) -> bool:
    """`Freq` over whole numbers; beside `n` alone other letters stand for other measures."""
    alone = len(header.words) == 1 and header.words[0] in COUNT_WORDS - {"n"}
    return alone and column.share("integer") >= 0.9 and column.distinct > 1


def _is_crossed(table: TableProfile) -> bool:
    """The groups (all columns but the numbers that are measured) multiply to the number of rows."""
    told = [c for c in table.columns if c.told > 0 and max(c.counted_from) < c.rows]
    groups = [c for c in told if 2 <= c.distinct <= MOST_OF_A_KIND and not _is_measure(c, table.rows)]
    measures = len(told) - len(groups)
    words = any(shape(column) in {"word", "yes_no"} for column in groups)
    if not measures or len(groups) < 2 or not words or any(c.filled < table.rows for c in groups):
        return False
    return NEARLY_ALL <= table.rows / prod(column.distinct for column in groups) <= 1


def _is_measure(column: ColumnProfile, rows: int) -> bool:
    return shape(column) == "number" and (column.share("decimal") > 0 or column.distinct > 0.5 * rows)
