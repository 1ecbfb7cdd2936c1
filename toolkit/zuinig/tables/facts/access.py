"""Accounts and their rights."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa

from zuinig.tables.facts.model import FactTable


class Accounts(FactTable):
    """One row per account in the authorisation list."""

    dataset: str
    row: int
    active: bool
    person_known: pd.BooleanDtype = pa.Field(nullable=True)  # found in the staff list; missing where there is none
    days_since_leaving: pd.Int64Dtype = pa.Field(nullable=True)  # of the person, from the staff list or the list itself
    second_factor: pd.BooleanDtype = pa.Field(nullable=True)
    exception: bool  # a right outside the role
    exception_ends: pd.BooleanDtype = pa.Field(nullable=True)
    supplier_account: pd.BooleanDtype = pa.Field(nullable=True)
    days_since_login: pd.Int64Dtype = pa.Field(nullable=True)
    never_used: pd.BooleanDtype = pa.Field(nullable=True)  # missing where the list keeps no logins
    days_since_granted: pd.Int64Dtype = pa.Field(nullable=True)
    shared: bool  # used by several people, or called after a group, a room or a task
    role_kinds: str  # kinds of norms/roles.toml that the role stands for, joined by ", "; "" unknown
    beyond_function: pd.BooleanDtype = pa.Field(nullable=True)  # a role that the function does not ask for
    beyond_group: pd.BooleanDtype = pa.Field(nullable=True)  # more than the own group; missing unless that is policy
    special: pd.BooleanDtype = pa.Field(nullable=True)  # may see special categories (AVG 9), as the list says
    special_allowance: str  # by the norm for these kinds of role, the most generous; "" where the role is not known
    keeping: str = pa.Field(isin=("staff", "guest", "outsider", ""))  # what kind of account the norm makes it
    writes: pd.BooleanDtype = pa.Field(nullable=True)
    exception_approved: pd.BooleanDtype = pa.Field(nullable=True)  # missing without exception or without such a column
    ends_in_days: pd.Int64Dtype = pa.Field(nullable=True)  # of the account or its rights; negative: ended
    end_kept: bool  # the list has a column for that
