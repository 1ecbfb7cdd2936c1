"""An EDEXML 2.1 export (NTA 2032) of one school, as a publisher gets it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from lxml import etree

from sample_parts.access import Colleague
from sample_parts.board import SCHOOL_YEAR, School
from sample_parts.numbers import eck_id
from sample_parts.people import Pupil
from sample_parts.writers import iso


def write_edexml(
    path: Path,
    school: School,
    pupils: Iterable[Pupil],
    teachers: Iterable[Colleague],
    remark: Callable[[Pupil], str],
) -> None:
    """Write the file; its elements stand in the order that the standard asks for."""
    root = etree.Element("EDEX")
    _children(
        etree.SubElement(root, "school"),
        schooljaar=SCHOOL_YEAR,
        brincode=school.code,
        aanmaakdatum="2026-10-01T09:00:00",
        auteur="make_samples.py",
        xsdversie="2.1",
    )
    groups = etree.SubElement(root, "groepen")
    for key, name in enumerate(school.groups, start=1):
        _children(etree.SubElement(groups, "groep", key=f"g{key}"), naam=f"Groep {name}", jaargroep=name)
    list_of_pupils = etree.SubElement(root, "leerlingen")
    for pupil in pupils:
        _pupil(list_of_pupils, pupil, remark(pupil))
    list_of_teachers = etree.SubElement(root, "leerkrachten")
    for key, teacher in enumerate(teachers, start=1):
        element = etree.SubElement(list_of_teachers, "leerkracht", key=f"m{key}")
        _children(
            element,
            achternaam=teacher.surname,
            voorvoegsel=teacher.prefix,
            roepnaam=teacher.call_name,
            gebruikersnaam=teacher.login,
            emailadres=teacher.email,
            rol="LRK",
        )
        groups_of_teacher = etree.SubElement(element, "groepen")
        etree.SubElement(groups_of_teacher, "groep", key=f"g{(key - 1) % len(school.groups) + 1}")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True))


def _pupil(parent: etree._Element, pupil: Pupil, remark: str) -> None:
    element = etree.SubElement(parent, "leerling", key=pupil.number, eckid=eck_id(pupil.number))
    _children(
        element,
        achternaam=pupil.surname,
        voorvoegsel=pupil.prefix,
        roepnaam=pupil.call_name,
        geboortedatum=iso(pupil.birth_date),
        geslacht="1" if pupil.gender == "M" else "2",
        jaargroep="H" if pupil.has_left else str(pupil.year),
    )
    if not pupil.has_left:
        etree.SubElement(element, "groep", key=f"g{pupil.school.groups.index(pupil.group) + 1}")
    _children(
        element,
        gebruikersnaam=pupil.login,
        etniciteit="1" if pupil.nationality not in ("Nederlandse", "Duitse") else "0",
        bsn=pupil.bsn,
        gewicht_nieuw=pupil.facts.get("weight", "0"),
        postcodenl=pupil.postcode.replace(" ", ""),
        instroomdatum=iso(pupil.entry),
        uitstroomdatum=iso(pupil.leaving),
    )
    if remark:
        block = etree.SubElement(etree.SubElement(element, "toevoegingen"), "blok")
        _children(block, code="OPM", opmerking=remark)


def _children(parent: etree._Element, **texts: str) -> None:
    for name, text in texts.items():
        if text:
            etree.SubElement(parent, name).text = text
