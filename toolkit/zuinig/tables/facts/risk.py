"""How far pupils can be singled out in a delivery, and deliveries be joined."""

from __future__ import annotations

import pandera.pandas as pa

from zuinig.tables.facts.model import FactTable


class Risks(FactTable):
    """One row per delivery table and set of traits that together can point at a child; counted on hashes."""

    dataset: str
    recipient: str
    table: str
    traits: str  # the categories of the set, joined by ", "
    columns: int = pa.Field(ge=2)
    direct: bool  # the table points at pupils by itself: names, national numbers, addresses
    rows: int = pa.Field(ge=0)
    classes: int = pa.Field(ge=0)  # different combinations
    smallest: int = pa.Field(ge=0)  # rows of the smallest one
    small_rows: int = pa.Field(ge=0)  # rows in a combination that fewer than five rows have, unique ones included
    unique_rows: int = pa.Field(ge=0)  # rows in a combination of their own
    exact: bool  # False: an estimate from a sample of the combinations


class Links(FactTable):
    """One row per two deliveries to different recipients that share five or more values of one kind of identifier.

    At least one of the two does not point at pupils by itself.
    """

    dataset: str  # that one
    recipient: str
    direct: bool  # it does; never, as the facts are gathered
    other_dataset: str
    other_recipient: str
    other_direct: bool
    category: str  # chain_id, pupil_number or account
    shared: int = pa.Field(ge=5)  # values that both have
