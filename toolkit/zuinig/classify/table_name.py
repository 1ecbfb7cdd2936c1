"""What the name of a table says about its rows: a hint, strong where it names a record, weak where it names a place."""

from __future__ import annotations

import re
from pathlib import PurePath

from zuinig.classify.headers import PERSONS
from zuinig.profile import TableProfile
from zuinig.vocabulary import headers

_MEMBER = re.compile(r"\.(?:csv|tsv|txt|xlsx?|json|xml|parquet)$", re.IGNORECASE)  # a file in a folder or archive
RECORD = 4.0  # points for a word in the name of a record, which is about that record alone
FILE = 2.5  # points for a word in the name of a file or sheet
BESIDE_NAMES = 0.5  # points for a school, class or thing where a column holds the names of people
PLACE = 1.4  # points for one group or school (`Groep 7`, `OBS De Boom`): what the rows belong to; proves nothing alone
# a list of whom to call has a row for each pupil
EMERGENCY = frozenset({"emergency", "nood", "noodlijst", "noodnummers", "calamiteiten", "calamiteit", "noodgeval"})
# words that end as a plural does and are none
SINGULAR = frozenset({"les", "class", "campus", "address", "adres", "examen", "business", "bus", "species", "basis"})


def name_hint(table: TableProfile, *, of_names: bool) -> tuple[list[str], float]:
    """Give the entities that the nearest name speaks of, and how many points they are worth.

    Args:
        table: with its name and the name of its file.
        of_names: a column holds the names of the people of the rows, whatever the sheet is called.
    """
    path = re.split(r"[/.]", _MEMBER.sub("", table.table)) if table.table else []
    around = [kind for element in path[:-1] for kind in headers.read(element).entities[:1] if kind in PERSONS]
    if around:  # a record inside the record of a person is about that person
        return around[:1], RECORD
    names = [*path[-1:], *([PurePath(table.file).stem] if table.file else [])]
    for place, name in enumerate(names):
        kinds = _kinds(name)
        if kinds:
            record = place == 0 and len(path) > 1
            return kinds, RECORD if record else _worth(name, kinds[0], of_names=of_names)
    return [], 0.0


def _kinds(name: str) -> list[str]:
    reading = headers.read(name)
    entities = reading.entities
    if "total" in entities or {"per", "by"}.intersection(reading.words[1:]):
        return ["total"]
    whose = {"about": "person"} | ({"guardian": "person"} if not EMERGENCY.isdisjoint(reading.words) else {})
    persons = [whose.get(kind, kind) for kind in entities if kind in PERSONS | {"about"}]
    return persons[:1] or list(entities[-1:])


def _worth(name: str, kind: str, *, of_names: bool) -> float:
    if kind in PERSONS or kind == "total":
        return FILE
    if of_names:
        return BESIDE_NAMES
    return FILE if _is_plural(name, kind) else PLACE


def _is_plural(name: str, kind: str) -> bool:
    """`groepen.csv` has groups for rows; `Groep 7` has what is in it."""
    words = [word for word in headers.split_words(name) if kind in headers.read(word).entities]
    return any(word.endswith(("en", "s")) and word not in SINGULAR for word in words)
