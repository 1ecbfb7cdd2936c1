"""The fact table `recipients`: who gets data, and whether the register of processors knows them."""

from __future__ import annotations

import pandas as pd

from zuinig import norms
from zuinig.project import Project


def recipients_table(
    project: Project, agreements: pd.DataFrame | None, columns: pd.DataFrame, any_lines: pd.Series | None = None
) -> pd.DataFrame:
    """One row per recipient of audit.toml; see `zuinig.tables.facts.Recipients`.

    Args:
        project: its recipients.
        agreements: after `zuinig.tables.facts.Agreements`, None where no register could be read.
        columns: after `zuinig.tables.facts.Columns`.
        any_lines: recipient -> lines of the register, other controllers included; None where no register could be read.
    """
    kinds = norms.load().recipients
    counted = (columns["filled"] > 0) | (columns["rows"] == 0)  # without rows only headers were seen
    delivered = columns[(columns["role"] == "delivery") & columns["personal"] & counted]
    counts = delivered.groupby("recipient").size()
    lines = agreements if agreements is not None else pd.DataFrame(columns=["recipient", "participant_claimed"])
    claimed = lines.groupby("recipient")["participant_claimed"].first()
    return pd.DataFrame(
        [
            {
                "recipient": recipient.name,
                "kind": recipient.kind,
                "needs_agreement": kinds[recipient.kind].needs_agreement,
                "participant_claimed": claimed.get(recipient.name, pd.NA),
                "register_rows": int((lines["recipient"] == recipient.name).sum()),
                "any_register_rows": pd.NA if any_lines is None else int(any_lines.get(recipient.name, 0)),
                "delivered_columns": int(counts.get(recipient.name, 0)),
                "datasets": ", ".join(
                    dataset.name for dataset in project.with_role("delivery") if dataset.recipient == recipient.name
                ),
            }
            for recipient in project.recipient
        ]
    )
