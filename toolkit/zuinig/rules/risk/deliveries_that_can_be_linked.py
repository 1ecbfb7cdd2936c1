"""A delivery without names can be joined to one with names by an identifier that both have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from zuinig.facts import Facts

# Kinds in the chain for learning materials: that the ECK iD is the same there is what it was made for (kn-nv).
CHAIN = ["learning_method", "monitoring_system", "test_supplier", "sso_hub"]
BY = ["dataset", "recipient", "category"]


def check(facts: Facts) -> pd.DataFrame:
    """One finding per delivery without names and kind of identifier; it names the recipients that can join it."""
    links, recipients = facts.links, facts.recipients
    if links is None or recipients is None:
        return pd.DataFrame()
    of_chain = recipients.loc[recipients["kind"].isin(CHAIN), "recipient"]
    meant = (links["category"] == "chain_id") & links["recipient"].isin(of_chain)
    meant &= links["other_recipient"].isin(of_chain)
    found = links[~links["direct"] & links["other_direct"] & ~meant].sort_values("other_recipient", kind="stable")
    joined = found.groupby(BY, as_index=False).agg(rows=("shared", "max"), others=("other_recipient", ", ".join))
    return joined.assign(subject="pupil")
