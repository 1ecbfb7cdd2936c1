"""What a role in the pupil administration opens, held against the norm and the function of the person."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from zuinig import norms
from zuinig.facts.matching import SEPARATOR, spoken, word_found
from zuinig.facts.reading import InputTable

GENEROUS = ("forbidden", "with_reason", "allowed", "needed")  # of several roles the most generous counts
KEEPING = ("outsider", "guest", "staff")  # and so too of what kind of account they make
WIDTH = {"own_group": 0, "school": 1, "board": 2}
SCOPES = {
    "own_group": ("eigen groep", "eigen klas", "eigen groepen", "own group", "own class", "groep", "klas"),
    "school": ("school", "hele school", "eigen school", "alle groepen", "vestiging", "whole school", "all groups"),
    "board": ("bestuur", "bovenschools", "alle scholen", "stichting", "board", "all schools"),
}
WRITES = ("schrijven", "lezen en schrijven", "wijzigen", "bewerken", "muteren", "beheer", "volledig", "write", "edit")
READS = ("lezen", "inzien", "raadplegen", "alleen lezen", "inzage", "read", "read only", "view")


@lru_cache(maxsize=1_000)
def kinds_of(text: str) -> frozenset[str]:
    """Say which kinds of role of the norm a cell names: by an EDEXML code, else by the longest word in each part.

    >>> sorted(kinds_of("Leerkracht, IB'er")), sorted(kinds_of("STA")), sorted(kinds_of("Tovenaar"))
    (['care_coordinator', 'teacher'], ['trainee'], [])
    """
    known = norms.load().roles
    found = set()
    for part in SEPARATOR.split(text.casefold()):
        said = spoken(part)
        by_code = [name for name, kind in known.items() if said.upper() in kind.codes]
        found.add(by_code[0] if by_code else word_found(said, known))
    return frozenset(found - {""})


def role_columns(access: InputTable, functions: pd.Series, *, own_group_only: bool) -> dict[str, pd.Series]:
    """The columns of `zuinig.tables.facts.Accounts` that follow from the role.

    Args:
        access: frame after `zuinig.tables.inputs.Access`.
        functions: the function of the person as the lists say it, "" where they do not; index of that frame.
        own_group_only: whether the board decided that teachers see their own group only.
    """
    known = norms.load().roles
    kinds = access.frame["role"].map(kinds_of)
    scope = access.frame["scope"].map(_scope)
    beyond = pd.Series(
        [_beyond_function(role, kinds_of(function)) for role, function in zip(kinds, functions, strict=True)],
        index=kinds.index,
        dtype="boolean",
    )
    in_group = kinds.map(lambda names: bool(names) and max(WIDTH[known[name].scope] for name in names) == 0)
    in_group = in_group.astype("boolean")  # of an empty list pandas makes text
    wider = (scope.map(WIDTH) > 0).astype("boolean").where(scope != "")
    return {
        "role_kinds": kinds.map(lambda names: ", ".join(sorted(names))),
        "beyond_function": beyond,
        "beyond_group": (wider & in_group) if own_group_only else pd.Series(pd.NA, index=kinds.index, dtype="boolean"),
        "special_allowance": kinds.map(
            lambda names: max((known[name].special for name in names), key=GENEROUS.index, default="")
        ),
        "keeping": kinds.map(lambda names: max((known[name].keeping for name in names), key=KEEPING.index, default="")),
        "writes": access.frame["right"].map(_writes).astype("boolean"),
    }


def _beyond_function(roles: frozenset[str], functions: frozenset[str]) -> bool | None:
    """Whether a role asks for another function than the person has; None where either is not known."""
    if not roles or not functions:
        return None
    known = norms.load().roles
    covered = {kind for name in functions for kind in (name, *known[name].covers)}
    return not roles <= covered


@lru_cache(maxsize=1_000)
def _scope(text: str) -> str:
    said = spoken(text)
    return next((name for name, words in SCOPES.items() if said in words), "")


@lru_cache(maxsize=1_000)
def _writes(text: str) -> bool | None:
    """Whether a right lets one change data; None where that is not understood."""
    said = f" {spoken(text)} "
    if any(f" {word} " in said for word in WRITES):
        return True
    return False if said.strip() in READS else None
