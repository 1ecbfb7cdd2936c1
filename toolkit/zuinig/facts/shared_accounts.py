"""Accounts that several people use, or that are called after a group, a room or a task instead of a person."""

from __future__ import annotations

import re

import pandas as pd

from zuinig.facts.cells import bare
from zuinig.facts.matching import spoken

# Names of accounts that are nobody's own: plausible Dutch and English ones, with a number, a group or a school behind.
NOBODY = re.compile(
    r"^(?:groep|klas|lokaal|unit|bouw|invaller|invalkracht|inval|vervanger|stagiaire?|stage|student|gast|guest|balie"
    r"|receptie|leerkrachten|leerkracht|team|teamkamer|personeelskamer|school|kantoor|algemeen|beheer|beheerder|admin"
    r"|administrator|test|tester|demo|digibord|tablet|laptop|overblijf|tso|bso|teacher|substitute|office|group|class"
    r"|room|shared|trainee)(?: (?:[0-9]{1,4}(?: [a-z])?|groep|klas|school|account|test|oud|nieuw|bovenbouw|onderbouw"
    r"|middenbouw))*$"
)


def is_nobodys(name: str) -> bool:
    """Say whether the name of an account or its holder is that of nobody in person.

    >>> is_nobodys("groep7"), is_nobodys("Invaller groep 5"), is_nobodys("g.roepers"), is_nobodys("Balie")
    (True, True, False, True)
    """
    return bool(NOBODY.match(spoken(name)))


def is_shared(accounts: pd.DataFrame) -> pd.Series:
    """Whether an account is of several people: by its name, or because other people have the same user name.

    Args:
        accounts: after `zuinig.tables.inputs.Access`; several lines of one person are no sharing.
    """
    user = accounts["user_name"].map(bare)
    parts = accounts["call_name"] + " " + accounts["prefix"] + " " + accounts["surname"]
    person = accounts["staff_number"].where(accounts["staff_number"] != "", accounts["name"] + " " + parts).map(bare)
    named = pd.DataFrame({"user": user, "person": person})[(user != "") & (person != "")]
    people = named.groupby("user")["person"].nunique()
    shown = accounts["name"].where(accounts["name"].str.strip() != "", parts)
    nobodys = [is_nobodys(name) or is_nobodys(holder) for name, holder in zip(user, shown, strict=True)]
    return pd.Series(nobodys, index=user.index, dtype=bool) | user.isin(people.index[people > 1])
