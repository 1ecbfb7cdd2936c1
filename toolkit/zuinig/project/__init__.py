"""The project file `audit.toml`: which files there are, who gets what, what the board decided itself.

A mistake in it is told with the file, the place in it, what is wrong and, for a word, the nearest right one.
"""

from zuinig.project.loading import load_project
from zuinig.project.sections import (
    ROLES,
    AccessPolicy,
    Allowance,
    Board,
    Confirmation,
    ConsentTerms,
    Dataset,
    PolicyLine,
    Project,
    Recipient,
    Regulation,
    Role,
    School,
    Section,
    Waiver,
)

__all__ = [
    "ROLES",
    "AccessPolicy",
    "Allowance",
    "Board",
    "Confirmation",
    "ConsentTerms",
    "Dataset",
    "PolicyLine",
    "Project",
    "Recipient",
    "Regulation",
    "Role",
    "School",
    "Section",
    "Waiver",
    "load_project",
]
