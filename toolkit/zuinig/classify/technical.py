"""Columns of the record itself, not of whom or what it is about: row numbers, dates of change, empty elements."""

from __future__ import annotations

from zuinig.classify.headers import PERSONS
from zuinig.classify.impression import Impression
from zuinig.classify.shape import shape
from zuinig.classify.values import is_bsn
from zuinig.i18n import _
from zuinig.profile import TableProfile

FIRST = 2  # columns in which the key of a record stands
INNER_DEPTH = 2  # a record path with more slashes lies inside another record: `EDEX/leerlingen/leerling/…`


NAME_PARTS = frozenset({"call_name", "surname", "first_names"})
KEYS = frozenset({"account", "chain_id", "pupil_number"})


def has_own_key(impressions: list[Impression]) -> bool:
    """Whether rows are records about somebody (who has a key, but no name here) with a key of their own."""
    found = [(i.best, i.header) for i in impressions if i.best]
    named = any(best.detail in NAME_PARTS for best, _header in found)
    return not named and any(best.category in KEYS and not best.detail and h.entity in PERSONS for best, h in found)


def why_technical(table: TableProfile, here: Impression, place: int, *, own_key: bool) -> str:
    """Say why a column is of the record itself; "" if it is not."""
    header, best = here.header, here.best
    bare = header.bare_id and not header.entity
    reasons = (
        (_is_container(table, here), _("An empty element around other columns.")),
        (
            best is not None and best.detail == "technical" and best.score >= 0.6,
            best.why if best else "",
        ),
        (_counts_rows(here), _("The values count the rows.")),
        (place == 0 and _is_index(here), _("A first column without header that numbers the rows.")),
        (bare and (header.nested or _inside_record(table)), _("A code inside an element of the record.")),
        (_is_status(table, here), _("The state of the record in its own system.")),
        (
            place < FIRST and own_key and _is_key(here),
            _("The key of the record itself; the person has a key of their own."),
        ),
    )
    return next((reason for applies, reason in reasons if applies), "")


def _is_key(here: Impression) -> bool:
    return not here.header.entity and (here.header.bare_id or here.header.words == ("sourced", "id"))


def _is_status(table: TableProfile, here: Impression) -> bool:
    """`status` as OneRoster has it: active or to be deleted, beside the date of the last change."""
    return here.header.words == ("status",) and any(column.name == "dateLastModified" for column in table.columns)


def _is_container(table: TableProfile, here: Impression) -> bool:
    inside = here.column.name + "/"
    return here.column.filled == 0 and any(other.name.startswith(inside) for other in table.columns)


def _counts_rows(here: Impression) -> bool:
    column = here.column
    says_nothing = here.header.nameless or here.header.bare_id or not here.best
    return says_nothing and column.rows >= 3 and max(column.counted_from) == column.rows == column.filled


def _is_index(here: Impression) -> bool:
    """What pandas writes before a frame."""
    column = here.column
    if column.rows == 0:
        return column.name == "Unnamed: 0"
    different = column.distinct >= 0.99 * column.filled > 0
    return column.name.startswith("Unnamed: ") and different and shape(column) == "number" and not is_bsn(column)


def _inside_record(table: TableProfile) -> bool:
    return table.table is not None and table.table.count("/") > INNER_DEPTH
