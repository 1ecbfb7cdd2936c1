"""The fact table `declared`: what an agreement lists, in how much detail, and whether its recipient may have that."""

from __future__ import annotations

from functools import cache

import pandas as pd

from zuinig import norms
from zuinig.facts.annexes import annex_levels, annex_numbers
from zuinig.facts.policy import Asked, Effective, effective, kind_of
from zuinig.facts.reading import InputTable
from zuinig.facts.registers import named_lines
from zuinig.project import Project

COLUMNS = ["dataset", "row", "recipient", "label", "annex", "category", "subject", "level"]
NOBODY = Effective("", "", confirmed=True)


def declared_table(project: Project, agreements: pd.DataFrame, register: InputTable) -> pd.DataFrame:
    """One row per line and category that its annex lists; see `zuinig.tables.facts.Declared`.

    Args:
        project: its policy, over the norm, says what a recipient may have.
        agreements: after `zuinig.tables.facts.Agreements`, of this register.
        register: frame after `zuinig.tables.inputs.Register`.
    """
    annex = norms.load().annex
    texts = named_lines(register.frame).set_index("row")["declared"]
    rows = [
        (dataset, row, recipient, label, number, category, annex[number].subject, levels.get((number, category), ""))
        for dataset, row, recipient, label in agreements[["dataset", "row", "recipient", "label"]].itertuples(
            index=False
        )
        for levels in [annex_levels(texts[row])]
        for number in annex_numbers(texts[row])[0]
        for category in annex[number].categories
    ]

    @cache
    def line(recipient: str, subject: str, category: str) -> Effective:
        return _widest(project, recipient, subject, category) if recipient else NOBODY

    made = pd.DataFrame(rows, columns=COLUMNS)
    lines = [line(*key) for key in made[["recipient", "subject", "category"]].itertuples(index=False, name=None)]
    return made.assign(
        allowance=[one.allowance for one in lines],
        allowance_origin=[one.origin for one in lines],
        allowance_confirmed=[one.confirmed for one in lines],
    )


def _widest(project: Project, recipient: str, subject: str, category: str) -> Effective:
    """The widest line on a category: an annex does not say which finer kind it means, nor for which school."""
    kind = kind_of(project, recipient)
    details = {detail for about, of, detail in norms.load().lines(kind) if (about, of) == (subject, category)}
    found = [effective(project, Asked(recipient, subject, category, detail)) for detail in ["", *sorted(details)]]
    found += [
        Effective(line.allowance, project.policy_origin(n), confirmed=True)
        for n, line in enumerate(project.policy)
        if (line.subject, line.category) == (subject, category)
        and line.recipient in ("", recipient)
        and line.kind in ("", kind)
    ]
    return next((one for one in found if one.allowance != "forbidden"), found[0])
