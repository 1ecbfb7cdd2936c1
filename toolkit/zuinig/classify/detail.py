"""How precisely a column gives what it holds, where only its values tell: year or date, four digits or six signs."""

from __future__ import annotations

from zuinig.classify.column import Candidate
from zuinig.profile import ColumnProfile

MOST = 0.8
ENOUGH = 10  # values from which few different numbers are levels and not a handful of scores by chance
MOST_LEVELS = 6  # I to V or A to E, and one for "not made"


def detail_of(decided: Candidate, column: ColumnProfile) -> str:
    """Give the finer kind of a column: what the header said, unless the values say it better.

    Only a kind that stands on a ladder (`zuinig.vocabulary.ladders`) is worked out here.
    """
    if decided.category == "postcode" and not decided.detail:
        return "pc6" if column.share("postcode") >= MOST else "pc4" if column.share("four_digits") >= MOST else ""
    if decided.category == "birth_date" and decided.detail in ("", "birth_year"):
        if column.share("date") >= MOST:
            return ""
        return "birth_year" if column.share("year") >= MOST else decided.detail
    if decided.category == "result" and not decided.detail:
        return _of_result(column)
    return decided.detail


def _of_result(column: ColumnProfile) -> str:
    if column.share("advice") >= MOST:
        return "advice"
    if column.share("level") >= MOST:
        return "level"
    numbers = column.share("integer") + column.share("decimal")
    if numbers < MOST or column.told < ENOUGH:
        return ""
    return "score" if column.distinct > MOST_LEVELS else "level" if column.share("small") >= MOST else ""
