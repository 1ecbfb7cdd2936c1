"""The fact tables that come from lists (register, consents, authorisations …), one list at a time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from zuinig.facts.accounts import accounts_table
from zuinig.facts.agreements import agreements_table, declared_table, supplier_notes
from zuinig.facts.annexes import annex_notes
from zuinig.facts.consents import consents_table
from zuinig.facts.disclosures import disclosures_table
from zuinig.facts.form_fields import form_fields_table
from zuinig.facts.gathered import Gathered
from zuinig.facts.publications import publication_notes, publications_table
from zuinig.facts.reading import InputTable
from zuinig.project import Project


def make_lists(project: Project, gathered: Gathered) -> None:
    """Add every fact table for which there is a list; one that lacks a list it needs is left out."""
    makers: dict[str, Callable[[Project, Gathered, InputTable], None]] = {
        "register": _register,
        "consents": _consents,
        "publications": _publications,
        "access": _access,
        "disclosures": _disclosures,
        "form": _form,
    }
    for role, make in makers.items():
        for table in gathered.inputs.get(role, []):
            gathered.attempt(table.dataset, partial(make, project, gathered, table))


def _register(project: Project, gathered: Gathered, table: InputTable) -> None:
    agreements = gathered.add("agreements", agreements_table(project, table, gathered.together("participants")))
    gathered.add("declared", declared_table(agreements, table))
    gathered.note(table.dataset, [*annex_notes(agreements, table.frame), *supplier_notes(table.frame)])


def _consents(project: Project, gathered: Gathered, table: InputTable) -> None:
    pupils = frozenset(gathered.pupils) if gathered.pupils else None
    gathered.add("consents", consents_table(table, pupils))


def _publications(project: Project, gathered: Gathered, table: InputTable) -> None:
    answers = gathered.together("consents")
    if answers is not None:
        gathered.add("publications", publications_table(table, answers))
        gathered.note(table.dataset, publication_notes(table, answers))


def _access(project: Project, gathered: Gathered, table: InputTable) -> None:
    staff = gathered.together("staff")
    gathered.add("accounts", accounts_table(table, staff, project.board.reference_date))


def _disclosures(project: Project, gathered: Gathered, table: InputTable) -> None:
    gathered.add("disclosures", disclosures_table(project, table))


def _form(project: Project, gathered: Gathered, table: InputTable) -> None:
    gathered.add("form_fields", form_fields_table(table))
