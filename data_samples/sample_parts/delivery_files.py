"""Write the deliveries, and list the faults that were planted in them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path

from sample_parts.access import Colleague
from sample_parts.board import SCHOOL_YEAR, SCHOOLS
from sample_parts.deliveries import DELIVERIES, FOLDER, GROEIKAART, JGZ, KANTOORWOLK, READING, REKENRUPS, WELLBEING
from sample_parts.delivery import Column, Delivery, PupilsOfSchools, remark, weak_reader
from sample_parts.edexml import write_edexml
from sample_parts.key import Expected, join_places
from sample_parts.oneroster import write_oneroster
from sample_parts.people import Pupil
from sample_parts.writers import write_delimited, write_workbook

# What the columns of a file for research tell of a pupil.
TRAITS = {"Geslacht": "gender", "Geboortedatum": "birth_date", "Geboortejaar": "birth_date", "Schoolcode": "school"}
SENSITIVE = ("national_id", "health", "religion", "ethnicity")  # hidden in a text that is delivered: high


def write_deliveries(folder: Path, pupils: PupilsOfSchools, staff: Sequence[Colleague]) -> list[Expected]:
    """Write every delivery and give the faults in them."""
    expected: list[Expected] = []
    teachers = [colleague for colleague in staff if colleague.function == "Leerkracht" and not colleague.leaving]
    for delivery in DELIVERIES:
        chosen = delivery.pupils(pupils)
        _write(folder / FOLDER / delivery.file, delivery, chosen, teachers)
        expected += [
            *_column_faults(delivery, chosen, len(teachers)),
            *_leaver_faults(delivery, chosen),
            *_recognition_faults(delivery, chosen),
            *delivery.more,
        ]
    both = len(READING.pupils(pupils))  # all of them are in the other research as well
    linked = {"dataset": WELLBEING.dataset, "recipient": WELLBEING.recipient, "category": "pupil_number"}
    expected.append(Expected("RSK04", "medium", **linked, rows=both))
    return expected


def _write(path: Path, delivery: Delivery, pupils: list[Pupil], teachers: list[Colleague]) -> None:
    header = [column.header for column in delivery.columns]
    rows = [[column.value(pupil) for column in delivery.columns] for pupil in pupils]
    path.parent.mkdir(parents=True, exist_ok=True)
    if delivery is REKENRUPS:
        own = [teacher for teacher in teachers if teacher.school is SCHOOLS[0]]
        write_edexml(path, SCHOOLS[0], pupils, own, remark)
    elif delivery is KANTOORWOLK:
        write_oneroster(path, pupils, teachers)
    elif path.suffix == ".json":
        records = [{name: text or None for name, text in zip(header, row, strict=True)} for row in rows]
        content = {"school": SCHOOLS[2].code, "schooljaar": SCHOOL_YEAR, delivery.table: records}
        path.write_bytes(json.dumps(content, ensure_ascii=False, indent=1).encode() + b"\n")
    elif path.suffix == ".xlsx":
        write_workbook(path, {delivery.table: [header, *rows]})
    elif path.suffix == ".psv":
        write_delimited(path, header, rows, delimiter="|")
    elif delivery is JGZ:
        write_delimited(path, header, rows, delimiter="\t", encoding="utf-16", newline="\r\n")
    else:
        write_delimited(path, header, rows, delimiter=";" if delivery is GROEIKAART else ",")


def _column_faults(delivery: Delivery, pupils: list[Pupil], teachers: int) -> Iterable[Expected]:
    where = (delivery.dataset, delivery.table)
    for column in delivery.columns:
        filled = sum(bool(column.value(pupil)) for pupil in pupils) + teachers * column.staff_too
        for fault in column.faults:
            if fault.code == "FLD17":
                yield _telling(delivery, column, pupils)
                continue
            yield Expected(
                fault.code, fault.severity, *where, column.header, delivery.recipient, fault.category, rows=filled
            )
        if column.remark:
            yield from _hidden(delivery, column, pupils)


def _telling(delivery: Delivery, column: Column, pupils: list[Pupil]) -> Expected:
    rows = [row for row, pupil in enumerate(pupils, start=delivery.first_row) if weak_reader(pupil)]
    where = (delivery.dataset, delivery.table, column.header, delivery.recipient, "school")
    return Expected("FLD17", "medium", *where, len(rows), join_places(rows))


def _hidden(delivery: Delivery, column: Column, pupils: list[Pupil]) -> Iterable[Expected]:
    holders = {
        category: [
            row
            for row, pupil in enumerate(pupils, start=delivery.first_row)
            if column.value(pupil) and category in pupil.remark_holds
        ]
        for category in dict.fromkeys(chain.from_iterable(pupil.remark_holds for pupil in pupils))
    }
    for category, rows in holders.items():
        if rows:
            yield Expected(
                "FLD05",
                "high" if category in SENSITIVE else "medium",
                delivery.dataset,
                delivery.table,
                column.header,
                delivery.recipient,
                category,
                len(rows),
                join_places(rows),
            )


def _recognition_faults(delivery: Delivery, pupils: list[Pupil]) -> Iterable[Expected]:
    """Pupils who can be told apart in a file without names: by their own traits, or by these and their school."""
    if not delivery.researched:
        return
    sets = [
        [column.value for column in delivery.columns if TRAITS.get(column.header) in delivery.researched[:length]]
        for length in range(2, len(delivery.researched) + 1)
    ]
    sizes = []
    for values in sets:
        classes = Counter(tuple(value(pupil) for value in values) for pupil in pupils)
        sizes.append([classes[tuple(value(pupil) for value in values)] for pupil in pupils])
    unique = max(counted.count(1) for counted in sizes)
    small = max(sum(1 < size < 5 for size in counted) for counted in sizes)
    where = {"dataset": delivery.dataset, "table": delivery.table, "recipient": delivery.recipient}
    yield from [Expected("RSK01", "medium", **where, rows=unique)] if unique else []
    yield from [Expected("RSK02", "low", **where, rows=small)] if small else []
    # Everybody in it is in the office suite, with name and the same number.
    linked = {"dataset": delivery.dataset, "recipient": delivery.recipient, "category": "pupil_number"}
    yield Expected("RSK03", "medium", **linked, rows=len(pupils))


def _leaver_faults(delivery: Delivery, pupils: list[Pupil]) -> Iterable[Expected]:
    rows = [row for row, pupil in enumerate(pupils, start=delivery.first_row) if pupil.has_left]
    if delivery.leavers_are_wrong:
        yield Expected(
            "RET03",
            "medium",
            delivery.dataset,
            delivery.table,
            recipient=delivery.recipient,
            rows=len(rows),
            places=join_places(rows),
        )
