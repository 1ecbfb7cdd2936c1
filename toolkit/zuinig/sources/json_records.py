"""JSON and JSON lines: an array of records, or an object that holds arrays of records at any depth.

Nested objects are columns joined by a point (`adres.plaats`); a nested list of records is a table of its own, named by
its path (`leerlingen.ouders`); a list of plain values is one cell, parted by `; `. What stands in no list is one row of
a table without name. Numbers stay as they are written. Row numbers count the records of a table from 1.

An object whose keys are themselves data (numbers, addresses of e-mail, or many keys with the same shape of record
behind them) is read as a list of records with its keys in a column `#key`, for headers are shown to users.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

import polars as pl

from zuinig.i18n import _
from zuinig.sources.headers import is_header_word, looks_like_person, looks_like_value, name_columns
from zuinig.sources.json_values import json_values
from zuinig.sources.source import Source
from zuinig.sources.table import BATCH_ROWS, Notes, Table, empty_to_null, frame_of

KEY, VALUE = "#key", "#value"
# More keys than this in one kind of object are data, not names of fields.
MOST_KEYS = 1_000
# Objects in a list of records repeat their keys; where a key stands in fewer than this share, keys are data.
RARE_SHARE = 0.1

Row = dict[str, str]


@dataclass
class Node:
    """What the values at one place of the file look like."""

    scalars: int = 0
    objects: int = 0
    is_list: bool = False
    times: int = 0  # how often the key leads here
    overflow: bool = False
    keys: dict[str, Node] = field(default_factory=dict)  # names of fields
    item: Node | None = None  # what lists hold
    loose: Node | None = None  # what keys that are data lead to

    def observe(self, value: object) -> None:
        """Take in one value."""
        if isinstance(value, dict):
            self.objects += 1
            for key, inner in value.items():
                child = self._child(key)
                child.times += 1
                child.observe(inner)
        elif isinstance(value, list):
            self.is_list = True
            self.item = self.item or Node()
            for inner in value:
                self.item.observe(inner)
        elif value is not None:
            self.scalars += 1

    def _child(self, key: str) -> Node:
        if key not in self.keys and len(self.keys) >= MOST_KEYS:
            self.overflow = True
            return next(iter(self.keys.values()))  # all of them are merged later
        return self.keys.setdefault(key, Node())

    def settle(self) -> None:
        """Decide which keys are data, here and below; what those lead to is one thing."""
        every = self.overflow or self._alike() or self._rare() or self._names()
        people = sum(map(looks_like_person, self.keys)) > 1
        for key in list(self.keys):
            if not (every or looks_like_value(key) or (people and looks_like_person(key))):
                continue
            self.loose = self.loose or Node()
            self.loose.merge(self.keys.pop(key))
        for child in filter(None, [*self.keys.values(), self.item, self.loose]):
            child.settle()

    def merge(self, other: Node) -> None:
        """Add what was seen at another place."""
        self.scalars += other.scalars
        self.objects += other.objects
        self.times += other.times
        self.is_list |= other.is_list
        self.overflow |= other.overflow
        for key, child in other.keys.items():
            self.keys.setdefault(key, Node()).merge(child)
        if other.item:
            self.item = self.item or Node()
            self.item.merge(other.item)

    def _alike(self) -> bool:
        """Several keys, none a word for a field, each leading to records of the same shape."""
        children = list(self.keys.values())
        if len(children) < 2 or not all(child.keys and not child.scalars for child in children):
            return False
        shapes = [set(child.keys) for child in children]
        shared, every = set.intersection(*shapes), set.union(*shapes)
        return len(shared) * 2 >= len(every) and not all(map(is_header_word, self.keys))

    def _rare(self) -> bool:
        times = sum(child.times for child in self.keys.values())
        return len(self.keys) > 20 and times < RARE_SHARE * self.objects * len(self.keys)

    def _names(self) -> bool:
        """A lone object with plain values behind keys that are written as names are: `{"Wimpie": 7, "Noor": 8}`."""
        if len(self.keys) < 2 or any(child.keys or child.is_list for child in self.keys.values()):
            return False
        steady = self.objects > 2 and all(child.times * 2 >= self.objects for child in self.keys.values())
        written_as_names = sum(key[:1].isupper() or " " in key for key in self.keys) * 2 > len(self.keys)
        return written_as_names and not steady and not any(map(is_header_word, self.keys))


@dataclass
class Record:
    """A row that is being filled, and the rows of other tables that lie inside it."""

    table: str | None
    row: Row = field(default_factory=dict)
    others: list[tuple[str | None, Row]] = field(default_factory=list)


def open_json(source: Source) -> list[Table]:
    """Open every list of records as a table.

    Raises:
        SourceError: the JSON is broken (says line and column), or holds no value.
    """
    root = _observe(source)
    columns = _columns(root)
    if not columns:
        raise source.error(_("the JSON holds no records; export it again."))
    return [_table(source, root, name, tuple(keys)) for name, keys in columns.items()]


def _observe(source: Source) -> Node:
    root = Node()
    for value in json_values(source):
        root.observe(value)
    root.settle()
    return root


def _columns(root: Node) -> dict[str | None, dict[str, None]]:
    """Give the columns of every table, by its name."""
    tables: dict[str | None, dict[str, None]] = {}
    _collect(root, None, "", tables)
    return tables


def _collect(node: Node, table: str | None, column: str, tables: dict[str | None, dict[str, None]]) -> None:
    if node.scalars or (node.item and _is_plain(node.item) and node.item.scalars):
        tables.setdefault(table, {})[column or VALUE] = None
    if node.item and not _is_plain(node.item):
        _collect(node.item, _join(table, column or VALUE), "", tables)
    if node.loose:
        inner = _loose_table(node, table, column)
        tables.setdefault(inner, {})[KEY] = None
        _collect(node.loose, inner, "", tables)
    for key, child in node.keys.items():
        _collect(child, table, _join(column, key) or "", tables)


def _loose_table(node: Node, table: str | None, column: str) -> str | None:
    """Name the table of keys that are data; a suffix parts it from that of the fields beside them."""
    return _join(table, column, KEY if node.keys else "")


def _is_plain(node: Node) -> bool:
    return not node.keys and not node.loose and not node.is_list


def _join(*parts: str | None) -> str | None:
    return ".".join(filter(None, parts)) or None


def _table(source: Source, root: Node, name: str | None, keys: tuple[str, ...]) -> Table:
    columns = name_columns(keys)

    def batches() -> Iterator[pl.DataFrame]:
        rows = (row for value in json_values(source) for table, row in _rows(root, value, None) if table == name)
        while batch := list(islice(rows, BATCH_ROWS)):
            yield empty_to_null(frame_of(([row.get(key) for key in keys] for row in batch), columns))

    return Table(source.file, source.table_name(name), columns, True, batches, 1, Notes())


def _rows(node: Node, value: object, table: str | None) -> list[tuple[str | None, Row]]:
    """Give the row of one record, and those of the lists inside it, each with its table."""
    record = Record(table)
    _fill(node, value, "", record)
    return [(table, record.row), *record.others] if record.row else record.others


def _fill(node: Node, value: object, column: str, record: Record) -> None:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in node.keys:
                _fill(node.keys[key], inner, _join(column, key) or "", record)
            elif node.loose:
                entry = Record(_loose_table(node, record.table, column), {KEY: key})
                _fill(node.loose, inner, "", entry)
                record.others.extend([(entry.table, entry.row), *entry.others])
    elif isinstance(value, list):
        assert node.item is not None
        if _is_plain(node.item):
            _put(record.row, column, "; ".join(_text(inner) for inner in value if inner is not None))
        else:
            for inner in value:
                record.others.extend(_rows(node.item, inner, _join(record.table, column or VALUE)))
    elif value is not None:
        _put(record.row, column, _text(value))


def _put(row: Row, column: str, text: str) -> None:
    # The key "a.b" and the key "b" inside "a" give one column; neither may hide the other.
    name = column or VALUE
    row[name] = f"{row[name]}; {text}" if name in row else text


def _text(value: object) -> str:
    return ("true" if value else "false") if isinstance(value, bool) else str(value)
