"""Members of groups: a key or contact of somebody in each row beside a group that many rows share."""

from __future__ import annotations

from zuinig.classify.column import Candidate
from zuinig.classify.headers import PERSONS, HeaderSays
from zuinig.profile import ColumnProfile

MEMBERS = 1.5  # points for a person; with the key itself that is proof
KEY_ALONE = 1.0  # points of a key of signs that says nothing by itself
HOME = 1.0  # an address or telephone of its own in nearly every row
FEWEST_ROWS = 10
MOST_PER_GROUP = 0.5  # a list of groups has each group once
OF_SOMEBODY = frozenset({"email", "account", "chain_id"})
OF_A_HOME = frozenset({"address", "phone"})


def in_groups(columns: tuple[ColumnProfile, ...], says: list[HeaderSays], first: list[Candidate | None]) -> float:
    """Points for a person; 0 where no group is shared, or nothing in the rows is somebody's own."""
    if not any(_is_shared_group(column) for column in columns):
        return 0.0
    found = zip(columns, says, first, strict=True)
    return max((_own(column, header, c) for column, header, c in found), default=0.0)


def _is_shared_group(column: ColumnProfile) -> bool:
    shared = 2 <= column.distinct <= MOST_PER_GROUP * column.filled
    return column.filled >= FEWEST_ROWS and column.share("clear_group") >= 0.6 and shared


def _own(column: ColumnProfile, header: HeaderSays, candidate: Candidate | None) -> float:
    """What a column of somebody's own adds."""
    if header.entity and header.entity not in PERSONS:
        return 0.0
    key = header.nameless and max(column.share("uuid"), column.share("hexadecimal")) >= 0.9
    if key and column.distinct >= 5:
        return MEMBERS + KEY_ALONE
    if candidate is None or candidate.subject == "organisation" or candidate.score < 0.45:
        return 0.0
    if candidate.category == "email":
        return MEMBERS if column.share("shared_email") < 0.2 and column.distinct >= 5 else 0.0
    if candidate.category in OF_SOMEBODY:
        return MEMBERS if column.distinct >= 5 else 0.0
    differs = column.distinct >= 0.8 * column.filled
    return MEMBERS + HOME if candidate.category in OF_A_HOME and candidate.score >= 0.8 and differs else 0.0
