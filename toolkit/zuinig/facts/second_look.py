"""A second look at the pupils in a file, once it is known what its columns hold: groups, keys, names of groups, plans.

One more pass over the batches, in which nothing but hashes, counts and row numbers are kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pandas as pd

from zuinig.classify import Column
from zuinig.facts.care_groups import CareGroups, group_columns
from zuinig.facts.hashed import ClassCounts, ValueSet, hash_rows
from zuinig.facts.retention import pupil_header
from zuinig.facts.special_fields import SpecialFields, special_columns
from zuinig.project import Dataset
from zuinig.sources import Table

# What, put together, can point at one child although none does so by itself; general knowledge on re-identification.
PERSONAL_TRAITS = ("birth_date", "gender", "postcode", "city", "origin")
TRAITS = (*PERSONAL_TRAITS, "school")
SMALL = 4  # a class of at most so many is too small to hide in (counts below 5 are not shown anywhere)
# What two files can be joined by; a name is none, because a file with names needs no joining to point at a child.
KEYS = ("chain_id", "pupil_number", "account")
# What points at a person by itself, for who knows the school.
DIRECT = frozenset({"name", "national_id", "email", "phone", "address", "image", "financial", "account"})
NAMELESS = ("initials", "prefix")


@dataclass
class Keys:
    """The values of one kind of identifier in one delivery, as hashes."""

    dataset: str
    recipient: str
    category: str
    direct: bool = False
    held: ValueSet = field(default_factory=ValueSet)


@dataclass
class SecondLook:
    """What the second look gives; empty where there was nothing to look for."""

    risks: list[dict[str, object]] | None = None  # None: no delivery
    keys: list[Keys] = field(default_factory=list)
    care_groups: list[dict[str, object]] = field(default_factory=list)
    special_fields: list[dict[str, object]] | None = None  # None: the file does not say who has a plan

    def tables(self, of_dataset: Sequence[Column]) -> dict[str, list[dict[str, object]]]:
        """The rows of the fact tables that could be looked for, by their name.

        Args:
            of_dataset: the columns of all tables of the dataset: one of them may name the pupils of another.
        """
        direct = any(is_direct(column) for column in of_dataset)
        for keys in self.keys:
            keys.direct = direct
        for row in self.risks or ():
            row["direct"] = direct
        found = {"risks": self.risks, "care_groups": self.care_groups, "special_fields": self.special_fields}
        return {name: rows for name, rows in found.items() if rows is not None}


def look_again(dataset: Dataset, table: Table, found: Sequence[Column]) -> SecondLook:
    """Look at a table of pupils once more.

    Args:
        dataset: its section in audit.toml; a delivery or an export of pupils.
        table: the table, streamed.
        found: what its columns hold.
    """
    delivered = dataset.role == "delivery"
    look = SecondLook(risks=[] if delivered else None)
    plan = pupil_header("support_plan", dataset, table)
    look.special_fields = None if plan is None else []
    filled = [column for column in found if column.filled and column.personal and column.subject == "pupil"]
    if not filled:
        return look
    classes = _classes(filled) if delivered else {}
    keys = _keys(dataset, filled) if delivered else {}
    groups = CareGroups(dataset, table, group_columns(found))
    special = SpecialFields(dataset, table, special_columns(filled, plan), plan)
    wanted = sorted({*(name for names in classes for name in names), *keys, *groups.columns, *special.wanted})
    if not wanted:
        return look
    first = table.first_row
    for batch in table.batches():
        part = batch.select(wanted)
        for names, counts in classes.items():
            counts.add(hash_rows(part, list(names)))
        for name, held in keys.items():
            held.held.add(part[name])
        groups.add(part, first)
        special.add(part, first)
        first += batch.height
    if delivered:
        look.risks = [_risk(dataset, table, found, names, counts) for names, counts in classes.items()]
    look.keys = list(keys.values())
    look.care_groups = groups.rows()
    if plan is not None:
        look.special_fields = special.rows()
    return look


def is_direct(column: Column) -> bool:
    """Whether a column points at a person by itself."""
    if not column.personal or not column.filled:
        return False
    return column.category in DIRECT and column.detail not in NAMELESS


def _classes(filled: Sequence[Column]) -> dict[tuple[str, ...], ClassCounts]:
    """The sets of columns that are counted together: traits of the child, and these with its group and school."""
    sets = [
        tuple(column.column for column in filled if column.category in traits and column.distinct > 1)
        for traits in (PERSONAL_TRAITS, TRAITS)
    ]
    of_child = sets[0]
    return {names: ClassCounts() for names in sets if len(names) > 1 and of_child}


def _keys(dataset: Dataset, filled: Sequence[Column]) -> dict[str, Keys]:
    return {
        column.column: Keys(dataset.name, dataset.recipient, column.category)
        for column in filled
        if column.category in KEYS and column.detail != "password"
    }


def _risk(
    dataset: Dataset, table: Table, found: Sequence[Column], names: tuple[str, ...], counts: ClassCounts
) -> dict[str, object]:
    of_names = [column.category for column in found if column.column in names]
    return {
        "dataset": dataset.name,
        "recipient": dataset.recipient,
        "table": table.name or "",
        "traits": ", ".join(category for category in TRAITS if category in of_names),
        "columns": len(names),
        "direct": False,  # until all tables of the dataset were looked at
        "rows": counts.rows,
        "classes": counts.classes,
        "smallest": counts.smallest,
        "small_rows": counts.rows_in_classes(1, SMALL),
        "unique_rows": counts.rows_in_classes(1, 1),
        "exact": counts.exact,
    }


def links_of(keys: Sequence[Keys]) -> pd.DataFrame:
    """Compare deliveries to different recipients, where at least one names nobody; see `zuinig.tables.facts.Links`.

    Two deliveries that both name their pupils need no joining, so that a board with many deliveries takes no longer.
    """
    rows: dict[tuple[str, str, str], dict[str, object]] = {}
    for n, one in enumerate(keys):
        for other in keys[n + 1 :]:
            if one.recipient == other.recipient or one.category != other.category or (one.direct and other.direct):
                continue
            shared = one.held.shared(other.held)
            pair = (one.dataset, other.dataset, one.category)  # of several tables, the two that share most
            if shared > max(SMALL, int(str(rows.get(pair, {}).get("shared", 0)))):
                rows[pair] = _link(one, other, shared)
    return pd.DataFrame(list(rows.values()))


def _link(one: Keys, other: Keys, shared: int) -> dict[str, object]:
    """The delivery that names nobody first: it is the one that the other makes personal."""
    if one.direct and not other.direct:
        one, other = other, one
    return {
        "dataset": one.dataset,
        "recipient": one.recipient,
        "direct": one.direct,
        "other_dataset": other.dataset,
        "other_recipient": other.recipient,
        "other_direct": other.direct,
        "category": one.category,
        "shared": shared,
    }
