"""XML: EDEXML in all its versions and any other file of records.

A *record* is an element that comes more than once under its parent, or that the EDEXML layout names. Each kind of
record is a table named by its path (`EDEX/leerlingen/leerling`); what stands outside all records is one row by itself
(`EDEX/school`). Columns are full paths without namespaces: attributes (`…/leerling/@key`) and the text of elements that
have no children in at least one place (`…/leerling/roepnaam`, and `…/leerling/groep` too, though it is always empty).
Attributes of XML Schema (`xsi:…`) say nothing about the data and are left out.

The file is read first for its structure and then for rows, and never held as a whole. Nothing is fetched and no entity
is expanded. Row numbers count the records of a table from 1.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

import polars as pl
from lxml import etree

from zuinig.i18n import _
from zuinig.sources.source import Source
from zuinig.sources.table import BATCH_ROWS, Notes, Table, empty_to_null, frame_of
from zuinig.sources.text import CHUNK, detect_encoding

# The objects of EDEXML 1.03 to 2.1: one school may well have a single location, group or teacher.
EDEXML_RECORDS = frozenset(
    {
        "EDEX/school",
        "EDEX/vestigingen/vestiging",
        "EDEX/groepen/groep",
        "EDEX/groepen/samengestelde_groep",
        "EDEX/leerlingen/leerling",
        "EDEX/leerkrachten/leerkracht",
    }
)
# A file of records has tens of kinds of elements; thousands mean that values were used as names.
MOST_COLUMNS = 5_000
SCHEMA_NAMESPACE = "{http://www.w3.org/2001/XMLSchema-instance}"

Element = etree._Element  # lxml gives its element type no other name
Cells = dict[str, str]


@dataclass
class Structure:
    """What the first reading finds: paths, in the order in which they appear."""

    columns: dict[str, None] = field(default_factory=dict)
    parents: set[str] = field(default_factory=set)  # elements with children
    repeated: set[str] = field(default_factory=set)

    def tables(self) -> dict[str, list[str]]:
        """Give the columns of each table, by its path."""
        tables: dict[str, list[str]] = {}
        for column in self.columns:
            tables.setdefault(self._owner(column.split("/@")[0]), []).append(column)
        return tables

    def is_record(self, path: str) -> bool:
        """Whether an element is a record; others stand in one, or outside all of them."""
        return path in self.repeated or path in EDEXML_RECORDS

    def outermost(self) -> set[str]:
        """Give the records that stand in no other record."""
        records = {prefix for column in self.columns for prefix in _prefixes(column) if self.is_record(prefix)}
        return {path for path in records if not any(map(self.is_record, _prefixes(path)[:-1]))}

    def _owner(self, path: str) -> str:
        prefixes = _prefixes(path)
        for prefix in reversed(prefixes):
            if self.is_record(prefix):
                return prefix
        top = prefixes[:2][-1]
        return top if top in self.parents else prefixes[0]


@dataclass
class Open:
    """An element that is being read: its path, the names of its children so far, the text between them."""

    path: str
    names: set[str] = field(default_factory=set)
    tails: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Reading:
    """How to parse one file again and again."""

    source: Source
    encoding: str | None

    def events(self, events: tuple[str, ...], tag: list[str] | None = None) -> Iterator[tuple[str, Element]]:
        """Give parse events.

        Raises:
            SourceError: the XML is broken; says the line.
        """
        line = 0
        with self.source.open() as stream:
            try:
                yield from etree.iterparse(
                    stream,
                    events=events,
                    tag=tag,
                    encoding=self.encoding,
                    load_dtd=False,
                    no_network=True,
                    resolve_entities=False,
                    huge_tree=False,
                    remove_comments=True,
                    remove_pis=True,
                )
            except etree.XMLSyntaxError as error:
                # lxml says 0 where an entity is not declared; the newest entry of its log knows better.
                line = int(error.lineno or getattr(getattr(error.error_log, "last_error", None), "line", 0) or 1)
        if line:
            raise self.source.error(_("the XML is broken at line {line}; export it again.").format(line=line))

    def walk(self) -> Iterator[tuple[Open, Element, bool]]:
        """Give every element twice, at its beginning and at its end (True), and forget it after that."""
        opened: list[Open] = []
        for event, element in self.events(("start", "end")):
            if event == "start":
                path = f"{opened[-1].path}/{_local(element.tag)}" if opened else _local(element.tag)
                opened.append(Open(path))
                yield opened[-1], element, False
                continue
            here = opened.pop()
            here.tails.extend(_between(element))
            yield here, element, True
            _forget_before(element, opened[-1].tails if opened else [])


def open_xml(source: Source) -> list[Table]:
    """Open each kind of record as a table.

    Raises:
        SourceError: the XML is broken, is a web page, or declares entities.
    """
    head = source.head().replace(b"\0", b"")
    if b"<!ENTITY" in head:
        raise source.error(_("the XML declares entities, which are not read for safety; export it without them."))
    reading = Reading(source, _override(source, head))
    structure = _find_structure(reading)
    tables = [_table(reading, structure, path, tuple(columns)) for path, columns in structure.tables().items()]
    tables[0].notes.comments = _count_comments(source)
    return tables


def _override(source: Source, head: bytes) -> str | None:
    """Give the true encoding where the file says UTF-8, or nothing, but holds bytes of Windows-1252."""
    declared = re.search(rb"<\?xml[^>]*encoding\s*=\s*[\"']([\w.-]+)", head[:200])
    if declared and declared[1].lower() not in (b"utf-8", b"utf8"):
        return None
    return "windows-1252" if detect_encoding(source).codec == "cp1252" else None


def _count_comments(source: Source) -> int:
    count = 0
    with source.open() as stream:
        while chunk := stream.read(CHUNK):
            count += chunk.count(b"<!--")
    return count


def _find_structure(reading: Reading) -> Structure:
    structure = Structure()
    parents: list[Open] = []
    for here, element, ended in reading.walk():
        if not ended:
            if not parents:
                _refuse_unfit(reading.source, element)
            else:
                name = _local(element.tag)
                if name in parents[-1].names:
                    structure.repeated.add(here.path)
                parents[-1].names.add(name)
            parents.append(here)
            for column in _attributes(here.path, element):
                structure.columns.setdefault(column)
        else:
            parents.pop()
            if here.names:
                structure.parents.add(here.path)
            if not here.names or _text(element, here.tails):
                structure.columns.setdefault(here.path)
        if len(structure.columns) > MOST_COLUMNS:
            raise reading.source.error(_("the XML has too many kinds of elements to be a file of records."))
    return structure


def _refuse_unfit(source: Source, root: Element) -> None:
    if _local(root.tag).lower() == "html":
        raise source.error(_("this is a web page, not a table; export it as CSV or Excel."))
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and list(dtd.iterentities()):  # type: ignore[attr-defined]
        raise source.error(_("the XML declares entities, which are not read for safety; export it without them."))


def _table(reading: Reading, structure: Structure, path: str, columns: tuple[str, ...]) -> Table:
    """Make the table of one kind of record, or of what stands outside all of them."""
    outermost = structure.outermost()
    rows: Callable[[], Iterator[Cells]]
    if structure.is_record(path):
        rows = lambda: _rows_of_records(reading, structure, outermost, path)  # noqa: E731 - one line is clearest
    else:
        rows = lambda: _row_outside_records(reading, columns)  # noqa: E731
    return Table(
        file=reading.source.file,
        name=reading.source.table_name(path),
        columns=columns,
        headered=True,
        batches=lambda: _batches(rows(), columns),
        first_row=1,
        notes=Notes(),
    )


def _batches(rows: Iterator[Cells], columns: tuple[str, ...]) -> Iterator[pl.DataFrame]:
    while batch := list(islice(rows, BATCH_ROWS)):
        yield empty_to_null(frame_of(([row.get(column) for column in columns] for row in batch), columns))


def _rows_of_records(reading: Reading, structure: Structure, outermost: set[str], path: str) -> Iterator[Cells]:
    tags = sorted({"{*}" + record.rsplit("/", 1)[-1] for record in outermost})
    for _event, element in reading.events(("end",), tags):
        here = _path(element)
        if here not in outermost:
            continue
        if path == here or path.startswith(f"{here}/"):
            for record in _descend(element, path[len(here) :].split("/")[1:]):
                cells: Cells = {}
                _fill(record, path, structure, cells)
                yield cells
        element.clear()
        _forget_before(element, [])


def _descend(element: Element, names: list[str]) -> Iterator[Element]:
    if not names:
        yield element
        return
    for child in element:
        if _is_element(child) and _local(child.tag) == names[0]:
            yield from _descend(child, names[1:])


def _fill(element: Element, path: str, structure: Structure, cells: Cells) -> None:
    """Collect the texts of one record, without the records inside it."""
    cells.update(_attributes(path, element))
    text = _text(element, _between(element))
    if text:
        cells[path] = text
    for child in element:
        if _is_element(child):
            inner = f"{path}/{_local(child.tag)}"
            if not structure.is_record(inner):
                _fill(child, inner, structure, cells)


def _row_outside_records(reading: Reading, columns: tuple[str, ...]) -> Iterator[Cells]:
    wanted, cells = set(columns), Cells()
    for here, element, ended in reading.walk():
        if not ended:
            cells.update((name, text) for name, text in _attributes(here.path, element).items() if name in wanted)
        elif here.path in wanted:
            cells[here.path] = _text(element, here.tails)
    yield cells


def _attributes(path: str, element: Element) -> Cells:
    return {
        f"{path}/@{_local(str(name))}": str(text)
        for name, text in element.items()
        if not str(name).startswith(SCHEMA_NAMESPACE)
    }


def _text(element: Element, tails: list[str]) -> str:
    """The text of an element itself; what stands between its children follows, parted by a space."""
    if not tails:
        return (element.text or "").strip()
    return " ".join(filter(None, (part.strip() for part in [element.text or "", *tails])))


def _between(element: Element) -> list[str]:
    """What stands between the children; a reference to an entity that a DTD elsewhere declares stays as written."""
    parts: list[str] = []
    for child in element if len(element) else ():
        if not _is_element(child):
            parts.append(child.text or "")
        parts.append(child.tail or "")
    return parts


def _forget_before(element: Element, tails: list[str]) -> None:
    """Free what was read before `element` under the same parent; keep the text that stood between."""
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        tail = parent[0].tail
        if tail and not tail.isspace():
            tails.append(tail)
        del parent[0]


def _path(element: Element) -> str:
    names = [_local(element.tag), *(_local(above.tag) for above in element.iterancestors())]
    return "/".join(reversed(names))


def _prefixes(path: str) -> list[str]:
    """Give the paths of all elements on the way to an element, itself last.

    >>> _prefixes("EDEX/school/@key")
    ['EDEX', 'EDEX/school']
    """
    names = path.split("/@", maxsplit=1)[0].split("/")
    return ["/".join(names[: n + 1]) for n in range(len(names))]


def _is_element(node: Element) -> bool:
    return isinstance(node.tag, str)


@lru_cache(maxsize=MOST_COLUMNS)
def _local(tag: str) -> str:
    return tag.rsplit("}", 1)[-1]
