"""How the processor agreements stand: in force, ending, ended, not signed, missing, not examined."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from zuinig.charts import style
from zuinig.charts.words import listed
from zuinig.i18n import N_, _, ngettext, number

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from zuinig.audit import Audit

NAME = "agreements_state"
SOON_DAYS = 90  # as in rule agreement-ends-soon: time to renew or to leave
STATES = {
    "valid": (N_("Valid"), style.GOOD),
    "soon": (N_("Ends within 90 days"), style.CARE),
    "expired": (N_("Ended"), style.WORSE),
    "unsigned": (N_("Not signed"), style.WORSE),
    "missing": (N_("No agreement"), style.WORST),
    "unknown": (N_("Not examined or not filled in"), style.GREY),
}


def lines(audit: Audit) -> pd.DataFrame:
    """One row per agreement that there is or should be: `recipient` ("" if not in audit.toml) and `state`."""
    register, parties = audit.facts.agreements, audit.facts.recipients
    due = parties[parties["needs_agreement"]]["recipient"] if parties is not None else pd.Series(dtype=str)
    if register is None:
        return pd.DataFrame({"recipient": due, "state": "unknown"}).reset_index(drop=True)
    known = pd.DataFrame({"recipient": register["recipient"], "state": _states(register)})
    absent = due[~due.isin(register["recipient"])]
    return pd.concat([known, pd.DataFrame({"recipient": absent, "state": "missing"})], ignore_index=True)


def _states(register: pd.DataFrame) -> pd.Series[str]:
    """The gravest state of each line; a line that says neither agreed nor signed tells nothing."""
    ends, renews = register["ends_in_days"], register["renews"].fillna(False)
    state = pd.Series("valid", index=register.index)
    state[(ends.between(0, SOON_DAYS) & ~renews).fillna(False)] = "soon"
    state[((ends < 0) & ~renews).fillna(False)] = "expired"
    state[register["agreed"].isna() & register["signed"].isna()] = "unknown"
    state[(~register["signed"]).fillna(False)] = "unsigned"
    state[(~register["agreed"]).fillna(False)] = "missing"
    return state


def table(audit: Audit) -> pd.DataFrame:
    """Count agreements per state.

    Returns:
        one row per state, in the order of `STATES`: `state`, `agreements`, `recipients` (names from audit.toml).
    """
    grouped = lines(audit).groupby("state")["recipient"]
    counts = grouped.size().reindex(list(STATES), fill_value=0).astype("Int64")
    names = grouped.agg(lambda each: ", ".join(sorted({name for name in each if name}, key=str.casefold)))
    names = names.reindex(counts.index, fill_value="")
    return pd.DataFrame({"state": counts.index, "agreements": counts.to_numpy(), "recipients": names.to_numpy()})


def readable(table: pd.DataFrame) -> pd.DataFrame:
    """Give the table in words."""
    return pd.DataFrame(
        {
            _("State"): [_(STATES[state][0]) for state in table["state"]],
            _("Agreements"): [number(n) for n in table["agreements"]],
            _("Suppliers"): table["recipients"],
        }
    )


def title(table: pd.DataFrame) -> str:
    """Say what the chart shows."""
    count = table.set_index("state")["agreements"]
    total = int(count.sum())
    if total == count["unknown"]:
        return _("The agreements could not be examined")
    wrong = int(count[["expired", "unsigned", "missing"]].sum())
    if not wrong:
        return ngettext(
            "The one agreement that was examined is in force",
            "All {n} agreements that were examined are in force",
            total - int(count["unknown"]),
        ).format(n=number(total - int(count["unknown"])))
    return ngettext(
        "{wrong} of {n} agreement with suppliers is missing, unsigned or expired",
        "{wrong} of {n} agreements with suppliers are missing, unsigned or expired",
        total,
    ).format(wrong=number(wrong), n=number(total))


def alt(table: pd.DataFrame) -> str:
    """Say the finding to who cannot see the chart."""
    rows = [row for row in table.to_dict("records") if row["agreements"]]
    parts = [f"{_(STATES[row['state']][0]).lower()} {number(row['agreements'])}" for row in rows]
    return (
        f"{title(table)}. " + _("Per state: {parts}.").format(parts=listed(parts, 6)) if parts else f"{title(table)}."
    )


def draw(axes: Axes, table: pd.DataFrame) -> Axes:
    """Draw one bar per state."""
    style.head(axes, title(table))
    bars = [
        (_(STATES[state][0]), int(n), STATES[state][1])
        for state, n in zip(table["state"], table["agreements"], strict=True)
    ]
    style.plain(axes, bars, _("Number of agreements"))
    axes.set_ylabel(_("State of the agreement"))
    return axes
