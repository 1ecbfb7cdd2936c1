"""The fact tables that come from lists (register, consents, authorisations …), one list at a time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from zuinig.facts.accounts import account_notes, accounts_table
from zuinig.facts.agreement_parts import agreement_parts_table, clause_notes
from zuinig.facts.agreements import agreements_table
from zuinig.facts.annexes import annex_notes
from zuinig.facts.consents import consent_notes, consents_table
from zuinig.facts.declared import declared_table
from zuinig.facts.disclosures import disclosed_table, disclosure_notes, disclosures_table
from zuinig.facts.form_fields import form_fields_table
from zuinig.facts.gathered import Gathered
from zuinig.facts.matches import matches_table
from zuinig.facts.publications import publication_notes, publications_table
from zuinig.facts.pupil_answers import pupil_answers_notes, pupil_answers_table
from zuinig.facts.reading import InputTable
from zuinig.facts.registers import register_lines_table, supplier_notes
from zuinig.facts.staff import staff_leavers_table
from zuinig.facts.subprocessors import subprocessors_of_list, subprocessors_of_register
from zuinig.project import Project


def make_lists(project: Project, gathered: Gathered) -> None:
    """Add every fact table for which there is a list; one that lacks a list it needs is left out."""
    makers: dict[str, Callable[[Project, Gathered, InputTable], None]] = {
        "register": _register,
        "subprocessors": _subprocessors,
        "consents": _consents,
        "publications": _publications,
        "access": _access,
        "staff": _staff,
        "disclosures": _disclosures,
        "form": _form,
    }
    for role, make in makers.items():
        for table in gathered.inputs.get(role, []):
            gathered.attempt(table.dataset, partial(make, project, gathered, table))
    _pupil_answers(project, gathered)


def _register(project: Project, gathered: Gathered, table: InputTable) -> None:
    agreements = gathered.add("agreements", agreements_table(project, table, gathered.together("participants")))
    gathered.add("declared", declared_table(project, agreements, table))
    gathered.add("agreement_parts", agreement_parts_table(agreements, table))
    gathered.add("register_lines", register_lines_table(project, table))
    gathered.add("matches", matches_table(project, table))
    if "subprocessors" in table.present:
        gathered.add("subprocessors", subprocessors_of_register(project, table))
    notes = [*annex_notes(agreements, table.frame), *supplier_notes(table.frame), *clause_notes(table)]
    gathered.note(table.dataset, notes)


def _subprocessors(project: Project, gathered: Gathered, table: InputTable) -> None:
    registers = gathered.inputs.get("register", [])
    gathered.add("subprocessors", subprocessors_of_list(project, table, registers))


def _consents(project: Project, gathered: Gathered, table: InputTable) -> None:
    pupils = gathered.pupils
    made = gathered.add("consents", consents_table(table, pupils, project.consent, project.board.reference_date))
    gathered.note(table.dataset, consent_notes(table, made, pupils))


def _pupil_answers(project: Project, gathered: Gathered) -> None:
    """Hold the pupils that are here against all consent lists together."""
    pupils, answers = gathered.pupils, gathered.together("consents")
    if pupils is None or answers is None:
        return
    present = pupils[pupils["present"]]
    made = pupil_answers_table(present, answers)
    if len(made):
        gathered.add("pupil_answers", made)
    exports = [dataset.name for dataset in project.with_role("pupils") if not gathered.coverage[dataset.name].reason]
    for dataset, note in pupil_answers_notes(exports, present, made).items():
        gathered.note(dataset, [note])


def _publications(project: Project, gathered: Gathered, table: InputTable) -> None:
    answers = gathered.together("consents")
    if answers is not None:
        gathered.add("publications", publications_table(table, answers))
        gathered.note(table.dataset, publication_notes(table, answers))


def _access(project: Project, gathered: Gathered, table: InputTable) -> None:
    staff = gathered.together("staff")
    own_group_only = project.access.own_group_only
    today = project.board.reference_date
    made = gathered.add("accounts", accounts_table(table, staff, today, own_group_only=own_group_only))
    gathered.note(table.dataset, account_notes(table, made, own_group_only=own_group_only))


def _staff(project: Project, gathered: Gathered, table: InputTable) -> None:
    if "leave_date" in table.present:
        gathered.add("staff_leavers", staff_leavers_table(table, project.board.reference_date))


def _disclosures(project: Project, gathered: Gathered, table: InputTable) -> None:
    found = gathered.add("disclosures", disclosures_table(project, table))
    if "data" in table.present:
        gathered.add("disclosed", disclosed_table(found, table))
    gathered.note(table.dataset, disclosure_notes(project))


def _form(project: Project, gathered: Gathered, table: InputTable) -> None:
    gathered.add("form_fields", form_fields_table(table))
